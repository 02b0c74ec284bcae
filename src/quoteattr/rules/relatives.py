"""Attributions whose content a relative pronoun or "as" takes up."""

from typing import Final

import regex

from quoteattr.lexicon.contexts import TAKEN_UP
from quoteattr.rules.contents import Content, content_end
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import subject_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_OBJECTS: Final = frozenset({"which", "what", "who", "whom", "that"})
_FINITE: Final = frozenset("xmHvPSB")
_LONGEST: Final = 100  # tokens of the clause that is taken up
_CLOSING: Final = frozenset(("", ",", ".", "-", ")", ";"))
_LEADING: Final = ",c-;.:)"

# (We leave), a view which | , which
_TAKEN_UP_BACKWARDS: Final = regex.compile(
    r"(?r),(?:d[ja]?(?P<noun>u)[wt]?|(?P<pronoun>w))"
)


def is_relative_object(unit: Unit, source: Stretch) -> bool:
    """Whether a source stands after a pronoun that is part of the content.

    A plan which (she) says will fail.
    """
    return source.first > 0 and unit.words[source.first - 1] in _OBJECTS


def relative_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """The predicate of what a pronoun takes up: a plan which she says (will fail)."""
    letters, after = unit.letters, cue.group.end
    if not cue.takes("c") or after >= stop or letters[after] not in _FINITE:
        return None
    source = subject_before(letters, cue.group.first)
    if source is None or not is_relative_object(unit, source):
        return None
    end = content_end(unit, after, stop, cue)
    return Content("clause", Stretch(after, end), after) if end > after else None


def noted_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """The clause that "as" refers to: as she noted, (we will leave)."""
    letters, after = unit.letters, cue.group.end
    if not cue.takes("t") or after >= stop or letters[after] != ",":
        return None
    source = subject_before(letters, cue.group.first)
    if source is None or unit.words[max(0, source.first - 1)] != "as":
        return None
    end = content_end(unit, after + 1, stop, cue)
    return (
        Content("clause", Stretch(after + 1, end), after) if end > after + 1 else None
    )


def draft_relative(unit: Unit, cue: Cue) -> Draft | None:
    """We leave, a view which she has often stated. | We leave, which she denies."""
    letters = unit.letters
    following = letters[cue.group.end : cue.group.end + 1]
    if cue.voice is not Voice.ACTIVE or not cue.takes("t") or following not in _CLOSING:
        return None
    source = subject_before(letters, cue.group.first)
    match = source and _TAKEN_UP_BACKWARDS.match(letters, 0, source.first)
    if not match:
        return None
    noun, pronoun = match.span("noun"), match.span("pronoun")
    is_taken_up = unit.words[noun[0]] in TAKEN_UP if noun[0] >= 0 else pronoun[0] >= 0
    first = max(0, match.start() - _LONGEST)
    while first < match.start() and letters[first] in _LEADING:
        first += 1
    if not is_taken_up or first == match.start():
        return None
    contents = [Stretch(first, match.start())]
    if noun[0] < 0:
        contents.append(Stretch(*pronoun))
    return Draft("relative", tuple(contents), cue.group, source)
