"""Who speaks the direct quotations of a text of dialogue, as answers."""

from collections.abc import Iterator, Mapping, Sequence

from quoteattr.markup import Candidacy
from quoteattr.records import Attribution
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.cast import surfaces
from quoteattr.speakers.fiction.mentions import Form
from quoteattr.speakers.fiction.novel import Novel
from quoteattr.speakers.fiction.people import Named, key_of
from quoteattr.speakers.fiction.ranked import ranked
from quoteattr.speakers.fiction.weights import PASSES
from quoteattr.speakers.names import Name
from quoteattr.speakers.roster import Roster, as_alias
from quoteattr.speakers.scene import Answer, Scene


def voices_in(
    scene: Scene,
    attributions: Sequence[Attribution],
    roster: Roster | None,
    candidacies: Sequence[Candidacy] = (),
) -> Mapping[str, Answer]:
    """Who speaks each direct attribution, by its id.

    Args:
        scene: The text.
        attributions: What is said in it.
        roster: The characters, if the caller knows them. Somebody else speaks only
            where the text says so by name.
        candidacies: What a network says of who may be speaking.
    """
    named = [*_known(scene, roster), *_found(scene, is_outside=bool(roster))]
    novel = Novel.of(scene.layout, attributions, named, makes_people=not roster)
    if roster:
        _rename(scene, novel)
    voices = novel.voices(PASSES, candidacies)
    return {id: Answer((v.entity,), v.score) for id, v in voices.items()}


def _known(scene: Scene, roster: Roster | None) -> Iterator[Named]:
    """The characters of a roster."""
    entities = {entity.known_as: entity for entity in scene.known.entities}
    for name, aliases in (roster or {}).items():
        described = scene.known.described.get(as_alias(name))
        entity = entities.get(name) or described or Entity(known_as=name)
        yield Named(entity, (name, *aliases))


def _found(scene: Scene, *, is_outside: bool) -> Iterator[Named]:
    """The persons that the text names, without those of a roster."""
    known = set(scene.known.entities)
    for entity in scene.cast.entities:
        if entity.is_person and entity not in known:
            names = surfaces(scene.layout.text, entity)
            yield Named(entity, tuple(names), is_outside=is_outside)
    if not is_outside:
        yield from ranked(scene.layout.text)


def _rename(scene: Scene, novel: Novel) -> None:
    """Let the characters of a roster have those names that are theirs alone."""
    tokens = scene.layout.tokens
    names: dict[Entity, list[Name]] = {}
    for mention in novel.evidence.mentions:
        if mention.form is not Form.PRONOUN and len(mention.people) == 1:
            start, end = tokens.starts[mention.first], tokens.end_of(mention.end - 1)
            words = key_of(scene.layout.text[start:end])
            name = Name(start, end, words, outer_start=start)
            names.setdefault(mention.people[0].entity, []).append(name)
    for person in novel.people.everyone:
        if not person.is_outside and person.entity in names:
            person.entity.names = names[person.entity]
