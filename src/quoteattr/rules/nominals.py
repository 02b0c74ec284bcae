"""Attributions by nouns with an owner: the mayor's claim that they leave."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.rules.contents import Content, content_after
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.inflect import nouns
from quoteattr.rules.phrases import phrase_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_NOUNS: Final = frozenset("uULMg")

# the mayor's (latest) claim | her claim
_OWNER_BACKWARDS: Final = regex.compile(r"(?r)(?P<owner>[dh'])[ajeguL]{0,3}")
# that it (is) safe (was) met with laughter
_PREDICATE: Final = regex.compile("(?<![wtsR])[xHm][xHmNa]*")
_JOINT: Final = regex.compile("[ctswi,]")
_POSSESSIVES: Final = frozenset({"my", "our", "your", "their", "its", "his", "her"})


def draft_nominals(unit: Unit, taken: bytearray) -> Iterator[Draft]:
    """The attributions by nouns in a unit.

    Args:
        unit: The unit.
        taken: One byte a token, 1 where another attribution has it.
    """
    listed = nouns()
    for head, word in enumerate(unit.words):
        if word in listed and unit.letters[head] in _NOUNS and not taken[head]:
            owner = _owner(unit, head)
            following = taken.find(1, head)
            stop = len(taken) if following < 0 else following
            if owner and not any(taken[owner.first : owner.end]):
                group = Stretch(head, head + 1)
                cue = Cue(
                    group, head, unit.letters[head], (listed[word],), Voice.ACTIVE
                )
                content = content_after(unit, cue, stop)
                if content:
                    content = _ended(unit, content)
                    cue_words = Stretch(head, content.cue_end)
                    yield Draft("noun-cue", (content.stretch,), cue_words, owner)


def _owner(unit: Unit, head: int) -> Stretch | None:
    """Whose the noun at `head` is."""
    match = _OWNER_BACKWARDS.match(unit.letters, 0, head)
    if match is None:
        return None
    first, end = match.span("owner")
    if unit.words[first] in _POSSESSIVES:
        return Stretch(first, end)
    named = phrase_before(unit.letters, first) if unit.letters[first] == "'" else None
    return Stretch(named.first, end) if named else None


def _ended(unit: Unit, content: Content) -> Content:
    """The content without the predicate of its noun: the claim that it is (was met)."""
    if content.method != "that-clause":
        return content
    first, end = content.stretch
    verbs = [match.start() for match in _PREDICATE.finditer(unit.letters, first, end)]
    if len(verbs) < 2 or _JOINT.search(unit.letters, first + 1, verbs[1]):
        return content
    return content._replace(stretch=Stretch(first, verbs[1]))
