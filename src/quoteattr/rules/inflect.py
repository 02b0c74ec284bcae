"""The forms of the lexicon's cues, made from their lemmas."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from quoteattr.lexicon.adjectives import ADJECTIVES
from quoteattr.lexicon.nouns import NOUNS
from quoteattr.lexicon.stance import Stance
from quoteattr.lexicon.verbs import VERBS

_VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")


class Form(StrEnum):
    """What form of a cue a word is, by the letter that stands for it in a unit."""

    BASE = "B"
    PRESENT = "S"
    PAST = "P"
    PARTICIPLE = "G"
    ADJECTIVE = "A"


@dataclass(frozen=True, slots=True)
class Sense:
    """One row of the lexicon: a cue, and what its content may be.

    Attributes:
        lemma: The verb or adjective, with its particle.
        stance: What it says of the speaker's relation to the content.
        takes: Letters of what its content may be, as `lexicon.verbs` lists them.
        prepositions: Those before which it takes a content.
        particle: Words without which it is no cue; "_" is a noun phrase.
        is_adjective: Whether it stands after a form of "be".
    """

    lemma: str
    stance: Stance
    takes: str
    prepositions: frozenset[str]
    particle: tuple[str, ...]
    is_adjective: bool = False


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """The senses of every form; those with the longest particles first."""
    found: defaultdict[str, dict[Sense, None]] = defaultdict(dict)
    for sense, _, word in _forms():
        found[word][sense] = None
    return {
        word: tuple(sorted(entries, key=lambda sense: -len(sense.particle)))
        for word, entries in found.items()
    }


@cache
def nouns() -> Mapping[str, Sense]:
    """The sense of each noun, in the singular and the plural."""
    return {
        word: _sense(lemma, stance, takes)
        for stance, rows in NOUNS.items()
        for lemma, takes in _rows(rows)
        for word in (lemma, _present(lemma))
    }


@cache
def forms() -> Mapping[str, Form]:
    """The form that each word is, but for those that need a particle to be cues.

    A word that is several (put, read) is the last of them: a past form.
    """
    return {word: form for sense, form, word in _forms() if not sense.particle}


def _forms() -> Iterator[tuple[Sense, Form, str]]:
    """Every sense with each of its words."""
    for stance, rows in ADJECTIVES.items():
        for lemma, takes in _rows(rows):
            sense = replace(_sense(lemma, stance, takes), is_adjective=True)
            yield sense, Form.ADJECTIVE, lemma
    for stance, rows in VERBS.items():
        for words, takes in _rows(rows):
            lemma, *irregular = words.split()
            sense = _sense(lemma, stance, takes)
            for form, word in inflected(lemma, irregular):
                yield sense, form, word


def _rows(rows: str) -> Iterator[tuple[str, str]]:
    """The words of each row, and what it takes."""
    for row in rows.strip().splitlines():
        words, _, takes = row.partition("|")
        yield words.strip(), takes


def _sense(lemma: str, stance: Stance, takes: str) -> Sense:
    frames, _, particle = takes.partition("+")
    letters, *prepositions = frames.split()
    return Sense(
        lemma=" ".join([lemma, *particle.split()]),
        stance=stance,
        takes=letters,
        prepositions=frozenset(prepositions),
        particle=tuple(particle.split()),
    )


def inflected(lemma: str, irregular: list[str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb, -ize spelt -ise as well.

    Args:
        lemma: The verb.
        irregular: Its past and participles, as far as they do not follow the rules
            or double a letter.
    """
    is_greek = lemma.endswith("ize") and len(lemma) > len("prize")
    for spelling in (lemma, lemma[:-3] + "ise") if is_greek else (lemma,):
        past = irregular[0] if irregular else _regular_past(spelling)
        yield Form.BASE, spelling
        yield Form.PRESENT, _present(spelling)
        yield Form.PARTICIPLE, _stem(spelling, past) + "ing"
        yield Form.PAST, past
    for word in irregular[1:]:  # begun, beginning
        yield Form.PARTICIPLE if word.endswith("ing") else Form.PAST, word


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _present(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(_SIBILANTS) or lemma == "go":
        return lemma + "es"
    return lemma + "s"


def _stem(lemma: str, past: str) -> str:
    """What -ing is joined to: admit, admitted, admitting."""
    if past == lemma + lemma[-1] + "ed":
        return lemma + lemma[-1]
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe")):
        return lemma[:-1]
    return lemma
