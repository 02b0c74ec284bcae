"""The attributions of one unit, by all patterns: which come first, which give way."""

from collections.abc import Iterable
from dataclasses import replace

from quoteattr.lexicon.stance import Stance
from quoteattr.rules.asides import draft_asides
from quoteattr.rules.cues import Cue, find_cues
from quoteattr.rules.drafts import Draft
from quoteattr.rules.labels import draft_labels
from quoteattr.rules.leads import draft_lead
from quoteattr.rules.nominals import draft_nominals
from quoteattr.rules.relatives import draft_relative
from quoteattr.rules.tails import draft_tail
from quoteattr.rules.units import Unit
from quoteattr.rules.unlisted import draft_unlisted


def draft_unit(unit: Unit) -> list[Draft]:
    """The attributions of a unit.

    Only the outermost are kept: no cue stands in another's content. The exception
    is what an aside reports ("…, she said, according to Reuters"), whose parent the
    aside becomes.
    """
    labels = draft_labels(unit)
    if labels:
        return labels
    cues = list(find_cues(unit))
    asides = draft_asides(unit)
    inside = [draft for aside in asides for draft in _reported(unit, cues, aside)]
    taken = _taken(unit, asides)
    by_verbs = _by_verbs(unit, cues, taken)
    return [
        *asides,
        *inside,
        *by_verbs,
        *draft_unlisted(unit, taken),
        *draft_nominals(unit, taken),
    ]


def _reported(unit: Unit, cues: Iterable[Cue], aside: Draft) -> list[Draft]:
    """What the content of an aside attributes in its turn."""
    taken = bytearray(b"\1" * len(unit.letters))
    for first, end in aside.contents:
        taken[first:end] = bytes(end - first)
    speaking = [cue for cue in cues if cue.has(Stance.SAYS)]
    return [replace(draft, parent=aside) for draft in _by_verbs(unit, speaking, taken)]


def _by_verbs(unit: Unit, cues: Iterable[Cue], taken: bytearray) -> list[Draft]:
    """The attributions by verbs: those that follow their content before the others."""
    drafts: list[Draft] = []
    others = []
    start = 0
    for cue in cues:
        draft = None if taken[cue.head] else draft_tail(unit, cue, start)
        if draft is None:
            others.append(cue)
            continue
        drafts.append(draft)
        start = _take(taken, draft)
    for cue in others:
        if not taken[cue.head]:
            stop = taken.find(1, cue.head)
            draft = draft_relative(unit, cue) or draft_lead(
                unit, cue, len(taken) if stop < 0 else stop, drafts
            )
            if draft:
                drafts.append(draft)
                _take(taken, draft)
    return drafts


def _taken(unit: Unit, drafts: Iterable[Draft]) -> bytearray:
    """One byte a token, 1 where a draft has it."""
    taken = bytearray(len(unit.letters))
    for draft in drafts:
        _take(taken, draft)
    return taken


def _take(taken: bytearray, draft: Draft) -> int:
    """Mark a draft's tokens; the index after the last of them."""
    stretches = draft.stretches()
    for first, end in stretches:
        taken[first:end] = b"\1" * (end - first)
    return max(end for _, end in stretches)
