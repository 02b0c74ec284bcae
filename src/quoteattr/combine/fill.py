"""Cues and sources that one proposer left out, taken over from another."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from quoteattr.combine.nearby import Nearby
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Scores, Span

# Below this the other proposer's source is the likelier: chosen on PolNeAR dev, where
# 0.3 to 0.5 do alike; docs/network.md has the table.
UNSURE_SOURCE: Final = 0.3


class Roles:
    """Which characters of a text have a role in an attribution already.

    Args:
        length: Number of the text's characters.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, spans: Iterable[Span]) -> None:
        """Note that these spans have a role."""
        for span in spans:
            self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def has(self, span: Span) -> bool:
        """Whether a character of the span has one."""
        return 1 in self._taken[span.start : span.end]


def fill(
    layout: Layout, attributions: Sequence[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, with what another proposer says of the same content.

    One whose source is missing or unsure takes that of the other attribution that
    reads the same cue. One without a cue takes cue and source of one whose content
    overlaps, unless their words have a role already. Of several, it takes the one
    with the larger overlap of contents.

    Args:
        layout: The text that they are about.
        attributions: Of the more trusted proposer.
        others: Of the other one.
    """
    roles = Roles(len(layout.text))
    for attribution in attributions:
        roles.take(attribution.spans())
    nearby = Nearby.of(layout, others)
    filled = []
    for attribution in attributions:
        whole = attribution
        if _is_unsure(attribution):
            whole = _filled(attribution, nearby.overlapping(attribution), roles)
            roles.take(whole.spans())
        filled.append(whole)
    return filled


def _is_unsure(attribution: Attribution) -> bool:
    """Whether the source is missing, or likely wrong."""
    score = attribution.scores.source
    return attribution.source is None or (score is not None and score < UNSURE_SOURCE)


def _filled(
    attribution: Attribution, others: Iterable[Attribution], roles: Roles
) -> Attribution:
    """The attribution with another's source, if one fits."""
    fitting = [
        (_shared(attribution, other), -other.start, other)
        for other in others
        if _fits(attribution, other, roles)
    ]
    if not fitting:
        return attribution
    *_, best = max(fitting, key=lambda entry: entry[:2])
    return replace(
        attribution,
        cue=attribution.cue or best.cue,
        source=best.source,
        method=f"{attribution.method}+{best.method}",
        scores=Scores(content=attribution.scores.content),
    )


def _fits(attribution: Attribution, other: Attribution, roles: Roles) -> bool:
    """Whether the other's cue and source can be this one's."""
    if other.source is None or other.cue is None:
        return False
    if attribution.cue is not None:
        is_apart = not any(other.source.overlaps(s) for s in attribution.content)
        return attribution.cue.overlaps(other.cue) and is_apart
    is_free = not (roles.has(other.source) or roles.has(other.cue))
    return is_free and _shared(attribution, other) > 0


def _shared(attribution: Attribution, other: Attribution) -> int:
    """Number of characters that two contents share."""
    return sum(
        span.shared(piece.start, piece.end)
        for span in attribution.content
        for piece in other.content
    )
