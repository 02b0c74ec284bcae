"""From markup to attributions, and back for training labels.

`assemble(disassemble(gold))` gives gold back, but for what markup does not hold:
speakers, scores of speakers, and the ids' spelling.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

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
    parts = _Parts.of(markup)
    anchors = [anchor for anchor in parts.spans if parts.contents(anchor)]
    anchors.sort(key=parts.place)
    ids = {anchor: f"a{number}" for number, anchor in enumerate(anchors, 1)}
    parents = {
        link.dependent: ids[link.head]
        for link in markup.links
        if link.relation is Relation.PARENT and link.head in ids
    }
    return [
        _attribution(layout, parts, anchor, ids[anchor], parents.get(anchor))
        for anchor in anchors
    ]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The spans of a markup by their attributions.

    Attributes:
        markup: The markup.
        heads: The link of each span that is a part of an attribution.
        spans: Indices of the contents and sources of each anchor.
    """

    markup: Markup
    heads: Mapping[int, Link]
    spans: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, markup: Markup) -> Self:
        """The parts of a markup's attributions."""
        heads = {k.dependent: k for k in markup.links if k.relation is Relation.PART}
        spans: dict[int, tuple[int, ...]] = {}
        for index, span in enumerate(markup.spans):
            link = heads.get(index)
            if span.role is Role.CONTENT:
                head = link.head if link else index
            elif span.role is Role.SOURCE and link:
                head = link.head
            else:
                continue
            spans[head] = (*spans.get(head, ()), index)
        return cls(markup, heads, spans)

    def contents(self, anchor: int) -> list[RoleSpan]:
        """The contents of an anchor."""
        spans = [self.markup.spans[index] for index in self.spans[anchor]]
        return [span for span in spans if span.role is Role.CONTENT]

    def content(self, anchor: int) -> list[Extent]:
        """Where they are, in order, overlapping ones joined."""
        return _joined((span.start, span.end) for span in self.contents(anchor))

    def cue(self, anchor: int) -> RoleSpan | None:
        """The cue, if the anchor is one."""
        span = self.markup.spans[anchor]
        return span if span.role is Role.CUE else None

    def place(self, anchor: int) -> tuple[tuple[tuple[int, int], ...], tuple[int, int]]:
        """What attributions are sorted by: their contents, then their cues."""
        content = tuple((start, end) for start, end in self.content(anchor))
        cue = self.cue(anchor)
        return content, (cue.start, cue.end) if cue else content[0]

    def source(self, anchor: int) -> tuple[RoleSpan | None, float | None]:
        """The likeliest source of an anchor, and the probability of its link."""
        spans = self.markup.spans
        sources = [
            (-(self.heads[index].score or 0), spans[index].start, index)
            for index in self.spans[anchor]
            if spans[index].role is Role.SOURCE
        ]
        if not sources:
            return None, None
        *_, index = min(sources)
        return spans[index], self.heads[index].score


_NO_SCORES: Final = Scores()


def _scores(content: float | None, source: float | None) -> Scores:
    """The scores of an attribution; one object for all that have none."""
    if content is None and source is None:
        return _NO_SCORES
    return Scores(content, source)


def _attribution(
    layout: Layout, parts: _Parts, anchor: int, id: str, parent: str | None
) -> Attribution:
    """The attribution of an anchor."""
    text, content = layout.text, parts.content(anchor)
    cue, (source, score) = parts.cue(anchor), parts.source(anchor)
    known = [s.score for s in parts.contents(anchor) if s.score is not None]
    return Attribution(
        id=id,
        kind=kind_of(text, content, layout.quotations),
        content=tuple(Span.of(text, *extent) for extent in content),
        cue=Span.of(text, cue.start, cue.end) if cue else None,
        source=Span.of(text, source.start, source.end) if source else None,
        parent=parent,
        method=parts.markup.spans[anchor].method,
        scores=_scores(min(known) if known else None, score),
    )


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
