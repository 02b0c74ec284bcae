"""Whom "I" and "we" stand for: whoever is quoted, or whoever writes."""

from typing import Final

from quoteattr.records import SpeakerKind
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.scene import Scene

AUTHOR: Final = "@author"

# A letter's signature stands at most this many paragraphs below its words.
_LONGEST_LETTER: Final = 8


def writer_at(scene: Scene, offset: int) -> Entity:
    """Who writes the words at an offset: the one who signs below, or the author."""
    here = scene.layout.paragraph_at(offset)
    for below in scene.layout.paragraphs[here + 1 : here + 1 + _LONGEST_LETTER]:
        signed = _signature(scene, below.start, below.end)
        if signed is not None:
            return signed
    return author(scene)


def author(scene: Scene) -> Entity:
    """The author of the text, whose name is not asked for."""
    key = AUTHOR, False, frozenset[str]()
    entity = scene.unnamed.described.get(key)
    if entity is None:
        entity = Entity(known_as=AUTHOR, is_unnamed=True)
        scene.unnamed.described[key] = entity
    return entity


# Ann Lee.
def _signature(scene: Scene, start: int, end: int) -> Entity | None:
    """The person whose full name is all that stands in a paragraph."""
    names = scene.names_within(start, end)
    if len(names) != 1 or len(names[0].words) < 2:
        return None
    (name,) = names
    rest = (
        scene.layout.text[start : name.outer_start] + scene.layout.text[name.end : end]
    )
    if rest.strip(" .—–-") or name.kind not in (SpeakerKind.PERSON, None):
        return None
    return scene.named(name)
