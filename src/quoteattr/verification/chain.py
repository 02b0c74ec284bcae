"""From blocks of words that agree to the chain that makes most of a claim.

Everything is weighed in bits. Words that agree are worth as many as they are rare in
the text; to say where the text goes on costs as many as there are places to choose
from. What is worth more than it costs is no chance.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from quoteattr.verification.blocks import Block
from quoteattr.verification.seams import GAP_WORDS, has_ellipsis
from quoteattr.verification.words import Words

if TYPE_CHECKING:
    from quoteattr.verification.index import Index

# How many blocks of one claim are chained, so many or one for so many of its words;
# the others have the fewest words near them.
_KEPT: Final = 100
_WORDS_PER_BLOCK: Final = 8

# What it costs to leave out, change or add a word. In benchmarks/verification.py, 2 to
# 4 are alike, but that 4 loses 5 % of those with two fifths of the words changed.
_WORD_COST: Final = 3.0
# What a seam costs, next to saying where the text goes on: words in a row are no
# independent events ("he said that he"). At 1, a quarter of a novel's sentences can be
# patched together from two others (pdnc, dev), at 1.5 one in 25; at 1.75, 2 to 3 % of
# the quotations that are stitched together are no longer seen through, at 2 seven.
_SEAM_COST: Final = 1.5
# Fewer words in a row are no piece that a quotation resumes with, however rare: "the
# flood".
_LEAST_PIECE: Final = 3
# How many words further on a quotation resumes for what is near.
_NEARBY: Final = 300
# An ellipsis in the claim halves the cost of going on elsewhere.
_ELLIPSIS_SHARE: Final = 0.5


class Chainer:
    """Makes chains of the blocks of one claim.

    Args:
        claim: The claim's words.
        index: The text's.

    Attributes:
        blocks: What there is to make chains of; taken blocks can be taken out.
    """

    def __init__(self, claim: Words, index: "Index") -> None:
        self.blocks: Sequence[Block] = index.blocks(claim)
        self._claim = claim
        self._worth = [0.0, *accumulate(map(index.worth, claim.keys))]
        gaps = (has_ellipsis(claim.gap(border)) for border in range(len(claim) + 1))
        self._ellipses = [0, *accumulate(gaps)]
        self._anywhere = index.anywhere
        self._jump = _SEAM_COST * self._anywhere
        self._nearby = _SEAM_COST * min(self._anywhere, math.log2(_NEARBY))

    def best(self) -> tuple[list[Block], float]:
        """The best chain in the claim's order, and by how much it beats chance.

        A block that follows another in the text at a small distance is taken to go on
        with it; one that stands elsewhere must be worth the way there. Blocks may
        have words in common with the one before.
        """
        kept = sorted(self._supported())
        scores: list[float] = []
        before: list[int | None] = []
        for block in kept:
            best, chosen = self._value(block), None
            for number, (other, score) in enumerate(zip(kept, scores, strict=False)):
                if other.claimed < block.claimed:
                    gained = score + self._gain(other, block)
                    if gained > best:
                        best, chosen = gained, number
            scores.append(best)
            before.append(chosen)
        last: int | None = max(range(len(kept)), key=scores.__getitem__, default=None)
        if last is None:
            return [], -math.inf
        evidence = scores[last] - self._anywhere
        chain: list[Block] = []
        while last is not None:
            chain.append(kept[last])
            last = before[last]
        return chain[::-1], evidence

    def _value(self, block: Block) -> float:
        """What the words of a block are worth."""
        return self._worth[block.claimed_past] - self._worth[block.claimed]

    def _supported(self) -> Sequence[Block]:
        """The blocks with most words in blocks around them in the text."""
        reach = len(self._claim)
        number = max(_KEPT, reach // _WORDS_PER_BLOCK)
        if len(self.blocks) <= number:
            return self.blocks
        ordered = sorted(self.blocks, key=lambda block: block.found)
        starts = [block.found for block in ordered]
        sums = [0.0, *accumulate(map(self._value, ordered))]

        def support(block: Block) -> float:
            first = bisect_left(starts, block.found - reach)
            past = bisect_left(starts, block.found_past + reach)
            return sums[past] - sums[first]

        return sorted(ordered, key=support, reverse=True)[:number]

    def _gain(self, block: Block, after: Block) -> float:
        """What a block is worth after another."""
        head = overlap(block, after)
        if head >= after.size:
            return -math.inf
        past = block.claimed + block.size
        first = after.claimed + head
        left_out = after.found + head - block.found - block.size
        rest, unmatched = after.size - head, first - past
        value = self._worth[first + rest] - self._worth[first]
        if 0 <= left_out <= GAP_WORDS:
            return value - _WORD_COST * max(left_out, unmatched)
        if rest < _LEAST_PIECE:
            return -math.inf
        cost = self._nearby if 0 < left_out <= _NEARBY else self._jump
        if self._ellipses[first + 1] > self._ellipses[min(after.claimed, past)]:
            cost *= _ELLIPSIS_SHARE
        return value - cost - _WORD_COST * unmatched


def overlap(block: Block, after: Block) -> int:
    """How many of a block's first words the one before it has already."""
    claimed = block.claimed + block.size - after.claimed
    if block.found < after.found:
        return max(0, claimed, block.found + block.size - after.found)
    return max(0, claimed)
