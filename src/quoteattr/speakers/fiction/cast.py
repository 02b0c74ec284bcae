"""The cast of a novel, found from its text: names of one person merged.

Names are merged by their words, their titles and the gender that pronouns show:
Miss Lee is Ann Lee if she is the only woman of that name, Mr. Lee is not.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.layout import Layout
from quoteattr.lexicon.dialogue import RANKS
from quoteattr.lexicon.given_names import GIVEN, NICKNAMES
from quoteattr.lexicon.places import PLACES
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.titles import FEMALE_TITLES, MALE_TITLES, SUFFIXES, TITLES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.entity import Entity, gender_of_given
from quoteattr.speakers.fiction.census import Census
from quoteattr.speakers.names import Name

_MARRIED: Final = frozenset({"mrs", "mme", "madame"})
_UNMARRIED: Final = frozenset({"miss", "mlle", "mademoiselle"})
# Titles that stand before given names as well as before surnames.
_WITH_GIVEN: Final = (
    frozenset(
        str.split("""
        lord lady sir dame prince princess aunt uncle cousin father mother sister
        brother miss mister mistah mrs king queen saint st old marse
        """)
    )
    | RANKS
)
# Of those, the ones that stand before surnames as often.
_WITH_EITHER: Final = frozenset({"miss", "mister", "mistah", "mrs"})
_STREETS: Final = frozenset(
    str.split("street road lane avenue boulevard rue square hotel café cafe")
)
# One who is once said to speak is somebody unless this share is behind "at" and such.
_PLACED: Final = 0.3
_NOT_PERSONAL: Final = (SpeakerKind.PLACE, SpeakerKind.GROUP, SpeakerKind.WORK)
_THINGS: Final = (*_NOT_PERSONAL, SpeakerKind.ORGANISATION)


@dataclass(slots=True, eq=False)
class Party:
    """Names of one form, or several forms merged.

    Attributes:
        names: Where they stand.
        firsts: Given names.
        lasts: Surnames.
        titles: Titles.
        male: Evidence of "he".
        female: Evidence of "she".
        n_said: How often it is the subject of a verb of speech.
        is_placed: Whether something is often at it, in it or from it.
        is_kin: Whether it is a person for sharing somebody's surname.
        merged: What it was merged into.
    """

    names: list[Name]
    firsts: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    male: float = 0.0
    female: float = 0.0
    n_said: float = 0.0
    is_placed: bool = False
    is_kin: bool = False
    merged: "Party | None" = None

    @property
    def gender(self) -> str:
        """m, f, or "" if nothing tells."""
        if self.titles & MALE_TITLES:
            return "m"
        if self.titles & FEMALE_TITLES:
            return "f"
        given = {g for w in self.firsts if (g := gender_of_given(w))}
        if self.male + self.female >= _ENOUGH_PRONOUNS:
            if self.male > _CLEAR * self.female:
                return "m"
            if self.female > _CLEAR * self.male:
                return "f"
        return given.pop()[0] if len(given) == 1 else ""


_ENOUGH_PRONOUNS: Final = 4
_CLEAR: Final = 2.0


def novel_cast(layout: Layout, names: Sequence[Name]) -> Cast:
    """The entities of a novel, in the order in which they are first named."""
    groups: dict[tuple[str, tuple[str, ...]], list[Name]] = {}
    for name in names:
        title = name.titles[-1] if name.titles else ""
        groups.setdefault((title, name.words), []).append(name)
    census = Census.of(layout, [group[0] for group in groups.values()])
    parties = [_party(group, census) for group in groups.values()]
    for party in parties:
        party.is_placed = _is_placed(layout.text, party.names)
    people = [party for party in parties if _is_person(party)]
    known = {word for party in people for word in (*party.firsts, *party.lasts)}
    known |= {p.names[0].words[-1] for p in people}
    others = [party for party in parties if not _is_person(party)]
    for party in others:  # Berry Lee, where Mr. Lee, or Berry, is somebody
        is_thing = party.names[0].kind in _THINGS
        party.is_kin = bool(party.firsts and party.lasts & known) and not is_thing
    people += [party for party in others if party.is_kin]
    _merge(people)
    return _cast(layout.text, parties)


def _party(names: list[Name], census: Census) -> Party:
    party = Party(names)
    words = [word for word in names[0].words if word not in SUFFIXES]
    party.titles = set(names[0].titles)
    male, female, said = census.of_name(names[0])
    party.male, party.female, party.n_said = male, female, said
    if len(words) > 1:
        party.firsts, party.lasts = {words[0]}, {words[-1]}
    elif words and not party.titles and words[0] in GIVEN:
        party.firsts = {words[0]}
    return party


def _is_placed(text: str, names: Sequence[Name]) -> bool:
    """Whether a name stands behind prepositions of place as often as places do."""
    before = (text[max(0, n.outer_start - 6) : n.outer_start].split() for n in names)
    placed = sum(words[-1:] in (["at"], ["in"], ["from"]) for words in before)
    return placed > _PLACED * len(names)


def _is_person(party: Party) -> bool:
    """Whether names seem to be somebody's."""
    name = party.names[0]
    if not name.words or name.words[-1] in FUNCTION_WORDS:
        return False
    if set(name.titles) & TITLES:
        return True
    if name.words[0] in _STREETS or name.words[-1] in _STREETS:
        return False
    if party.n_said > 1 or (party.n_said > 0 and not party.is_placed):
        return True
    if name.kind in _NOT_PERSONAL or name.words[0] in PLACES:
        return False
    return name.words[0] in GIVEN or name.kind is SpeakerKind.PERSON


