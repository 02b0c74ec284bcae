"""When two names are one's: parts, initials, short forms, abbreviations.

Names are compared by their words in normal form.
"""

from typing import Final

from quoteattr.lexicon.given_names import GIVEN, NICKNAMES
from quoteattr.lexicon.organisations import (
    CORPORATE_TAILS,
    ORGANISATION_WORDS,
    PARTY_ADJECTIVES,
)
from quoteattr.lexicon.places import DEMONYMS, PLACES
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.titles import SUFFIXES, SURNAME_PARTICLES
from quoteattr.speakers.entity import Words

_LOWER_IN_NAMES: Final = frozenset({"of", "the", "and", "for", "on", "&"})
_NATIONAL: Final = frozenset({"us", "usa", "national", "american", "federal", "royal"})
# Last words by which no organisation is known alone.
_NO_SHORT_FORM: Final = frozenset({"house", "city", "club", "international", "news"})


def initials_of(words: Words) -> str:
    """The first letters of a name's words and their hyphenated parts."""
    parts = [part for word in words for part in word.split("-") if part]
    return "".join(part[0] for part in parts if part not in _LOWER_IN_NAMES)


def without_suffix(words: Words) -> Words:
    """A name's words without "Jr." and the like."""
    return words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words


def is_variant(short: Words, full: Words) -> bool:
    """Whether two names of several words can be one's."""
    return (
        _is_same_person(short, full)
        or _is_part_of_person(short, full)
        or _is_same_organisation(short, full)
    )


# Ann Rose Lee, Ann Lee; Joe Hart, Joseph R. Hart Jr.
def _is_same_person(one: Words, other: Words) -> bool:
    if one[-1] in SUFFIXES and other[-1] in SUFFIXES and one[-1] != other[-1]:
        return False
    one, other = without_suffix(one), without_suffix(other)
    if one[-1] != other[-1] or len(one) < 2 or len(other) < 2:
        return False
    if one[-1] in ORGANISATION_WORDS:
        return False
    if not _is_same_given(one[0], other[0]):
        # "J. Edgar Hart" and "Edgar Hart"
        return other[0] in one[1:-1] or one[0] in other[1:-1]
    middles = one[1:-1], other[1:-1]
    return not all(middles) or _is_same_given(middles[0][0], middles[1][0])


def _is_same_given(one: str, other: str) -> bool:
    """Whether two given names, short forms or initials can be one person's."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    ones, others = NICKNAMES.get(one, frozenset()), NICKNAMES.get(other, frozenset())
    return other in ones or one in others or bool(ones & others)


# Van Holt, Chris Van Holt; Ana Ruiz, Ana Ruiz Vega
def _is_part_of_person(short: Words, full: Words) -> bool:
    full = without_suffix(full)
    if len(short) == 2 and short[0] in SURNAME_PARTICLES:
        return full[-1] == short[1]
    if len(short) < 2 or len(full) - len(short) != 1:
        return False
    if ORGANISATION_WORDS.intersection(full):
        return False
    if full[1:] == short:
        return full[0] in GIVEN
    return full[:-1] == short and short[0] in GIVEN


# Harrow Bank, Harrow Bank Corp.; Supreme Court, U.S. Supreme Court
def _is_same_organisation(short: Words, full: Words) -> bool:
    extra = len(full) - len(short)
    if extra < 1:
        return False
    if full[: len(short)] == short:
        return all(word in CORPORATE_TAILS for word in full[len(short) :])
    if short[-1] != full[-1] or short[-1] not in ORGANISATION_WORDS:
        return False
    if full[extra:] == short:
        return not any(_tells_apart(word) for word in full[:extra])
    return short[0] == full[0] and set(short) <= set(full)


def _tells_apart(word: str) -> bool:
    """Whether organisations differ by a word before their name: the Ohio Senate."""
    if word in _NATIONAL or word in FUNCTION_WORDS:
        return False
    return (
        word in PLACES or word in DEMONYMS or word in PARTY_ADJECTIVES or word == "new"
    )


def is_surname_of(word: str, full: Words) -> bool:
    """Whether a word is the surname in a person's full name."""
    full = without_suffix(full)
    if len(full) < 2 or ORGANISATION_WORDS.intersection(full):
        return False
    return full[-1] == word or (len(full) == 3 and full[1] == word and full[0] in GIVEN)


def is_given_of(word: str, full: Words) -> bool:
    """Whether a word is the first in a person's full name."""
    if len(full) < 2 or ORGANISATION_WORDS.intersection(full):
        return False
    return full[0] == word


def is_middle_of(word: str, full: Words) -> bool:
    """Whether a word is the middle one of a full name: Ana Ruiz Vega, Ms. Ruiz."""
    return len(full) == 3 and full[1] == word


def is_head_of(word: str, full: Words) -> bool:
    """Whether a word is an organisation's name without its corporate tail."""
    if len(full) < 2 or full[0] != word:
        return False
    return all(rest in CORPORATE_TAILS for rest in full[1:])


def is_tail_of(word: str, full: Words) -> bool:
    """Whether a word is the last of an organisation's name: the Post, the Senate."""
    if len(full) < 2 or full[-1] != word or word in _NO_SHORT_FORM:
        return False
    return word in ORGANISATION_WORDS


def deletions(word: str) -> set[str]:
    """A word, and what is left of it without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
