"""A long text in parts that are read one after another, so that memory stays flat."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from quoteattr.markup import Link, Markup, RoleSpan
from quoteattr.neural.windows import Integers, Pieces

# Word pieces of a part: some twenty articles, an hour of reading aloud. Nothing is
# linked across its end, and what follows is read without what went before.
LARGEST: Final = 24_000


def sections(
    pieces: Pieces, break_id: int | None, largest: int = LARGEST
) -> Iterator[Pieces]:
    """The parts of a text, each as a text of its own; at least one.

    They begin at paragraphs where they can, else at sentences.

    Args:
        pieces: The text.
        break_id: Vocabulary index of the break between paragraphs, if it has one.
        largest: Most pieces of a part.
    """
    total = len(pieces.ids)
    if total <= largest:
        yield pieces
        return
    inner = pieces.cuts[pieces.cuts > 0]
    after_breaks = inner[pieces.ids[inner - 1] == break_id]
    start = 0
    while total - start > largest:
        places = (after_breaks, inner, pieces.first)
        end = _border(places, start + largest // 2, start + largest)
        yield _part(pieces, start, end)
        start = end
    yield _part(pieces, start, total)


def _border(kinds: Sequence[Integers], after: int, limit: int) -> int:
    """The last place in (after, limit] of the first kind that has one there."""
    for places in kinds:
        found = int(np.searchsorted(places, limit, side="right"))
        if found and places[found - 1] > after:
            return int(places[found - 1])
    return limit


def _part(pieces: Pieces, start: int, end: int) -> Pieces:
    """The pieces from `start` to `end`, counted anew."""
    first, last = (int(word) for word in np.searchsorted(pieces.first, (start, end)))
    heads = pieces.heads[first:last] - first
    cuts = pieces.cuts[(pieces.cuts > start) & (pieces.cuts < end)] - start
    return Pieces(
        ids=pieces.ids[start:end],
        marks=pieces.marks[start:end],
        cases=pieces.cases[start:end],
        hints=pieces.hints[start:end],
        heads=np.where((heads >= 0) & (heads < last - first), heads, -1),
        words=pieces.words[first:last],
        first=pieces.first[first:last] - start,
        cuts=np.concatenate([[0], cuts]).astype(np.int64),
    )


def joined(parts: Sequence[Markup]) -> Markup:
    """The markups of a text's parts as one."""
    if len(parts) == 1:
        return parts[0]
    spans: list[RoleSpan] = []
    links: list[Link] = []
    for markup in parts:
        shift = len(spans)
        spans += markup.spans
        links += (
            Link(link.dependent + shift, link.head + shift, link.relation, link.score)
            for link in markup.links
        )
    return Markup(tuple(spans), tuple(links))
