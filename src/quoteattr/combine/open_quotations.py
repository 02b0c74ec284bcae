"""Quotations whose marks stay open over paragraphs, kept whole.

“First paragraph.
“Second paragraph,” Ann Lee said.   is one quotation, by one speaker
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quoteattr.combine.block_quotes import block_quote, with_content
from quoteattr.layout import Layout
from quoteattr.marks import Quotation
from quoteattr.records import Attribution, Span


def keep_whole(
    layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each open quotation in one of them and in no other.

    It goes to the attribution whose cue stands in one of its paragraphs, else to one
    that has no other content, which introduces it. A quotation with neither is an
    attribution of its own. Quotations of which nobody has a piece stay unread.
    """
    opened = [q for q in layout.quotations if not q.depth and _is_open(layout, q)]
    if not opened:
        return list(attributions)
    pieces: dict[str, tuple[Span, ...]] = {}
    alone = []
    for index, readers in _readers(opened, attributions).items():
        quotation = opened[index]
        owner = _owner(layout, quotation, readers)
        for reader in readers:
            spans = pieces.get(reader.id, reader.content)
            clipped = (piece for s in spans for piece in _clipped(s, quotation))
            pieces[reader.id] = tuple(clipped)
        whole = Span.of(layout.text, quotation.start, quotation.end)
        if owner is None:
            alone.append(block_quote(readers[0], whole))
        else:
            pieces[owner.id] = tuple(sorted((*pieces[owner.id], whole)))
    kept = [
        a if content == a.content else with_content(layout, a, content)
        for a in attributions
        if (content := pieces.get(a.id, a.content))
    ]
    return kept + alone


def _is_open(layout: Layout, quotation: Quotation) -> bool:
    """Whether a quotation goes over a paragraph's border."""
    last = layout.paragraph_at(quotation.end - 1)
    return layout.paragraph_at(quotation.start) != last


def _readers(
    opened: Sequence[Quotation], attributions: Sequence[Attribution]
) -> Mapping[int, list[Attribution]]:
    """For each quotation of which somebody has a piece, who has."""
    found: defaultdict[int, dict[str, Attribution]] = defaultdict(dict)
    for attribution in attributions:
        for span in attribution.content:
            first = bisect_right(opened, span.start, key=lambda q: q.end)
            last = bisect_left(opened, span.end, key=lambda q: q.start)
            for index in range(first, last):
                found[index][attribution.id] = attribution
    return {index: list(readers.values()) for index, readers in found.items()}


def _owner(
    layout: Layout, quotation: Quotation, readers: Sequence[Attribution]
) -> Attribution | None:
    """Whose the quotation is."""
    first = layout.paragraph_at(quotation.start)
    last = layout.paragraph_at(quotation.end - 1)
    beside = [
        reader
        for reader in readers
        if reader.cue and first <= layout.paragraph_at(reader.cue.start) <= last
    ]
    introducing = [
        reader
        for reader in readers
        if all(quotation.start <= s.start < quotation.end for s in reader.content)
    ]
    candidates = beside or introducing
    return max(candidates, key=lambda r: _share(r, quotation), default=None)


def _share(reader: Attribution, quotation: Quotation) -> int:
    """How many of the quotation's characters a reader has."""
    return sum(span.shared(quotation.start, quotation.end) for span in reader.content)


def _clipped(span: Span, quotation: Quotation) -> Iterator[Span]:
    """What of a span lies outside a quotation, if it holds a word."""
    if span.end <= quotation.start or quotation.end <= span.start:
        yield span
        return
    before = span.text[: max(0, quotation.start - span.start)].rstrip()
    if any(map(str.isalnum, before)):
        yield Span(span.start, span.start + len(before), before)
    behind = span.text[max(0, quotation.end - span.start) :]
    rest = behind.lstrip()
    if span.end > quotation.end and any(map(str.isalnum, rest)):
        yield Span(span.end - len(rest), span.end, rest)
