"""Candidates for each turn, with what speaks for each of them."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.markup import Candidacy
from quoteattr.speakers.fiction.address import Address, AddressReader
from quoteattr.speakers.fiction.cues import SAYING, Cue, CueReader, Place
from quoteattr.speakers.fiction.features import Book, Features, Seen
from quoteattr.speakers.fiction.follows import contexts
from quoteattr.speakers.fiction.memory import Chances, Memory
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.people import People, Person
from quoteattr.speakers.fiction.pointed import Pointing
from quoteattr.speakers.fiction.turns import Turn
from quoteattr.speakers.fiction.words import Words

# Candidates a turn: in 20 of 7,334 sub-quotes of PDNC dev the right one is not there.
MOST_CANDIDATES: Final = 10
# Of these, the most named of the book, who may speak before they are named.
_ALWAYS: Final = 2
# Tokens back and ahead in which candidates are looked for.
_BACK: Final = 4000
_AHEAD: Final = 500


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
    _leading: list[Person] = field(default_factory=list)
    _addressed: dict[Turn, Address] = field(default_factory=dict)
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
        self._leading = [p for p in ranked if not p.is_outside][:_ALWAYS]
        address = AddressReader(self.words.keys, self.reader)
        self._addressed = {turn: address.read(turn) for turn in self.turns}

    def read(self, candidacies: Sequence[Candidacy] = ()) -> list[Chances]:
        """The chances of each turn.

        Args:
            candidacies: What a pointer says of who may be speaking.
        """
        book = Book(self.words, self.turns, self._addressed, self._ranks, self.narrator)
        chances = [self._chances(book, index) for index in range(len(self.turns))]
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
        keys = self.words.keys
        said = [
            [k for p in t.pieces for k in keys[p.first : p.end]] for t in self.turns
        ]
        memory = Memory.of(self.turns, chances, shares, said)
        for index, one in enumerate(chances):
            for person, features in zip(one.people, one.features, strict=True):
                features.extend(memory.features(index, person))
            if self._pointing is not None:
                one.echoed = self._pointing.echoes(index, one.people, memory.spoken)

    def _chances(self, book: Book, index: int) -> Chances:
        turn = self.turns[index]
        seen = self._seen(turn)
        cues = [*turn.cues, *self._around(index)]
        chosen = self._candidates(turn, seen, cues)
        features = Features(book, index, cues, seen, chosen)
        held = [list(features.of(person)) for person in chosen]
        return Chances(chosen, held, contexts(self.words, self.turns, index))

    def _seen(self, turn: Turn) -> dict[Person, Seen]:
        """What was seen of each person around a turn."""
        low = bisect_left(self._firsts, turn.first - _BACK)
        high = bisect_right(self._firsts, turn.end + _AHEAD)
        found: dict[Person, Seen] = {}
        for mention in self._named[low:high]:
            for person in mention.likely[: 1 if not mention.people else None]:
                seen = found.get(person)
                if seen is None:
                    seen = found[person] = Seen()
                seen.note(mention, turn)
        return found

    def _candidates(
        self, turn: Turn, seen: dict[Person, Seen], cues: Sequence[Cue]
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
        kept = list(chosen)[:MOST_CANDIDATES]
        leading = [p for p in self._leading if p not in kept]
        return [*kept[: MOST_CANDIDATES - len(leading)], *leading]

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