def _merge(people: list[Party]) -> None:
    """Merge the names of each person, the fullest first."""
    full = [p for p in people if len(p.names[0].words) > 1]
    titled = [p for p in people if len(p.names[0].words) == 1 and p.names[0].titles]
    single = [p for p in people if len(p.names[0].words) == 1 and not p.names[0].titles]
    persons: list[Party] = []
    for party in sorted(full, key=lambda p: -len(p.names)):
        _join(party, _same_name(party, persons), persons)
    for party in sorted(titled, key=lambda p: -len(p.names)):
        _join(party, _by_title(party, persons), persons)
    for party in sorted(single, key=lambda p: -len(p.names)):
        _join(party, _by_word(party, persons), persons)
    for party in sorted(persons, key=lambda p: len(p.names)):
        _nickname(party, persons)


def _join(party: Party, host: Party | None, persons: list[Party]) -> None:
    """Let a host take in a party, or the party be a person of its own."""
    if host is None:
        persons.append(party)
        return
    host.names += party.names
    host.firsts |= party.firsts
    host.lasts |= party.lasts
    host.titles |= party.titles
    host.male += party.male
    host.female += party.female
    host.n_said += party.n_said
    party.merged = host


def _agree(one: Party, other: Party) -> bool:
    return not {one.gender, other.gender} >= {"m", "f"}


def _same_name(party: Party, persons: Sequence[Party]) -> Party | None:
    """Who has the same given name and surname."""
    same = [
        p
        for p in persons
        if p.firsts & party.firsts
        and p.lasts & party.lasts
        and {_titled(p), _titled(party)} != {"m", "f"}
    ]
    return same[0] if len(same) == 1 else None


def _titled(party: Party) -> str:
    """What titles alone tell of gender."""
    if party.titles & MALE_TITLES:
        return "m"
    return "f" if party.titles & FEMALE_TITLES else ""


def _by_title(party: Party, persons: Sequence[Party]) -> Party | None:
    """Whom a title with one name means."""
    name = party.names[0]
    title, word = name.titles[-1], name.words[0]
    if title in _WITH_GIVEN:
        named = [p for p in persons if word in p.firsts and _agree(p, party)]
        is_surname = any(word in p.lasts for p in persons)
        named = [p for p in named if title in p.titles] or named
        if named and (title not in _WITH_EITHER or not is_surname):
            return _only(named)
    party.lasts = {word}
    fitting = [p for p in persons if word in p.lasts and _agree(p, party)]
    if title in _MARRIED:
        fitting = [p for p in fitting if p.titles & _MARRIED]
    elif title in _UNMARRIED:
        fitting = [p for p in fitting if p.gender == "f" and not p.titles & _MARRIED]
    else:
        fitting = [p for p in fitting if p.gender == party.gender or not p.gender]
    return fitting[0] if len(fitting) == 1 else None


