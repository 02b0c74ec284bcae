"""A text's words, for reading narration and speech apart."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind
from quoteattr.segment import Extent


@dataclass(frozen=True, slots=True)
class Words:
    """A text's tokens, and where each stands.

    Attributes:
        layout: The text.
        keys: Each token in lower case, curly apostrophes straight.
        starts: Its first character.
        sentences: Index of its sentence.
        paragraphs: Index of its paragraph.
        quoted: 1 where a token is in a quotation.
    """

    layout: Layout
    keys: Sequence[str]
    starts: Sequence[int]
    sentences: Sequence[int]
    paragraphs: Sequence[int]
    quoted: bytearray

    @classmethod
    def of(cls, layout: Layout, attributions: Sequence[Attribution]) -> "Words":
        """The words of a text with its direct quotations."""
        starts = layout.tokens.starts
        words = cls(
            layout,
            layout.tokens.mapped(_plain),
            starts,
            _indices(layout.sentences, starts),
            _indices(layout.paragraphs, starts),
            bytearray(len(starts)),
        )
        spans = [(q.start, q.end) for q in layout.quotations if q.depth == 0]
        for one in attributions:
            if one.kind is Kind.DIRECT:
                spans += [(span.start, span.end) for span in one.content]
        for start, end in spans:
            first, last = words.at(start), words.at(end)
            words.quoted[first:last] = b"\x01" * (last - first)
        return words

    def at(self, offset: int) -> int:
        """Index of the first token that begins at an offset or after it."""
        return bisect_left(self.starts, offset)

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return self.layout.text[self.starts[index]].isupper()


def _plain(word: str) -> str:
    return word.replace("’", "'").lower()


def _indices(extents: Sequence[Extent], starts: Sequence[int]) -> list[int]:
    """For each start, the index of the last extent that begins there or before."""
    found: list[int] = []
    borders = [extent.start for extent in extents[1:]]
    edges = [0, *(bisect_left(starts, border) for border in borders), len(starts)]
    for index, (first, last) in enumerate(pairwise(edges)):
        found += [index] * (last - first)
    return found
