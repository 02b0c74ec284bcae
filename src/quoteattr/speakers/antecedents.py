"""Candidates for what words stand for, and how the text before speaks for each.

A feature is a short name of what holds; what each is worth is in `weights`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.rank import Option
from quoteattr.speakers.scene import Scene
from quoteattr.speakers.timeline import Mention, Position

Borders = Sequence[tuple[int, str]]

_SENTENCES: Final = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (5, "5"), (9, "9"))
_COUNTS: Final = ((1, "1"), (2, "2"), (5, "5"), (12, "12"))


@dataclass(slots=True, eq=False)
class Candidate:
    """An entity that words could stand for.

    Attributes:
        entity: Whom they could stand for.
        last: The last mention of it before the words; None if it comes after.
        last_source: The last of its mentions that was a source.
        count: How often it was mentioned before.
        in_content: Whether what the words are the source of mentions it.
    """

    entity: Entity
    last: Mention | None = None
    last_source: Mention | None = None
    count: int = 0
    in_content: bool = False


def candidates_before(scene: Scene, phrase: Phrase) -> list[Candidate]:
    """The entities mentioned before a phrase, the last first."""
    found: dict[Entity, Candidate] = {}
    content = scene.moment.content
    start, end = (content[0].start, content[-1].end) if content else (0, 0)
    for mention in scene.timeline.before(phrase.start):
        candidate = found.get(mention.entity)
        if candidate is None:
            candidate = found[mention.entity] = Candidate(mention.entity)
        if start <= mention.start < end and scene.is_in_content(mention.start):
            candidate.in_content = True
            continue
        candidate.count += 1
        if candidate.last is None:
            candidate.last = mention
        if candidate.last_source is None and mention.is_source:
            candidate.last_source = mention
    kept = [candidate for candidate in found.values() if candidate.last is not None]
    kept.sort(key=lambda c: -c.last.start if c.last else 0)
    return kept


def bucket(value: int, borders: Borders = _COUNTS) -> str:
    """The label of the first border that a number does not exceed."""
    for border, label in borders:
        if value <= border:
            return label
    return "more"


class Here(NamedTuple):
    """Where a phrase stands, for whose sake candidates are weighed.

    Attributes:
        sentence: Index of its sentence.
        paragraph: Index of its paragraph.
        is_opening: Whether it opens its sentence.
    """

    sentence: int
    paragraph: int
    is_opening: bool
    named: frozenset[Entity | None] = frozenset()

    @classmethod
    def of(cls, scene: Scene, phrase: Phrase) -> "Here":
        """Where a phrase of a text stands."""
        layout = scene.layout
        sentence = layout.sentence_at(phrase.start)
        opens = phrase.start - layout.sentences[sentence].start < len("“h")
        named = frozenset(
            scene.named(name)
            for span in scene.moment.content
            for name in scene.names_within(span.start, span.end)
        )
        return cls(sentence, layout.paragraph_at(phrase.start), opens, named)


def weighed(
    scene: Scene, phrase: Phrase, candidates: Iterable[Candidate]
) -> list[Option]:
    """The candidates as options, with what the text before the phrase says for each."""
    here = Here.of(scene, phrase)
    return [
        Option(c.entity, tuple(text_features(scene, here, c, rank)))
        for rank, c in enumerate(candidates)
    ]


def text_features(
    scene: Scene, here: Here, candidate: Candidate, rank: int
) -> Iterator[str]:
    """How near, how prominent and in what part a candidate was mentioned."""
    last = candidate.last
    if candidate.entity in here.named:
        yield "named in content"
    if candidate.entity.is_person and not candidate.entity.is_unnamed:
        yield scene.standing.shares.get(candidate.entity, "share 0")
    if last is None:
        yield "not yet named"
        return
    place = scene.timeline.position(last)
    apart = here.sentence - place.sentence
    yield f"distance {bucket(apart, _SENTENCES)}"
    yield f"as {place.role}, {min(apart, 2)}"
    yield f"rank {min(rank, 3)}"
    yield f"count {bucket(candidate.count)}"
    yield f"paragraphs {min(here.paragraph - place.paragraph, 3)}"
    if here.is_opening and apart == 1:
        yield f"opens sentence, as {place.role}"
    yield from _voice_features(place, apart)
    if candidate.in_content:
        yield "in content"
    yield from _speech_features(scene, here, candidate)
    if candidate.entity.is_unnamed:
        yield "unnamed"
    elif candidate.entity.is_person:
        yield scene.standing.topics.get(candidate.entity, "topic more")


def _voice_features(place: Position, apart: int) -> Iterator[str]:
    """Whose words mention a candidate: the text's own, or somebody's in it."""
    if place.is_quoted:
        yield "quoted"
    elif place.is_said:
        yield "said"
        yield f"said, {min(apart, 2)}"
    if place.is_first:
        yield f"first, {min(apart, 2)}"


def _speech_features(scene: Scene, here: Here, candidate: Candidate) -> Iterator[str]:
    """How far back a candidate last spoke."""
    if candidate.last_source is None:
        yield "never spoke"
        return
    place = scene.timeline.position(candidate.last_source)
    yield f"spoke {bucket(here.sentence - place.sentence, _SENTENCES)}"
    speaking = candidate.entity.members or (candidate.entity,)
    if set(speaking) <= set(scene.moment.previous):
        yield f"spoke last, {min(here.paragraph - place.paragraph, 2)} paragraphs"
        if candidate.last == candidate.last_source:
            yield "spoke last, not named since"