def _only(fitting: Sequence[Party]) -> Party | None:
    """The only one, or the one that is named far more than the others."""
    if not fitting:
        return None
    ranked = sorted(fitting, key=lambda p: -len(p.names))
    if len(ranked) > 1 and len(ranked[0].names) < _FAR_MORE * len(ranked[1].names):
        return None
    return ranked[0]


_FAR_MORE: Final = 4


def _by_word(party: Party, persons: Sequence[Party]) -> Party | None:
    """Whom one name without a title means."""
    word = party.names[0].words[0]
    by_first = [p for p in persons if word in p.firsts and _agree(p, party)]
    by_last = [p for p in persons if word in p.lasts and _agree(p, party)]
    if word in GIVEN or len(by_first) >= len(by_last) > 0:
        found = _only(by_first)
        if found is not None:
            return found
    party.firsts |= {word} if word in GIVEN else set()
    if by_first and not by_last:
        return _only(by_first)
    if party.gender != "f":
        by_last = [p for p in by_last if not p.titles & _MARRIED]
        by_last = [p for p in by_last if p.gender == "m"] or by_last
    return max(by_last, key=lambda p: _n_surnamed(p, word), default=None)


def _n_surnamed(party: Party, word: str) -> int:
    """How often a person is called by a surname."""
    return sum(name.words[-1] == word for name in party.names)


# Mike, who is Michael
def _nickname(party: Party, persons: Sequence[Party]) -> None:
    """Let somebody take in a name that is short for his."""
    words = party.firsts or {party.names[0].words[0]}
    long = {full for word in words for full in NICKNAMES.get(word, ())}
    long |= {stem for word in words for stem in _stems(word)}
    fitting = [
        p
        for p in persons
        if p is not party
        and p.merged is None
        and (p.firsts | {p.names[0].words[-1]}) & long
        and _agree(p, party)
        and not (p.lasts and party.lasts and not p.lasts & party.lasts)
    ]
    host = _only(fitting)
    if host is not None:
        _join(party, host, [])


# Kit of Kitty, Tom of Tommy, Bess of Bessie
def _stems(word: str) -> Iterator[str]:
    """What a word ending in -y or -ie may be a pet name of."""
    for ending in ("y", "ie"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _host(party: Party) -> Party:
    while party.merged is not None:
        party = party.merged
    return party


def _cast(text: str, parties: Iterable[Party]) -> Cast:
    """The entities that the parties have become."""
    entities: dict[Party, Entity] = {}
    for party in parties:
        host = _host(party)
        if host not in entities:
            entities[host] = _entity(text, host)
    ordered = sorted(entities.values(), key=lambda e: e.names[0].start)
    of_name = {name.start: entity for entity in ordered for name in entity.names}
    return Cast(ordered, of_name)


def _entity(text: str, party: Party) -> Entity:
    entity = Entity()
    for name in sorted(party.names, key=lambda name: name.start):
        entity.add(name)
    if _is_person(party) or party.is_kin:
        entity.show(SpeakerKind.PERSON)
    entity.male += party.male
    entity.female += party.female
    is_full = any(len(name.words) > 1 for name in party.names)
    if party.titles and not is_full:  # Mrs. Lee is called so, not Lee
        titled = [s for s in surfaces(text, entity) if " " in s]
        entity.known_as = titled[0] if titled else ""
    return entity


def surfaces(text: str, entity: Entity) -> list[str]:
    """What an entity is called in a text, the commonest first."""
    said = Counter(
        " ".join(text[name.outer_start : name.end].split()) for name in entity.names
    )
    return [surface for surface, _ in said.most_common()]
