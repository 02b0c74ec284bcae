"""Descriptions in the singular: "the senator", "her spokesman", "a poll".

A description stands for somebody named who was described so, or for nobody named.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from quoteattr.lexicon.organisations import SORTS
from quoteattr.lexicon.places import DEMONYMS
from quoteattr.lexicon.role_nouns import (
    FEMALE_NOUNS,
    GROUP_NOUNS,
    KIN_NOUNS,
    MALE_NOUNS,
    PERSON_NOUNS,
    SPEECH_NOUNS,
    WORK_NOUNS,
)
from quoteattr.records import SpeakerKind
from quoteattr.speakers.antecedents import (
    Candidate,
    Here,
    bucket,
    candidates_before,
    text_features,
)
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.evidence import aspects_of
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import Answer, Scene


class _Said(NamedTuple):
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


def by_description(scene: Scene, phrase: Phrase, owners: tuple[Entity, ...]) -> Answer:
    """The named one that a description stands for; nobody if it names nobody.

    Args:
        scene: The text.
        phrase: The description.
        owners: Whose it says that its bearer is.
    """
    said = _Said(
        phrase,
        aspects_of(phrase.head),
        [aspects_of(word) for word in phrase.words],
        owners,
    )
    is_person = phrase.head in PERSON_NOUNS or _is_national(phrase)
    task = Task.PERSON_NOUN if is_person else Task.OTHER_NOUN
    return scene.choose(task, phrase, list(_options(scene, said, task)))


# the Texan
def _is_national(phrase: Phrase) -> bool:
    """Whether one of a people is meant."""
    is_one = phrase.form is Form.DEFINITE and not phrase.is_plural
    return is_one and not phrase.words and phrase.head in DEMONYMS


def _options(scene: Scene, said: _Said, task: Task) -> Iterator[Option]:
    """Everyone whom a description could stand for, and nobody."""
    phrase, here = said.phrase, Here.of(scene, said.phrase)
    before = {c.entity: c for c in candidates_before(scene, phrase)}
    within = {scene.named(n) for n in scene.names_within(phrase.start, phrase.end)}
    within.update(said.owners, scene.moment.beside)
    others = _of_others(scene, said)
    fitting = [
        entity
        for entity in _considered(scene, said, before)
        if entity not in within and entity not in others
        if _fits(entity, phrase, task)
    ]
    told = sum(any(aspect in e.aspects for aspect in said.head) for e in fitting)
    bearers = [entity for entity in fitting if _bears(entity, said)]
    yield Option(
        None,
        (
            *nobody_features(scene, phrase),
            f"nobody, {min(told, 2)} told so",
            f"nobody, {min(len(bearers), 2)} bear it",
        ),
    )
    if task is Task.OTHER_NOUN:
        for owner in said.owners:
            yield Option(owner, tuple(_owner_features(phrase, owner)))
        made = _maker(scene, phrase)
        if made is not None and made.entity not in said.owners:
            yield made
    for rank, entity in enumerate(fitting):
        candidate = before.get(entity) or Candidate(entity)
        features = [
            *text_features(scene, here, candidate, rank),
            *_aspect_features(said, entity),
        ]
        if candidate.last is None:
            features += _cataphora_features(scene, phrase, entity)
        if entity in bearers:
            features += _bearer_features(said, bearers.index(entity), len(bearers))
        yield Option(entity, tuple(features))


def _bears(entity: Entity, said: _Said) -> bool:
    """Whether the text has named an entity by a description's head before it."""
    start = said.phrase.start
    return any(entity.roles.get(aspect, start) < start for aspect in said.head)


def _bearer_features(said: _Said, rank: int, number: int) -> Iterator[str]:
    """What it is worth to be the only, or the last, that bears a role so far."""
    which = "only" if number == 1 else "further" if rank else "last"
    yield f"{which} bearer"
    yield f"{which} bearer, {said.phrase.form}"
    if not said.phrase.words and not said.owners:
        yield f"{which} bearer, {said.phrase.form} alone"


def _considered(
    scene: Scene, said: _Said, before: dict[Entity, Candidate]
) -> dict[Entity, None]:
    """Who is in sight, stands out, comes next or was described so, in this order."""
    told = scene.standing.told
    return dict.fromkeys(
        [
            *before,
            *scene.standing.leading,
            *(m.entity for m in scene.timeline.after(said.phrase.end)),
            *(entity for aspect in said.head for entity in told.get(aspect, ())),
        ]
    )


# her campaign, which is not the Hart campaign
def _of_others(scene: Scene, said: _Said) -> set[Entity]:
    """What a description's noun makes with names of others than its owner."""
    if not said.owners:
        return set()
    return {
        entity
        for (noun, owner), entity in scene.nouned.of.items()
        if noun == said.phrase.head and owner not in said.owners
    }


_MAKING: Final = frozenset({"by", "from", "of", "at", "for"})


# data from Harrow Watch, a count by the Harrow Times
def _maker(scene: Scene, phrase: Phrase) -> Option | None:
    """The first name behind a thing's noun, as who speaks by it."""
    names = scene.names_within(phrase.head_end, phrase.end)
    entity = scene.named(names[0]) if names and phrase.head_end > 0 else None
    if entity is None:
        return None
    text, layout = scene.layout.text, scene.layout
    before = layout.tokens_within(phrase.head_end, names[0].outer_start)
    words = [text[slice(*token)].lower() for token in before]
    link = next((word for word in reversed(words) if word not in _ARTICLES), "")
    sort, kind = sort_of_noun(phrase.head), entity.kind or "unknown"
    if link not in _MAKING:
        return None
    if phrase.head in _NAMED_BY_MAKER:
        entity = scene.nouned.made(scene.layout.text, names[0], entity, phrase.head)
    return Option(
        entity,
        (
            "maker",
            f"maker {link}",
            f"maker {link}, {sort}",
            f"maker, {phrase.head}",
            f"maker, {sort} of {kind}",
            f"maker, {min(len(words), 3)} words",
        ),
    )


