"""In a text of dialogue every quotation that is speech is somebody's, of its own.

“Ann,” said Ray, looking up, “come here.” She came. “What is it?”   has two speakers
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from quoteattr.dialogue import is_dialogue, speech_of
from quoteattr.layout import Layout
from quoteattr.marks import Quotation
from quoteattr.records import Attribution, Kind, Scores, Span

METHOD: Final = "dialogue"


def set_speech_apart(
    layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each quotation that is speech in one of them and in no other.

    A text without dialogue keeps its attributions. Words outside quotation marks are
    no part of direct speech.
    """
    if not is_dialogue(layout):
        return list(attributions)
    speech = speech_of(layout)
    owners = _owners(speech, attributions)
    held: dict[str, list[Quotation]] = {}
    for quotation in speech:
        owner = owners.get(quotation.start)
        if owner is not None:
            held.setdefault(owner, []).append(quotation)
    kept = [whole for a in attributions for whole in _cleared(layout, a, held, speech)]
    return kept + _unheld(layout, [q for q in speech if q.start not in owners])


def _owners(
    speech: Sequence[Quotation], attributions: Sequence[Attribution]
) -> Mapping[int, str]:
    """Who has most of each quotation, by the quotation's start."""
    best: dict[int, tuple[int, str]] = {}
    for attribution in attributions:
        for span in attribution.content:
            for quotation in _touched(speech, span):
                shared = span.shared(quotation.start, quotation.end)
                if shared > best.get(quotation.start, (0, ""))[0]:
                    best[quotation.start] = shared, attribution.id
    return {start: owner for start, (_, owner) in best.items()}


def _touched(speech: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    first = bisect_right(speech, span.start, key=lambda q: q.end)
    return speech[first : bisect_left(speech, span.end, key=lambda q: q.start)]


def _cleared(
    layout: Layout,
    attribution: Attribution,
    held: Mapping[str, Sequence[Quotation]],
    speech: Sequence[Quotation],
) -> Iterator[Attribution]:
    """An attribution with the speech that is its own, if it has any of its own."""
    touched = [q for span in attribution.content for q in _touched(speech, span)]
    if not touched:
        yield attribution
        return
    own = held.get(attribution.id, ())
    if not own:
        return
    content = tuple(Span.of(layout.text, q.start, q.end) for q in own)
    outside = [s for s in (attribution.cue, attribution.source) if s is not None]
    if any(span.overlaps(piece) for span in outside for piece in content):
        yield _alone(attribution, content)
    else:
        yield replace(attribution, kind=Kind.DIRECT, content=content)


def _alone(attribution: Attribution, content: tuple[Span, ...]) -> Attribution:
    """An attribution of content alone, with the id of another."""
    return Attribution(attribution.id, Kind.DIRECT, content, method=METHOD)


def _unheld(layout: Layout, speech: Sequence[Quotation]) -> list[Attribution]:
    """An attribution for each quotation that nobody has."""
    return [
        Attribution(
            id=f"{METHOD} {quotation.start}",
            kind=Kind.DIRECT,
            content=(Span.of(layout.text, quotation.start, quotation.end),),
            method=METHOD,
            scores=Scores(),
        )
        for quotation in speech
    ]
