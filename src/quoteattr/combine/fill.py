"""Cues and sources that one proposer left out, taken over from another."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quoteattr.records import Attribution, Scores, Span


def fill(
    attributions: Sequence[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, with what another proposer says of the same content.

    One without a source takes that of the other attribution whose content overlaps
    most and whose cue is its own, or any free one if it has none; that cue as well.
    Words that have a role in an attribution already are not taken.

    Args:
        attributions: Of the more trusted proposer.
        others: Of the other one.
    """
    taken = [span for a in attributions for span in a.spans()]
    filled = []
    for attribution in attributions:
        if attribution.source is None:
            attribution = _filled(attribution, others, taken)
            taken += [s for s in (attribution.cue, attribution.source) if s]
        filled.append(attribution)
    return filled


def _filled(
    attribution: Attribution, others: Iterable[Attribution], taken: Sequence[Span]
) -> Attribution:
    """The attribution with another's source, if one fits."""
    fitting = [
        (_shared(attribution, other), -other.start, other)
        for other in others
        if _fits(attribution, other, taken)
    ]
    if not fitting:
        return attribution
    *_, other = max(fitting, key=lambda entry: entry[:2])
    return replace(
        attribution,
        cue=attribution.cue or other.cue,
        source=other.source,
        method=f"{attribution.method}+{other.method}",
        scores=Scores(content=attribution.scores.content),
    )


def _fits(attribution: Attribution, other: Attribution, taken: Sequence[Span]) -> bool:
    """Whether the other's cue and source can be this one's."""
    if other.source is None or other.cue is None or not _shared(attribution, other):
        return False
    if any(other.source.overlaps(span) for span in taken):
        return False
    if attribution.cue is not None:
        return attribution.cue.overlaps(other.cue)
    return not any(other.cue.overlaps(span) for span in taken)


def _shared(attribution: Attribution, other: Attribution) -> int:
    """Number of characters that two contents share."""
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in attribution.content
        for b in other.content
    )
