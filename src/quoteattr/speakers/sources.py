"""The words of a source read as noun phrases, one for each who speaks.

A source is cut at commas, brackets and "and"; appositions are folded into what they
describe, and coordinated phrases are listed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import (
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVE,
)
from quoteattr.lexicon.role_nouns import PERSON_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.names import Name
from quoteattr.speakers.phrases import Form, Phrase, Unit, phrase_of, units_of

# Words before a source's noun phrase that are no part of it.
_LEADING: Final = (
    PREPOSITIONS
    | frozenset(
        str.split("""
        and but or while although though because if according both so even only just
        also neither either not nor especially perhaps
        """)
    )
) - {"including"}
_EITHER: Final = frozenset({"both", "neither", "either"})

_CONJUNCTIONS: Final = frozenset({"and", "&", "or", "nor", "plus"})
_MEMBERS: Final = frozenset({"including", "such"})
_CUTS: Final = _CONJUNCTIONS | _MEMBERS | frozenset(str.split(", ; : — – -- ( ) [ ]"))
_CLAUSES: Final = RELATIVE | {"where"}


class _Segment(NamedTuple):
    """A stretch of units and what parts it from the stretch before."""

    link: str  # "", "and", ", and", "," or "including"
    units: Sequence[Unit]


def read_source(
    layout: Layout, start: int, end: int, names: Sequence[Name]
) -> list[Phrase]:
    """The phrases that a source is made of, one for each who speaks.

    Args:
        layout: The text.
        start: Offset of the source's first character.
        end: Offset just past its last.
        names: The names in it.
    """
    units = units_of(layout, start, end, names)
    while units and units[0].key in _LEADING and not _is_head(units):
        units = units[1:]
    return _Reader(list(_segments(units))).phrases()


def _is_head(units: Sequence[Unit]) -> bool:
    """Whether a first word like "both" is itself the head, or counts it."""
    if units[0].key not in _EITHER:
        return False
    if any(unit.key in _CONJUNCTIONS for unit in units):
        return False  # both she and her husband
    return len(units) == 1 or units[1].name is None


def _segments(units: Sequence[Unit]) -> Iterator[_Segment]:
    """The units cut at commas, brackets and conjunctions."""
    link = ""
    part: list[Unit] = []
    whole = _with_ands(units)
    for unit, after in zip_longest(whole, whole[1:]):
        if not _is_cut(unit, after):
            part.append(unit)
            continue
        if part:
            yield _Segment(link, part)
            part, link = [], ""
        link = _joined(link, unit.key)
    if part:
        yield _Segment(link, part)


def _is_cut(unit: Unit, after: Unit | None) -> bool:
    """Whether a unit parts what stands around it."""
    if unit.name is not None:
        return False
    if unit.key == "such":
        return after is not None and after.key == "as"
    return unit.key in _CUTS


# Hart as well as Lee, Hart along with Lee
def _with_ands(units: Sequence[Unit]) -> list[Unit]:
    """The units, with "and" for the phrases that say so."""
    if not any(unit.key in _ENDING_AND for unit in units):
        return [*units]
    kept: list[Unit] = []
    for unit in units:
        kept.append(unit)
        for phrase in _SAYING_AND:
            last = kept[-len(phrase) :]
            if tuple(one.key for one in last) == phrase:
                kept[-len(phrase) :] = [last[-1]._replace(key="and")]
    return kept


_SAYING_AND: Final = (("as", "well", "as"), ("along", "with"), ("together", "with"))
_ENDING_AND: Final = frozenset(phrase[-1] for phrase in _SAYING_AND)


def _joined(link: str, key: str) -> str:
    """The link that several in a row make."""
    if key in _MEMBERS:
        return "including"
    if key in _CONJUNCTIONS:
        return ", and" if link else "and"
    return link or ","


class _Reader:
    """Folds a source's segments into phrases, from its first to its last."""

    def __init__(self, segments: Sequence[_Segment]) -> None:
        self._segments = segments
        self._found: list[Phrase] = []
        # Whether what follows describes the last phrase found.
        self._in_apposition = False
        # Whether the segment before ends with a name that is not its head.
        self._has_tail = False
        # Hart, Lee: nothing else, as in a headline
        self._is_pair = len(segments) == 2 and all(
            len(s.units) == 1 and s.units[0].name and len(s.units[0].name.words) == 1
            for s in segments
        )
        self._is_list = any("and" in s.link and s.units[0].name for s in segments)

    def phrases(self) -> list[Phrase]:
        """The phrases that speak."""
        for segment in self._segments:
            phrase = phrase_of(segment.units)
            if not self._found:
                self._found = [phrase]
                self._in_apposition = any(u.key in RELATIVE for u in segment.units)
            elif segment.units[0].key in _CLAUSES:
                break
            else:
                self._take(segment, phrase)
            last = segment.units[-1].name
            self._has_tail = len(segment.units) > 1 and last is not phrase.name
        return self._found

    def _take(self, segment: _Segment, phrase: Phrase) -> None:
        """Add a further segment to the last phrase, or as one more."""
        before = self._found[-1]
        if not _is_noun_phrase(segment.units):
            self._found[-1] = _told(before, phrase)
            self._in_apposition |= len(segment.units) > 1
        elif "and" in segment.link and not _is_joint(before, phrase):
            self._coordinate(segment.link, before, phrase)
        elif self._is_listed(segment.link, before, phrase):
            self._found.append(phrase)
        else:
            self._in_apposition = phrase.form is not Form.NAME
            self._found[-1] = _apposed(before, phrase)

    def _coordinate(self, link: str, before: Phrase, phrase: Phrase) -> None:
        """Add what follows "and": a further speaker, or more of the last one."""
        in_tail = link == "and" and self._has_tail and _is_in_tail(before, phrase)
        is_open = not self._in_apposition or (link == ", and" and not phrase.head)
        if in_tail:
            self._found[-1] = replace(_told(before, phrase), end=phrase.end)
        elif is_open and _is_coordinated(before, phrase):
            self._found.append(phrase)
            self._in_apposition = False

    def _is_listed(self, link: str, before: Phrase, phrase: Phrase) -> bool:
        """Whether a comma parts two speakers: "Hart, Lee and Marsh"."""
        if link == "including" and before.form is not Form.NAME:
            return True  # many critics, including Ann Lee
        if before.name is None or phrase.name is None or _is_handle(phrase.name):
            return False
        if self._is_pair:
            return phrase.name.kind in _PERSONAL
        if self._in_apposition and not self._is_list:
            return False
        if _is_personal(before.name) and phrase.name.kind is SpeakerKind.PERSON:
            return True
        are_alike = before.name.kind is phrase.name.kind or (
            _is_personal(before.name) and _is_personal(phrase.name)
        )
        return are_alike and self._is_list and not self._has_tail


