"""A story as word pieces with its quotations and mentions, and windows around these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from tokenizers import Tokenizer
from torch import Tensor

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Mention, MentionForm
from quoteattr.neural.batches import Batch, Special, collate, padded
from quoteattr.neural.pointer import N_ENDS, Places
from quoteattr.neural.windows import Integers, Pieces, Window, cut, to_pieces

FORMS: Final = tuple(MentionForm)

# Of a window longer than this, pairs would need memory that grows with its square.
_MOST_QUOTATIONS: Final = 96


@dataclass(frozen=True, slots=True)
class Story:
    """A text as the pointer reads it.

    Attributes:
        pieces: The text as word pieces.
        quotations: Opening mark, first and last word and closing mark of each
            outermost quotation, as words; (quotations, 4).
        mentions: First and last word of each mention, (mentions, 2).
        forms: Index of each mention's form in `FORMS`, (mentions,).
        paragraphs: The paragraph of each word, (words,).
    """

    pieces: Pieces
    quotations: Integers
    mentions: Integers
    forms: Integers
    paragraphs: Integers

    @classmethod
    def of(
        cls, layout: Layout, mentions: Sequence[Mention], tokenizer: Tokenizer
    ) -> "Story":
        """The story of a text, in which persons are mentioned."""
        starts = np.array([word.start for word in layout.tokens], dtype=np.int64)
        ends = np.array([word.end for word in layout.tokens], dtype=np.int64)
        edges = np.array(
            [
                (q.start, q.inner_start, q.inner_end, q.end)
                for q in layout.quotations
                if not q.depth
            ],
            dtype=np.int64,
        ).reshape(-1, N_ENDS)
        places = np.array([m[:2] for m in mentions], dtype=np.int64).reshape(-1, 2)
        first = np.searchsorted(ends, places[:, 0], side="right")
        last = np.searchsorted(starts, places[:, 1]) - 1
        bounds = [paragraph.start for paragraph in layout.paragraphs]
        return cls(
            to_pieces(layout, tokenizer, Markup()),
            _quotation_words(starts, ends, edges),
            np.stack([first, np.maximum(first, last)], axis=1),
            np.array([FORMS.index(m.form) for m in mentions], dtype=np.int64),
            np.searchsorted(np.array(bounds, dtype=np.int64), starts, side="right"),
        )

    def inside(self, window: Window) -> tuple[range, range]:
        """Indices of the quotations and the mentions that lie in a window."""
        return (
            _between(self.quotations, window.first_word, window.last_word),
            _between(self.mentions, window.first_word, window.last_word),
        )


def _quotation_words(starts: Integers, ends: Integers, edges: Integers) -> Integers:
    """The words at the borders of quotations; no border is past the one after it."""
    first = np.searchsorted(ends, edges[:, :2], side="right")
    last = np.searchsorted(starts, edges[:, 2:]) - 1
    words = np.concatenate([first, last], axis=1)
    words[:, 3] = np.maximum(words[:, 3], words[:, 0])
    clipped: Integers = np.clip(words, words[:, :1], words[:, 3:])
    return clipped


def _between(places: Integers, first: int, end: int) -> range:
    """Indices of the places, sorted and apart, that lie between two words."""
    start = int(np.searchsorted(places[:, 0], first))
    stop = int(np.searchsorted(places[:, -1], end))
    return range(start, max(start, stop))


class Sight(NamedTuple):
    """A window and the quotations that are best read in it, by index."""

    window: Window
    quotations: Sequence[int]


def sights(story: Story, size: int, stride: int) -> Iterator[Sight]:
    """Windows that show each quotation once with much around it.

    Windows in which no quotation is best read are left out, and so is a quotation
    that fits into none.

    Args:
        story: The text.
        size: Most pieces of a window, special ones not counted.
        stride: Pieces that neighbours share, at least.
    """
    windows = list(cut(story.pieces, size, stride))
    best: dict[int, tuple[int, int]] = {}
    for number, window in enumerate(windows):
        for quotation in story.inside(window)[0][:_MOST_QUOTATIONS]:
            margin = _margin(story, quotation, window)
            if margin > best.get(quotation, (-1, 0))[0]:
                best[quotation] = (margin, number)
    chosen: dict[int, list[int]] = {}
    for quotation, (_, number) in sorted(best.items()):
        chosen.setdefault(number, []).append(quotation)
    for number, quotations in sorted(chosen.items()):
        yield Sight(windows[number], quotations)


def _margin(story: Story, quotation: int, window: Window) -> int:
    """Pieces between a quotation and the nearer border of a window.

    A border of the text is far.
    """
    first, *_, last = story.pieces.first[story.quotations[quotation]]
    before = int(first) - window.start if window.start else len(story.pieces.ids)
    is_end = window.end == len(story.pieces.ids)
    return min(before, len(story.pieces.ids) if is_end else window.end - int(last))


class PointerBatch(NamedTuple):
    """Windows as the pointer takes them."""

    texts: Batch
    places: Places


def collate_stories(
    windows: Sequence[tuple[Story, Window]], special: Special
) -> PointerBatch:
    """A batch of windows with the quotations and mentions in them."""
    texts = collate([(story.pieces, window) for story, window in windows], special)
    quotations, mentions, forms, paragraphs = [], [], [], []
    for story, window in windows:
        of_quotations, of_mentions = story.inside(window)
        quotations.append(_local(story.quotations, of_quotations, window))
        mentions.append(_local(story.mentions, of_mentions, window))
        forms.append(story.forms[of_mentions.start : of_mentions.stop])
        paragraphs.append(story.paragraphs[window.first_word : window.last_word])
    return PointerBatch(
        texts,
        Places(
            _reshaped(quotations, N_ENDS),
            _reshaped(mentions, 2),
            padded(forms),
            padded(paragraphs),
        ),
    )


def _local(places: Integers, chosen: range, window: Window) -> Integers:
    return places[chosen.start : chosen.stop].ravel() - window.first_word


def _reshaped(rows: Sequence[Integers], width: int) -> Tensor:
    table = padded(rows, -1)
    return table.view(len(rows), table.shape[1] // width, width)
