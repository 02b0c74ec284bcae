"""How well source, cue and content spans were found, each role by itself."""

from collections.abc import Iterable

from quoteattr.evaluation.counts import Breakdown, Counts
from quoteattr.evaluation.trim import extents_of
from quoteattr.markup import Role
from quoteattr.records import Document
from quoteattr.segment import Extent


def exact_spans(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 1: spans of each role whose start and end are both right.

    A content in several pieces counts as its pieces; a source that several
    attributions share counts once.
    """
    return Breakdown(
        {
            role: Counts.of(extents_of(gold, role), extents_of(predicted, role))
            for role in Role
        }
    )


def covered_characters(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 2: characters, white space left out, that each role covers."""
    text = gold.text
    return Breakdown(
        {
            role: Counts.of(
                covered(text, extents_of(gold, role)),
                covered(text, extents_of(predicted, role)),
            )
            for role in Role
        }
    )


def covered(text: str, extents: Iterable[Extent]) -> set[int]:
    """Offsets of the characters in some of the extents, white space left out."""
    return {
        offset
        for start, end in extents
        for offset in range(start, end)
        if not text[offset].isspace()
    }