def _is_noun_phrase(units: Sequence[Unit]) -> bool:
    """Whether a later segment can be a noun phrase: no age, party or participle."""
    first = units[0]
    if first.name is not None or first.key in DEFINITE | INDEFINITE | POSSESSIVE:
        return True
    if first.key in PREPOSITIONS or first.key.isdigit():
        return False
    if "-" in first.key and len(first.key) < len("d-calif--"):
        return False
    return len(first.key) > 1 and not first.key.endswith(("ing", "ly"))


# polls in Ohio and Iowa; the Harrow Centre at the Lee Institute and the Marsh Fund
def _is_in_tail(before: Phrase, phrase: Phrase) -> bool:
    """Whether "and" joins a name to one that ends a description or an address."""
    if phrase.name is None or before.form is Form.PRONOUN:
        return False
    if before.name is None:
        return True
    return not (_is_personal(before.name) or _is_personal(phrase.name))


# a retired surgeon and author Ben Marsh
def _is_joint(before: Phrase, phrase: Phrase) -> bool:
    """Whether "and" joins two descriptions of the person named at the end."""
    return (
        before.form not in (Form.NAME, Form.PRONOUN)
        and not before.is_plural
        and before.head in PERSON_NOUNS
        and phrase.form is Form.NAME
        and bool(phrase.words)
    )


def _is_coordinated(before: Phrase, phrase: Phrase) -> bool:
    """Whether what follows "and" speaks beside what stands before it."""
    if phrase.form is Form.NAME or before.form in (Form.NAME, Form.PRONOUN):
        return True
    return phrase.form is Form.DEFINITE


_PERSONAL: Final = (SpeakerKind.PERSON, None)


def _is_personal(name: Name) -> bool:
    return name.kind in _PERSONAL


# Ann Lee (@annlee)
def _is_handle(name: Name) -> bool:
    return name.words[0].startswith("@")


def _told(phrase: Phrase, more: Phrase) -> Phrase:
    """The phrase with more said of its bearer."""
    return replace(phrase, words=(*phrase.words, *more.words))


def _apposed(before: Phrase, phrase: Phrase) -> Phrase:
    """One phrase from a phrase and its apposition: the name, if one is."""
    is_place = phrase.name is not None and phrase.name.kind is SpeakerKind.PLACE
    if phrase.form is Form.NAME and before.form is not Form.NAME and not is_place:
        return _told(replace(phrase, start=before.start), before)
    return _told(before, phrase)
