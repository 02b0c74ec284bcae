"""Whom "he" and "she" stand for."""

from quoteattr.lexicon.pronouns import HE
from quoteattr.records import SpeakerKind
from quoteattr.speakers.antecedents import candidates_before, weighed
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import Answer, Scene


def by_he_or_she(scene: Scene, phrase: Phrase) -> Answer:
    """The person that "he" or "she" stands for."""
    gender = "male" if phrase.head in HE else "female"
    candidates = [
        candidate
        for candidate in candidates_before(scene, phrase)
        if _can_be_person(candidate.entity, gender)
        and candidate.entity not in scene.moment.beside
    ]
    options = [_marked(option) for option in weighed(scene, phrase, candidates)]
    return scene.choose(Task.PERSON_PRONOUN, phrase, options)


def _can_be_person(entity: Entity, gender: str) -> bool:
    if entity.is_plural or entity.kind not in (SpeakerKind.PERSON, None):
        return False
    return entity.gender in ("", gender)


def _marked(option: Option) -> Option:
    """The option, marked if it is not known to be a person of that gender."""
    if option.entity is None or option.entity.gender:
        return option
    mark = "gender unknown" if option.entity.is_person else "kind unknown"
    return option._replace(features=(*option.features, mark))
