"""Gold annotations brought to the library's records."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.records import Kind, Span
from quoteattr.segment import Extent

# What may be left at a content's ends when its quotation marks are taken off.
_OUTER: Final = " \t\r\n,;"


def spans_of(text: str, extents: Iterable[Extent]) -> tuple[Span, ...]:
    """The spans at some extents, in order; those that overlap are made one."""
    merged: list[Extent] = []
    for start, end in sorted(extents):
        if merged and start < merged[-1].end:
            merged[-1] = Extent(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Extent(start, end))
    return tuple(Span.of(text, *extent) for extent in merged)


def trimmed_span(text: str, start: int, end: int, marks: str | None = None) -> Span:
    """The span between two offsets without white space, or some marks, at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(marks))
    return Span.of(text, start, start + len(piece.strip(marks)))


def kind_in(layout: Layout, content: Sequence[Span]) -> Kind:
    """A content's kind by the quotation marks around it, where gold says none."""
    extents = [Extent(span.start, span.end) for span in content]
    return kind_of(layout.text, extents, layout.quotations)


def settled(layout: Layout, span: Span, others: Collection[Span]) -> Span | None:
    """A content's piece brought to the borders of the quotations that it cuts.

    Args:
        layout: The text's layout.
        span: The piece.
        others: The cue and the source. Inside a quotation with them, a piece ends
            with it; else it grows to the whole of a quotation that it shares.

    Returns:
        The piece; None if nothing is left.
    """
    for quotation in layout.quotations:
        shares = span.start < quotation.end and quotation.start < span.end
        if quotation.depth or not shares:
            continue
        around = Span.of(layout.text, quotation.start, quotation.end)
        if any(map(around.overlaps, others)):
            start = max(span.start, quotation.inner_start)
            end = min(span.end, quotation.inner_end)
        else:
            start, end = min(span.start, around.start), max(span.end, around.end)
        if not layout.text[start:end].strip(_OUTER):
            return None
        span = trimmed_span(layout.text, start, end, _OUTER)
    return span
