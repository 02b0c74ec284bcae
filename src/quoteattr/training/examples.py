"""Gold documents as windows with labels, the network's training examples."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from quoteattr.assemble import disassemble
from quoteattr.layout import Layout
from quoteattr.markup import Markup, Proposer
from quoteattr.neural.labels import WordSpan, tags_of
from quoteattr.neural.windows import (
    Integers,
    Pieces,
    Window,
    cut,
    first_words,
    to_pieces,
    words_within,
)
from quoteattr.records import Document

IGNORED: Final = -100  # label of a word that teaches nothing
NO_HEAD: Final = 0  # link of a word that points at nothing


class Example(NamedTuple):
    """A window and what is right for its words.

    Attributes:
        pieces: The text that the window is of.
        window: The window.
        tags: Tag of each word in the window, (words,).
        links: One more than the index in the window of the word that each word
            points at, `NO_HEAD`, or `IGNORED`; (words,).
    """

    pieces: Pieces
    window: Window
    tags: Integers
    links: Integers


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text as word pieces, with the labels of all its words.

    Attributes:
        pieces: The text.
        spans: Its role spans by words.
        heads: For each span, the word that it points at: contents and sources at
            their cue's first, cues at their source's; None where there is none.
        n_unaligned: Gold spans with a border inside a word; they are widened.
    """

    pieces: Pieces
    spans: Sequence[WordSpan]
    heads: Sequence[int | None]
    n_unaligned: int

    @classmethod
    def of(
        cls, document: Document, tokenizer: Tokenizer, hinter: Proposer | None
    ) -> "Labelled":
        """A gold document, tokenised and labelled.

        Args:
            document: Gold.
            tokenizer: The network's.
            hinter: Whose markup the network is shown, if anybody's.
        """
        layout = Layout.of(document.text)
        hint = next(iter(hinter.propose([layout]))) if hinter else Markup()
        pieces = to_pieces(layout, tokenizer, hint)
        markup = disassemble(document.attributions)
        spans = [
            WordSpan(span.role, *words_within(pieces.words, span.start, span.end))
            for span in markup.spans
        ]
        heads = first_words(markup, spans)
        kept = [i for i, span in enumerate(spans) if span.first <= span.last]
        return cls(
            pieces=pieces,
            spans=[spans[i] for i in kept],
            heads=[heads.get(i) for i in kept],
            n_unaligned=sum(
                pieces.words[spans[i].first].start != markup.spans[i].start
                or pieces.words[spans[i].last].end != markup.spans[i].end
                for i in kept
            ),
        )

    def examples(self, size: int, stride: int, offset: int) -> Iterator[Example]:
        """The windows of the text, labelled; arguments as `cut` takes them."""
        tags = np.array(tags_of(self.spans, len(self.pieces.words)), dtype=np.int64)
        heads = self._heads()
        for window in cut(self.pieces, size, stride, offset):
            first, last = window.first_word, window.last_word
            if first == last:
                continue
            yield Example(
                self.pieces, window, tags[first:last], _inside(heads, first, last)
            )

    def _heads(self) -> Integers:
        """The word that each word points at, -1 for none.

        A source of several cues is left out: it has more than one answer.
        """
        heads = np.full(len(self.pieces.words), IGNORED, dtype=np.int64)
        n_uses = Counter(self.spans)
        for span, head in zip(self.spans, self.heads, strict=True):
            if n_uses[span] == 1:
                heads[span.first : span.last + 1] = -1 if head is None else head
        return heads


def _inside(heads: Integers, first: int, last: int) -> Integers:
    """The heads as links of a window: those outside it are ignored."""
    heads = heads[first:last]
    links = np.where((heads >= first) & (heads < last), heads - first + 1, IGNORED)
    return np.where(heads == -1, NO_HEAD, links)
