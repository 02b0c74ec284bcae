"""What a text says of its entities beside their names: roles, places, gender.

Titles, the nouns before a name ("retired surgeon Ben Marsh"), appositions after it
("Marsh, a retired surgeon,"), brackets ("(D-Ohio)") and the pronouns near it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.places import DEMONYMS, STATE_ABBREVIATIONS
from quoteattr.lexicon.pronouns import (
    DEFINITE,
    FUNCTION_WORDS,
    POSSESSIVE,
    PREPOSITIONS,
)
from quoteattr.lexicon.role_nouns import (
    FEMALE_NOUNS,
    GROUP_NOUNS,
    MALE_NOUNS,
    PERSON_NOUNS,
    SYNONYMS,
    WORK_NOUNS,
)
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.names import Name
from quoteattr.speakers.phrases import singular_of

# How far from a name its description is read, in tokens.
_LEFT_REACH: Final = 8
_RIGHT_REACH: Final = 14

_REMEMBERED: Final = 1 << 14  # words

_PARTIES: Final = {"d": "democrat", "r": "republican", "i": "independent"}


class Told(NamedTuple):
    """What stands beside a name.

    Attributes:
        left: The words that describe it from before, the nearest first.
        right: The words that describe it from behind.
        is_within: Whether "in" stands before it.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    is_within: bool


_NOTHING: Final = Told((), (), is_within=False)  # beside most names: one object


def read_beside(layout: Layout, names: Sequence[Name]) -> dict[int, Told]:
    """What stands beside each name, by the name's start."""
    found = {}
    tokens = layout.tokens
    starts = tokens.starts
    for name in names:
        first = tokens.first_from(name.outer_start)
        if first == len(starts) or starts[first] != name.outer_start:
            continue
        after = bisect_left(starts, name.end, first + 1)
        before = tokens.words[first - 1] if first else ""
        is_within = before in {"in", "In"}
        left = tuple(_left(layout, _apposition_before(tokens.words, first, after)))
        right = () if is_within else tuple(_right(layout, after))
        is_told = left or right or is_within
        found[name.start] = Told(left, right, is_within) if is_told else _NOTHING
    return found


def with_kinds(names: Sequence[Name], told: Mapping[int, Told]) -> list[Name]:
    """The names; those whose words leave it open have the kind told beside them."""
    return [
        replace(name, kind=kind)
        if name.kind is None and (kind := _kind_told(told.get(name.start)))
        else name
        for name in names
    ]


# Mark Cuban, then "Cuban"
def with_persons(names: Sequence[Name], cast: Cast) -> list[Name]:
    """The names; a people's that a person bears is a person's."""
    return [
        replace(name, kind=SpeakerKind.PERSON)
        if name.kind is SpeakerKind.GROUP and _is_person(cast, name)
        else name
        for name in names
    ]


def _is_person(cast: Cast, name: Name) -> bool:
    entity = cast.of_name.get(name.start)
    return entity is not None and entity.is_person


def _kind_told(told: Told | None) -> SpeakerKind | None:
    """The kind of what the noun beside a name names."""
    if told is None:
        return None
    if told.left:
        noun, is_plural = singular_of(told.left[0])
        return None if is_plural else _kind_of_noun(noun)
    heads = [singular_of(word) for word in told.right[:4]]
    persons = [
        noun for noun, is_plural in heads if noun in PERSON_NOUNS and not is_plural
    ]
    return SpeakerKind.PERSON if persons else None


def _kind_of_noun(noun: str) -> SpeakerKind | None:
    if noun in PERSON_NOUNS:
        return SpeakerKind.PERSON
    if noun in GROUP_NOUNS:
        return SpeakerKind.ORGANISATION
    return SpeakerKind.WORK if noun in WORK_NOUNS else None


def tell(cast: Cast, told: Mapping[int, Told]) -> None:
    """Give each entity of a cast what stands beside its names."""
    for entity in cast.entities:
        beside = [
            (name, told[name.start]) for name in entity.names if name.start in told
        ]
        for name, (left, right, _) in beside:
            for word in (*name.titles, *left, *right):
                entity.tell(aspects_of(word))
            for word in _roles(name, left, right):
                for aspect in aspects_of(word):
                    entity.roles.setdefault(aspect, name.start)
            heads = {*name.titles, *left[:1], *right[:3]}
            entity.male += bool(heads & MALE_NOUNS)
            entity.female += bool(heads & FEMALE_NOUNS)
        within = sum(one.is_within for _, one in beside)
        if entity.kind is None and within and 2 * within >= len(entity.names):
            entity.show(SpeakerKind.PLACE)


