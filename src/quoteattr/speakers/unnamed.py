"""Speakers without a name: the same description is the same speaker."""

from typing import Final

from quoteattr.lexicon.role_nouns import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.entity import Entity, description_of
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.scene import Scene


def by_words(scene: Scene, phrase: Phrase) -> Entity:
    """The unnamed speaker of a description: the last one so described, or a new one."""
    words = frozenset(phrase.words)
    key = phrase.head, phrase.is_plural, words
    known = scene.unnamed.described.get(key)
    if known is None and phrase.form is Form.DEFINITE:
        known = _last_described(scene, phrase)
    if known is not None:
        return known
    entity = _new(scene, phrase)
    scene.unnamed.described[key] = entity
    scene.unnamed.by_noun.setdefault(key[:2], []).append((words, entity))
    return entity


# Descriptions with one noun that "the official" looks back on.
_SIGHT: Final = 20


# a senior federal official … the official
def _last_described(scene: Scene, phrase: Phrase) -> Entity | None:
    """The unnamed speaker last described by the same noun, and nothing else."""
    described = scene.unnamed.by_noun.get((phrase.head, phrase.is_plural), [])
    for words, entity in reversed(described[-_SIGHT:]):
        if words >= set(phrase.words):
            return entity
    return None


def _new(scene: Scene, phrase: Phrase) -> Entity:
    entity = Entity(
        known_as=description_of(scene.layout.text[phrase.start : phrase.end]),
        is_unnamed=True,
        is_plural=phrase.is_plural,
    )
    is_person = phrase.head in PERSON_NOUNS
    entity.show(SpeakerKind.PERSON if is_person else SpeakerKind.GROUP)
    entity.male += phrase.head in MALE_NOUNS
    entity.female += phrase.head in FEMALE_NOUNS
    return entity
