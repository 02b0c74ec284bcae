"""Candidates for each turn, and what speaks for each of them, as named features."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.lexicon.dialogue import (
    ADDRESS_OPENERS,
    FEMALE_ADDRESS,
    GOING_ON,
    MALE_ADDRESS,
    REPLYING,
)
from quoteattr.markup import Candidacy
from quoteattr.speakers.fiction.cues import SAYING, Cue, CueReader, Place
from quoteattr.speakers.fiction.memory import Chances, Memory
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.people import People, Person
from quoteattr.speakers.fiction.pointed import Pointing
from quoteattr.speakers.fiction.turns import Piece, Turn
from quoteattr.speakers.fiction.words import Words

# Candidates a turn: in 57 of 7,334 sub-quotes of PDNC dev the right one is not there.
MOST_CANDIDATES: Final = 10
# Tokens back and ahead in which candidates are looked for.
_BACK: Final = 4000
_AHEAD: Final = 500
# Tokens in which somebody who is named is near.
_NEARBY: Final = 600

_DISTANCES: Final = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)


def bucket(value: float, borders: Sequence[int] = _DISTANCES) -> int:
    """Index of the first border that a number does not exceed."""
    return bisect_left(borders, value)


@dataclass(slots=True, eq=False)
class _Seen:
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


@dataclass(slots=True, eq=False)
class EvidenceReader:
    """Reads what speaks for whom, turn by turn.

    Attributes:
        words: The text's words.
        people: Its cast.
        mentions: Its mentions, in order.
        reader: What reads the cues.
        turns: Its turns, in order.
        narrator: Who tells the story, if one of the cast does.
    """

    words: Words
    people: People
    mentions: Sequence[Mention]
    reader: CueReader
    turns: Sequence[Turn]
    narrator: Person | None = None
    _named: list[Mention] = field(default_factory=list)
    _firsts: list[int] = field(default_factory=list)
    _ranks: dict[Person, int] = field(default_factory=dict)
    _addressed: dict[Turn, "Address"] = field(default_factory=dict)
    _pointing: Pointing | None = None

    def __post_init__(self) -> None:
        self._named = [m for m in self.mentions if m.likely]
        for turn in self.turns:
            is_said = turn.lead is not None and turn.lead.place in SAYING
            if turn.lead is not None and is_said and not turn.lead.mention.is_loose:
                for person in turn.lead.mention.people:
                    person.n_said += 1 / len(turn.lead.mention.people)
        self._firsts = [m.first for m in self._named]
        ranked = sorted(self.people.everyone, key=lambda p: -(p.n_named + p.n_quoted))
        self._ranks = {person: rank for rank, person in enumerate(ranked)}
        self._addressed = {turn: self._address(turn) for turn in self.turns}

    def read(self, candidacies: Sequence[Candidacy] = ()) -> list[Chances]:
        """The chances of each turn.

        Args:
            candidacies: What a pointer says of who may be speaking.
        """
        chances = [self._chances(index) for index in range(len(self.turns))]
        if candidacies:
            self._pointing = Pointing.of(
                self.words, self.mentions, self.turns, candidacies, self.narrator
            )
            for index, one in enumerate(chances):
                one.pointed = self._pointing.shares(index, one.people)
        return chances

    def addressed_by_narrator(self) -> dict[Person, float]:
        """How often each person is called by name beside a turn of "I said"."""
        found: dict[Person, float] = {}
        for index, turn in enumerate(self.turns):
            if turn.lead is None or turn.lead.mention.form is not Form.NARRATOR:
                continue
            for other in self.turns[max(0, index - 1) : index + 2]:
                if other is not turn:
                    people = self._addressed[other].people
                    for person in people:
                        found[person] = found.get(person, 0.0) + 1 / len(people)
        return found

    def look_back(
        self, chances: Sequence[Chances], shares: Sequence[Sequence[float]]
    ) -> None:
        """Add to the features what a first look found of who speaks in the scene."""
        memory = Memory.of(self.turns, chances, shares)
        for index, one in enumerate(chances):
            for person, features in zip(one.people, one.features, strict=True):
                features.extend(memory.features(index, person))
            if self._pointing is not None:
                one.echoed = self._pointing.echoes(index, one.people, memory.spoken)

    def _chances(self, index: int) -> Chances:
        turn = self.turns[index]
        seen = self._seen(turn)
        cues = [*turn.cues, *self._around(index)]
        chosen = self._candidates(turn, seen, cues)
        common = _Common(self, index, cues, seen, chosen)
        features = [list(common.features(person)) for person in chosen]
        return Chances(chosen, features, self._context(index))

    def _seen(self, turn: Turn) -> dict[Person, _Seen]:
        """What was seen of each person around a turn."""
        low = bisect_left(self._firsts, turn.first - _BACK)
        high = bisect_right(self._firsts, turn.end + _AHEAD)
        found: dict[Person, _Seen] = {}
        for mention in self._named[low:high]:
            for person in mention.likely[: 1 if not mention.people else None]:
                seen = found.get(person)
                if seen is None:
                    seen = found[person] = _Seen()
                seen.note(mention, turn)
        return found

    def _candidates(
        self, turn: Turn, seen: dict[Person, _Seen], cues: Sequence[Cue]
    ) -> list[Person]:
        """The people who may be speaking, the likeliest first."""
        chosen: dict[Person, None] = {}
        for cue in cues:
            if cue.place is not Place.BELOW_SUBJECT:
                says = cue.place in SAYING
                fitting = [p for p in cue.mention.people if says or not p.is_outside]
                chosen |= dict.fromkeys(fitting)
        if self.narrator is not None:
            chosen[self.narrator] = None
        at = turn.first

        def nearness(person: Person) -> float:
            one = seen[person]
            back = at - max(one.named, one.spoken - 40)
            ahead = (one.ahead - turn.end) * 2 if one.ahead >= 0 else _BACK
            return min(back, ahead) / math.sqrt(1 + min(one.n_near, 20))

        for person in sorted(seen, key=nearness):
            if len(chosen) >= MOST_CANDIDATES:
                break
            if not person.is_outside:
                chosen[person] = None
        return list(chosen)[:MOST_CANDIDATES]

    def _around(self, index: int) -> list[Cue]:
        """The cues in the paragraphs above and below a turn that nobody speaks."""
        turn = self.turns[index]
        paragraphs = self.words.layout.paragraphs
        found: list[Cue] = []
        if not turn.is_split and turn.paragraph:
            before = self.turns[index - 1] if index else None
            above = paragraphs[turn.paragraph - 1]
            first, end = self.words.at(above.start), self.words.at(above.end)
            if before is not None and before.last == turn.paragraph - 1:
                first = max(first, before.end)
            found += self.reader.above(first, end) if first < end else []
        below = turn.last + 1
        if below < len(paragraphs):
            first, end = (self.words.at(o) for o in paragraphs[below])
            after = self.turns[index + 1] if index + 1 < len(self.turns) else None
            if after is None or after.paragraph > below:
                found += self.reader.below(first, end)
        return found

    def _context(self, index: int) -> str:
        """How a turn follows the one before."""
        if index == 0:
            return "start"
        turn, before = self.turns[index], self.turns[index - 1]
        if turn.is_split:
            return f"split {turn.status}"
        verb = turn.lead.verb if turn.lead is not None else ""
        kind = " on" if verb in GOING_ON else " reply" if verb in REPLYING else ""
        gap = turn.paragraph - before.last
        if gap > 5:
            return f"far {turn.status}"
        near = "adj" if gap <= 1 else "one" if gap == 2 else "few"
        tail = "t" if gap <= 1 and self._has_tail(before) else ""
        return f"{near}{tail} {turn.status}{kind}"

    def _has_tail(self, turn: Turn) -> bool:
        """Whether long narration stands behind a turn in its paragraph."""
        end = self.words.layout.paragraphs[turn.last].end
        return self.words.at(end) - turn.end > 12

    def _address(self, turn: Turn) -> "Address":
        """Who is addressed, and who is spoken of, in a turn."""
        address = Address()
        for piece in turn.pieces:
            address.gender = self._addressed_gender(piece) or address.gender
            for mention in self.reader.between(piece.first, piece.end):
                if mention.form is Form.NAME:
                    is_address = self._is_address(mention.first, mention.end, piece)
                    target = address.people if is_address else address.spoken_of
                    target.update(dict.fromkeys(mention.likely))
        return address

    # “Yes, sir.” | “Mother, look!”
    def _addressed_gender(self, piece: Piece) -> str:
        """What words of kin and courtesy say of who is addressed."""
        keys, found = self.words.keys, ""
        for at in range(piece.first, piece.end):
            is_male = keys[at] in MALE_ADDRESS
            if (is_male or keys[at] in FEMALE_ADDRESS) and self._is_address(
                at, at + 1, piece
            ):
                found = "m" if is_male else "f"
        return found

    # “Ann, come here.” | “Come here, Ann.” | “Oh Ann!”
    def _is_address(self, first: int, end: int, piece: Piece) -> bool:
        """Whether the words between two tokens address somebody."""
        keys, low, high = self.words.keys, piece.first, piece.end
        before = keys[first - 1] if first > low else '"'
        after = keys[end] if end < high else '"'
        while before in {"dear", "my", "dearest", "old", "poor", "mr", "miss", "mrs"}:
            first -= 1
            before = keys[first - 1] if first > low else '"'
        is_closed = not (after[0].isalnum() or after == "'s")
        if not is_closed:
            return False
        is_open = not (before[0].isalnum() or before == "'s")
        if before in ADDRESS_OPENERS:
            return True
        opens = before in _MARKS or before in {".", "!", "?"}
        closes = after in _MARKS or after in {".", "!", "?"}
        if opens:
            return after != '"' or keys[end - 1] not in {"."}
        return is_open and (closes or after in {",", ";", "--", "—"})


_MARKS: Final = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"})


@dataclass(slots=True, eq=False)
class Address:
    """Who is addressed, and who is spoken of.

    Attributes:
        people: Those addressed by name.
        spoken_of: Those named otherwise.
        gender: "m" or "f" if somebody is addressed by kin or as "sir", "madam".
    """

    people: dict[Person, None] = field(default_factory=dict)
    spoken_of: dict[Person, None] = field(default_factory=dict)
    gender: str = ""


class _Common:
    """What a turn's candidates have in common, and the features of each."""

    def __init__(
        self,
        reader: EvidenceReader,
        index: int,
        cues: Sequence[Cue],
        seen: dict[Person, _Seen],
        chosen: Sequence[Person],
    ) -> None:
        self.reader = reader
        self.turn = reader.turns[index]
        self.cues = cues
        self.seen = seen
        self.status = self.turn.status
        turns = reader.turns
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

    def features(self, person: Person) -> Iterator[str]:
        """What speaks for or against a candidate."""
        yield from self._cue_features(person)
        yield from self._sight_features(person)
        yield from self._address_features(person)
        yield from self._standing_features(person)

    def _cue_features(self, person: Person) -> Iterator[str]:
        is_named = False
        for cue in self.cues:
            mention, place = cue.mention, cue.place
            if person in mention.people:
                is_named = True
                yield from self._name_features(person, cue)
            elif mention.form is Form.NARRATOR:
                is_me = person is self.reader.narrator
                yield f"c {place} I {'yes' if is_me else 'no'}"
            elif mention.gender and not mention.is_possessive:
                gender = person.gender
                same = gender.lower() == mention.gender
                sign = "?" if gender == "?" else "+" if same else "-"
                yield f"c {place}{mention.form}{sign}{gender.isupper():d}"
        if not is_named:
            yield f"unnamed {self.status}"
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
        if lead.mention.form is Form.NARRATOR:
            yield f"lead {lead.place} narrator {person is self.reader.narrator:d}"

    def _sight_features(self, person: Person) -> Iterator[str]:
        if person is self.reader.narrator:
            yield f"narrator {self.status}"
            return
        one = self.seen.get(person) or _Seen()
        words, turn, status = self.reader.words, self.turn, self.status
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
        own = self.reader._addressed[self.turn]
        if person in own.people:
            yield f"addresses self {status}"
        if person in own.spoken_of:
            yield f"speaks of self {status}"
        for name, turn in (("before", self.before), ("after", self.after)):
            if turn is None:
                continue
            gap = (
                self.turn.paragraph - turn.last
                if name == "before"
                else (turn.paragraph - self.turn.last)
            )
            near = "near" if gap <= 1 else "far" if gap > 3 else "mid"
            other = self.reader._addressed[turn]
            if person in other.people:
                yield f"addressed {name} {near} {status}"
            elif other.people:
                yield f"another addressed {name} {near} {status}"
            if person in other.spoken_of:
                yield f"spoken of {name} {near} {status}"
            yield from self._gender_match(person, other.gender, f"{name} {near}")
        yield from self._gender_match(person, own.gender, "own")

    def _gender_match(self, person: Person, gender: str, label: str) -> Iterator[str]:
        if gender and person.gender != "?":
            same = person.gender.lower() == gender
            yield f"gender {label} {same:d}"

    def _standing_features(self, person: Person) -> Iterator[str]:
        rank = self.reader._ranks.get(person, 99)
        yield f"rank {self.status} {bucket(rank, (0, 1, 2, 4, 8, 16, 32))}"
        yield f"gender {self.status} {person.gender}"
        yield f"says {self.status} {bucket(person.n_said, (0, 1, 3, 8, 20, 60))}"
        if person.is_made:
            yield f"made {self.status}"
        elif person.is_nominal:
            yield f"nominal {self.status}"
        share = person.n_quoted / (person.n_named + 1)
        yield f"quoted {self.status} {bucket(4 * share, (0, 1, 2, 4, 8))}"
