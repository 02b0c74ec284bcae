"""From markup to attributions, and back for training labels.

`assemble(disassemble(gold))` gives gold back, but for what markup does not hold:
speakers, scores of speakers, and the ids' spelling.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.markup import Link, Markup, Relation, Role, RoleSpan
from quoteattr.records import Attribution, Scores, Span
from quoteattr.segment import Extent


def assemble(markup: Markup, layout: Layout) -> list[Attribution]:
    """The attributions of a markup, in the order of the text, ids "a1", "a2" ….

    An anchor without content is no attribution. Where several sources are linked
    to one anchor, the likeliest is taken, and the earliest among equals. Contents
    of one attribution that overlap are joined.
    """
    parts = _parts(markup)
    built = [
        (anchor, _attribution(markup, anchor, pieces, layout))
        for anchor, pieces in parts.items()
        if pieces.contents
    ]
    built.sort(key=lambda pair: (pair[1].content, pair[1].cue or pair[1].content[0]))
    ids = {anchor: f"a{number}" for number, (anchor, _) in enumerate(built, 1)}
    parents = {
        link.dependent: ids[link.head]
        for link in markup.links
        if link.relation is Relation.PARENT and link.head in ids
    }
    return [
        Attribution(
            id=ids[anchor],
            kind=draft.kind,
            content=draft.content,
            cue=draft.cue,
            source=draft.source,
            parent=parents.get(anchor),
            method=draft.method,
            scores=draft.scores,
        )
        for anchor, draft in built
    ]


@dataclass(slots=True)
class _Pieces:
    """Indices of the spans of one attribution, each with its link's score."""

    contents: list[int] = field(default_factory=list)
    sources: list[tuple[int, float | None]] = field(default_factory=list)


def _parts(markup: Markup) -> dict[int, _Pieces]:
    """The pieces of each anchor."""
    heads = {
        link.dependent: link for link in markup.links if link.relation is Relation.PART
    }
    parts: defaultdict[int, _Pieces] = defaultdict(_Pieces)
    for index, span in enumerate(markup.spans):
        link = heads.get(index)
        if span.role is Role.CONTENT:
            parts[link.head if link else index].contents.append(index)
        elif span.role is Role.SOURCE and link:
            parts[link.head].sources.append((index, link.score))
    return parts


def _attribution(
    markup: Markup, anchor: int, pieces: _Pieces, layout: Layout
) -> Attribution:
    """One attribution, with a provisional id and without its parent."""
    text, spans = layout.text, markup.spans
    contents = [spans[index] for index in pieces.contents]
    extents = _joined((span.start, span.end) for span in contents)
    cue = spans[anchor] if spans[anchor].role is Role.CUE else None
    source, source_score = _source(markup, pieces)
    known = [span.score for span in contents if span.score is not None]
    return Attribution(
        id="a",
        kind=kind_of(text, extents, layout.quotations),
        content=tuple(Span.of(text, *extent) for extent in extents),
        cue=Span.of(text, cue.start, cue.end) if cue else None,
        source=Span.of(text, source.start, source.end) if source else None,
        method=spans[anchor].method,
        scores=Scores(content=min(known) if known else None, source=source_score),
    )


def _source(markup: Markup, pieces: _Pieces) -> tuple[RoleSpan | None, float | None]:
    """The likeliest source of an attribution, and the probability of its link."""
    if not pieces.sources:
        return None, None
    index, score = min(
        pieces.sources,
        key=lambda pair: (-(pair[1] or 0), markup.spans[pair[0]].start),
    )
    return markup.spans[index], score


def _joined(extents: Iterable[tuple[int, int]]) -> list[Extent]:
    """The extents in order, overlapping ones made one."""
    joined: list[Extent] = []
    for start, end in sorted(extents):
        if joined and start < joined[-1].end:
            joined[-1] = Extent(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Extent(start, end))
    return joined


def disassemble(attributions: Sequence[Attribution]) -> Markup:
    """The markup from which `assemble` makes these attributions."""
    spans: list[RoleSpan] = []
    links: list[Link] = []
    anchors: dict[str, int] = {}
    for attribution in attributions:
        anchor = len(spans)
        anchors[attribution.id] = anchor
        role_spans = _role_spans(attribution)
        spans += role_spans
        links += [Link(anchor + n, anchor) for n in range(1, len(role_spans))]
    links += [
        Link(anchors[a.id], anchors[a.parent], Relation.PARENT)
        for a in attributions
        if a.parent in anchors
    ]
    return Markup(tuple(spans), tuple(links))


def _role_spans(attribution: Attribution) -> list[RoleSpan]:
    """The attribution's spans, its anchor first."""
    pieces = [
        (Role.CUE, attribution.cue),
        *((Role.CONTENT, span) for span in attribution.content),
        (Role.SOURCE, attribution.source),
    ]
    return [
        RoleSpan(role, span.start, span.end, method=attribution.method)
        for role, span in pieces
        if span is not None
    ]
