"""A story as word pieces with its quotations and mentions, and windows around these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Mention, MentionForm
from quoteattr.neural.arrays import Special, filled, stacked
from quoteattr.neural.windows import Integers, Pieces, Window, to_pieces

FORMS: Final = tuple(MentionForm)
N_ENDS: Final = 4  # words that a quotation is seen by: marks and what they enclose

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
        starts = np.array(layout.tokens.starts, dtype=np.int64)
        ends = starts + np.array(layout.tokens.mapped(len), dtype=np.int64)
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
        return cls(
            to_pieces(layout, tokenizer, Markup()),
            _quotation_words(starts, ends, edges),
            np.stack([first, np.maximum(first, last)], axis=1),
            np.array([FORMS.index(m.form) for m in mentions], dtype=np.int64),
            np.searchsorted(
                np.array(layout.paragraphs.starts, dtype=np.int64), starts, side="right"
            ),
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


def sights(story: Story, size: int, before: int, behind: int) -> Iterator[Sight]:
    """Windows that show each quotation once with enough around it.

    A quotation too long for a window is left out.

    Args:
        story: The text.
        size: Most pieces of a window, special ones not counted.
        before: Pieces before a window's first quotation, at least.
        behind: Pieces behind its last one, at least, unless it is the only one.
    """
    first, total = story.pieces.first, len(story.pieces.ids)
    starts = first[story.quotations[:, 0]]
    ends = np.append(first, total)[story.quotations[:, -1] + 1]
    index = 0
    while index < len(starts):
        start = max(0, int(starts[index]) - before)
        start = int(story.pieces.cuts[_last_at(story.pieces.cuts, start)])
        if ends[index] - start > size:
            start = max(0, int(ends[index]) - size, int(starts[index]) - before)
        if start > starts[index]:
            index += 1
            continue
        end = min(total, start + size)
        within = total if end == total else end - behind
        stop = max(index + 1, int(np.searchsorted(ends, within, side="right")))
        words = np.searchsorted(first, (start, end))
        window = Window(start, end, int(words[0]), int(words[1]))
        yield Sight(window, range(index, min(stop, index + _MOST_QUOTATIONS)))
        index = min(stop, index + _MOST_QUOTATIONS)


def _last_at(cuts: Integers, limit: int) -> int:
    """Index of the last cut at or before `limit`."""
    return int(np.searchsorted(cuts, limit, side="right")) - 1


class PointerArrays(NamedTuple):
    """The pointer's arguments for a batch of windows, padded to the longest.

    Attributes:
        input_ids: (batch, pieces).
        attention_mask: (batch, pieces).
        marks: (batch, pieces).
        cases: (batch, pieces).
        words: (batch, words).
        quotations: Their words, -1 at padding; (batch, quotations, 4).
        mentions: Their words, -1 at padding; (batch, mentions, 2).
        forms: (batch, mentions).
        paragraphs: (batch, words).
    """

    input_ids: Integers
    attention_mask: Integers
    marks: Integers
    cases: Integers
    words: Integers
    quotations: Integers
    mentions: Integers
    forms: Integers
    paragraphs: Integers


def stacked_stories(
    windows: Sequence[tuple[Story, Window]], special: Special
) -> PointerArrays:
    """A batch of windows with the quotations and mentions in them.

    There is room for a mention at least, for graphs that want no empty arrays.
    """
    texts = stacked([(story.pieces, window) for story, window in windows], special)
    quotations, mentions, forms, paragraphs = [], [], [], []
    for story, window in windows:
        of_quotations, of_mentions = story.inside(window)
        quotations.append(_local(story.quotations, of_quotations, window))
        mentions.append(_local(story.mentions, of_mentions, window))
        forms.append(story.forms[of_mentions.start : of_mentions.stop])
        paragraphs.append(story.paragraphs[window.first_word : window.last_word])
    return PointerArrays(
        texts.input_ids,
        texts.attention_mask,
        texts.marks,
        texts.cases,
        texts.words,
        _by_place(quotations, N_ENDS),
        _by_place(mentions, 2),
        filled([*forms, _ONE])[:-1],
        filled(paragraphs),
    )


_ONE: Final[Integers] = np.zeros(1, dtype=np.int64)


def _local(places: Integers, chosen: range, window: Window) -> Integers:
    return places[chosen.start : chosen.stop].ravel() - window.first_word


def _by_place(rows: Sequence[Integers], width: int) -> Integers:
    """The rows as (rows, places, width), with one place at least."""
    table = filled([*rows, np.full(width, -1, dtype=np.int64)], -1)[:-1]
    return table.reshape(len(rows), table.shape[1] // width, width)
