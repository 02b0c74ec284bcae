"""Attributions by prepositions: according to the mayor; per Reuters."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import COORDINATED, PHRASE
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

# according to (a report of the ministry published on Monday), …
_SOURCE: Final = regex.compile(
    rf"""
    (?: {COORDINATED} | {PHRASE} )
    (?: [^,.;:()qzQcswt-]{{0,12}} (?= [,.;)-] | $ | c ) )?
    (?: , [djku] [^,.;:()qzQxHmSPBvc-]{{0,16}} (?= [,.] | $ ) )?
    """,
    regex.VERBOSE,
)
# …, per (Reuters). Not: per cent, per day
_NAME: Final = regex.compile(rf"d?[LM][LMu'&]{{0,6}}(?:p{PHRASE})?(?=[,.;)-]|$)")
# In (the mayor's) view, … | in (his) words
_OWNER: Final = regex.compile(rf"(?:{PHRASE}'|d)")
_VIEWS: Final = frozenset({"view", "words", "opinion", "mind", "eyes", "telling"})
_SURVEYS: Final = frozenset({"poll", "polls", "survey", "surveys"})
_CUES: Final = frozenset({"according", "per", "in"})
_TRIGGERS: Final = frozenset({"according", "per"}) | _VIEWS | _SURVEYS
_BEFORE_NAME: Final = (",", "Q", "-", "(")

_LEADING: Final = frozenset(",c-;.:)s")
_TRAILING: Final = frozenset(",.;:-(")
_NEW_CLAUSE: Final = frozenset("csw")


class _Aside(NamedTuple):
    """A preposition that attributes.

    Attributes:
        cue: The preposition.
        source: What it is followed by.
        end: Where the aside ends.
    """

    cue: Stretch
    source: Stretch
    end: int


def draft_asides(unit: Unit) -> list[Draft]:
    """The attributions of a unit whose cue is a preposition."""
    drafts: list[Draft] = []
    start = 0
    for aside in _asides(unit):
        is_outermost = aside.cue.first >= start
        contents = _contents(unit.letters, start, aside) if is_outermost else ()
        if contents:
            drafts.append(Draft("according-to", contents, aside.cue, aside.source))
            start = max(one.end for one in drafts[-1].stretches())
    return drafts


def _asides(unit: Unit) -> Iterator[_Aside]:
    words, letters = unit.words, unit.letters
    if _TRIGGERS.isdisjoint(words):
        return
    for index, word in enumerate(words):
        if word not in _CUES or letters[index] in "qzQ":
            continue
        cue = Stretch(index, index + 1)
        aside = None
        if word == "according" and words[index + 1 : index + 2] == ["to"]:
            cue = Stretch(index, index + 2)
            aside = _before(cue, _SOURCE.match(letters, cue.end))
        elif word == "per" and letters[index - 1 : index] in _BEFORE_NAME:
            aside = _before(cue, _NAME.match(letters, cue.end))
        elif word == "in":
            aside = _view(unit, cue) or _survey(unit, cue)
        if aside:
            yield aside


def _before(cue: Stretch, match: "regex.Match[str] | None") -> _Aside | None:
    """The aside of a cue and the source matched after it."""
    return _Aside(cue, Stretch(*match.span()), match.end()) if match else None


def _view(unit: Unit, cue: Stretch) -> _Aside | None:
    """The aside of somebody's view: in (the mayor's) view, …."""
    match = _OWNER.match(unit.letters, cue.end)
    if match and not _VIEWS.isdisjoint(unit.words[match.end() : match.end() + 1]):
        return _Aside(cue, Stretch(*match.span()), match.end() + 1)
    return None


def _survey(unit: Unit, cue: Stretch) -> _Aside | None:
    """In (a poll of voters), half say so: at the beginning of a sentence only.

    Elsewhere ("he leads in the polls") three of four are no source (PolNeAR train).
    """
    match = _SOURCE.match(unit.letters, cue.end) if cue.first == 0 else None
    if match and not _SURVEYS.isdisjoint(unit.words[cue.end : match.end()]):
        return _before(cue, match)
    return None


def _contents(letters: str, start: int, aside: _Aside) -> tuple[Stretch, ...]:
    """What stands before a cue, and what goes on after its source."""
    left = _trimmed(letters, start, aside.cue.first)
    right = None
    if left is None or letters[aside.end : aside.end + 1] == ",":
        right = _trimmed(letters, aside.end, len(letters))
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
