"""Names that a name makes with a noun: "the Hart campaign", "a Harrow poll"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.role_nouns import NAMING_NOUNS, WORK_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.entity import Entity, Words
from quoteattr.speakers.names import Name

# Nouns that make a name with a possessive, too: "Hart's campaign".
_WITH_POSSESSIVE: Final = frozenset({"campaign", "camp", "administration", "poll"})
# How far from a name its noun may end, in characters.
_REACH: Final = 40


@dataclass(slots=True, eq=False)
class Nouned:
    """The names made with a noun in a text.

    Attributes:
        entities: Each once.
        at: The entity that the name at an offset makes with what follows it.
        of: The entity that a noun makes with another entity's names.
    """

    entities: list[Entity] = field(default_factory=list)
    at: dict[int, Entity] = field(default_factory=dict)
    of: dict[tuple[str, Entity], Entity] = field(default_factory=dict)

    def made(self, text: str, name: Name, owner: Entity, noun: str) -> Entity:
        """What a name makes with a noun, made up if the text does not join them."""
        key = noun, owner
        if key not in self.of:
            made = self.of[key] = Entity(
                known_as=f"{text[name.start : name.end]} {noun}"
            )
            made.show(SpeakerKind.WORK)
            made.tell((noun, *owner.fullest))
        return self.of[key]

    def campaign_of(self, text: str, person: Entity) -> Entity:
        """The campaign of a person, made up from the surname if no name is made."""
        key = "campaign", person
        if key not in self.of:
            full = max(person.names, key=lambda name: len(name.words), default=None)
            words = text[full.start : full.end].split() if full else [person.known_as]
            made = self.of[key] = Entity(known_as=f"{words[-1]} campaign")
            made.show(SpeakerKind.ORGANISATION)
            made.tell(("campaign", *person.fullest))
        return self.of[key]


def nouned_names(layout: Layout, names: Sequence[Name], cast: Cast) -> Nouned:
    """The names that a text makes with a noun."""
    nouned = Nouned()
    plain: dict[Entity, dict[Words, int]] = {}
    for name in names:
        owner = cast.of_name.get(name.start)
        made = _made(layout, name)
        if owner is None or made is None:
            continue
        noun = made.words[-1]
        entity = nouned.of.setdefault((noun, owner), Entity())
        if not entity.names:
            nouned.entities.append(entity)
            entity.tell((noun, *owner.fullest))
        entity.add(made)
        nouned.at[name.start] = entity
        if not name.is_possessive:
            keys = plain.setdefault(entity, {})
            keys[made.words] = keys.get(made.words, 0) + 1
    for entity, keys in plain.items():
        entity.rename(keys)  # "Hart campaign" goes before "Ann Hart's campaign"
    return nouned


def _made(layout: Layout, name: Name) -> Name | None:
    """The name that a name and the noun after it make, None if they make none."""
    if not (name.is_possessive or layout.text[name.end : name.end + 1].isspace()):
        return None  # "Harrow-based team"
    tokens, reach = layout.tokens, name.end + _REACH
    first = tokens.first_from(name.end) + name.is_possessive
    between: list[str] = []
    for index in range(first, min(first + 2, len(tokens))):
        word = tokens.words[index]
        if tokens.starts[index] >= reach:
            break
        noun = key_of(word)
        if noun in NAMING_NOUNS:
            is_name = not name.is_possessive or noun in _WITH_POSSESSIVE
            end = tokens.end_of(index)
            return _joined(name, between, noun, end) if is_name else None
        if not word.isalpha() or not word.islower() or noun in FUNCTION_WORDS:
            return None
        between.append(noun)
    return None


def _joined(name: Name, between: Sequence[str], noun: str, end: int) -> Name:
    """The name with the noun that ends at an offset."""
    is_work = noun in WORK_NOUNS
    return Name(
        start=name.start,
        end=end,
        words=(*name.words, *(() if name.is_possessive else between), noun),
        kind=SpeakerKind.WORK if is_work else SpeakerKind.ORGANISATION,
        outer_start=name.start,
    )
