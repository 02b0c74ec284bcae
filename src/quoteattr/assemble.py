"""From markup to attributions, and back for training labels.

`assemble(disassemble(gold))` gives gold back, but for what markup does not hold:
speakers, scores of speakers, and the ids' spelling.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

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
    drafts = [
        _draft(markup, anchor, pieces)
        for anchor, pieces in _parts(markup).items()
        if pieces.contents
    ]
    drafts.sort(key=lambda draft: (draft.content, draft.cue or draft.content[0]))
    ids = {draft.anchor: f"a{number}" for number, draft in enumerate(drafts, 1)}
    parents = {
        link.dependent: ids[link.head]
        for link in markup.links
        if link.relation is Relation.PARENT and link.head in ids
    }
    return [
        _attribution(draft, layout, ids[draft.anchor], parents.get(draft.anchor))
        for draft in drafts
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


class _Draft(NamedTuple):
    """An attribution by offsets, without its id and its parent."""

    anchor: int
    content: Sequence[Extent]
    cue: Extent | None
    source: Extent | None
    method: str
    scores: Scores


def _draft(markup: Markup, anchor: int, pieces: _Pieces) -> _Draft:
    """What the pieces of an anchor say."""
    spans = markup.spans
    contents = [spans[index] for index in pieces.contents]
    cue = spans[anchor] if spans[anchor].role is Role.CUE else None
    source, source_score = _source(markup, pieces)
    known = [span.score for span in contents if span.score is not None]
    return _Draft(
        anchor,
        content=_joined((span.start, span.end) for span in contents),
        cue=Extent(cue.start, cue.end) if cue else None,
        source=Extent(source.start, source.end) if source else None,
        method=spans[anchor].method,
        scores=Scores(content=min(known) if known else None, source=source_score),
    )


def _attribution(
    draft: _Draft, layout: Layout, id: str, parent: str | None
) -> Attribution:
    """The attribution that a draft says."""
    text = layout.text
    return Attribution(
        id=id,
        kind=kind_of(text, draft.content, layout.quotations),
        content=tuple(Span.of(text, *extent) for extent in draft.content),
        cue=Span.of(text, *draft.cue) if draft.cue else None,
        source=Span.of(text, *draft.source) if draft.source else None,
        parent=parent,
        method=draft.method,
        scores=draft.scores,
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
