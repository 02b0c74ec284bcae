"""Spans that overlap, cut into pieces that nest, for formats that are trees."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from quoteattr.segment import Extent


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a span.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last character.
        index: Which of the spans it is of.
    """

    start: int
    end: int
    index: int


def nested(spans: Sequence[Extent], borders: Iterable[Extent]) -> list[Piece]:
    """The spans cut so that of any two pieces one holds the other, or they are apart.

    Args:
        spans: The spans.
        borders: Stretches of the text in order, outside of which nothing is kept, and
            whose borders no piece crosses.

    Returns:
        The pieces in the order in which they open: a piece before those it holds.
    """
    waiting = [(start, -end, index) for index, (start, end) in enumerate(spans)]
    heapify(waiting)
    pieces: list[Piece] = []
    for border in borders:
        pieces += _within(waiting, border)
    return pieces


def _within(waiting: list[tuple[int, int, int]], border: Extent) -> Iterator[Piece]:
    """The pieces inside a border; what is left of the spans goes on waiting."""
    opened: list[int] = []  # ends of the pieces that are open, the inmost last
    while waiting and waiting[0][0] < border.end:
        start, negative_end, index = heappop(waiting)
        if start < border.start:
            if -negative_end > border.start:
                heappush(waiting, (border.start, negative_end, index))
            continue
        while opened and opened[-1] <= start:
            opened.pop()
        whole = -negative_end
        end = min(whole, opened[-1] if opened else border.end)
        if end < whole:
            heappush(waiting, (end, negative_end, index))
        opened.append(end)
        yield Piece(start, end, index)
