"""Attributions in, with sources only; a document out, with its speakers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count
from typing import Final

from quoteattr.dialogue import is_dialogue
from quoteattr.layout import Layout
from quoteattr.lexicon.dialogue import KEPT_TITLES
from quoteattr.markup import Candidacy
from quoteattr.records import (
    Attribution,
    Document,
    Scores,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.voices import voices_in
from quoteattr.speakers.known import KnownMention, checked
from quoteattr.speakers.names import Name
from quoteattr.speakers.rank import LinearRanker
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.roster import KnownCast, Roster
from quoteattr.speakers.scene import NOBODY, Answer, Scene
from quoteattr.speakers.weights import CALIBRATIONS, WEIGHTS

_FITTED: Final = LinearRanker(WEIGHTS, CALIBRATIONS)

_REMEMBERED: Final = 1 << 10  # scores


def resolve(
    layout: Layout,
    attributions: Sequence[Attribution],
    *,
    id: str = "",
    roster: Roster | None = None,
    entities: Iterable[KnownMention] = (),
    candidacies: Sequence[Candidacy] = (),
) -> Document:
    """The document of a text: each attribution with the speakers of its source.

    A speaker that cannot be told is left empty.

    Args:
        layout: The text.
        attributions: What is attributed in it, to which source.
        id: What to call the document.
        roster: Known speakers, each with its aliases. Answers come from it where they
            fit, and others stay as found.
        entities: Mentions that the caller knows, which are taken in place of ours.
        candidacies: What a network says of who may be speaking each quotation.

    Raises:
        TypeError: If an entity is no `KnownMention`.
        ValueError: If one stands outside the text.
    """
    mentions = checked(layout.text, entities)
    scene = Scene.of(layout, _FITTED, KnownCast.of(roster), mentions)
    reading = Reading(scene)
    voices: Mapping[str, Answer] = {}
    if is_dialogue(layout) and not mentions:
        voices = voices_in(scene, attributions, roster, candidacies)
    rest = [a for a in attributions if a.id not in voices]
    answers = {**reading.read(rest), **voices}
    spoken = (e for a in attributions for e in answers.get(a.id, NOBODY).entities)
    ids = _ids(dict.fromkeys(spoken), scene.given.ids)
    names = _names(layout.text, ids)
    return Document(
        text=layout.text,
        attributions=tuple(
            _spoken(attribution, answers.get(attribution.id, NOBODY), ids, names)
            for attribution in attributions
        ),
        speakers=tuple(
            _speaker(layout.text, entity, key, names[entity], _words(reading, entity))
            for entity, key in ids.items()
        ),
        id=id,
    )


def _words(reading: Reading, entity: Entity) -> Iterator[Span]:
    """The pronouns and descriptions that were read, or given, as an entity."""
    yield from reading.words_of(entity)
    for mention in reading.scene.given.described:
        if mention.entity is entity:
            yield Span.of(reading.scene.layout.text, mention.start, mention.end)


def _ids(entities: Iterable[Entity], given: Mapping[Entity, str]) -> dict[Entity, str]:
    """The caller's id of each entity, or one of ours that the caller has not used."""
    taken = {*given.values()}
    free = (id for n in count(1) if (id := f"s{n}") not in taken)
    return {entity: given.get(entity) or next(free) for entity in entities}


def _spoken(
    attribution: Attribution,
    answer: Answer,
    ids: Mapping[Entity, str],
    names: Mapping[Entity, str],
) -> Attribution:
    """The attribution with its speakers and the score of the answer."""
    scores = attribution.scores
    return replace(
        attribution,
        speakers=tuple(ids[entity] for entity in answer.entities),
        speaker="; ".join(names[entity] for entity in answer.entities) or None,
        scores=_scores(scores.content, scores.source, answer.score),
    )


@lru_cache(_REMEMBERED, typed=True)
def _scores(
    content: float | None, source: float | None, speaker: float | None
) -> Scores:
    """The scores of an attribution; the same object for the same, as rules have."""
    return Scores(content, source, speaker)


def _names(text: str, entities: Iterable[Entity]) -> dict[Entity, str]:
    """What each entity is called; Mr. and Mrs. Hart keep their titles."""
    names = {entity: name_of(text, entity) for entity in entities}
    count = Counter(names.values())
    return {
        entity: next((_surface(text, one) for one in entity.names), name)
        if count[name] > 1 and not entity.known_as
        else name
        for entity, name in names.items()
    }


def _speaker(
    text: str, entity: Entity, id: str, name: str, words: Iterable[Span]
) -> Speaker:
    """The record of an entity that speaks."""
    named = [Span.of(text, one.start, one.end) for one in entity.names]
    surfaces = dict.fromkeys(_surface(text, one) for one in entity.names)
    kind = entity.kind or SpeakerKind.PERSON
    return Speaker(
        id=id,
        name=name,
        kind=SpeakerKind.UNNAMED if entity.is_unnamed else kind,
        aliases=tuple(surface for surface in surfaces if surface != name),
        mentions=tuple(sorted({*named, *words})),
    )


def name_of(text: str, entity: Entity) -> str:
    """What an entity is called: by a roster, or by its fullest name in a text."""
    if entity.known_as:
        return entity.known_as
    full = entity.fullest
    name = next(name for name in entity.names if name.words == full)
    return _plain(text[name.start : name.end])


def _surface(text: str, name: Name) -> str:
    """A name as people say it: a bare surname with the "Mr." or "Ms." before it."""
    is_polite = len(name.words) == 1 and KEPT_TITLES.intersection(name.titles[-1:])
    return _plain(text[name.outer_start if is_polite else name.start : name.end])


def _plain(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(text.split())
