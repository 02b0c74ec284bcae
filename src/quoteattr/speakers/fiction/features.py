"""What speaks for or against each candidate of a turn, as named features."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.lexicon.dialogue import KIN
from quoteattr.speakers.fiction.address import Address
from quoteattr.speakers.fiction.cues import Cue
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.people import Person
from quoteattr.speakers.fiction.turns import Turn
from quoteattr.speakers.fiction.words import Words

# Tokens in which somebody who is named is near.
_NEARBY: Final = 600

_DISTANCES: Final = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)


def bucket(value: float, borders: Sequence[int] = _DISTANCES) -> int:
    """Index of the first border that a number does not exceed."""
    return bisect_left(borders, value)


_WHOSE: Final = frozenset({"his", "her", "their", "my", "our"})


@dataclass(slots=True, eq=False)
class Seen:
    """What was seen of a person around a turn.

    Attributes:
        named: Token of its last name in narration before; -1 if there is none.
        acted: Token of its last name as a subject in narration before.
        spoken: Token of its last name in speech before.
        ahead: Token of its next name in narration.
        meant: Token of the last pronoun before that seems to mean it.
        n_near: How often it is named in narration around.
    """

    named: int = -1
    acted: int = -1
    spoken: int = -1
    ahead: int = -1
    meant: int = -1
    n_near: int = 0

    def note(self, mention: Mention, turn: Turn) -> None:
        """Take in one more mention."""
        at = mention.first
        if mention.is_quoted:
            self.spoken = at if at < turn.first else self.spoken
        elif not mention.people:
            self.meant = at if at < turn.first else self.meant
        elif at < turn.first:
            self.n_near += 1
            self.named = at
            self.acted = at if mention.is_subject else self.acted
        elif at >= turn.end:
            self.n_near += 1
            self.ahead = at if self.ahead < 0 else self.ahead


@dataclass(frozen=True, slots=True)
class Book:
    """What the turns of a text share.

    Attributes:
        words: The text's words.
        turns: Its turns, in order.
        addressed: Who is addressed in each.
        ranks: The place of each of its people by how often it is named.
        narrator: Who tells the story, if one of the cast does.
    """

    words: Words
    turns: Sequence[Turn]
    addressed: Mapping[Turn, Address]
    ranks: Mapping[Person, int]
    narrator: Person | None


class Features:
    """What a turn's candidates have in common, and the features of each."""

    def __init__(
        self,
        book: Book,
        index: int,
        cues: Sequence[Cue],
        seen: dict[Person, Seen],
        chosen: Sequence[Person],
    ) -> None:
        self.book = book
        self.turn = book.turns[index]
        self.cues = cues
        self.seen = seen
        self.chosen = chosen
        self.status = self.turn.status
        turns = book.turns
        self.before = turns[index - 1] if index else None
        self.after = turns[index + 1] if index + 1 < len(turns) else None
        self.gender = self.turn.lead.mention.gender if self.turn.lead else ""
        self.order = self._order(chosen)
        fitting = [
            p for p in chosen if self._fits(p).endswith("+") and self._is_near(p)
        ]
        self.n_fitting = min(len(fitting), 4)

    def _order(self, chosen: Sequence[Person]) -> dict[Person, int]:
        """The candidates' rank by their last name in narration, of one gender."""
        fitting = [p for p in chosen if self._fits(p) != "-"]
        fitting.sort(key=self._last, reverse=True)
        return {person: rank for rank, person in enumerate(fitting)}

    def _has_kin(self, person: Person) -> bool:
        """Whether a candidate has the surname of another who is near."""
        near = (p for p in self.chosen if p is not person and self._is_near(p))
        return any(person.surnames & other.surnames for other in near)

    def _is_near(self, person: Person) -> bool:
        """Whether a person is named in narration not far before."""
        one = self.seen.get(person)
        return one is not None and 0 <= self.turn.first - one.named < _NEARBY

    def _last(self, person: Person) -> int:
        one = self.seen.get(person)
        return -99999 if one is None else one.named

    def _fits(self, person: Person) -> str:
        """Whether a person may be the lead's "he" or "she": +, - or ?."""
        if not self.gender:
            return "?"
        gender = person.gender
        if gender == "?":
            return "?"
        sign = "+" if gender.lower() == self.gender else "-"
        return sign if gender.isupper() else "~" + sign

    def of(self, person: Person) -> Iterator[str]:
        """What speaks for or against a candidate."""
        yield from self._cue_features(person)
        yield from self._sight_features(person)
        yield from self._address_features(person)
        yield from self._standing_features(person)

    def _cue_features(self, person: Person) -> Iterator[str]:
        for cue in self.cues:
            mention, place = cue.mention, cue.place
            if person in mention.people:
                yield from self._name_features(person, cue)
            elif mention.form is Form.NARRATOR:
                is_me = person is self.book.narrator
                yield f"c {place} I {'yes' if is_me else 'no'}"
            elif mention.gender and not mention.is_possessive:
                gender = person.gender
                same = gender.lower() == mention.gender
                sign = "?" if gender == "?" else "+" if same else "-"
                yield f"c {place}{mention.form}{sign}{gender.isupper():d}"
        if not any(person in cue.mention.people for cue in self.turn.cues):
            around = any(person in cue.mention.people for cue in self.cues)
            yield f"unnamed {self.status} {around:d}"
        if self.turn.lead is not None:
            yield from self._lead_features(person, self.turn.lead)

    def _name_features(self, person: Person, cue: Cue) -> Iterator[str]:
        """What a cue says that may name the candidate."""
        mention = cue.mention
        if len(mention.people) > 1:
            yield f"c likely {person in mention.likely:d} {self.status}"
        many = "+" if len(mention.people) > 1 else ""
        whose = "'" if mention.is_possessive else ""
        subject = "s" if mention.is_subject else ""
        made = "l" if mention.is_loose else "m" if person.is_made else ""
        yield f"c {cue.place}{mention.form}{many}{whose}{subject}{made}"
        yield f"c {cue.place} {self.status}"

    def _lead_features(self, person: Person, lead: Cue) -> Iterator[str]:
        """What the cue says that most likely names the speaker."""
        people = lead.mention.people
        where = f"lead {self.status} {lead.place}"
        if people:
            made = 2 if lead.mention.is_loose else any(one.is_made for one in people)
            yield f"{where} {person in people:d} {len(people) > 1:d} {made:d}"
        if self.gender:
            fits = self._fits(person)
            yield f"{where} {fits}"
            near = f"{self._is_near(person):d}"
            yield f"fitting {self.status} {fits} {near} {self.n_fitting}"
        if lead.mention.form is Form.NOUN:
            yield from self._noun_features(person, lead.mention)
        if lead.mention.form is Form.NARRATOR:
            yield f"lead {lead.place} narrator {person is self.book.narrator:d}"

    # “…” said her mother: of one family with somebody at hand | his aunt: Aunt Ann
    def _noun_features(self, person: Person, mention: Mention) -> Iterator[str]:
        """What a noun says that claims the turn."""
        head = mention.head
        is_called = any(head in alias for alias in person.aliases)
        is_kin = f"{head in KIN:d}"
        yield f"called {is_kin} {is_called:d}"
        whose = self.book.words.keys[mention.first] in _WHOSE
        if whose and head in KIN:
            yield f"kin {self._has_kin(person):d}"

    def _sight_features(self, person: Person) -> Iterator[str]:
        if person is self.book.narrator:
            yield f"narrator {self.status}"
            return
        one = self.seen.get(person) or Seen()
        words, turn, status = self.book.words, self.turn, self.status
        here = turn.paragraph
        yield f"order {status} {min(self.order.get(person, 9), 5)}"
        if one.named >= 0:
            yield f"named {status} {bucket(here - words.paragraphs[one.named])}"
        else:
            yield f"named {status} never"
        if one.acted >= 0:
            yield f"acted {status} {bucket(here - words.paragraphs[one.acted])}"
        if one.spoken >= 0:
            yield f"spoken {status} {bucket(here - words.paragraphs[one.spoken])}"
        if one.ahead >= 0:
            yield f"ahead {status} {bucket(words.paragraphs[one.ahead] - turn.last)}"
        if one.meant >= 0:
            yield f"meant {status} {bucket(here - words.paragraphs[one.meant])}"
        yield f"near {status} {bucket(one.n_near)}"
        lead = turn.lead
        if lead is not None and not lead.mention.people and lead.mention.likely:
            likely = lead.mention.likely
            order = likely.index(person) if person in likely else 9
            yield f"focus {status} {lead.place} {order}"

    def _address_features(self, person: Person) -> Iterator[str]:
        status = self.status.upper()
        own = self.book.addressed[self.turn]
        if person in own.people:
            yield f"addresses self {status}"
        if person in own.spoken_of:
            yield f"speaks of self {status}"
        yield from self._beside_features(person, self.before, "before")
        yield from self._beside_features(person, self.after, "after")
        yield from self._gender_match(person, own.gender, "own")

    def _beside_features(
        self, person: Person, turn: Turn | None, name: str
    ) -> Iterator[str]:
        """What the turn before, or after, says of who is addressed."""
        if turn is None:
            return
        gap = self._gap(turn)
        near = "near" if gap <= 1 else "far" if gap > 3 else "mid"
        other, status = self.book.addressed[turn], self.status.upper()
        if near == "near":
            yield from self._told_features(person, turn, name)
        if person in other.people:
            yield f"addressed {name} {near} {status}"
        elif other.people:
            yield f"another addressed {name} {near} {status}"
        if person in other.spoken_of:
            yield f"spoken of {name} {near} {status}"
        yield from self._gender_match(person, other.gender, f"{name} {near}")

    def _gap(self, turn: Turn) -> int:
        """How many paragraphs on a turn stands, or how many back."""
        return max(self.turn.paragraph - turn.last, turn.paragraph - self.turn.last)

    # “No,” said Edwin to Nora. | “Why?”
    def _told_features(self, person: Person, turn: Turn, name: str) -> Iterator[str]:
        """What the cues of a turn beside this one say of whom it is told."""
        for cue in turn.cues:
            mention = cue.mention
            if cue is turn.lead or mention.is_loose:
                continue
            if person in mention.people:
                whose = "'" if mention.is_possessive else ""
                yield f"told {name} {cue.place}{whose} {self.status}"
            elif mention.form is Form.PRONOUN and not mention.is_possessive:
                yield from self._gender_match(
                    person, mention.gender, f"told {name} {cue.place}"
                )

    def _gender_match(self, person: Person, gender: str, label: str) -> Iterator[str]:
        if gender and person.gender != "?":
            same = person.gender.lower() == gender
            yield f"gender {label} {same:d}"

    def _standing_features(self, person: Person) -> Iterator[str]:
        rank = self.book.ranks.get(person, 99)
        yield f"rank {self.status} {bucket(rank, (0, 1, 2, 4, 8, 16, 32))}"
        yield f"gender {self.status} {person.gender}"
        yield f"says {self.status} {bucket(person.n_said, (0, 1, 3, 8, 20, 60))}"
        if person.is_made:
            yield f"made {self.status}"
        elif person.is_nominal:
            yield f"nominal {self.status}"
        share = person.n_quoted / (person.n_named + 1)
        yield f"quoted {self.status} {bucket(4 * share, (0, 1, 2, 4, 8))}"
