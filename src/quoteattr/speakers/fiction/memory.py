"""What a first look at a novel found, for a second: who speaks where and how often."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.speakers.fiction.mentions import Form
from quoteattr.speakers.fiction.people import Person
from quoteattr.speakers.fiction.style import Styles
from quoteattr.speakers.fiction.turns import Turn

# Turns around one that are looked at, near and farther.
_NEAR: Final = 3
_FAR: Final = 12
# Paragraphs between two turns of which neither is heard at the other.
_EARSHOT: Final = 40

# Turns around one in which it is looked for others of its gender.
_AROUND: Final = 6
# A turn is taken for somebody's if it is that likely.
_LIKELY: Final = 0.5
_LIKENESS: Final = (-8, -5, -3, -2, -1.2, -0.6, -0.2, 0.2, 0.6, 1.2, 2, 3, 5, 8)

_SHARES: Final = (0.02, 0.1, 0.3, 0.7, 1.3, 2.2, 4.0)


@dataclass(slots=True, eq=False)
class Chances:
    """Who may be speaking a turn.

    Attributes:
        people: The candidates.
        features: What speaks for each, by name.
        contexts: How the turn follows the one before, for what they share.
        pointed: The log-probability that a pointer gives each by mentions; none if
            there is no pointer.
        echoed: The same by the turns that it finds alike.
    """

    people: list[Person]
    features: list[list[str]]
    contexts: Sequence[str] = ("start",)
    pointed: list[float] = field(default_factory=list)
    echoed: list[float] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Memory:
    """Who spoke each turn, as far as a first look can tell.

    Attributes:
        turns: The turns, in order.
        spoken: The probability of each candidate of each.
        total: How many turns each person speaks.
        heads: How many turns each person speaks that a noun claims, by the noun.
        styles: How each person talks.
        likely: Who speaks each turn, where that is likelier than not.
    """

    turns: Sequence[Turn]
    spoken: Sequence[dict[Person, float]]
    styles: Styles
    likely: Sequence[Person | None]
    total: dict[Person, float] = field(default_factory=dict)
    heads: dict[str, dict[Person, float]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        turns: Sequence[Turn],
        chances: Sequence[Chances],
        shares: Sequence[Sequence[float]],
        said: Sequence[Sequence[str]],
    ) -> "Memory":
        """The memory of a first look."""
        pairs = zip(chances, shares, strict=True)
        spoken = [dict(zip(one.people, some, strict=False)) for one, some in pairs]
        memory = cls(turns, spoken, Styles.of(said, spoken), list(map(_likely, spoken)))
        for turn, people in zip(turns, spoken, strict=True):
            head = _head(turn)
            for person, share in people.items():
                memory.total[person] = memory.total.get(person, 0.0) + share
                if head:
                    heads = memory.heads.setdefault(head, {})
                    heads[person] = heads.get(person, 0.0) + share
        return memory

    def features(self, index: int, person: Person) -> Iterator[str]:
        """What the first look says of a candidate of a turn."""
        status = self.turns[index].status
        for label, near, far in (("b", -1, -1), ("a", 1, 1)):
            close = self._heard(index, person, near)
            wide = self._heard(index, person, far, _NEAR + 1, _FAR)
            yield f"heard {label} {status} {_level(close)}"
            yield f"heard far {label} {status} {_level(wide)}"
            yield f"ago {label} {status} {self._ago(index, person, near)}"
        yield f"rivals {status} {self._rivals(index, person)}"
        own = self.spoken[index].get(person, 0.0)
        like = self.styles.likeness(index, person, own)
        yield f"style {status} {bisect_left(_LIKENESS, like)}"
        yield f"style {bisect_left(_LIKENESS, like)}"
        yield f"speaks {status} {_volume(self.total.get(person, 0.0) - own)}"
        head = _head(self.turns[index])
        if head:
            among = self.heads[head]
            others = sum(among.values()) - sum(self.spoken[index].values())
            share = (among.get(person, 0.0) - own + 0.05) / (others + 0.5)
            yield f"head {status} {_level(share)} {others >= 2:d}"

    def _ago(self, index: int, person: Person, step: int) -> int:
        """How many turns before, or after, a person last speaks; 0 if none is near."""
        here = self.turns[index].paragraph
        for apart in range(1, _FAR + 1):
            at = index + step * apart
            if not 0 <= at < len(self.turns):
                break
            if abs(self.turns[at].paragraph - here) > _EARSHOT:
                break
            if self.likely[at] is person:
                return apart
        return 0

    # “…” he said: if he is the only man who is heard around
    def _rivals(self, index: int, person: Person) -> str:
        """How many others of the leading cue's gender are heard around."""
        others = set(self._around(index))
        is_heard = person in others
        return f"{is_heard:d}{min(len(others) - is_heard, 4)}"

    def _around(self, index: int) -> Iterator[Person]:
        """Who is heard around a turn and may be meant by its leading cue."""
        here, gender = self.turns[index].paragraph, self.turns[index].gender
        low, high = max(0, index - _AROUND), index + _AROUND + 1
        for turn, other in zip(
            self.turns[low:high], self.likely[low:high], strict=True
        ):
            if other is None or turn is self.turns[index]:
                continue
            fits = not gender or other.gender.lower() in (gender, "?")
            if fits and abs(turn.paragraph - here) <= _EARSHOT:
                yield other

    def _heard(
        self, index: int, person: Person, step: int, first: int = 1, last: int = _NEAR
    ) -> float:
        """How many of the turns at some distance a person speaks."""
        here, found = self.turns[index].paragraph, 0.0
        for apart in range(first, last + 1):
            at = index + step * apart
            if not 0 <= at < len(self.turns):
                break
            if abs(self.turns[at].paragraph - here) > _EARSHOT:
                break
            found += self.spoken[at].get(person, 0.0)
        return found


def _likely(spoken: dict[Person, float]) -> Person | None:
    """Who speaks a turn, if that is likelier than not."""
    return next((p for p, share in spoken.items() if share > _LIKELY), None)


def _head(turn: Turn) -> str:
    """The noun that claims a turn, if one does."""
    lead = turn.lead
    if lead is None or lead.mention.form is not Form.NOUN:
        return ""
    return lead.mention.head


def _level(share: float) -> int:
    return sum(share > border for border in _SHARES)


def _volume(total: float) -> int:
    return sum(total > border for border in (0.5, 2, 5, 12, 30, 80, 200))
