"""Paragraphs that are a quotation of their own, made attributions of their own.

PolNeAR, and so a network that learnt from it, appends such a paragraph to the content
of the attribution before it. Readers of an article see a new quotation, whose speaker
is inherited; so do our records.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from quoteattr.layout import Layout
from quoteattr.marks import Quotation, kind_of
from quoteattr.records import Attribution, Kind, Scores, Span
from quoteattr.segment import Extent

METHOD: Final = "block-quote"


def set_apart(layout: Layout, attributions: Iterable[Attribution]) -> list[Attribution]:
    """The attributions with block quotes as attributions of their own.

    What stays with its cue is the content in the cue's paragraph, or else the first
    piece. A quotation whose marks stay open over paragraphs stays whole. Ids are to
    be given anew: a piece set apart has its attribution's id with its offset.
    """
    return [piece for a in attributions for piece in _apart(layout, a)]


def _apart(layout: Layout, attribution: Attribution) -> Iterator[Attribution]:
    """The attribution, and behind it the block quotes that were its content."""
    pieces = [p for span in attribution.content for p in _by_paragraph(layout, span)]
    anchor = attribution.cue or attribution.source or pieces[0]
    home = layout.paragraph_at(anchor.start)
    stays: list[Span] = []
    leaves: list[Span] = []
    for piece in pieces:
        is_home = layout.paragraph_at(piece.start) == home
        is_block = not is_home and is_block_quote(layout, piece.start)
        (leaves if is_block else stays).append(piece)
    if not stays:
        stays, leaves = leaves[:1], leaves[1:]
    if not leaves:
        yield attribution
        return
    yield with_content(layout, attribution, stays)
    yield from (block_quote(attribution, piece) for piece in leaves)


def block_quote(attribution: Attribution, content: Span) -> Attribution:
    """A piece of an attribution's content as an attribution of its own."""
    return Attribution(
        id=f"{attribution.id}@{content.start}",
        kind=Kind.DIRECT,
        content=(content,),
        method=METHOD,
        scores=Scores(content=attribution.scores.content),
    )


def with_content(
    layout: Layout, attribution: Attribution, content: Sequence[Span]
) -> Attribution:
    """The attribution with another content, and so perhaps of another kind."""
    extents = [Extent(span.start, span.end) for span in content]
    kind = kind_of(layout.text, extents, layout.quotations)
    return replace(attribution, content=tuple(content), kind=kind)


def _by_paragraph(layout: Layout, span: Span) -> Iterator[Span]:
    """The span, cut where a block quote begins, and behind one."""
    start = span.start
    first, last = layout.paragraph_at(span.start), layout.paragraph_at(span.end - 1)
    for paragraph in layout.paragraphs[first + 1 : last + 1]:
        before = layout.paragraphs[layout.paragraph_at(paragraph.start) - 1]
        borders = (paragraph.start, before.start)
        if any(is_block_quote(layout, border) for border in borders):
            end = start + len(layout.text[start : paragraph.start].rstrip())
            yield Span.of(layout.text, start, end)
            start = paragraph.start
    yield Span.of(layout.text, start, span.end)


def is_block_quote(layout: Layout, offset: int) -> bool:
    """Whether at `offset` a paragraph begins that is a quotation and nothing else.

    A quotation that goes on from the paragraph before, or in the one behind, is none of
    its own: `keep_whole` has seen to it.
    """
    paragraph = layout.paragraphs[layout.paragraph_at(offset)]
    if layout.tokens_within(paragraph.start, offset - 1):
        return False
    first = bisect_left(layout.quotations, paragraph.start, key=_start)
    last = bisect_left(layout.quotations, paragraph.end, key=_start)
    earlier = map(layout.quotations.__getitem__, range(first - 1, -1, -1))
    outermost = (quotation for quotation in earlier if not quotation.depth)
    if any(q.end > paragraph.start for q in islice(outermost, 1)):
        return False
    within = layout.quotations[first:last]
    if any(quotation.end > paragraph.end for quotation in within):
        return False
    return kind_of(layout.text, [paragraph], within) is Kind.DIRECT


def _start(quotation: Quotation) -> int:
    return quotation.start
