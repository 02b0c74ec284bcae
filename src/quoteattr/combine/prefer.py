"""Where a proposer that is unsure gives way to the next one."""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Final

from quoteattr.combine.nearby import Nearby
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind

# Chosen on PolNeAR dev and news-au dev together; docs/network.md has the table.
LEAST_SURENESS: Final = 0.28
NO_SOURCE: Final = 0.3  # counts for the source's score where there is no source

# Of PolNeAR's train headlines that are read so, 67 of 72 are right, and the other five
# are claims as well; a network that was trained on these cannot be asked there.
_CERTAIN: Final = frozenset({"headline-claim"})


def sureness(attribution: Attribution) -> float:
    """How likely the attribution is there at all; 1 where there are no scores.

    The content's score says how likely both its borders are right as well, and so
    counts by its root. A quotation of its own needs no source.
    """
    content, source = attribution.scores.content, attribution.scores.source
    if content is None:
        return 1.0
    if attribution.cue is None and attribution.kind is Kind.DIRECT:
        return content
    return sqrt(content) * (NO_SOURCE if source is None else source)


def prefer(
    layout: Layout, attributions: Iterable[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions that are sure enough to stand beside another proposer's.

    One that is not gives way to another reading of its cue, or is dropped where
    nobody else has a reading. It stays where others read its words otherwise. However
    sure it is, it gives way where it takes another cue than a headline's form tells.

    Args:
        layout: The text that they are about.
        attributions: Of the more trusted proposer, with scores.
        others: Of the other one.
    """
    nearby = Nearby.of(layout, others)
    return [
        attribution
        for attribution in attributions
        if _stands(attribution, nearby.overlapping(attribution))
    ]


def _stands(attribution: Attribution, overlapping: Sequence[Attribution]) -> bool:
    """Whether an attribution stands beside those of the other that overlap it."""
    certain = [other for other in overlapping if other.method in _CERTAIN]
    if not all(_is_rival(attribution, other) for other in certain):
        return False
    is_sure = sureness(attribution) >= LEAST_SURENESS
    return is_sure or _stays(attribution, overlapping)


def _stays(attribution: Attribution, overlapping: Sequence[Attribution]) -> bool:
    """Whether an unsure attribution stays beside those that overlap it."""
    rivals = [other for other in overlapping if _is_rival(attribution, other)]
    return bool(overlapping) and not rivals


def _is_rival(attribution: Attribution, other: Attribution) -> bool:
    """Whether the other reads the same cue, or there is none to compare."""
    if attribution.cue is None:
        return True
    return other.cue is not None and other.cue.overlaps(attribution.cue)
