"""Someone or something that can speak, as far as a text tells of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from quoteattr.lexicon.given_names import EITHER, FEMALE, GIVEN, MALE, NICKNAMES
from quoteattr.lexicon.titles import FEMALE_TITLES, MALE_TITLES, SURNAME_PARTICLES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.names import Name

Words = tuple[str, ...]

# A word with a hyphen is fuller than its initials, and less than two words.
_COMPOUND: Final = 0.5

_LONGEST_DESCRIPTION: Final = 8
_ARTICLES: Final = frozenset({"a", "an", "the"})


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something that can speak.

    What is counted is so in plain dictionaries of strings and numbers, which Python's
    collector of garbage passes over.

    Attributes:
        names: Where it is named, in the order of the text.
        keys: How often it is named by which words.
        kinds: What its names and the words beside them show it to be: values of
            `SpeakerKind`, as counts.
        male: Evidence that it is "he", as a count.
        female: Evidence that it is "she", as a count.
        aspects: Words said of it beside its names: roles, places, parties.
        roles: Those that name what it is, as in "minister Ann Hart", each with the
            offset of the first name that bears it.
        known_as: What to call it where its names do not say: a roster's name, or the
            description of somebody unnamed.
        is_unnamed: Whether the text has no name for it.
        is_plural: Whether it is several, or a crowd.
        members: Who it is made of, if they are known one by one.
    """

    names: list[Name] = field(default_factory=list)
    keys: dict[Words, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    male: float = 0.0
    female: float = 0.0
    aspects: dict[str, None] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)
    known_as: str = ""
    is_unnamed: bool = False
    is_plural: bool = False
    members: tuple["Entity", ...] = ()

    _fullest: Words | None = None
    _kind: SpeakerKind | None = None
    _is_fixed: bool = False

    def add(self, name: Name) -> None:
        """Take in one more place where the entity is named."""
        self.names.append(name)
        self.note(name.words)
        if name.kind is not None:
            self.show(name.kind)
        self.male += any(title in MALE_TITLES for title in name.titles)
        self.female += any(title in FEMALE_TITLES for title in name.titles)

    def note(self, key: Words) -> None:
        """Count one more name."""
        self.keys[key] = self.keys.get(key, 0) + 1
        self._fullest = None

    def rename(self, keys: dict[Words, int]) -> None:
        """Let some names alone say what the entity is called."""
        self.keys = keys
        self._fullest = None

    def show(self, kind: SpeakerKind) -> None:
        """Take in evidence of what the entity is."""
        if self._is_fixed:
            return
        self.kinds[str(kind)] = self.kinds.get(kind, 0) + 1
        is_person = SpeakerKind.PERSON in self.kinds
        self._kind = SpeakerKind.PERSON if is_person else _commonest(self.kinds)

    def tell(self, aspects: Iterable[str]) -> None:
        """Take in words that the text says of it."""
        self.aspects |= dict.fromkeys(aspects)

    def fix(self, kind: SpeakerKind) -> None:
        """Settle what the entity is, whatever else shows; only the first time."""
        if not self._is_fixed:
            self._kind = kind
            self._is_fixed = True

    @property
    def fullest(self) -> Words:
        """The words of its longest name; of equally long ones the formal, frequent."""
        if self._fullest is None:
            self._fullest = max(self.keys, key=self._fullness, default=())
        return self._fullest

    def _fullness(self, key: Words) -> tuple[float, bool, int]:
        length = len(key) - (key[0] in SURNAME_PARTICLES) + _COMPOUND * ("-" in key[0])
        if length > 2 and key[0] not in GIVEN and key[1:] in self.keys:
            length -= key[1] in GIVEN  # "Crooked Ann Lee" is no fuller than "Ann Lee"
        return length, key[0] not in NICKNAMES, self.keys[key]

    @property
    def kind(self) -> SpeakerKind | None:
        """What it is: a person if any evidence says so, else what most says."""
        return self._kind

    @property
    def is_person(self) -> bool:
        """Whether it is known to be a person."""
        return self._kind is SpeakerKind.PERSON

    @property
    def gender(self) -> str:
        """What titles, roles and name tell: "male", "female", or "" if nothing."""
        if self.male != self.female:
            return "male" if self.male > self.female else "female"
        full = self.fullest
        if not full or (len(full) < 2 and not self.is_person):
            return ""
        return gender_of_given(full[0])


def _commonest(kinds: Mapping[str, int]) -> SpeakerKind:
    return SpeakerKind(max(kinds, key=kinds.__getitem__))


def gender_of_titles(titles: Iterable[str]) -> str:
    """What titles tell: "male", "female", or "" if nothing."""
    for title in titles:
        if title in MALE_TITLES:
            return "male"
        if title in FEMALE_TITLES:
            return "female"
    return ""


def gender_of_given(word: str) -> str:
    """What a given name tells: "male", "female", or "" if nothing."""
    if word in EITHER:
        return ""
    if word in FEMALE:
        return "female"
    return "male" if word in MALE else ""


def description_of(text: str) -> str:
    """What to call somebody unnamed: the words, without article and commas."""
    words = text.partition(",")[0].split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    return " ".join(words[:_LONGEST_DESCRIPTION]) or text
