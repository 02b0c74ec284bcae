"""Noun phrases: a name, a pronoun, or a description with its head and its owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import (
    DEFINITE,
    FUNCTION_WORDS,
    INDEFINITE,
    PARTITIVES,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
)
from quoteattr.lexicon.role_nouns import (
    COMPOUND_GROUPS,
    GROUP_NOUNS,
    IRREGULAR_PLURALS,
    PERSON_NOUNS,
    WORK_NOUNS,
)
from quoteattr.lexicon.titles import OF_TITLES
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.kinds import is_people
from quoteattr.speakers.names import Name


class Form(StrEnum):
    """How a noun phrase picks out what it stands for."""

    NAME = "name"
    PRONOUN = "pronoun"
    DEFINITE = "definite"  # the senator, her spokesman, this report
    INDEFINITE = "indefinite"  # a senator, some voters, most of them
    BARE = "bare"  # senators, officials; senator, in a headline


class Unit(NamedTuple):
    """A token of a phrase, or a whole name."""

    start: int
    end: int
    key: str
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that can be a source.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last.
        form: How it picks out what it stands for.
        head: Its head noun in the singular ("guard", but "coast guard"), its pronoun,
            or "" for a name.
        words: What it says of its bearer, in normal form: roles, places, parties.
        name: The name that it is, for `Form.NAME`.
        owner: The possessor: a name ("Hart's wife", "Hart campaign") …
        owner_word: … or a possessive pronoun ("her spokesman") …
        owner_phrase: … or a description ("the minister's spokesman").
        is_plural: Whether its head is.
        is_joined: Whether a name stands right before its head, as in "Hart campaign".
        head_end: Offset just past its head; -1 if it was not read from a source.
    """

    start: int
    end: int
    form: Form
    head: str = ""
    words: tuple[str, ...] = ()
    name: Name | None = None
    owner: Name | None = None
    owner_word: str = ""
    owner_phrase: "Phrase | None" = None
    is_plural: bool = False
    is_joined: bool = False
    head_end: int = -1


def units_of(layout: Layout, start: int, end: int, names: Sequence[Name]) -> list[Unit]:
    """The tokens between two offsets, each of the names there as one."""
    units = []
    at = start
    for name in names:
        units += _tokens(layout, at, name.outer_start)
        units.append(Unit(name.outer_start, name.end, "", name))
        at = name.end
    return units + _tokens(layout, at, end)


def _tokens(layout: Layout, start: int, end: int) -> list[Unit]:
    if start >= end:
        return []
    found = layout.tokens_within(start, end)
    return [
        Unit(at, at + len(word), _normal(word))
        for at, word in zip(found.starts, found.words, strict=True)
    ]


_CLITICS: Final = frozenset({"ve", "d", "ll", "m", "re"})


def _normal(token: str) -> str:
    """A token in normal form, without a clitic verb ("I've", "he'd")."""
    key = key_of(token)
    head, apostrophe, clitic = key.partition("'")
    return head if apostrophe and head and clitic in _CLITICS else key


def phrase_of(units: Sequence[Unit]) -> Phrase:
    """The noun phrase that some units are, with what follows its head."""
    base = _base(units)
    head = base[-1]
    words = tuple(
        word for unit in units if unit is not head for word in _words_of(unit)
    )
    start, end = units[0].start, units[-1].end
    after = units[len(base)].key if len(base) < len(units) else ""
    if head.name is not None and not _is_crowd(head.name, base, after):
        name = head.name
        return Phrase(start, end, Form.NAME, words=words, name=name, head_end=name.end)
    if base[0].key in PRONOUNS and len(base) == 1:
        return Phrase(start, end, Form.PRONOUN, base[0].key, head_end=head.end)
    noun, is_plural = singular_of(head.name.words[-1] if head.name else head.key)
    compound = f"{base[-2].key} {noun}" if len(base) > 1 else noun
    noun = compound if compound in COMPOUND_GROUPS else _without_prefix(noun)
    return Phrase(
        start,
        end,
        form=_form(base, noun),
        head=noun,
        words=words,
        owner=next((u.name for u in base[:-1] if u.name is not None), None),
        owner_word=base[0].key if base[0].key in POSSESSIVE else "",
        owner_phrase=_owner_phrase(base),
        is_plural=is_plural,
        is_joined=any(unit.name is not None for unit in base[-3:-1]),
        head_end=head.end,
    )


# the minister's | spokesman
def _owner_phrase(base: Sequence[Unit]) -> Phrase | None:
    """The description before a possessive 's, None if there is none."""
    for index in range(1, len(base) - 1):
        if base[index].key in _POSSESSIVE_MARKS:
            owner = base[:index]
            return None if owner[-1].name is not None else phrase_of(owner)
    return None


