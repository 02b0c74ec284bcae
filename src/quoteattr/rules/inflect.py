"""The forms of a verb, made from its lemma."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

_VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")


class Form(StrEnum):
    """What form of a cue a word is, by the letter that stands for it in a unit."""

    BASE = "B"
    PRESENT = "S"
    PAST = "P"
    PARTICIPLE = "G"
    ADJECTIVE = "A"


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
        yield Form.PRESENT, with_s(spelling)
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


def with_s(lemma: str) -> str:
    """The third person of a verb, which is the plural of a noun too."""
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
