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
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.evidence import aspects_of
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import NOBODY, Answer, Scene

_COUNTED: Final = PERSON_NOUNS | NUMBERS.keys() | {"campaign"}


def by_plural(scene: Scene, phrase: Phrase) -> Answer:
    """The members that a plural description stands for; nobody if it names none."""
    if phrase.form is Form.BARE and phrase.head not in NUMBERS:
        return NOBODY
    answer = scene.choose(Task.PLURAL_NOUN, phrase, list(_options(scene, phrase)))
    if not answer.entities:
        return answer
    return answer._replace(entities=answer.entities[0].members)


def _options(scene: Scene, phrase: Phrase) -> Iterator[Option]:
    """Everyone named in one breath before a plural description, and nobody."""
    yield Option(None, tuple(nobody_features(scene, phrase)))
    here, number = Here.of(scene, phrase), number_of(scene, phrase)
    joined = {c.entity: c for c in candidates_before(scene, phrase) if c.entity.members}
    guesses = _guesses(scene, phrase, number)
    for entity in guesses:
        joined.setdefault(entity, Candidate(entity))
    fitting = [c for e, c in joined.items() if not number or len(e.members) == number]
    for rank, candidate in enumerate(fitting):
        features = [
            *text_features(scene, here, candidate, rank),
            *_member_features(phrase, candidate, number),
            *guesses.get(candidate.entity, ()),
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


def number_of(scene: Scene, phrase: Phrase) -> int:
    """How many a phrase says that it stands for, 0 if it does not say."""
    words = scene.layout.text[phrase.start : phrase.end].lower().split()
    return next((NUMBERS[word] for word in words if word in NUMBERS), 0)


def _guesses(scene: Scene, phrase: Phrase, number: int) -> dict[Entity, list[str]]:
    """Who may be meant though nobody joined them: each set, and what it rests on."""
    persons = [entity for entity in scene.standing.leading if entity.is_person]
    before = (mention.entity for mention in scene.timeline.before(phrase.start))
    recent = [entity for entity in dict.fromkeys(before) if entity.is_person]
    told = scene.standing.told
    named = [e for a in aspects_of(phrase.head) for e in told.get(a, ()) if e.is_person]
    sets = {"told": list(dict.fromkeys(named))}
    if number and phrase.head in _COUNTED:
        sets |= {"leading": persons[:number], "recent": recent[:number]}
    guesses: dict[Entity, list[str]] = {}
    for ground, members in sets.items():
        if not (number or 2) <= len(members) <= (number or _MOST_TOLD):
            continue
        is_theirs = phrase.head == "campaign"
        meant = [scene.campaign_of(m) if is_theirs else m for m in members]
        joint = scene.joints.joint(meant)
        grounds = guesses.setdefault(joint, [])
        grounds += [
            f"guess {ground}",
            f"guess {ground}, {'' if number else 'un'}told number",
        ]
    return guesses


# More persons of whom a noun is told are a crowd.
_MOST_TOLD: Final = 4
