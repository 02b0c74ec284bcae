"""A text laid out for reading: its paragraphs, sentences, tokens and quotations.

Made once a text and handed to every stage, so that no stage segments again.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from quoteattr.marks import Quotation, find_quotations
from quoteattr.segment import Extent, paragraphs, sentences, tokens


@dataclass(frozen=True, slots=True)
class Layout:
    """A text and what can be seen of it without reading.

    Attributes:
        text: The text as it was given.
        paragraphs: In order, trimmed, without empty ones.
        sentences: In order; none crosses a paragraph's border.
        tokens: In order; none crosses a paragraph's border.
        quotations: In order of their start, nested ones after those around them.
    """

    text: str
    paragraphs: Sequence[Extent]
    sentences: Sequence[Extent]
    tokens: Sequence[Extent]
    quotations: Sequence[Quotation]

    @classmethod
    def of(cls, text: str) -> Self:
        """The layout of a text, in time linear in its length."""
        blocks = paragraphs(text)
        return cls(
            text=text,
            paragraphs=blocks,
            sentences=[s for block in blocks for s in sentences(text, *block)],
            tokens=[t for block in blocks for t in tokens(text, *block)],
            quotations=find_quotations(text, blocks),
        )

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that `offset` is in, or of the last before it."""
        return _index_at(self.paragraphs, offset)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that `offset` is in, or of the last before it."""
        return _index_at(self.sentences, offset)

    def tokens_within(self, start: int, end: int) -> Sequence[Extent]:
        """The tokens that begin between two offsets."""
        first = bisect_right(self.tokens, (start, -1))
        return self.tokens[first : bisect_right(self.tokens, (end, -1))]


def _index_at(extents: Sequence[Extent], offset: int) -> int:
    """Index of the last extent that begins at or before `offset`, 0 if none does."""
    return max(0, bisect_right(extents, (offset + 1,)) - 1)
