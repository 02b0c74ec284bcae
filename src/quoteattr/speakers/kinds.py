"""What a name's own words show its bearer to be."""

from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.organisations import (
    EVENT_WORDS,
    NAMED_GROUPS,
    ORGANISATION_WORDS,
    PARTY_ADJECTIVES,
    WELL_KNOWN,
    WORK_WORDS,
)
from quoteattr.lexicon.places import (
    DEMONYMS,
    PEOPLES,
    PLACE_OPENERS,
    PLACE_PHRASES,
    PLACE_WORDS,
    PLACES,
)
from quoteattr.lexicon.titles import SUFFIXES
from quoteattr.records import SpeakerKind

_THINGS: Final = WORK_WORDS | EVENT_WORDS
_NOT_PERSONAL: Final = ORGANISATION_WORDS | PLACE_WORDS | _THINGS
_UNIONS: Final = frozenset({"us", "un", "uk", "eu"})


def kind_of_name(
    name: str, words: Sequence[str], *, has_title: bool = False
) -> SpeakerKind | None:
    """What a name shows its bearer to be; None if it leaves that open.

    Args:
        name: The name as it stands in the text.
        words: Its words in normal form.
        has_title: Whether a title stands before it.
    """
    return next(_kinds(name, words, has_title), None)


def _kinds(name: str, words: Sequence[str], has_title: bool) -> Iterator[SpeakerKind]:
    """The kinds that a name's words speak for, the surest first."""
    phrase = " ".join(words)
    if phrase in PLACES or phrase in PLACE_PHRASES:
        yield SpeakerKind.PLACE
    if words[-1] in NAMED_GROUPS or all(map(_is_adjective, words)):
        yield SpeakerKind.GROUP
    if has_title or _is_personal(words):
        yield SpeakerKind.PERSON
    if words[-1] in _THINGS:
        yield SpeakerKind.WORK
    if " of " in name or _is_organisational(words):
        yield SpeakerKind.ORGANISATION
    if words[1:] and (words[-1] in PLACE_WORDS or words[0] in PLACE_OPENERS):
        yield SpeakerKind.PLACE
    if name.isupper() and len(words) == 1 < len(phrase):
        yield SpeakerKind.ORGANISATION


def is_people(word: str) -> bool:
    """Whether a word is what the people of a place or a faith are called."""
    return word in PEOPLES or word.removesuffix("s") in DEMONYMS


def _is_adjective(word: str) -> bool:
    return word in PARTY_ADJECTIVES or is_people(word)


def _is_personal(words: Sequence[str]) -> bool:
    """Whether the words are a given name and a surname, or have initials."""
    if len(words) < 2 or words[-1] in _NOT_PERSONAL:
        return False
    has_initial = any(len(word) == 1 for word in words[:-1])
    return words[0] in GIVEN or has_initial or words[-1] in SUFFIXES


def _is_organisational(words: Sequence[str]) -> bool:
    if len(words) == 1 and words[0] in WELL_KNOWN:
        return True
    if any(word in ORGANISATION_WORDS for word in words):
        return True
    return len(words) > 1 and words[0] in _UNIONS
