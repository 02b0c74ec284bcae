"""Attributions by nouns with an owner: the mayor's claim that they leave."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.rules.contents import Content, content_after
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.ground import Ground
from quoteattr.rules.meanings import nouns
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


def draft_nominals(unit: Unit, ground: Ground) -> Iterator[Draft]:
    """The attributions by nouns in a unit, on its free ground."""
    listed = nouns()
    if listed.keys().isdisjoint(unit.words):
        return
    for head, word in enumerate(unit.words):
        if word in listed and unit.letters[head] in _NOUNS and ground.is_free(head):
            owner = _owner(unit, head)
            cue = Cue(
                group=Stretch(head, head + 1),
                head=head,
                form=unit.letters[head],
                meaning=listed[word],
                voice=Voice.ACTIVE,
            )
            content = owner and content_after(unit, cue, ground.stop_after(head))
            if content:
                words = Stretch(head, content.cue_end)
                yield Draft("noun-cue", (_ended(unit, content),), words, owner)


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


def _ended(unit: Unit, content: Content) -> Stretch:
    """The content without the predicate of its noun: the claim that it is (was met)."""
    first, end = content.stretch
    if content.method == "that-clause":
        matches = _PREDICATE.finditer(unit.letters, first, end)
        verbs = [match.start() for match in matches]
        if len(verbs) > 1 and not _JOINT.search(unit.letters, first + 1, verbs[1]):
            return Stretch(first, verbs[1])
    return content.stretch
