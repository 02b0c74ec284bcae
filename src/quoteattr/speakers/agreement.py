"""How a description agrees with what a text says of an entity."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from quoteattr.lexicon.organisations import SORTS
from quoteattr.lexicon.role_nouns import KIN_NOUNS, PERSON_NOUNS
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase


class Said(NamedTuple):
    """What a description says, in words as they are compared.

    Attributes:
        phrase: The description.
        head: Its head noun.
        words: The words with it, each with its synonyms.
        owners: Whose it is.
    """

    phrase: Phrase
    head: frozenset[str]
    words: list[frozenset[str]]
    owners: tuple[Entity, ...]


def aspect_features(said: Said, entity: Entity) -> Iterator[str]:
    """How what a description says agrees with what the text says of an entity."""
    known, words, form = entity.aspects, set(entity.fullest), said.phrase.form
    is_told = any(aspect in known for aspect in said.head)
    if is_told:
        yield "head told"
        yield f"head told, {form}"
    elif not PERSON_NOUNS.isdisjoint(known):
        yield "other role told"
    if said.head & words:
        yield "head in name"
    yield from _agreement(said, entity)
    yield from _party_features(said, entity)
    if not known:
        yield "nothing told"
    yield from _kind_features(said, entity)
    if said.phrase.head in SORTS:
        agrees = SORTS[said.phrase.head] & {*words, "-".join(entity.fullest)}
        yield "sort agrees" if agrees else "sort disagrees"
    phrase = said.phrase
    if phrase.owner or phrase.owner_word or phrase.owner_phrase:
        yield "owned"
        yield from _kin_features(said, entity, is_told=is_told)


def _kind_features(said: Said, entity: Entity) -> Iterator[str]:
    """What an entity is, and by what form of description it would be meant."""
    yield f"candidate for {said.phrase.form}"
    if entity.is_person:
        yield "person"
    else:
        yield f"kind {entity.kind}"
        yield f"{said.phrase.head} of kind {entity.kind}"


# Hart's brother
def _kin_features(said: Said, entity: Entity, *, is_told: bool) -> Iterator[str]:
    """What speaks for somebody being the owner's kin."""
    if said.phrase.head not in KIN_NOUNS:
        return
    yield "owned kin told" if is_told else "owned kin"
    surnames = {owner.fullest[-1:] for owner in said.owners}
    yield f"owned kin, {entity.fullest[-1:] in surnames:d} of one surname"


_PARTIES: Final = {
    "democrat": "democrat", "democratic": "democrat", "republican": "republican",
    "gop": "republican",
}  # fmt: skip


def _party_features(said: Said, entity: Entity) -> Iterator[str]:
    """Whether a party that a description tells is the one that the text tells."""
    words = (said.phrase.head, *said.phrase.words)
    wanted = {_PARTIES[word] for word in words if word in _PARTIES}
    if not wanted:
        return
    told = {_PARTIES[word] for word in entity.aspects if word in _PARTIES}
    if told:
        yield "party agrees" if wanted & told else "party disagrees"


def _agreement(said: Said, entity: Entity) -> Iterator[str]:
    """How many words of a description the text says of an entity."""
    if not said.words:
        yield "agrees 0"
        return
    known, words = entity.aspects.keys(), entity.fullest
    agreed = sum(
        not (known.isdisjoint(each) and each.isdisjoint(words)) for each in said.words
    )
    yield f"agrees {min(agreed, 3)}"
    yield f"disagrees {min(len(said.words) - agreed, 3)}"
    if agreed == len(said.words):
        yield "agrees in all"
