"""Attributions by nouns with an owner: the mayor's claim that they leave."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.rules.contents import content_after
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.ground import Ground
from quoteattr.rules.meanings import nouns
from quoteattr.rules.phrases import phrase_before
from quoteattr.rules.predicates import without_predicate
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_NOUNS: Final = frozenset("uULMg")

# the mayor's (latest) claim | her claim
_OWNER_BACKWARDS: Final = regex.compile(r"(?r)(?P<owner>[dh'])[ajeguL]{0,3}")
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
                stretch = without_predicate(unit, content)
                yield Draft("noun-cue", (stretch,), words, owner)


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
