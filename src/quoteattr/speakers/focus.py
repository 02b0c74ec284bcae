"""Whom a paragraph is about, where it says nothing: its last sentence's subject.

A quotation that stands alone after such a paragraph is usually theirs.
"""

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon.pronouns import DEFINITE, INDEFINITE, POSSESSIVE, PREPOSITIONS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.answers import answer
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.evidence import is_role
from quoteattr.speakers.phrases import Phrase, Unit, phrase_of, units_of
from quoteattr.speakers.scene import NOBODY, Answer, Scene

_SUBJECT_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
_DETERMINERS: Final = DEFINITE | INDEFINITE | POSSESSIVE
# A description's noun stands at most this many words after its first.
_LONGEST_DESCRIPTION: Final = 6
# A sentence's subject stands among its first words.
_REACH: Final = 240


def subject_of(scene: Scene, sentence: int) -> Answer:
    """Who the subject of a sentence stands for, as far as it can speak."""
    start, end = scene.layout.sentences[sentence]
    end = min(end, start + _REACH)
    units = units_of(scene.layout, start, end, scene.names_within(start, end))
    for at in range(len(units)):
        phrase = _phrase_at(units, at)
        if phrase is not None:
            found = answer(scene, phrase)
            if found.entities and all(map(_can_speak, found.entities)):
                return found
    return NOBODY


def _phrase_at(units: Sequence[Unit], at: int) -> Phrase | None:
    """The noun phrase that begins at a unit, None if it cannot be a subject."""
    unit = units[at]
    if at and units[at - 1].key in PREPOSITIONS:
        return None
    if unit.name is not None:
        return None if unit.name.is_possessive else phrase_of([unit])
    if unit.key in _SUBJECT_PRONOUNS:
        return phrase_of([unit])
    if unit.key in _DETERMINERS:
        return _description_at(units, at)
    return None


def _description_at(units: Sequence[Unit], at: int) -> Phrase | None:
    """The description, or the name in apposition to it, that begins at a unit."""
    for end in range(at + 1, min(at + 1 + _LONGEST_DESCRIPTION, len(units))):
        if units[end].key in PREPOSITIONS:
            return None
        if is_role(units[end].key):
            named = units[end + 1 : end + 3]
            if len(named) == 2 and named[0].key == "," and named[1].name is not None:
                return phrase_of([named[1]])
            return phrase_of(units[at : end + 1])
    return None


def _can_speak(entity: Entity) -> bool:
    """Whether an entity is likely to have said what follows."""
    if entity.is_unnamed:
        return entity.is_person and not entity.is_plural
    if entity.kind is None:
        return len(entity.fullest) > 1
    return entity.is_person or entity.kind is SpeakerKind.ORGANISATION


_PERSONAL: Final = (SpeakerKind.PERSON, None)


def last_person(scene: Scene, paragraph: int) -> Answer:
    """The person whom a paragraph names last."""
    start, end = scene.layout.paragraphs[paragraph]
    for mention in scene.timeline.before(end):
        if mention.start < start:
            break
        if mention.entity.kind in _PERSONAL and len(mention.entity.fullest) > 1:
            return Answer((mention.entity,))
    return NOBODY
