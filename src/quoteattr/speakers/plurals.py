"""Descriptions in the plural: "both senators", "the two", "the researchers"."""

from collections.abc import Iterator
from typing import Final

from quoteattr.lexicon.pronouns import NUMBERS
from quoteattr.lexicon.role_nouns import PERSON_NOUNS
from quoteattr.speakers.antecedents import (
    Candidate,
    Here,
    candidates_before,
    text_features,
)
from quoteattr.speakers.descriptions import nobody_features
from quoteattr.speakers.evidence import aspects_of
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import Answer, Scene

_COUNTED: Final = PERSON_NOUNS | NUMBERS.keys() | {"campaign"}


def by_plural(scene: Scene, phrase: Phrase) -> Answer:
    """The members that a plural description stands for; nobody if it names none."""
    if phrase.form is Form.BARE and phrase.head not in NUMBERS:
        return Answer()
    answer = scene.choose(Task.PLURAL_NOUN, phrase, list(_options(scene, phrase)))
    if not answer.entities:
        return answer
    return answer._replace(entities=answer.entities[0].members)


def _options(scene: Scene, phrase: Phrase) -> Iterator[Option]:
    """Everyone named in one breath before a plural description, and nobody."""
    yield Option(None, tuple(nobody_features(scene, phrase)))
    here, number = Here.of(scene, phrase), _number_of(scene, phrase)
    candidates = [
        *candidates_before(scene, phrase),
        *_most_named(scene, phrase, number),
    ]
    joined = [c for c in candidates if c.entity.members]
    fitting = [c for c in joined if not number or len(c.entity.members) == number]
    for rank, candidate in enumerate(fitting):
        features = [
            *text_features(scene, here, candidate, rank),
            *_member_features(phrase, candidate, number),
        ]
        yield Option(candidate.entity, tuple(features))


def _member_features(
    phrase: Phrase, candidate: Candidate, number: int
) -> Iterator[str]:
    """How a plural description agrees with the members of a candidate."""
    members, head = candidate.entity.members, aspects_of(phrase.head)
    if number:
        yield "number told"
    if all(any(aspect in member.aspects for aspect in head) for member in members):
        yield "head told"
    if members[0].is_person is (phrase.head in PERSON_NOUNS):
        yield "same sort"
    yield f"words {min(len(phrase.words), 3)}"
    if candidate.last is None:
        yield "made up"


def _number_of(scene: Scene, phrase: Phrase) -> int:
    """How many a phrase says that it stands for, 0 if it does not say."""
    words = scene.layout.text[phrase.start : phrase.end].lower().split()
    return next((NUMBERS[word] for word in words if word in NUMBERS), 0)


def _most_named(scene: Scene, phrase: Phrase, number: int) -> Iterator[Candidate]:
    """The persons named most, as one, where a phrase says how many they are."""
    persons = [entity for entity in scene.standing.leading if entity.is_person]
    if number and phrase.head in _COUNTED and len(persons) >= number:
        yield Candidate(scene.joints.joint(persons[:number]))
