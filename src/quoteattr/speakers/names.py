"""Names in a text, found by their capitals: who and what could speak.

Each part of a run of capitalised words has its titles taken off; the rest is a name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.organisations import (
    NAMED_GROUPS,
    ORGANISATION_WORDS,
    PARTY_ADJECTIVES,
)
from quoteattr.lexicon.places import STATE_ABBREVIATIONS
from quoteattr.lexicon.pronouns import MONTHS_AND_DAYS
from quoteattr.lexicon.titles import HONORIFICS, OF_TITLES, TITLE_MODIFIERS, TITLES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import Casing, Run, Word, is_title_case, runs_in
from quoteattr.speakers.kinds import kind_of_name
from quoteattr.speakers.parts import Part, known_parts, parts_of, takes_of

_POSSESSIVE: Final = regex.compile(r"['’][sS]\b|(?<=[sS])['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text.

    Attributes:
        start: Offset of its first character, after its titles.
        end: Offset just past its last, before a possessive 's.
        words: Its words in normal form: lower case, without full stops.
        titles: The titles before it, in normal form.
        kind: What its words alone show it to be; None if they leave it open.
        outer_start: Offset of the first character of its titles.
        is_possessive: Whether a possessive 's follows.
        is_acronym: Whether it is letters with full stops: "U.N.".
        is_title: Whether it is a work's, in quotation marks.
    """

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    kind: SpeakerKind | None = None
    outer_start: int = -1
    is_possessive: bool = False
    is_acronym: bool = False
    is_title: bool = False


def find_names(layout: Layout) -> list[Name]:
    """The names of a text, in order, none overlapping another."""
    headlines: list[Run] = []
    runs: list[Run] = []
    for paragraph in layout.paragraphs:
        is_headline = is_title_case(layout.text, *paragraph)
        (headlines if is_headline else runs).extend(runs_in(layout.text, *paragraph))
    casing = Casing.of(layout, runs)
    parts = (part for run in runs for part in parts_of(run, casing))
    names = _names_of(parts, layout.text)
    known = frozenset(word for name in names for word in name.words)
    for run in headlines:
        for part in known_parts(run, known, casing):
            names += _read(part, layout.text)
    return sorted(names, key=lambda name: name.start)


def _names_of(parts: Iterable[Part], text: str) -> list[Name]:
    """The names of some parts; a title alone is one where it is a surname ("Dean")."""
    names: list[Name] = []
    nameless: list[Word] = []
    for part in parts:
        found = list(_read(part, text))
        names += found
        if not found and len(part) == 1:
            nameless += part
    surnames = {name.words[-1] for name in names if len(name.words) > 1 or name.titles}
    names += [_name([word], (), text) for word in nameless if word.key in surnames]
    return names


_PARTISANS: Final = frozenset(str.split("democrat republican conservative liberal"))


def _read(part: Part, text: str) -> Iterator[Name]:
    """The name that a part ends with, and one before its titles."""
    if part[-1].key in NAMED_GROUPS:
        yield _name(part, (), text)
        return
    if len(part) > 1 and part[-1].key in _PARTISANS:
        part = part[:-1]  # an Ohio Democrat
    cut = _titles_end(part)
    if not cut:
        if not _is_no_name(part):
            yield _name(part, (), text)
        return
    name = part[cut:]
    begin = next((i for i, word in enumerate(part[:cut]) if _is_titular(word)), cut)
    before = part[:begin]
    if before and any(word.key not in PARTY_ADJECTIVES for word in before):
        yield _name(before, (), text)
    if name and not _is_no_name(name):
        yield _name(name, part[begin:cut], text)


def _is_titular(word: Word) -> bool:
    return word.key in TITLES or word.key in TITLE_MODIFIERS


def _titles_end(part: Part) -> int:
    """Index of the first word of the name itself, after the titles before it."""
    if len(part) > 1 and takes_of(part):
        return 0
    cut = 0
    for index, word in enumerate(part):
        if word.key in TITLES and not _is_own_name(part, index):
            cut = index + 1
            if cut < len(part) and part[cut].key in OF_TITLES:
                cut += 1
    end = cut or int(len(part) > 1 and part[0].key in _FORMERLY)
    if not end:
        return 0
    rest = part[cut:]
    is_organisation = any(word.key in ORGANISATION_WORDS for word in rest)
    is_addressed = cut > 0 and part[cut - 1].key in HONORIFICS  # Mr. Post
    if is_organisation and rest[0].key not in GIVEN and not is_addressed:
        return 0
    return end


_FORMERLY: Final = frozenset({"former", "ex", "retired"})


# Dean Marsh, Ann King, Mr. King; but: Dean of Arts, King Olaf
def _is_own_name(part: Part, index: int) -> bool:
    """Whether a word that could be a title is part of a person's name."""
    if index and index + 1 == len(part):
        before = part[index - 1].key
        if before in HONORIFICS or len(before) == 1:
            return True
        return before in GIVEN and before not in TITLES
    is_given = part[index].key in GIVEN and index + 2 == len(part)
    return is_given and part[index + 1].key not in TITLES


_NOUN_ACRONYMS: Final = frozenset(str.split("pac ceo cfo coo tv mp vp pm ag dj id pr"))
_PARTY_TAGS: Final = frozenset(str.split("d r i d- r- i-"))


def _is_no_name(part: Part) -> bool:
    """Whether words name nobody: dates, party tags, nouns that are all capitals."""
    if [word.key for word in part] == ["super", "pac"]:
        return True
    if len(part) > 1:
        return all(word.key in MONTHS_AND_DAYS for word in part)
    key = part[0].key
    if key in MONTHS_AND_DAYS:
        return key not in GIVEN
    if key in _NOUN_ACRONYMS or key.removesuffix("s") in _NOUN_ACRONYMS:
        return True
    return key in STATE_ABBREVIATIONS or key[:2] in _PARTY_TAGS


def _name(part: Part, titles: Part, text: str) -> Name:
    """The name that some words make."""
    start, end = part[0].start, part[-1].end
    words = tuple(word.key for word in part)
    return Name(
        start=start,
        end=end,
        words=words,
        titles=tuple(title.key for title in titles),
        kind=kind_of_name(text[start:end], words, has_title=bool(titles)),
        outer_start=titles[0].start if titles else start,
        is_possessive=text[end : end + 1] in "'’"
        and _POSSESSIVE.match(text, end) is not None,
        is_acronym=len(part) == 1 and end - start > len(words[0]) + 1,
    )
