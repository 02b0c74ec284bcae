"""Gold annotations brought to the library's records."""

from collections.abc import Iterable, Sequence

from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.records import Kind, Span
from quoteattr.segment import Extent


def spans_of(text: str, extents: Iterable[Extent]) -> tuple[Span, ...]:
    """The spans at some extents, in order; those that overlap are made one."""
    merged: list[Extent] = []
    for start, end in sorted(extents):
        if merged and start < merged[-1].end:
            merged[-1] = Extent(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Extent(start, end))
    return tuple(Span.of(text, *extent) for extent in merged)


def trimmed_span(text: str, start: int, end: int) -> Span:
    """The span between two offsets without the white space at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span.of(text, start, start + len(piece.strip()))


def kind_in(layout: Layout, content: Sequence[Span]) -> Kind:
    """A content's kind by the quotation marks around it, where gold says none."""
    extents = [Extent(span.start, span.end) for span in content]
    return kind_of(layout.text, extents, layout.quotations)


def to_end_of_quotation(layout: Layout, span: Span, others: Iterable[Span]) -> Span:
    """The span, up to the end of a quotation that begins in it and ends after it.

    Args:
        layout: The text's layout.
        span: A content or a piece of one.
        others: Spans that are not of the content: as it was if it would reach them.
    """
    for quotation in layout.quotations:
        begins = span.start <= quotation.start < span.end < quotation.end
        if begins and not quotation.depth:
            whole = Span.of(layout.text, span.start, quotation.end)
            return span if any(map(whole.overlaps, others)) else whole
    return span
