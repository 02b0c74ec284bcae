"""Names merged into entities: everyone and everything that a text names.

Merging goes from the longest names to the shortest, so that each short form meets the
full ones. A short form that fits several entities is settled by title, and else goes
to the one that the text names first in full.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.places import PLACES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.entity import Entity, Words, gender_of_titles
from quoteattr.speakers.hosts import Index
from quoteattr.speakers.names import Name
from quoteattr.speakers.variants import deletions, without_suffix


@dataclass(slots=True, eq=False)
class Cast:
    """The entities of a text.

    Attributes:
        entities: In the order in which they are first named.
        of_name: The entity of each name, by the name's start.
    """

    entities: list[Entity] = field(default_factory=list)
    of_name: dict[int, Entity] = field(default_factory=dict)

    _by_key: dict[Words, Entity | None] = field(default_factory=dict)

    def alone_named(self, key: Words) -> Entity | None:
        """The one entity that has a name, None if there are more."""
        if not self._by_key:
            for entity in self.entities:
                for each in entity.keys:
                    self._by_key[each] = None if each in self._by_key else entity
        return self._by_key.get(key)


def cast_of(names: Iterable[Name], known: Sequence[Entity] = ()) -> Cast:
    """The entities that names stand for; a name that fits nobody's title is left out.

    Args:
        names: In the order of the text.
        known: Entities that are known beforehand, with their keys.
    """
    by_key: dict[Words, list[Name]] = {}
    titles: dict[Words, Entity] = {}
    for name in names:
        if name.is_title:
            titles.setdefault(name.words, Entity()).add(name)
        else:
            by_key.setdefault(name.words, []).append(name)
    index = Index(known)
    shared: list[tuple[list[Name], list[Entity]]] = []
    for key in sorted(by_key, key=_precedence):
        hosts = index.hosts(key, by_key[key])
        if len(hosts) > 1:
            shared.append((by_key[key], hosts))
        elif hosts:
            index.place(by_key[key], hosts[0])
        else:
            for group in _by_gender(by_key[key]):
                index.place(group, Entity())
    _settle(shared)
    return _ordered([*_without_misspelt(index.entities), *titles.values()])


# Words as short as this may be abbreviations of longer names.
_LONGEST_ABBREVIATION: Final = 5


def _precedence(key: Words) -> tuple[int, bool]:
    """Long names go before short ones, words before what may be abbreviations."""
    return -len(key), len(key[0]) <= _LONGEST_ABBREVIATION


# Mr. Hart, Mrs. Hart
def _by_gender(names: Sequence[Name]) -> list[list[Name]]:
    """Names of one surname, his and hers apart; those without title with the more."""
    if len(names[0].words) > 1:
        return [list(names)]
    genders = [gender_of_titles(name.titles) for name in names]
    if not {"male", "female"} <= set(genders):
        return [list(names)]
    smaller = min("male", "female", key=genders.count)
    pairs = list(zip(names, genders, strict=True))
    return [
        [name for name, gender in pairs if gender != smaller],
        [name for name, gender in pairs if gender == smaller],
    ]


# A full name this close before a bare surname decides whose it is. On polnear-speakers
# train, 0 and 150 give the same, 300 less.
_NEAR: Final = 150


def _settle(shared: Sequence[tuple[list[Name], list[Entity]]]) -> None:
    """Give each name that fits several entities to one of them."""
    full = {
        host: sorted(name.start for name in host.names if len(name.words) > 1)
        for host in {host for _, hosts in shared for host in hosts}
    }
    for names, hosts in shared:
        titled = [
            _first(_fitting(name, hosts), full, name) for name in names if name.titles
        ]
        usual = Counter(host for host in titled if host is not None).most_common(1)
        for name in names:
            fitting = _fitting(name, hosts)
            if usual and usual[0][0] in fitting:
                usual[0][0].add(name)
            elif host := _first(fitting, full, name):
                host.add(name)


def _first(
    hosts: Sequence[Entity], full: Mapping[Entity, Sequence[int]], name: Name
) -> Entity | None:
    """Who is named in full right before a name, else who is so named first."""
    for host in hosts:
        at = bisect_left(full[host], name.start)
        if at and name.start - full[host][at - 1] < _NEAR:
            return host
    return min(hosts, key=lambda host: tuple(full[host][:1]), default=None)


def _fitting(name: Name, hosts: Sequence[Entity]) -> list[Entity]:
    """The entities that a shared name can stand for by its title; persons first."""
    gender = gender_of_titles(name.titles)
    fitting = [e for e in hosts if not gender or e.gender in ("", gender)]
    return [entity for entity in fitting if entity.kind in _PERSONAL] or fitting


# Shorter surnames differ by one letter too often; longer words are no surnames.
_MISSPELT_LENGTHS: Final = range(5, 16)


# Marsdon, where only Ann Marsden is named in full
def _without_misspelt(entities: Sequence[Entity]) -> list[Entity]:
    """The entities; a lone surname joins the one person whose surname it nearly is.

    Surnames are near if one letter in one, or a letter in each, makes the difference.
    """
    bearers: dict[str, list[Entity]] = {}
    for entity in entities:
        surname = without_suffix(entity.fullest)[-1]
        is_full = len(entity.fullest) > 1 and entity.kind in _PERSONAL
        if is_full and len(surname) in _MISSPELT_LENGTHS:
            bearers.setdefault(surname, []).append(entity)
    near: dict[str, tuple[str, ...]] = {}
    for surname in bearers:
        for left in deletions(surname):
            near[left] = (*near.get(left, ()), surname)
    kept = []
    for entity in entities:
        meant = _meant_by(entity, near, bearers)
        if meant is None:
            kept.append(entity)
        else:
            meant.names += entity.names
    return kept


def _meant_by(
    entity: Entity,
    near: Mapping[str, Iterable[str]],
    bearers: Mapping[str, Sequence[Entity]],
) -> Entity | None:
    """The one person of whose surname an entity's lone name is a misspelling."""
    (word, *more) = entity.fullest
    if more or len(entity.keys) > 1 or len(word) not in _MISSPELT_LENGTHS:
        return None
    if word in GIVEN or word in PLACES or entity.kind not in _PERSONAL:
        return None
    surnames = {surname for left in deletions(word) for surname in near.get(left, ())}
    meant = [host for surname in surnames for host in bearers[surname]]
    return meant[0] if len(meant) == 1 else None


_PERSONAL: Final = (SpeakerKind.PERSON, None)


def _ordered(entities: Iterable[Entity]) -> Cast:
    """The cast of the entities that are named, in the order of the text."""
    named = [entity for entity in entities if entity.names]
    for entity in named:
        entity.names.sort(key=lambda name: name.start)
    named.sort(key=lambda entity: entity.names[0].start)
    of_name = {name.start: entity for entity in named for name in entity.names}
    return Cast(named, of_name)
