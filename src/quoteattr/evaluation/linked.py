"""How well whole attributions were found: the right content with the right source."""

from collections.abc import Callable
from typing import Final

from quoteattr.evaluation.counts import Breakdown, Counts, Tally
from quoteattr.evaluation.match import Pair, pairing
from quoteattr.records import Document, Kind

ALL: Final = "all"
"""The row over everything that a breakdown breaks down."""


def linked_overlap(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 3, overlap: pairs whose contents overlap, and whose sources do.

    Over all kinds, and by kind: recall by the gold kind, precision by the predicted.
    """
    return _linked(gold, predicted, lambda pair: pair.overlaps)


def linked_exact(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 3, exact: pairs with cue, source and all pieces of the content equal."""
    return _linked(gold, predicted, lambda pair: pair.is_exact)


def _linked(
    gold: Document, predicted: Document, is_right: Callable[[Pair], bool]
) -> Breakdown[Counts]:
    paired = pairing(gold, predicted)
    hits = [pair for pair in paired.pairs if is_right(pair)]
    wanted = [one.attribution.kind for one in paired.gold]
    given = [one.attribution.kind for one in paired.predicted]
    found = [pair.gold.attribution.kind for pair in hits]
    right = [pair.predicted.attribution.kind for pair in hits]
    rows = {ALL: Counts(len(wanted), len(given), len(hits), len(hits))}
    for kind in Kind:
        counted = (kinds.count(kind) for kinds in (wanted, given, found, right))
        rows[kind] = Counts(*counted)
    return Breakdown(rows)


def kinds(gold: Document, predicted: Document) -> Breakdown[Tally]:
    """Metric 3, kind: right kinds among the pairs that overlap, by gold kind.

    A row "direct as mixed" says how many of the direct ones were read as mixed.
    """
    pairs = [
        (pair.gold.attribution.kind, pair.predicted.attribution.kind)
        for pair in pairing(gold, predicted).pairs
        if pair.overlaps
    ]
    rows = {ALL: Tally.of(wanted is given for wanted, given in pairs)}
    for kind in Kind:
        rows[kind] = Tally.of(
            given is kind for wanted, given in pairs if wanted is kind
        )
    for kind in Kind:
        for other in Kind:
            if other is not kind:
                mistaken = pairs.count((kind, other))
                rows[f"{kind} as {other}"] = Tally(mistaken, rows[kind].total)
    return Breakdown(rows)
