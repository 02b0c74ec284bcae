"""The stance of a cue: that its speaker says, claims, denies the content, or does not.

A cue may hold several words of the lexicon. The first governs those that depend on it
(refused to deny), but where it only says, or leaves its meaning to a noun, they tell
(issued a warning, responded by promising).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from quoteattr.layout import Layout
from quoteattr.lexicon.contexts import CHAINS
from quoteattr.lexicon.stance import Stance
from quoteattr.lexicon.stance_words import LIGHT_VERBS, NEGATIVE_VERBS, PHRASES
from quoteattr.lexicon.words import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
)
from quoteattr.records import Attribution, Kind
from quoteattr.rules.cue_view import CueView, plain_words
from quoteattr.rules.negation import is_negated
from quoteattr.rules.senses import Head, head_at

_LONGEST_OBJECT: Final = 4  # words: issued (a stern last) warning

_LIGHT: Final = frozenset(LIGHT_VERBS.split())
_CHAINS: Final = CHAINS | frozenset(NEGATIVE_VERBS.split())
_WEAK: Final = frozenset({Stance.SAYS, Stance.SEEMS})
_PREPOSITIONS: Final = frozenset(PREPOSITIONS.split())
_ADVERBS: Final = frozenset(ADVERBS.split())
_DETERMINERS: Final = frozenset(DETERMINERS.split())
_LINKS: Final = frozenset({"to", "and", "by", "as"})


def with_stances(
    layout: Layout, attributions: Iterable[Attribution]
) -> Iterator[Attribution]:
    """The attributions of a text, each with the stance and negation of its cue."""
    plain = plain_words(layout)
    for attribution in attributions:
        cue = attribution.cue
        if cue is None or cue.text.isspace():
            yield attribution
        else:
            view = CueView.of(layout, plain, cue, attribution)
            yield _told(view, attribution)


def _told(view: CueView, attribution: Attribution) -> Attribution:
    """An attribution that has a cue, with its stance and negation."""
    if view.cue.first == view.cue.end:  # inside a word without end
        return attribution
    head = _governing(view)
    stance = head.stance if head else _unlisted(view, attribution)
    at = head.first if head else max(view.cue.first, view.cue.end - 1)
    negated = is_negated(view.words, view.cue, at, view.source)
    return replace(attribution, stance=stance, is_negated=negated)


def _governing(view: CueView) -> Head | None:
    """The word of a cue that tells its stance."""
    governing = None
    for head in _heads(view):
        if governing is None or _tells_more(view.words, governing, head):
            governing = head
    return governing


def _heads(view: CueView) -> Iterator[Head]:
    """The words of a cue that the lexicon has, but for those that only lead to another.

    (continued to) insist | (failed to) mention | (could not resist) saying
    """
    end = view.cue.first
    for at in range(*view.cue):
        is_free = at >= end and not _is_adverb(view, at)
        head = head_at(view.words, at, view.forms) if is_free else None
        if head and not _leads_on(view, head):
            end = head.end
            yield head


def _is_adverb(view: CueView, at: int) -> bool:
    """Whether a word that may be an adverb is one: has long admired, not: long for."""
    following = view.words[at + 1 : view.cue.end]
    is_verb = not following or following[0] in _PREPOSITIONS or following[0] == "to"
    return view.words[at] in _ADVERBS and not is_verb


def _leads_on(view: CueView, head: Head) -> bool:
    """Whether a word says only that, or how, what the next one says is done."""
    word, following = view.words[head.first], view.words[head.end : view.cue.end]
    is_followed = bool(following) and (
        following[0] in _LINKS or following[0].endswith("ing")
    )
    return word in _CHAINS and is_followed


def _tells_more(words: Sequence[str], governing: Head, later: Head) -> bool:
    """Whether a later word of a cue tells its stance rather than the first."""
    between = words[governing.end : later.first]
    is_object = len(between) <= _LONGEST_OBJECT and _PREPOSITIONS.isdisjoint(between)
    if later.may_be_noun and is_object and words[governing.first] in _LIGHT:
        return True
    if governing.stance not in _WEAK or later.stance in _WEAK:
        return False
    if later.may_be_noun and is_object:  # announced plans to
        return True
    before = between[-1] if between else ""
    is_participle = words[later.first].endswith("ing") and before not in _DETERMINERS
    return before in _LINKS or is_participle


def _unlisted(view: CueView, attribution: Attribution) -> Stance | None:
    """The stance of a cue that has no verb or noun of the lexicon.

    What stands in quotation marks is said, whatever the cue is, and so is what stands
    after a colon.
    """
    cue = view.words[view.cue.first : view.cue.end]
    for length in range(max(map(len, _phrases())), 0, -1):
        for first in range(len(cue) - length + 1):
            stance = _phrases().get(tuple(cue[first : first + length]))
            if stance:
                return stance
    is_quoted = attribution.kind is not Kind.INDIRECT
    is_mark = not any(char.isalnum() for word in cue for char in word)
    return Stance.SAYS if is_quoted or is_mark else None


@cache
def _phrases() -> Mapping[tuple[str, ...], Stance]:
    """The stance of each phrase."""
    return {
        tuple(row.split()): stance
        for stance, rows in PHRASES.items()
        for row in rows.strip().splitlines()
    }
