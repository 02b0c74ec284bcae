"""Where in a text two or three words of a claim follow one another."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from quoteattr.verification.blocks import Block
from quoteattr.verification.words import Words

Numbers = npt.NDArray[np.int64]

# Of two words that stand together more often than this, the third is asked as well;
# of three, no more places than this are looked at.
_COMMON: Final = 50

# A shorter text does not show how rare its words are, and is taken to be this long.
_SHORT_TEXT: Final = 1_000

# How many places are looked at for one claim, those of its rarest words first: so
# many, or as many a word.
_SEEDS: Final = 400
_SEEDS_PER_WORD: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """A text's words as numbers, and its pairs and triples of words in order.

    Attributes:
        numbers: The number of each key.
        text: The words as numbers, in the text's order.
        counts: How often each number stands there.
        pairs: The pairs of words that follow one another.
        triples: The triples, each made of a pair's rank and a word.
    """

    numbers: Mapping[str, int]
    text: Sequence[int]
    counts: Sequence[int]
    pairs: "_Postings"
    triples: "_Postings"

    @classmethod
    def of(cls, words: Words) -> Self:
        """The index of a text."""
        numbers: dict[str, int] = {}
        text = [numbers.setdefault(key, len(numbers)) for key in words.keys]
        array = np.array(text, dtype=np.int64)
        pairs = _Postings.of(array[:-1] * len(numbers) + array[1:])
        ranks = np.searchsorted(pairs.kinds, array[:-1] * len(numbers) + array[1:])
        triples = _Postings.of(ranks[:-1] * len(numbers) + array[2:])
        counts = np.bincount(array).tolist()
        return cls(numbers, text, counts, pairs, triples)

    @property
    def anywhere(self) -> float:
        """How many bits it takes to say which word of the text is meant."""
        return math.log2(max(len(self.text), _SHORT_TEXT))

    def worth(self, key: str) -> float:
        """How many bits a word carries in this text; none if it is not in it."""
        number = self.numbers.get(key)
        if number is None:
            return 0.0
        return self.anywhere - math.log2(self.counts[number])

    def blocks(self, claim: Words) -> list[Block]:
        """The longest blocks around each pair or triple of the claim in the text."""
        numbers = [self.numbers.get(key, -1) for key in claim.keys]
        reached: dict[int, int] = {}  # how far each diagonal has been read
        blocks = []
        for claimed, found in sorted(self._seeds(numbers)):
            diagonal = found - claimed
            if reached.get(diagonal, 0) > claimed:
                continue
            block = self._longest(numbers, claimed, found, reached.get(diagonal, 0))
            reached[diagonal] = block.claimed_past
            blocks.append(block)
        return blocks

    def _seeds(self, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Places of pairs and triples, in the claim and in the text."""
        postings = []
        for first in range(len(numbers) - 1):
            places = self._places(numbers[first : first + 3])
            if len(places):
                postings.append((len(places), first, places))
        postings.sort(key=lambda posting: posting[:2])
        left = max(_SEEDS, _SEEDS_PER_WORD * len(numbers))
        for count, first, places in postings:
            if left <= 0:
                return
            yield from ((first, int(place)) for place in places[:left])
            left -= count

    def _places(self, numbers: Sequence[int]) -> Numbers:
        """Where the first two words stand, or if that is everywhere, all three."""
        if min(numbers[:2]) < 0:
            return self.pairs.order[:0]
        pair = numbers[0] * len(self.numbers) + numbers[1]
        places = self.pairs.places(pair)
        if len(places) <= _COMMON or len(numbers) < 3 or numbers[2] < 0:
            return places[:_COMMON]
        rank = int(np.searchsorted(self.pairs.kinds, pair))
        return self.triples.places(rank * len(self.numbers) + numbers[2])[:_COMMON]

    def _longest(
        self, numbers: Sequence[int], claimed: int, found: int, least: int
    ) -> Block:
        """The block around one place, not going back beyond a word of the claim."""
        text, size = self.text, 1
        while claimed > least and found and numbers[claimed - 1] == text[found - 1]:
            claimed, found, size = claimed - 1, found - 1, size + 1
        limit = min(len(numbers) - claimed, len(text) - found)
        while size < limit and numbers[claimed + size] == text[found + size]:
            size += 1
        return Block(claimed, found, size)


@dataclass(frozen=True, slots=True, eq=False)
class _Postings:
    """Numbers that stand for what follows one another, to be looked up.

    Attributes:
        kinds: The different numbers, ascending.
        starts: Where the places of each begin in `order`, and where the last end.
        order: The places, those of equal numbers together.
    """

    kinds: Numbers
    starts: Numbers
    order: Numbers

    @classmethod
    def of(cls, codes: Numbers) -> Self:
        """The postings of the numbers at each place."""
        order = np.argsort(codes, kind="stable")
        kinds, starts = np.unique(codes[order], return_index=True)
        return cls(kinds, np.append(starts, len(codes)), order)

    def places(self, code: int) -> Numbers:
        """Where a number stands, ascending."""
        at = int(np.searchsorted(self.kinds, code))
        if at == len(self.kinds) or self.kinds[at] != code:
            return self.order[:0]
        return self.order[self.starts[at] : self.starts[at + 1]]
