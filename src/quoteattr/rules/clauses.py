"""The attributions of one unit, by all patterns: which come first, which give way."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from quoteattr.lexicon.stance import Stance
from quoteattr.rules.asides import draft_asides
from quoteattr.rules.cues import Cue, find_cues
from quoteattr.rules.drafts import Draft
from quoteattr.rules.ground import Ground
from quoteattr.rules.headlines import draft_headline
from quoteattr.rules.labels import draft_labels
from quoteattr.rules.leads import draft_lead
from quoteattr.rules.nominals import draft_nominals
from quoteattr.rules.relatives import draft_relative
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.tails import CLAUSE_CUE, draft_tail
from quoteattr.rules.units import Unit
from quoteattr.rules.unlisted import draft_unlisted

# What another can pass on: that it is said, not that it is thought.
_SPEECH: Final = frozenset(
    {
        Stance.SAYS,
        Stance.CLAIMS,
        Stance.DENIES,
        Stance.PROMISES,
        Stance.WARNS,
    }
)
# Ann Lee denied it, Reuters reported. Not: the pictures show it, she said.
_RELAYING: Final = frozenset({"report", "reports", "reported", "reporting"})


def draft_unit(unit: Unit) -> list[Draft]:
    """The attributions of a unit.

    Only the outermost are kept: no cue stands in another's content. The exception
    is what somebody reports behind it ("…, she said, according to Reuters", "Ann Lee
    denied it, Reuters reported"), whose parent that attribution becomes.
    """
    whole = draft_headline(unit) or draft_labels(unit)
    if whole:
        return whole
    cues = list(find_cues(unit))
    asides = draft_asides(unit)
    ground = Ground(len(unit.letters))
    for aside in asides:
        ground.take(aside)
    by_verbs = _by_verbs(unit, cues, ground)
    unlisted = _fitting(draft_unlisted(unit), ground)
    nominals = _fitting(draft_nominals(unit, ground), ground)
    tails = (draft for draft in by_verbs if _relays(unit, draft))
    reporting = sorted([*asides, *tails], key=attrgetter("start"))
    reported = _reported(unit, cues, reporting)
    return [*asides, *reported, *by_verbs, *unlisted, *nominals]


def _by_verbs(unit: Unit, cues: Iterable[Cue], ground: Ground) -> list[Draft]:
    """The attributions by verbs: those that follow their content before the others."""
    drafts: list[Draft] = []
    others = []
    start = 0
    for cue in cues:
        draft = draft_tail(unit, cue, start) if ground.is_free(cue.head) else None
        if draft:
            drafts.append(draft)
            start = ground.take(draft)
        else:
            others.append(cue)
    sources = [(d.cue.first, d.source) for d in drafts if d.cue and d.source]
    for cue in others:
        if ground.is_free(cue.head):
            draft = draft_relative(unit, cue) or draft_lead(
                unit, cue, ground.stop_after(cue.head), _source_before(sources, cue)
            )
            if draft:
                drafts.append(draft)
                ground.take(draft)
                if draft.source:
                    insort(sources, (cue.head, draft.source))
    return drafts


def _source_before(sources: Sequence[tuple[int, Stretch]], cue: Cue) -> Stretch | None:
    """The source of the attribution that goes before a cue."""
    index = bisect_left(sources, cue.head, key=lambda pair: pair[0])
    return sources[index - 1][1] if index else None


def _fitting(drafts: Iterable[Draft], ground: Ground) -> Iterator[Draft]:
    """Those drafts for which there is room, each taking its own."""
    for draft in drafts:
        if ground.has_room(draft):
            ground.take(draft)
            yield draft


def _relays(unit: Unit, draft: Draft) -> bool:
    """Whether a cue behind a clause says that somebody else's words are passed on."""
    if draft.method != CLAUSE_CUE or draft.cue is None:
        return False
    words = unit.words[draft.cue.first : draft.cue.end]
    return not _RELAYING.isdisjoint(words)


def _reported(
    unit: Unit, cues: Iterable[Cue], reporting: Sequence[Draft]
) -> list[Draft]:
    """What the contents of those that report attribute in their turn."""
    if not reporting:
        return []
    ground = Ground.inside(reporting, len(unit.letters))
    speaking = [cue for cue in cues if not _SPEECH.isdisjoint(cue.meaning.stances)]
    drafts = _by_verbs(unit, speaking, ground)
    firsts = [min(content.first for content in one.contents) for one in reporting]
    parents = (reporting[max(0, bisect_right(firsts, d.start) - 1)] for d in drafts)
    return [
        replace(draft, parent=parent)
        for draft, parent in zip(drafts, parents, strict=True)
    ]
