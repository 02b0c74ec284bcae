"""Whom and what "it" and "they" stand for."""

from collections.abc import Iterator
from typing import Final

from quoteattr.lexicon.pronouns import THEY
from quoteattr.lexicon.role_nouns import GROUP_NOUNS, PERSON_NOUNS, WORK_NOUNS
from quoteattr.speakers.antecedents import bucket, candidates_before, weighed
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Form, Phrase, singular_of, sort_of_noun
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import NOBODY, Answer, Scene
from quoteattr.speakers.unnamed import by_words


def by_it_or_they(scene: Scene, phrase: Phrase) -> Answer:
    """The organisation, group or thing that "it" or "they" stands for."""
    word = "they" if phrase.head in THEY else "it"
    noun = _last_noun(scene, phrase.start, is_plural=word == "they")
    nobody = Option(None, tuple(_nobody_features(scene, phrase, noun, word)))
    options = [nobody, *_options(scene, phrase, word)]
    answer = scene.choose(Task.OTHER_PRONOUN, phrase, options)
    if answer.entities:
        return answer._replace(entities=answer.entities[0].members or answer.entities)
    if noun is None:
        return NOBODY
    return Answer((by_words(scene, noun),), answer.score)


def _options(scene: Scene, phrase: Phrase, word: str) -> Iterator[Option]:
    """Everyone before who could be "it", or "they"."""
    candidates = [
        candidate
        for candidate in candidates_before(scene, phrase)
        if word == "they"
        or not (candidate.entity.is_person or candidate.entity.is_plural)
    ]
    for option in weighed(scene, phrase, candidates):
        if option.entity is not None:
            sort = f"{word} {_sort_of(option.entity)}"
            yield option._replace(features=(*option.features, sort))


def _sort_of(entity: Entity) -> str:
    if entity.members:
        return "members"
    return "plural" if entity.is_plural else str(entity.kind or "unknown")


def _nobody_features(
    scene: Scene, phrase: Phrase, noun: Phrase | None, word: str
) -> Iterator[str]:
    """What speaks for a pronoun standing for a common noun."""
    yield "nobody"
    yield f"nobody, {word}"
    if noun is None:
        yield "nobody, no noun"
        return
    layout = scene.layout
    apart = layout.sentence_at(phrase.start) - layout.sentence_at(noun.start)
    yield "nobody, noun"
    yield f"nobody, noun {bucket(apart)}"
    yield f"nobody, {sort_of_noun(noun.head)}"


# How far back a common noun is looked for, in characters.
_REACH: Final = 400


def _last_noun(scene: Scene, offset: int, *, is_plural: bool) -> Phrase | None:
    """The last noun for what can speak, in the singular or the plural."""
    tokens = scene.layout.tokens_within(max(0, offset - _REACH), offset)
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens.words[index]
        noun, plural = singular_of(word)
        if plural is is_plural and word.islower() and _can_speak(noun):
            form = Form.BARE if is_plural else Form.DEFINITE
            return Phrase(*tokens[index], form, noun, is_plural=is_plural)
    return None


def _can_speak(noun: str) -> bool:
    return noun in PERSON_NOUNS or noun in GROUP_NOUNS or noun in WORK_NOUNS
