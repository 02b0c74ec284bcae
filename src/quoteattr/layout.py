"""A text laid out for reading: its paragraphs, sentences, tokens and quotations.

Made once a text and handed to every stage, so that no stage segments again.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from quoteattr.marks import Quotation, find_quotations
from quoteattr.segment import Extents, Tokens, paragraphs, sentences, tokens


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
    paragraphs: Extents
    sentences: Extents
    tokens: Tokens
    quotations: Sequence[Quotation]

    @classmethod
    def of(cls, text: str) -> Self:
        """The layout of a text, in time linear in its length."""
        blocks = paragraphs(text)
        return cls(
            text=text,
            paragraphs=Extents(blocks),
            sentences=Extents(s for block in blocks for s in sentences(text, *block)),
            tokens=tokens(text),
            quotations=find_quotations(text, blocks),
        )

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that `offset` is in, or of the last before it."""
        return (bisect_right(self.paragraphs.starts, offset) or 1) - 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that `offset` is in, or of the last before it."""
        return (bisect_right(self.sentences.starts, offset) or 1) - 1

    def tokens_within(self, start: int, end: int) -> Tokens:
        """The tokens that begin between two offsets."""
        return self.tokens.within(start, end)
