"""Chains ("X said …, per Y") that a later proposer has and the first one lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quoteattr.combine.nearby import Nearby
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Span


def tie(
    layout: Layout, attributions: Sequence[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, with those chains of the others of which they have a part.

    Where they have one of two cues, the attribution of the other cue is added; where
    the one that reports took the words of the one that is reported, it takes the whole.
    A word that any other of them has is left to it.

    Args:
        layout: The text that they are about.
        attributions: Of the more trusted proposer.
        others: Of the other one.
    """
    by_id = {other.id: other for other in others}
    pairs = [(other, by_id[other.parent]) for other in others if other.parent in by_id]
    found = {attribution.id: attribution for attribution in attributions}
    nearby = Nearby.of(layout, attributions)
    for inner, outer in pairs:
        around = [found[a.id] for a in nearby.overlapping(outer)]
        found.update((a.id, a) for a in _tied(inner, outer, around))
    return list(found.values())


def _tied(
    inner: Attribution, outer: Attribution, around: Sequence[Attribution]
) -> Iterator[Attribution]:
    """What changes, and what is new, so that one reports the other."""
    same_inner, same_outer = _of_cue(inner, around), _of_cue(outer, around)
    if same_inner and same_outer:
        if same_inner.parent is None and same_inner is not same_outer:
            yield replace(same_inner, parent=same_outer.id)
    elif same_outer and _are_free(inner, around):
        yield replace(
            same_outer,
            kind=outer.kind,
            content=outer.content,
            method=f"{same_outer.method}+{outer.method}",
            scores=replace(same_outer.scores, content=None),
        )
        yield replace(inner, id=_new_id(inner), parent=same_outer.id)
    elif same_inner and _are_free(outer, around):
        yield replace(outer, id=_new_id(outer), parent=None)
        yield replace(same_inner, parent=_new_id(outer))


def _new_id(other: Attribution) -> str:
    """An id that none of the first proposer's attributions has."""
    return f"chain {other.id}"


def _of_cue(other: Attribution, around: Iterable[Attribution]) -> Attribution | None:
    """The one that has the same cue, if there is one."""
    if other.cue is None:
        return None
    return next((a for a in around if a.cue and a.cue.overlaps(other.cue)), None)


def _are_free(other: Attribution, around: Iterable[Attribution]) -> bool:
    """Whether no cue or source of theirs has a word of its cue or source."""
    taken = [span for a in around for span in _names(a)]
    return not any(span.overlaps(one) for span in _names(other) for one in taken)


def _names(attribution: Attribution) -> list[Span]:
    """Its cue and its source, as far as there are any."""
    return [s for s in (attribution.cue, attribution.source) if s is not None]
