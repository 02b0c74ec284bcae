"""Quotations attributed by verbs that the lexicon does not list.

What stands in quotation marks is said by somebody, so that a verb beside it may be
any: “Never!” boomed the mayor.
"""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import PHRASE, group_before, main_subject, subject_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.tails import ends_like_speech
from quoteattr.rules.units import Unit

# (“We leave,”) the mayor boomed. | (“Never!”) boomed the mayor.
_TAIL: Final = regex.compile(
    rf"""
    ,?
    (?: (?P<source> {PHRASE} ) a? (?P<cue> [evP] )
      | (?P<cue> [evP] ) (?P<source> {PHRASE} ) )
    (?= [,.:;paD-] | $ )
    """,
    regex.VERBOSE,
)
# the mayor (issued a statement:) “Never!”
_LEAD_BACKWARDS: Final = regex.compile(
    r"(?r)(?P<verb>[evPSBG])[^vePSBgG,;:.qzQ-]{0,8}[,:]"
)
# more from (Ann Lee:) “Never!”
_ABOUT_PLACES: Final = frozenset({"in", "on", "at", "to"})
_NAME_BACKWARDS: Final = regex.compile(r"(?r)[LM]{1,5}:")
_QUOTATION: Final = regex.compile("qz*Q")


def draft_unlisted(unit: Unit) -> Iterator[Draft]:
    """The attributions of a unit's quotations by the words beside them."""
    for match in _QUOTATION.finditer(unit.letters):
        quotation = Stretch(*match.span())
        is_speech = ends_like_speech(unit, quotation.end)
        draft = (
            _named(unit, quotation)
            or (is_speech and _tail(unit, quotation))
            or (is_speech and _lead(unit, quotation))
            or _announced(unit, quotation)
        )
        if draft:
            yield draft


def _tail(unit: Unit, quotation: Stretch) -> Draft | None:
    match = _TAIL.match(unit.letters, quotation.end)
    if match is None:
        return None
    cue, source = Stretch(*match.span("cue")), Stretch(*match.span("source"))
    return Draft("unlisted", (quotation,), cue, source)


def _lead(unit: Unit, quotation: Stretch) -> Draft | None:
    match = _LEAD_BACKWARDS.match(unit.letters, 0, quotation.first)
    if match is None:
        return None
    cue = Stretch(group_before(unit.letters, match.start()), match.start() + 1)
    source = subject_before(unit.letters, cue.first)
    return source and Draft("unlisted", (quotation,), cue, source)


def _named(unit: Unit, quotation: Stretch) -> Draft | None:
    """What a name and a colon attribute: more from Ann Lee: “Never!”."""
    match = _NAME_BACKWARDS.match(unit.letters, 0, quotation.first)
    if match is None or unit.words[max(0, match.start() - 1)] in _ABOUT_PLACES:
        return None
    source = Stretch(match.start(), match.end() - 1)
    return Draft("label", (quotation,), Stretch(source.end, match.end()), source)


def _announced(unit: Unit, quotation: Stretch) -> Draft | None:
    """What a colon announces: minister sends warning to growers: “No more water”."""
    letters = unit.letters
    if letters[quotation.first - 1 : quotation.first] != ":":
        return None
    source = main_subject(letters)
    if source is None or source.end >= quotation.first - 1:
        return None
    method = "headline" if letters[-1] != "." and unit.begins_paragraph else "unlisted"
    return Draft(method, (quotation,), Stretch(source.end, quotation.first), source)
