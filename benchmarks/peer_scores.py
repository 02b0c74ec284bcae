"""How well direct quotations are found, for systems that find nothing else."""

from collections.abc import Sequence
from typing import Final

from benchmarks.peer_adapters.protocol import Extent, Found

from quoteattr.evaluation import Breakdown, Counts, linked_overlap
from quoteattr.evaluation.trim import extents_of
from quoteattr.markup import Role
from quoteattr.records import Attribution, Document, Kind, Span

LINKED: Final = "linked"


def document_of(text: str, found: Sequence[Found]) -> Document:
    """What was found in a text, as a document."""
    attributions = [
        Attribution(
            id=f"a{number}",
            kind=Kind(one["kind"]),
            content=tuple(sorted(Span.of(text, *piece) for piece in one["content"])),
            cue=_span(text, one["cue"]),
            source=_span(text, one["source"]),
        )
        for number, one in enumerate(found, start=1)
    ]
    return Document(text, tuple(attributions))


def _span(text: str, extent: Extent | None) -> Span | None:
    return None if extent is None else Span.of(text, *extent)


def direct_scores(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Exact spans of each role, and linked overlap, of direct quotations.

    Recall is of what is direct in gold, precision of what is predicted to be direct;
    whatever kind the other side calls it, it counts. So a system that finds direct
    quotations only is not asked for others, and the quoted part of a mixed one is not
    held against it where its borders are right.
    """
    rows: dict[str, Counts] = {role: _exact(role, gold, predicted) for role in Role}
    rows[LINKED] = linked_overlap(gold, predicted)[Kind.DIRECT]
    return Breakdown(rows)


def _exact(role: Role, gold: Document, predicted: Document) -> Counts:
    wanted, given = (extents_of(_direct(one), role) for one in (gold, predicted))
    there, said = (extents_of(one, role) for one in (gold, predicted))
    return Counts(len(wanted), len(given), len(wanted & said), len(given & there))


def _direct(document: Document) -> Document:
    """The document with its direct attributions alone."""
    kept = [one for one in document.attributions if one.kind is Kind.DIRECT]
    speakers = document.speakers
    return Document(document.text, tuple(kept), speakers)