# ex-wife, co-founder
def _without_prefix(noun: str) -> str:
    """A noun for a person without what a hyphen puts before it."""
    last = noun.rpartition("-")[2]
    return last if noun not in PERSON_NOUNS and last in PERSON_NOUNS else noun


def _words_of(unit: Unit) -> tuple[str, ...]:
    """What a unit says of the phrase's bearer."""
    if unit.name is not None:
        return (*unit.name.titles, *unit.name.words)
    return () if unit.key in FUNCTION_WORDS or not unit.key.isalnum() else (unit.key,)


def _base(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units up to the head: the name, if it says "named", else the noun."""
    for index, unit in enumerate(units[:-1]):
        follows = units[index + 1]
        if unit.key in {"named", "called"}:  # a worker named Ann Hart
            named = [i for i in (index + 1, index + 2) if _has_name(units, i)]
            if named:
                return units[: named[0] + 1]
        # former secretary of state Ann Hart
        is_title = unit.key in OF_TITLES and index and units[index - 1].key == "of"
        if follows.name is not None and (is_title or _is_addressed(unit, follows.name)):
            return units[: index + 2]
    return units[: _base_length(units)]


# chairman of the Harrow board Dr Ann Hart
def _is_addressed(before: Unit, name: Name) -> bool:
    """Whether a description runs into a name with its "Dr" or "Prof"."""
    if not _DEGREES.intersection(name.titles[:1]) or before.name is not None:
        return False
    return before.key.isalpha() and before.key not in FUNCTION_WORDS


_DEGREES: Final = frozenset({"dr", "prof", "professor"})


def _has_name(units: Sequence[Unit], index: int) -> bool:
    return index < len(units) and units[index].name is not None


# Hart's, Hart herself, the two candidates alike
_AFTER_HEAD: Final = frozenset(
    str.split("""
    's ' ” " '' himself herself itself themselves alone alike together both too also
    """)
)
_POSSESSIVE_MARKS: Final = frozenset({"'s", "'"})
# Other prepositions may be adjectives: "outside groups".
_FIRM_PREPOSITIONS: Final = frozenset(str.split("of for at in from with to on by"))
_PARTICIPLE_ENDINGS: Final = ("ing", "ed")
_PARTICIPLES: Final = frozenset(
    str.split("taken led made held written given seen sent known shown born run done")
)


def _base_length(units: Sequence[Unit]) -> int:
    """How many units come before a preposition, a relative clause, a participle."""
    for index in range(1, len(units)):
        key = units[index].key
        if key in _FIRM_PREPOSITIONS or key in RELATIVE:
            return index
        is_participle = key.endswith(_PARTICIPLE_ENDINGS) or key in _PARTICIPLES
        is_participle = is_participle and not _has_name(units, index + 1)
        before = units[index - 1]
        is_poll = before.name is not None and before.name.words[-1] in WORK_NOUNS
        if (is_participle or key in PREPOSITIONS) and (is_poll or _is_noun(before.key)):
            return index
    length = len(units)
    while length > 1 and units[length - 1].key in _AFTER_HEAD:
        length -= 1
    return length


def _is_noun(key: str) -> bool:
    noun = singular_of(key)[0]
    return noun in PERSON_NOUNS or noun in GROUP_NOUNS or noun in WORK_NOUNS


def _is_crowd(name: Name, base: Sequence[Unit], after: str) -> bool:
    """Whether a group's name describes rather: "many Liberals", "the Texan"."""
    if name.kind is not SpeakerKind.GROUP:
        return False
    if is_people(name.words[-1]):
        return True
    if after in _FIRM_PREPOSITIONS or after in RELATIVE:
        return True  # Liberals in Ohio
    return any(unit.key not in {"the", ""} for unit in base[:-1])


def _form(base: Sequence[Unit], noun: str) -> Form:
    """How a description picks out its bearer."""
    first = base[0]
    if noun in PARTITIVES or first.key in INDEFINITE or first.key[:1].isdigit():
        return Form.INDEFINITE
    if first.key in DEFINITE or first.key in POSSESSIVE:
        return Form.DEFINITE
    if any(unit.name is not None and unit.name.is_possessive for unit in base[:-1]):
        return Form.DEFINITE
    return Form.BARE


def singular_of(word: str) -> tuple[str, bool]:
    """A noun in the singular, and whether it stood in the plural."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word], True
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1], True
    return word, False


def sort_of_noun(noun: str) -> str:
    """What a noun names: "person", "group", "work" or "other"."""
    if noun in PERSON_NOUNS:
        return "person"
    if noun in GROUP_NOUNS:
        return "group"
    return "work" if noun in WORK_NOUNS else "other"
