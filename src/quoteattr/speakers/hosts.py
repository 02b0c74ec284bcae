"""Whom a name could be short for: entities looked up by the words of their names."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final, TypeVar

from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.organisations import ABBREVIATIONS
from quoteattr.lexicon.places import PLACES
from quoteattr.lexicon.titles import SUFFIXES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.entity import Entity, Words, gender_of_titles
from quoteattr.speakers.names import Name
from quoteattr.speakers.variants import (
    initials_of,
    is_given_of,
    is_head_of,
    is_middle_of,
    is_surname_of,
    is_tail_of,
    is_variant,
    without_suffix,
)

# As many entities with a word, and names of an entity, are looked at; more share one
# word only in texts that nobody wrote.
_MOST: Final = 64

_PERSONAL: Final = (SpeakerKind.PERSON, None)
# Why a single word could be short for a name, the strongest reason first.
_REASONS: Final = (is_surname_of, is_given_of, is_head_of, is_tail_of)


_Short = TypeVar("_Short")


class Index:
    """Entities by their words, to find which a shorter name could stand for.

    Args:
        known: Entities that are known beforehand, with their keys.

    Attributes:
        entities: All that were placed, the known ones first.
    """

    def __init__(self, known: Iterable[Entity] = ()) -> None:
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_initials: dict[str, list[Entity]] = {}
        self._known: dict[Words, list[Entity]] = {}
        for entity in known:
            self.entities.append(entity)
            for key in entity.keys:
                self._known.setdefault(key, []).append(entity)
                self._note(key, entity)

    def place(self, names: Sequence[Name], entity: Entity) -> None:
        """Give names of one key to an entity, a new one or one that is known."""
        key = names[0].words
        if not entity.keys:
            self.entities.append(entity)
        if key not in entity.keys:
            self._note(key, entity)
        for name in names:
            entity.add(name)

    def _note(self, key: Words, entity: Entity) -> None:
        """Let an entity be found by the words of a key."""
        for word in dict.fromkeys(key):
            hosts = self._by_word.setdefault(word, [])
            if len(hosts) < _MOST and entity not in hosts:
                hosts.append(entity)
        if len(initials := initials_of(key)) > 1:
            hosts = self._by_initials.setdefault(initials, [])
            if len(hosts) < _MOST:
                hosts.append(entity)

    def hosts(self, key: Words, names: Sequence[Name]) -> list[Entity]:
        """The entities that names of a key could stand for, by words and titles."""
        if names[0].kind is SpeakerKind.GROUP and not _is_surname(key, self._by_word):
            return []
        genders = {gender_of_titles(name.titles) for name in names} - {""}
        for hosts in (self._known.get(key, []), self._sharing(key, names)):
            fitting = [e for e in hosts if not genders or e.gender in {"", *genders}]
            if fitting:
                return fitting
        return []

    def _sharing(self, key: Words, names: Sequence[Name]) -> list[Entity]:
        """The entities that a key could be short for."""
        sharing = self._by_word.get(without_suffix(key)[-1], [])
        if len(key) > 1:
            if len(sharing) == _MOST or key[-1] in SUFFIXES:
                # Else all of whose names it is a variant are among them.
                sharing = [*sharing, *self._by_word.get(key[0], [])]
            hosts = [e for e in sharing if _has(e, key, is_variant)]
            return list(dict.fromkeys(hosts))
        if names[0].is_acronym:
            return self._abbreviated(key[0])
        if any(name.titles for name in names):
            hosts = _short_for_titled(key[0], sharing)
        else:
            hosts = _short_for(key[0], sharing)
        return hosts or self._abbreviated(key[0])

    def _abbreviated(self, word: str) -> list[Entity]:
        """The entities whose initials, or known abbreviation, a word is."""
        if word in self._by_initials:
            return [e for e in self._by_initials[word] if not e.is_person]
        for full in ABBREVIATIONS.get(word, ()):
            words = tuple(full.split())
            hosts = [e for e in self._by_word.get(words[0], []) if words in e.keys]
            if hosts:
                return hosts
        return []


def _has(
    entity: Entity, short: _Short, is_short_for: Callable[[_Short, Words], bool]
) -> bool:
    """Whether an entity has a name for which something is short."""
    return any(is_short_for(short, key) for key in islice(entity.keys, _MOST))


# Marc German, though "German" is of a people
def _is_surname(key: Words, by_word: dict[str, list[Entity]]) -> bool:
    """Whether a group's name is the surname in somebody's full name, too."""
    full = (k for e in by_word.get(key[0], ()) if e.is_person for k in e.keys)
    return len(key) == 1 and any(is_surname_of(key[0], k) for k in full)


def _short_for(word: str, sharing: Sequence[Entity]) -> list[Entity]:
    """The entities that a single word could name, by the strongest reason."""
    for reason in _REASONS:
        if word in PLACES and reason is not is_surname_of:
            continue
        hosts = [entity for entity in sharing if _has(entity, word, reason)]
        if reason is is_given_of and word not in GIVEN:
            hosts = [entity for entity in hosts if entity.is_person]
        if hosts:
            return hosts
    return []


def _short_for_titled(word: str, sharing: Sequence[Entity]) -> list[Entity]:
    """The persons that a word after a title could name, by the strongest reason."""
    for reason in (is_surname_of, is_given_of, is_middle_of):
        hosts = [
            entity
            for entity in sharing
            if entity.kind in _PERSONAL and _has(entity, word, reason)
        ]
        if hosts:
            return hosts
    return []
