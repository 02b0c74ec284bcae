"""Descriptions in the singular: "the senator", "her spokesman", "a poll".

A description stands for somebody named who was described so, or for nobody named.
"""

from collections.abc import Iterator
from typing import Final

from quoteattr.lexicon.places import DEMONYMS
from quoteattr.lexicon.role_nouns import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.agreement import Said, aspect_features
from quoteattr.speakers.antecedents import (
    Candidate,
    Here,
    bucket,
    candidates_before,
    text_features,
)
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.evidence import aspects_of
from quoteattr.speakers.makers import maker, owner_features
from quoteattr.speakers.phrases import Form, Phrase, sort_of_noun
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.scene import Answer, Scene
from quoteattr.speakers.timeline import Mention


def by_description(scene: Scene, phrase: Phrase, owners: tuple[Entity, ...]) -> Answer:
    """The named one that a description stands for; nobody if it names nobody.

    Args:
        scene: The text.
        phrase: The description.
        owners: Whose it says that its bearer is.
    """
    said = Said(
        phrase,
        aspects_of(phrase.head),
        [aspects_of(word) | {word} for word in phrase.words],
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


def _options(scene: Scene, said: Said, task: Task) -> Iterator[Option]:
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
    namesakes = [
        e for e in fitting if e in before and said.head.intersection(e.fullest)
    ]
    yield Option(
        None,
        (
            *nobody_features(scene, phrase),
            f"nobody, {min(told, 2)} told so",
            f"nobody, {min(len(bearers), 2)} bear it",
            f"nobody, {min(len(namesakes), 2)} named so",
        ),
    )
    if task is Task.OTHER_NOUN:
        for owner in said.owners:
            yield Option(owner, tuple(owner_features(phrase, owner)))
        made = maker(scene, phrase)
        if made is not None and made.entity not in said.owners:
            yield made
    for rank, entity in enumerate(fitting):
        candidate = before.get(entity) or Candidate(entity)
        features = [
            *text_features(scene, here, candidate, rank),
            *aspect_features(said, entity),
        ]
        if candidate.last is None:
            features += _cataphora_features(scene, phrase, entity)
        else:
            features += _beside_features(scene, phrase, candidate.last)
        if entity in bearers:
            features += _nearness_features(
                "bearer", said, bearers.index(entity), len(bearers)
            )
        if entity in namesakes:
            features += _nearness_features(
                "namesake", said, namesakes.index(entity), len(namesakes)
            )
        yield Option(entity, tuple(features))


_COPULAS: Final = frozenset(str.split("is was remains remained became becomes"))
_LONGEST_COPULA: Final = len(" remained  ")


# Ann Lee, a judge; Ann Lee is the judge
def _beside_features(scene: Scene, phrase: Phrase, last: Mention) -> Iterator[str]:
    """Whether a description is the apposition, or predicate, of a mention."""
    apart = phrase.start - last.end
    if not 0 < apart < _LONGEST_COPULA:
        return
    between = scene.layout.text[last.end : phrase.start].strip()
    if apart < 3 and between in {",", "-", "—"}:
        yield "apposed"
        yield f"apposed, {phrase.form}"
    elif between in _COPULAS:
        yield "predicated"


def _bears(entity: Entity, said: Said) -> bool:
    """Whether the text has named an entity by a description's head before it."""
    start = said.phrase.start
    return any(entity.roles.get(aspect, start) < start for aspect in said.head)


def _nearness_features(what: str, said: Said, rank: int, number: int) -> Iterator[str]:
    """What it is worth to be the only, or the last, that is something so far.

    A bearer has borne the role; a namesake has the noun in its name (the Equal Rights
    Amendment … the amendment).
    """
    which = "only" if number == 1 else "further" if rank else "last"
    yield f"{which} {what}"
    yield f"{which} {what}, {said.phrase.form}"
    if not said.phrase.words and not said.owners:
        yield f"{which} {what}, {said.phrase.form} alone"


def _considered(
    scene: Scene, said: Said, before: dict[Entity, Candidate]
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
def _of_others(scene: Scene, said: Said) -> set[Entity]:
    """What a description's noun makes with names of others than its owner."""
    if not said.owners:
        return set()
    return {
        entity
        for (noun, owner), entity in scene.nouned.of.items()
        if noun == said.phrase.head and owner not in said.owners
    }


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
    if phrase.owner or phrase.owner_word or phrase.owner_phrase:
        yield "nobody, owned"
    if not phrase.words:
        yield "nobody, bare noun"
    if scene.layout.paragraph_at(phrase.start) == 0:
        yield "nobody, headline"


def _cataphora_features(scene: Scene, phrase: Phrase, entity: Entity) -> Iterator[str]:
    """How soon after a description an entity is first named."""
    layout = scene.layout
    if not entity.names:  # a roster's, known by descriptions alone
        return
    first = layout.sentence_at(entity.names[0].start)
    apart = first - layout.sentence_at(phrase.start)
    if apart < 0:
        yield "out of sight"
        return
    yield f"named {min(apart, 4)} later"
    if apart < 4 and layout.paragraph_at(phrase.start) < 3:
        yield f"named soon after lead, {phrase.form}"