# Foreign Minister Ann Hart; Ann Hart, the Ohio senator
def _roles(name: Name, left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """The nouns beside a name that name what its bearer is."""
    yield from name.titles
    yield from left[:1]
    yield from [word for word in right if is_role(word)][:1]


@lru_cache(_REMEMBERED)
def aspects_of(word: str) -> frozenset[str]:
    """A word as it is compared: in the singular, synonyms and demonyms as one."""
    noun = singular_of(word)[0]
    if noun in SYNONYMS:
        return SYNONYMS[noun]
    return frozenset({DEMONYMS.get(noun) or DEMONYMS.get(word) or noun})


# How long "the late county engineer," may be, in words before the noun.
_LONGEST_APPOSED: Final = 5


# the minister, Ingrid Dahl, said; but not: Ray, the minister, Ingrid Dahl and Lee
def _apposition_before(words: Sequence[str], first: int, after: int) -> int:
    """Where the words before a name end that describe it: before a comma, maybe.

    Args:
        words: Of the text.
        first: Index of the name's first.
        after: Index just past its last.
    """
    if first < 3 or words[first - 1] != "," or not is_role(key_of(words[first - 2])):
        return first
    closing, *further = (*words[after : after + 2], "", "")
    if closing not in {",", ".", ""} or further[0] in {"and", "or"}:
        return first
    begin = max(0, first - 2 - _LONGEST_APPOSED)
    opens = [
        index
        for index in range(begin, first - 2)
        if (word := key_of(words[index])) in DEFINITE or word in POSSESSIVE
    ]
    if not opens or "," in words[max(0, opens[-1] - 1) : first - 2]:
        return first
    return first if _is_of_another(words, opens[-1]) else first - 1


# a spokeswoman for | the company, Tove Berg,
def _is_of_another(words: Sequence[str], determiner: int) -> bool:
    """Whether what a determiner opens only says whose spokeswoman somebody is."""
    noun, preposition = ("", "", *words[max(0, determiner - 2) : determiner])[-2:]
    return preposition in PREPOSITIONS and is_role(key_of(noun or "-"))


def _left(layout: Layout, first: int) -> Iterator[str]:
    """The words that describe a name from before, the nearest first."""
    for index in range(first - 1, max(-1, first - 1 - _LEFT_REACH), -1):
        word = key_of(layout.tokens.words[index])
        if word in FUNCTION_WORDS or not word[0].isalpha():
            break
        if index == first - 1 and not is_role(word):
            break
        yield word


@lru_cache(_REMEMBERED)
def is_role(word: str) -> bool:
    """Whether a word, singular or plural, names what can speak."""
    noun = singular_of(word)[0]
    return noun in PERSON_NOUNS or noun in GROUP_NOUNS or noun in WORK_NOUNS


def _right(layout: Layout, after: int) -> Iterator[str]:
    """The words that describe a name from behind: in brackets or an apposition."""
    found = layout.tokens.words[after : after + _RIGHT_REACH]
    if not found or found[0][0] not in "(,iw":
        return
    words = [key_of(word) for word in found]
    first, rest = words[0], words[1:]
    if first == "(":
        yield from _bracketed(rest)
    elif (first == "," and rest and _is_apposition(rest)) or (
        first in {"is", "was"} and _opens_predicate(rest)
    ):
        yield from _apposed(rest)


def _bracketed(words: Sequence[str]) -> Iterator[str]:
    """A party and a state: "(D-Ohio)", "(R., Ky.)"."""
    for word in words:
        if word == ")":
            break
        yield from _party(word) or STATE_ABBREVIATIONS.get(word, word).split()


def _party(word: str) -> list[str]:
    """The party, and the state if there is one, of a tag like "D-Ohio"."""
    party, _, state = word.partition("-")
    if party not in _PARTIES:
        return []
    return [
        _PARTIES[party],
        *STATE_ABBREVIATIONS.get(state, state).split(),
    ]


def _is_apposition(words: Sequence[str]) -> bool:
    """Whether what follows a name and a comma describes it, and is no subject."""
    end = next((word for word in words if word in _ENDS), "")
    return end not in _SAYING and _opens_apposition(words)


def _opens_apposition(words: Sequence[str]) -> bool:
    """Whether what follows a name and a comma describes it."""
    first = words[0]
    if first in DEFINITE or first in POSSESSIVE or first in {"a", "an", "former"}:
        return True
    if "-" in first and _party(first):
        return True
    if words[1:2] and words[1] in DEFINITE and first not in FUNCTION_WORDS:
        return False  # Hart, asked the minister
    return any(map(is_role, words[:3]))


# Hart is a former judge
def _opens_predicate(words: Sequence[str]) -> bool:
    """Whether what follows "is" says what somebody is."""
    return words[:1] in (["a"], ["an"], ["the"]) and any(map(is_role, words[1:4]))


# … Marsh and Lee, the minister said.
_SAYING: Final = frozenset({"said", "says", "told"})
_ENDS: Final = frozenset(str.split(", . ; who which")) | _SAYING


def _apposed(words: Sequence[str]) -> Iterator[str]:
    """The content words of an apposition, to the next comma or clause."""
    for word in words:
        if word in _ENDS:
            break
        if "-" in word and _party(word):
            yield from _party(word)
        elif word not in FUNCTION_WORDS and word[0].isalnum():
            yield word
