"""Where a proposer that is unsure gives way to the next one."""

from collections.abc import Iterable, Sequence
from typing import Final

from quoteattr.combine.nearby import Nearby
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind

# Chosen on PolNeAR dev and news-au dev together; docs/network.md has the table.
GIVES_WAY_BELOW: Final = 0.4  # of sureness, where the other proposer has a reading too
DROPPED_BELOW: Final = 0.2  # of sureness, where it has none
NO_SOURCE: Final = 0.3  # what counts for the source's score where there is no source


def sureness(attribution: Attribution) -> float:
    """How likely content and source are both right; 1 where there are no scores.

    A quotation of its own needs no source: its content alone counts.
    """
    content, source = attribution.scores.content, attribution.scores.source
    if content is None:
        return 1.0
    if attribution.cue is None and attribution.kind is Kind.DIRECT:
        return content
    return content * (NO_SOURCE if source is None else source)


def prefer(
    layout: Layout, attributions: Iterable[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions that are sure enough to stand beside another proposer's.

    Args:
        layout: The text that they are about.
        attributions: Of the more trusted proposer, with scores.
        others: Of the other one.
    """
    nearby = Nearby.of(layout, others)
    return [a for a in attributions if _stands(a, nearby)]


def _stands(attribution: Attribution, nearby: Nearby) -> bool:
    """Whether the attribution is sure enough beside what overlaps it."""
    sure = sureness(attribution)
    if sure >= GIVES_WAY_BELOW:
        return True
    return sure >= _least(attribution, nearby.overlapping(attribution))


def _least(attribution: Attribution, overlapping: Sequence[Attribution]) -> float:
    """The sureness under which an attribution goes."""
    if any(_is_rival(attribution, other) for other in overlapping):
        return GIVES_WAY_BELOW
    return 0.0 if overlapping else DROPPED_BELOW


def _is_rival(attribution: Attribution, other: Attribution) -> bool:
    """Whether the other reads the same cue, or there is none to compare."""
    if attribution.cue is None:
        return True
    return other.cue is not None and other.cue.overlaps(attribution.cue)
