"""What a network's pointer says of who speaks a turn, brought to the cast.

A mention that a pointer is sure of speaks for those whom it may mean: a name for its
bearer, "he" for the men at hand alike, "I" for the narrator.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.markup import Candidacy
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.people import Person
from quoteattr.speakers.fiction.turns import Turn
from quoteattr.speakers.fiction.words import Words

# What is left for somebody to whom the pointer gives nothing.
_REST: Final = 0.01


@dataclass(slots=True, eq=False)
class Pointing:
    """A pointer's candidacies beside the turns of a text.

    Attributes:
        words: The text's words.
        mentions: Its mentions, in order.
        narrator: Who tells it.
        candidacies: In order.
        of_turn: Indices of the candidacies of each turn.
    """

    words: Words
    mentions: Sequence[Mention]
    narrator: Person | None
    candidacies: Sequence[Candidacy]
    of_turn: Mapping[int, Sequence[int]] = field(default_factory=dict)
    turn_of: Mapping[int, int] = field(default_factory=dict)
    _firsts: Sequence[int] = ()

    @classmethod
    def of(
        cls,
        words: Words,
        mentions: Sequence[Mention],
        turns: Sequence[Turn],
        candidacies: Sequence[Candidacy],
        narrator: Person | None,
    ) -> "Pointing":
        """The candidacies with the turns in which they are."""
        starts = [candidacy.start for candidacy in candidacies]
        of_turn: dict[int, list[int]] = {}
        turn_of: dict[int, int] = {}
        for index, turn in enumerate(turns):
            for piece in turn.pieces:
                start = words.starts[piece.first]
                end = words.starts[piece.end - 1]
                low = max(0, bisect_right(starts, start) - 1)
                for at in range(low, bisect_right(starts, end)):
                    if candidacies[at].end > start and at not in turn_of:
                        turn_of[at] = index
                        of_turn.setdefault(index, []).append(at)
        firsts = [mention.first for mention in mentions]
        return cls(words, mentions, narrator, candidacies, of_turn, turn_of, firsts)

    def shares(self, index: int, people: Sequence[Person]) -> list[float]:
        """The log-probability of each candidate of a turn, by the mentions."""
        mine = self.of_turn.get(index, ())
        found = dict.fromkeys(people, 0.0)
        for at in mine:
            for start, end, chance in self.candidacies[at].mentions:
                for person, share in self._meant(start, end, people):
                    if person in found:
                        found[person] += share * chance / len(mine)
        return [math.log(found[person] + _REST) for person in people]

    def _meant(
        self, start: int, end: int, people: Sequence[Person]
    ) -> Iterator[tuple[Person, float]]:
        """Whom a mention may mean, and how likely."""
        mention = self._mention_at(start, end)
        if mention is None:
            return
        if mention.form is Form.NARRATOR:
            if self.narrator is not None:
                yield self.narrator, 1.0
        elif mention.people and not mention.is_loose:
            for person in mention.likely:
                yield person, 1 / len(mention.likely)
        elif mention.gender:
            fitting = [p for p in people if p.gender.lower() in (mention.gender, "?")]
            for person in fitting:
                yield person, 1 / len(fitting)

    def _mention_at(self, start: int, end: int) -> Mention | None:
        """The mention of ours in a stretch of characters."""
        first, last = self.words.at(start), self.words.at(end)
        at = bisect_left(self._firsts, first)
        for mention in self.mentions[max(0, at - 1) : at + 1]:
            if mention.first < last and first < mention.end:
                return mention
        return None

    def echoes(
        self,
        index: int,
        people: Sequence[Person],
        spoken: Sequence[dict[Person, float]],
    ) -> list[float]:
        """The log-probability of each candidate by who speaks turns like this one."""
        found = dict.fromkeys(people, 0.0)
        weight = 0.0
        for at in self.of_turn.get(index, ()):
            for other, chance in self.candidacies[at].turns:
                turn = self.turn_of.get(other)
                if turn is None or turn == index:
                    continue
                weight += chance
                for person, share in spoken[turn].items():
                    if person in found:
                        found[person] += chance * share
        return [math.log((found[p] + _REST) / (weight + 1)) for p in people]
