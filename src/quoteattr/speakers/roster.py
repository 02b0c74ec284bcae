"""A roster: the speakers that a caller knows, by name and aliases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quoteattr.layout import Layout
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.names import Name, find_names

Roster = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class KnownCast:
    """The speakers of a roster.

    Attributes:
        entities: One for each name of the roster, with the keys of its aliases.
        described: Those whose alias is no name ("the old man"), by the alias.
    """

    entities: Sequence[Entity] = ()
    described: Mapping[str, Entity] = field(default_factory=dict)

    @classmethod
    def of(cls, roster: Roster | None) -> "KnownCast":
        """The known cast of a roster; an alias of two speakers stands for neither."""
        entities = []
        described: dict[str, list[Entity]] = {}
        for name, aliases in (roster or {}).items():
            entity = Entity(known_as=name)
            entities.append(entity)
            for alias in dict.fromkeys([name, *aliases]):
                _note(entity, alias)
                described.setdefault(as_alias(alias), []).append(entity)
        sole = {alias: es[0] for alias, es in described.items() if len(es) == 1}
        return cls([entity for entity in entities if entity.keys], sole)


def as_alias(text: str) -> str:
    """Words as aliases are compared: lower case, single spaces."""
    return " ".join(text.lower().split())


def know_as(entity: Entity, name: str) -> None:
    """Call an entity by a name that need not stand in the text."""
    entity.known_as = name
    _note(entity, name)


def _names_in(alias: str) -> Sequence[Name]:
    # Behind a small word no capital is owed to the beginning of a sentence.
    return find_names(Layout.of(f"of {alias}")) if alias.strip() else ()


def _note(entity: Entity, alias: str) -> None:
    """Let an entity be known by an alias, without a place in the text."""
    for name in _names_in(alias):
        entity.add(name)
    entity.names.clear()
