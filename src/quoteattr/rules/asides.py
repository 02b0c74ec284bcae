"""Attributions by prepositions: according to the mayor; per Reuters."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import COORDINATED, PHRASE
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

# according to (a report of the ministry published on Monday), …
_SOURCE: Final = regex.compile(
    rf"""
    (?: {COORDINATED} | {PHRASE} )
    (?: ,? [^,.;:()qzQcswt-]{{0,12}} (?= [,.;)-] | $ | c ) )?
    """,
    regex.VERBOSE,
)
# …, per (Reuters). Not: per cent, per day
_NAME: Final = regex.compile(rf"d?[LM][LMu'&]{{0,6}}(?:p{PHRASE})?(?=[,.;)-]|$)")
_BEFORE_NAME: Final = (",", "Q", "-", "(")

_LEADING: Final = frozenset(",c-;.:)s")
_TRAILING: Final = frozenset(",.;:-(")
_NEW_CLAUSE: Final = frozenset("csw")


def draft_asides(unit: Unit) -> list[Draft]:
    """The attributions of a unit whose cue is a preposition."""
    drafts: list[Draft] = []
    start = 0
    for cue, source in _asides(unit):
        contents = _contents(unit.letters, start, cue, source)
        if contents:
            drafts.append(Draft("according-to", contents, cue, source))
            start = max(one.end for one in drafts[-1].stretches())
    return drafts


def _asides(unit: Unit) -> Iterator[tuple[Stretch, Stretch]]:
    """Each such cue with its source."""
    words, letters = unit.words, unit.letters
    for index, word in enumerate(words):
        if word == "according" and words[index + 1 : index + 2] == ["to"]:
            end, pattern = index + 2, _SOURCE
        elif word == "per" and letters[index - 1 : index] in _BEFORE_NAME:
            end, pattern = index + 1, _NAME
        else:
            continue
        match = pattern.match(letters, end) if letters[index] != "z" else None
        if match:
            yield Stretch(index, end), Stretch(*match.span())


def _contents(
    letters: str, start: int, cue: Stretch, source: Stretch
) -> tuple[Stretch, ...]:
    """What stands before a cue, and what goes on after its source."""
    left = _trimmed(letters, start, cue.first)
    right = None
    if left is None or letters[source.end : source.end + 1] == ",":
        right = _trimmed(letters, source.end, len(letters))
    if left and right and letters[right.first] in _NEW_CLAUSE:
        right = None
    return tuple(one for one in (left, right) if one)


def _trimmed(letters: str, first: int, end: int) -> Stretch | None:
    """The stretch without marks and conjunctions at its ends; None if that is all."""
    while first < end and letters[first] in _LEADING:
        first += 1
    while end > first and letters[end - 1] in _TRAILING:
        end -= 1
    return Stretch(first, end) if first < end else None