_ARTICLES: Final = frozenset({"the", "a", "an"})
# A poll by Harrow Watch is the Harrow Watch poll.
_NAMED_BY_MAKER: Final = frozenset({"poll", "survey"})

_PERSONAL: Final = (SpeakerKind.PERSON, None)


def _fits(entity: Entity, phrase: Phrase, task: Task) -> bool:
    """Whether an entity's kind and gender allow a description's head."""
    if entity.is_unnamed or entity.members:
        return False
    if task is not Task.PERSON_NOUN:
        return not entity.is_person
    if entity.kind not in _PERSONAL:
        return False
    if phrase.head in MALE_NOUNS:
        return entity.gender in ("", "male")
    return phrase.head not in FEMALE_NOUNS or entity.gender in ("", "female")


def nobody_features(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """What speaks for a description standing for nobody named."""
    yield "nobody"
    yield f"nobody, {phrase.form}"
    yield f"nobody, {sort_of_noun(phrase.head)}"
    yield f"nobody, {phrase.head}"
    yield f"nobody, {bucket(len(phrase.words))} words"
    if phrase.owner or phrase.owner_word:
        yield "nobody, owned"
    if not phrase.words:
        yield "nobody, bare noun"
    if scene.layout.paragraph_at(phrase.start) == 0:
        yield "nobody, headline"


def sort_of_noun(noun: str) -> str:
    """What a noun names: "person", "group", "work" or "other"."""
    if noun in PERSON_NOUNS:
        return "person"
    if noun in GROUP_NOUNS:
        return "group"
    return "work" if noun in WORK_NOUNS else "other"


_MEDIA: Final = frozenset().union(
    *(SORTS[noun] for noun in ("newspaper", "network", "site", "wire", "pollster"))
)


# her speech, a Harrow Times report
def _owner_features(phrase: Phrase, owner: Entity) -> Iterator[str]:
    """What speaks for a thing standing for its owner."""
    sort, kind = sort_of_noun(phrase.head), owner.kind or "unknown"
    yield "owner"
    yield f"owner, {sort}"
    yield f"owner, {kind}"
    yield f"owner, {sort} of {kind}"
    if phrase.owner_word:
        yield "owner, pronoun"
    elif phrase.owner is not None and not phrase.owner.is_possessive:
        yield "owner, joined"
    if _MEDIA.intersection(owner.fullest):
        yield f"owner, {sort} of media"
    if phrase.head in SPEECH_NOUNS:
        yield "owner, speech"


def _cataphora_features(scene: Scene, phrase: Phrase, entity: Entity) -> Iterator[str]:
    """How soon after a description an entity is first named."""
    layout = scene.layout
    first = layout.sentence_at(entity.names[0].start)
    apart = first - layout.sentence_at(phrase.start)
    if apart < 0:
        yield "out of sight"
        return
    yield f"named {min(apart, 4)} later"
    if apart < 4 and layout.paragraph_at(phrase.start) < 3:
        yield f"named soon after lead, {phrase.form}"


def _aspect_features(said: _Said, entity: Entity) -> Iterator[str]:
    """How what a description says agrees with what the text says of an entity."""
    known, words, form = entity.aspects, set(entity.fullest), said.phrase.form
    is_told = any(aspect in known for aspect in said.head)
    if is_told:
        yield "head told"
        yield f"head told, {form}"
    elif any(aspect in PERSON_NOUNS for aspect in known):
        yield "other role told"
    if said.head & words:
        yield "head in name"
    yield from _agreement(said, entity)
    yield from _party_features(said, entity)
    if not known:
        yield "nothing told"
    yield "person" if entity.is_person else f"kind {entity.kind}"
    if not entity.is_person:
        yield f"{said.phrase.head} of kind {entity.kind}"
    if said.phrase.head in SORTS:
        agrees = SORTS[said.phrase.head] & words
        yield "sort agrees" if agrees else "sort disagrees"
    if said.phrase.owner or said.phrase.owner_word:
        yield "owned"
        if said.phrase.head in KIN_NOUNS:
            yield "owned kin told" if is_told else "owned kin"
            surnames = {owner.fullest[-1:] for owner in said.owners}
            yield f"owned kin, {entity.fullest[-1:] in surnames:d} of one surname"
    yield f"candidate for {form}"


_PARTIES: Final = {
    "democrat": "democrat", "democratic": "democrat", "republican": "republican",
    "gop": "republican",
}  # fmt: skip


def _party_features(said: _Said, entity: Entity) -> Iterator[str]:
    """Whether a party that a description tells is the one that the text tells."""
    words = (said.phrase.head, *said.phrase.words)
    wanted = {_PARTIES[word] for word in words if word in _PARTIES}
    told = {_PARTIES[word] for word in entity.aspects if word in _PARTIES}
    if wanted and told:
        yield "party agrees" if wanted & told else "party disagrees"


def _agreement(said: _Said, entity: Entity) -> Iterator[str]:
    """How many words of a description the text says of an entity."""
    known, words = entity.aspects, entity.fullest
    agreed = sum(any(a in known or a in words for a in each) for each in said.words)
    yield f"agrees {min(agreed, 3)}"
    if said.words:
        yield f"disagrees {min(len(said.words) - agreed, 3)}"
        if agreed == len(said.words):
            yield "agrees in all"
