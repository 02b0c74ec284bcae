"""How people talk: whose other words a turn's words are like.

Each person's words, as far as a first look tells them, are a bag with the book's
words mixed in; a turn's own words are taken out of it before it is asked.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.speakers.fiction.people import Person

# Words of the book that are mixed into each person's.
_MIXED: Final = 500.0
# Of a turn, no more words are read.
_MOST_WORDS: Final = 60
# Marks that tell how somebody talks.
_TELLING: Final = frozenset({"!", "?", "--", "—", ";", ":", "...", "…"})
# Somebody who speaks a turn less likely than this takes nothing from it.
_LEAST_SHARE: Final = 0.1


@dataclass(slots=True)
class Styles:
    """The words of each person.

    Attributes:
        turns: The words of each turn, counted.
        common: How often the book's speech has each word, as a share.
        words: The words of each person.
        totals: How many they are.
    """

    turns: Sequence[Mapping[str, int]]
    common: Mapping[str, float]
    words: dict[Person, dict[str, float]] = field(default_factory=dict)
    totals: dict[Person, float] = field(default_factory=dict)

    @classmethod
    def of(
        cls, said: Sequence[Sequence[str]], spoken: Sequence[Mapping[Person, float]]
    ) -> "Styles":
        """The styles of those who speak, with what is said in each turn."""
        turns = [Counter(filter(_is_word, words[:_MOST_WORDS])) for words in said]
        counts = Counter[str]()
        for turn in turns:
            counts.update(turn)
        total = sum(counts.values())
        styles = cls(turns, {word: n / total for word, n in counts.items()})
        for turn, people in zip(turns, spoken, strict=True):
            for person, share in people.items():
                if share >= _LEAST_SHARE:
                    styles._add(person, turn, share)
        return styles

    def _add(self, person: Person, turn: Mapping[str, int], share: float) -> None:
        words = self.words.setdefault(person, {})
        for word, n in turn.items():
            words[word] = words.get(word, 0.0) + n * share
        size = sum(turn.values()) * share
        self.totals[person] = self.totals.get(person, 0.0) + size

    def likeness(self, index: int, person: Person, share: float) -> float:
        """The log of how much likelier a turn's words are from a person than at all.

        Args:
            index: Which turn it is.
            person: Who may speak it.
            share: How much of it is among the person's words.
        """
        turn = self.turns[index]
        words = self.words.get(person)
        if not words:
            return 0.0
        own = share if share >= _LEAST_SHARE else 0.0
        rest = self.totals[person] - own * sum(turn.values())
        found = 0.0
        for word, n in turn.items():
            base = _MIXED * self.common[word]
            mine = max(0.0, words.get(word, 0.0) - own * n)
            found += n * math.log((mine + base) / base)
        return found - sum(turn.values()) * math.log((rest + _MIXED) / _MIXED)


def _is_word(key: str) -> bool:
    return key[0].isalpha() or key in _TELLING
