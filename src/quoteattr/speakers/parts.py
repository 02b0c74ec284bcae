"""Runs of capitalised words cut into parts, each of one name and its titles."""

from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.organisations import (
    EVENT_WORDS,
    ORGANISATION_WORDS,
    TAKES_AND,
    TAKES_OF,
    TAKES_TO,
    WELL_KNOWN,
)
from quoteattr.lexicon.pronouns import (
    DEFINITE,
    FUNCTION_WORDS,
    MONTHS_AND_DAYS,
    PRONOUNS,
)
from quoteattr.lexicon.role_nouns import PERSON_NOUNS
from quoteattr.lexicon.titles import OF_TITLES, SUFFIXES, TITLES
from quoteattr.speakers.capitals import Casing, Run, Word, words_of

Part = Sequence[Word]


def parts_of(run: Run, casing: Casing) -> Iterator[Part]:
    """The parts of one run of capitalised words that may be names."""
    for part in _cut(run, casing):
        words = _without_tail(_without_opening(part, casing), casing)
        if words:
            yield words


def _cut(run: Run, casing: Casing) -> Iterator[Part]:
    """The run cut at small words, at the ends of names, at links that do not bind."""
    part: list[Word] = []
    opens = False
    for word in words_of(run):
        opens = word.start in casing.openings or (opens and not part)
        is_small = _is_small(word, opens=opens)
        if part and (is_small or _is_cut(part, word)):
            yield part
            part = []
        if not is_small:
            part.append(word)
    if part:
        yield part


# A capital does not make these part of a name, wherever they stand.
_NEVER_IN_NAMES: Final = (
    PRONOUNS | DEFINITE | frozenset(str.split("a an and but or if when as he's she's"))
) - {"our"}


def _is_small(word: Word, *, opens: bool) -> bool:
    """Whether a word is no part of a name, though it has a capital."""
    if word.is_dotted:
        return False
    return word.key in FUNCTION_WORDS if opens else word.key in _NEVER_IN_NAMES


def _is_cut(part: Part, word: Word) -> bool:
    """Whether a name ends before `word`."""
    last = part[-1]
    if last.key in SUFFIXES and len(part) > 1:
        return True
    is_date = word.key in MONTHS_AND_DAYS and word.key not in _HARDLY_DATES
    if is_date and last.key not in GIVEN and last.key not in TITLES:
        return True
    return word.link not in ("", "&") and not _is_linked(part, word)


# The Harrow Sun; as dates they are spelt out.
_HARDLY_DATES: Final = frozenset({"sun", "jun", "mar", "sat", "may", "august"})


def _is_linked(part: Part, word: Word) -> bool:
    """Whether "of", "and", "/" or the like joins two parts of one name."""
    last = part[-1]
    if word.link == "/":
        return any(map(_is_organisation, part)) and word.key not in GIVEN
    if word.link in ("'s", "’s"):  # the Women’s Institute
        return word.key in ORGANISATION_WORDS
    if word.link in ("'", "’"):  # the Nurses’ Union
        return _is_profession(last.key) and word.key in ORGANISATION_WORDS
    if last.key in TITLES:  # Secretary of State; but: President of the Harrow Bank
        return word.key in OF_TITLES
    if word.key in TITLES and part[0].key not in TAKES_OF:
        return False
    return _takes(part, word)


# nurses, shipowners
def _is_profession(key: str) -> bool:
    """Whether a word names those who do one work, by its end where it is compound."""
    return key.endswith("s") and key[:-1].endswith(_PROFESSIONS)


# Shorter nouns end too many surnames: "Chapman".
_SHORTEST_END: Final = 5
_PROFESSIONS: Final = tuple(n for n in PERSON_NOUNS if len(n) >= _SHORTEST_END)


def _is_organisation(word: Word) -> bool:
    key = word.key
    return (
        key in ORGANISATION_WORDS
        or key in WELL_KNOWN
        or key == "today"
        or word.is_upper
    )


def _takes(part: Part, word: Word) -> bool:
    """Whether an organisation's name takes "of", "and" or the like and a word."""
    last, link = part[-1].key, word.link
    if link == "and" and len(part) == 1:
        return last in TAKES_AND and word.key not in GIVEN
    if link == "and":
        return word.key not in GIVEN and any(w.key in TAKES_OF for w in part[:-1])
    if link in ("on", "to"):
        return last in TAKES_TO
    if link in ("v.", "vs."):  # Marsh Mills v. Lee
        return True
    # the Court of Appeals for the Second Circuit
    takers = part if link == "for" else (part[0], part[-1])
    return any(w.key in TAKES_OF for w in takers)


def _without_opening(part: Part, casing: Casing) -> Part:
    """The part without a first word that only opens the sentence."""
    first = part[0]
    if first.start not in casing.openings:
        return part
    if len(part) == 1 and casing.is_generic(first):
        return ()
    if not casing.is_common(first):
        return part
    if len(part) > 1 and (first.key in TITLES or takes_of(part)):
        return part
    return part[1:]


# Ann Lee Visit, in a headline
def _without_tail(part: Part, casing: Casing) -> Part:
    """The part without a common noun that a headline puts after a person's name."""
    if len(part) < 3 or part[0].key not in GIVEN:
        return part
    while len(part) > 2 and part[-1].key in EVENT_WORDS:
        part = part[:-1]
    last = part[-1].key
    is_name = last in ORGANISATION_WORDS or last in SUFFIXES or last in casing.capital
    return part[:-1] if last in casing.lower and not is_name else part


# Citizens for Fair Justice
def takes_of(part: Part) -> bool:
    """Whether "of" or the like joins the first word to the second."""
    return part[1].link not in ("", "/") and part[0].key in TAKES_OF


def known_parts(run: Run, known: frozenset[str], casing: Casing) -> Iterator[Part]:
    """The parts of a headline's run that are names in the body, or look like it."""
    part: list[Word] = []
    for word in words_of(run):
        is_known = word.key in known or word.key in TITLES or word.key in GIVEN
        if len(part) == 1 and part[0].key in GIVEN and not casing.is_common(word):
            is_known = True
        is_known = is_known and word.key not in FUNCTION_WORDS
        if part and (not is_known or _is_cut(part, word)):
            yield part
            part = []
        if is_known:
            part.append(word)
    if part:
        yield part
