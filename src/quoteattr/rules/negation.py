"""Whether the words around a cue say that it is not so: did not say."""

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon.contexts import CHAINS
from quoteattr.lexicon.stance_words import (
    NEGATIVE_CUES,
    NEGATIVE_PHRASES,
    NEGATIVE_SUBJECTS,
    NEGATIVE_VERBS,
    NEGATORS,
    NO_NEGATIONS,
)
from quoteattr.lexicon.words import ADVERBS, FORMS_OF_BE, FORMS_OF_HAVE, MODALS
from quoteattr.rules.stretch import Stretch

_REACH: Final = 12  # words before a cue's verb that are looked at

_CONTRACTED: Final = "n't"
_NEGATORS: Final = frozenset(NEGATORS.split())
_VERBS: Final = frozenset(NEGATIVE_VERBS.split())
_CUES: Final = frozenset(NEGATIVE_CUES.split())
_SUBJECTS: Final = frozenset(NEGATIVE_SUBJECTS.split())
_AUXILIARIES: Final = frozenset(
    (*FORMS_OF_BE.split(), *FORMS_OF_HAVE.split(), *MODALS.split())
)
# What may stand between a negation and its verb: never once publicly (said)
_BETWEEN: Final = frozenset(
    (*_AUXILIARIES, *ADVERBS.split(), *CHAINS, *_VERBS, "to", "any", "longer")
)


def _pairs(rows: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row.split()) for row in rows.strip().splitlines())


_PHRASES: Final = _pairs(NEGATIVE_PHRASES)
_NO_NEGATIONS: Final = _pairs(NO_NEGATIONS)


def is_negated(
    words: Sequence[str], cue: Stretch, head: int, source: Stretch | None
) -> bool:
    """Whether a cue is negated, by itself, by words before it, or by its subject.

    Two negations are none: did not fail to say.

    Args:
        words: Some words of a text, in lower case.
        cue: Those of the cue.
        head: The index of its word that tells its stance.
        source: Those of the source.
    """
    reach = _before(words, cue, head, source)
    count = sum(_negates(words, at) for at in reach)
    count += words[head] in _CUES
    count += "nothing" in words[head + 1 : cue.end]
    count += source is not None and _is_nobody(words, source)
    return count % 2 == 1


def _before(
    words: Sequence[str], cue: Stretch, head: int, source: Stretch | None
) -> list[int]:
    """Indices of the words that may negate the one at `head`, the nearest first."""
    found: list[int] = []
    at = head - 1
    while at >= max(0, head - _REACH):
        if source is not None and source.first <= at < source.end:
            # never once did (the mayor) say
            first = source.first
            is_inverted = first > 0 and _is_inverted(words[first - 1])
            return found + [*range(first)][-_REACH:] if is_inverted else found
        if at < cue.first and not _may_stand_between(words, at):
            break
        found.append(at)
        at -= 1
    return found


def _is_inverted(word: str) -> bool:
    """Whether a verb may follow its subject because of this word before it."""
    return word in _AUXILIARIES or word in _NEGATORS or word.endswith(_CONTRACTED)


def _may_stand_between(words: Sequence[str], at: int) -> bool:
    """Whether the word at an index may belong to the verb after it."""
    word = words[at]
    return (
        word in _BETWEEN
        or word in _NEGATORS
        or word.endswith(("ly", _CONTRACTED))
        or tuple(words[at : at + 2]) in _PHRASES
        or tuple(words[at - 1 : at + 1]) in _PHRASES
    )


def _negates(words: Sequence[str], at: int) -> bool:
    """Whether the word at an index negates what follows."""
    word, pair = words[at], tuple(words[at : at + 2])
    if word.endswith(_CONTRACTED):
        word, pair = _CONTRACTED, (_CONTRACTED, *pair[1:])
    if pair in _NO_NEGATIONS:
        return False
    return word in _NEGATORS or word in _VERBS or pair in _PHRASES


def _is_nobody(words: Sequence[str], source: Stretch) -> bool:
    """Whether a source is nobody; No. 10 is somebody."""
    first, *rest = words[source.first : source.end]
    is_number = bool(rest) and (rest[0] == "." or rest[0].isdigit())
    return first in _SUBJECTS and not is_number
