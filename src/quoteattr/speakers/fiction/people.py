"""The people of a novel: what each may be called, and whether it is he or she."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from quoteattr.lexicon.dialogue import (
    ADDRESS_OPENERS,
    FEMALE_PEOPLE,
    MALE_PEOPLE,
    PEOPLE,
    RANKS,
)
from quoteattr.lexicon.given_names import EITHER, FEMALE, MALE
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.titles import (
    FEMALE_TITLES,
    MALE_TITLES,
    SUFFIXES,
    SURNAME_PARTICLES,
    TITLES,
)
from quoteattr.segment import tokens
from quoteattr.speakers.entity import Entity

Key = tuple[str, ...]

# A title or a noun of kin outweighs this many pronouns, a given name fewer.
_TITLE_WEIGHT: Final = 500.0
_GIVEN_WEIGHT: Final = 12.0
# One gender is sure if it has this many times the evidence of the other.
_SURE: Final = 4.0

_NOUNS: Final = MALE_PEOPLE | FEMALE_PEOPLE | PEOPLE
_ARTICLES: Final = frozenset({"the", "a", "an"})
_SMALL_WORDS: Final = FUNCTION_WORDS | ADDRESS_OPENERS
_MARRIED: Final = frozenset({"mrs", "mme", "madame", "lady"})


class Named(NamedTuple):
    """Somebody to take into a cast.

    Attributes:
        entity: Who it is for the rest of the library.
        names: What it is called.
        is_outside: Whether it speaks only where a cue names it.
    """

    entity: Entity
    names: Sequence[str]
    is_outside: bool = False


@dataclass(slots=True, eq=False)
class Person:
    """Somebody who may speak.

    Attributes:
        entity: Who it is for the rest of the library.
        index: Place in the cast.
        aliases: What it is called, as keys: lower case, without full stops.
        titles: Titles that its aliases have.
        male: Evidence that it is "he".
        female: Evidence that it is "she".
        n_named: How often it is named in narration.
        n_quoted: How often it is named in speech.
        n_said: How often it is the subject of a verb of speech.
        is_made: Whether a noun alone is known of it.
        is_outside: Whether it speaks only where a cue names it.
    """

    entity: Entity
    index: int
    aliases: tuple[Key, ...]
    titles: frozenset[str] = frozenset()
    male: float = 0.0
    female: float = 0.0
    n_named: float = 0.0
    n_quoted: float = 0.0
    n_said: float = 0.0
    is_made: bool = False
    is_outside: bool = False

    @property
    def is_nominal(self) -> bool:
        """Whether all its names are descriptions: "the old man"."""
        return all(key[0] in _ARTICLES or key[-1] in _NOUNS for key in self.aliases)

    @property
    def surnames(self) -> frozenset[str]:
        """The last words of its full names and of those with a title."""
        full = (key for key in self.aliases if len(key) > 1)
        return frozenset(key[-1] for key in full if key[-1] not in _NOUNS)

    @property
    def gender(self) -> str:
        """M or F if sure, m or f if likely, and ? if nothing tells."""
        if self.male == self.female:
            return "?"
        more, less = max(self.male, self.female), min(self.male, self.female)
        letter = "m" if self.male > self.female else "f"
        return letter.upper() if more >= _SURE * (less + 0.5) else letter


class Owner(NamedTuple):
    """Whom a key stands for, and whether it is given rather than derived."""

    person: Person
    is_given: bool


@dataclass(slots=True)
class People:
    """A cast, to be asked for by name.

    Attributes:
        everyone: In the order of the cast.
        owners: Who may be meant by a key.
        by_first: The keys that begin with a word, longest first.
        ranks: Who may be meant by a rank alone: "the count".
    """

    everyone: Sequence[Person]
    owners: dict[Key, tuple[Person, ...]] = field(default_factory=dict)
    by_first: dict[str, list[Key]] = field(default_factory=dict)
    ranks: dict[str, tuple[Person, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, named: Iterable[Named]) -> "People":
        """The people of a list of entities with what each is called."""
        everyone = [_person(one, index) for index, one in enumerate(named)]
        people = cls(everyone)
        owners: dict[Key, list[Owner]] = {}
        ranks: dict[str, list[Person]] = {}
        for person in everyone:
            for key, is_given in _keys(person):
                owners.setdefault(key, []).append(Owner(person, is_given))
            for rank in person.titles & RANKS:
                ranks.setdefault(rank, []).append(person)
        people.owners = {key: _settled(some) for key, some in owners.items()}
        people.ranks = {rank: tuple(some) for rank, some in ranks.items()}
        for key in people.owners:
            people.by_first.setdefault(key[0], []).append(key)
        for keys in people.by_first.values():
            keys.sort(key=len, reverse=True)
        return people


def key_of(name: str) -> Key:
    """A name as it is compared: lower case, its words alone."""
    plain = name.replace("’", "'")
    words = (plain[start:end].lower() for start, end in tokens(plain))
    return tuple(word.rstrip(".") for word in words if word[0].isalnum() or "'" in word)


def _person(named: Named, index: int) -> Person:
    entity, names, is_outside = named
    keys = tuple(dict.fromkeys(key for name in names if (key := key_of(name))))
    titles = {w for key in keys for w in key[:2] if w in TITLES or w in RANKS}
    person = Person(entity, index, keys, frozenset(titles), is_outside=is_outside)
    for key in keys:
        male, female = _told(key)
        person.male += male
        person.female += female
    return person


def _told(key: Key) -> tuple[float, float]:
    """What a name tells of gender: the weight for "he" and for "she"."""
    if any(w in MALE_TITLES for w in key[:2]) or key[-1] in MALE_PEOPLE:
        return _TITLE_WEIGHT, 0.0
    if any(w in FEMALE_TITLES for w in key[:2]) or key[-1] in FEMALE_PEOPLE:
        return 0.0, _TITLE_WEIGHT
    given = next((w for w in key if w not in TITLES), "")
    if given in EITHER:
        return 0.0, 0.0
    return _GIVEN_WEIGHT * (given in MALE), _GIVEN_WEIGHT * (given in FEMALE)


def _keys(person: Person) -> Iterator[tuple[Key, bool]]:
    """What a person may be called: its aliases, and shorter forms of them."""
    seen = set(person.aliases)
    for key in person.aliases:
        yield key, True
    for key in person.aliases:
        for short in _shorter(key):
            if short and short not in seen and short[-1] not in _SMALL_WORDS:
                seen.add(short)
                yield short, False


# Ann, Lee, Dr. Lee of Dr. Ann Lee; Mrs. Lee of Mrs. Harold Lee; old man of the old man
def _shorter(key: Key) -> Iterator[Key]:
    if key[0] in _ARTICLES or key[0] == "old":
        yield key[1:]
        return
    cut = next((i for i, w in enumerate(key) if w not in TITLES), len(key))
    titles, words = key[:cut], [w for w in key[cut:] if w not in SUFFIXES]
    if not words:
        return
    if titles:
        yield (titles[-1], words[-1])
        if len(words) > 1:
            yield (titles[-1], words[0])
    is_wife = bool(_MARRIED.intersection(titles[:1])) and len(words) > 1
    if "of" in words or "the" in words:
        return
    if not is_wife and words[0] not in SURNAME_PARTICLES:
        yield (words[0],)
    if not is_wife:
        yield (words[-1],)
        yield tuple(words)


def _settled(owners: Sequence[Owner]) -> tuple[Person, ...]:
    """Those whom a key is given to; if to nobody, all it could stand for."""
    inside = [owner for owner in owners if not owner.person.is_outside] or owners
    given = [owner.person for owner in inside if owner.is_given]
    return tuple(given or [owner.person for owner in inside])
