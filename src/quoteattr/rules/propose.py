"""The rules as a proposer."""

from collections.abc import Iterable, Iterator, Sequence

from quoteattr.layout import Layout
from quoteattr.markup import Link, Markup, Relation, Role, RoleSpan
from quoteattr.rules.clauses import draft_unit
from quoteattr.rules.drafts import Draft
from quoteattr.rules.standalone import add_standalone
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import units_of


class RuleProposer:
    """Marks up texts by patterns over words and quotation marks, without a model."""

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        """One markup for each layout, in order."""
        return map(_markup, layouts)


def _markup(layout: Layout) -> Markup:
    units, quoted = units_of(layout)
    drafts = [
        draft.shifted(unit.tokens.first) for unit in units for draft in draft_unit(unit)
    ]
    return _written(layout, add_standalone(layout, units, quoted, drafts))


def _written(layout: Layout, drafts: Sequence[Draft]) -> Markup:
    """The markup that says what the drafts say."""
    spans: list[RoleSpan] = []
    links: list[Link] = []
    anchors: dict[Draft, int] = {}
    for draft in drafts:
        anchor = anchors[draft] = len(spans)
        spans += (
            _role_span(layout, role, stretch, draft.method)
            for role, stretch in _pieces(draft)
        )
        links += (Link(index, anchor) for index in range(anchor + 1, len(spans)))
    links += (
        Link(anchors[draft], anchors[draft.parent], Relation.PARENT)
        for draft in drafts
        if draft.parent in anchors
    )
    return Markup(tuple(spans), tuple(links))


def _pieces(draft: Draft) -> Iterator[tuple[Role, Stretch]]:
    """The stretches of a draft with their roles, its anchor first."""
    if draft.cue:
        yield Role.CUE, draft.cue
    for content in draft.contents:
        yield Role.CONTENT, content
    if draft.source:
        yield Role.SOURCE, draft.source


def _role_span(layout: Layout, role: Role, stretch: Stretch, method: str) -> RoleSpan:
    start = layout.tokens.starts[stretch.first]
    end = layout.tokens.end_of(stretch.end - 1)
    return RoleSpan(role, start, end, method=method)
