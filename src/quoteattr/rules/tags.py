"""Sentences that only say who spoke the quotation before them."""

from collections.abc import Sequence
from typing import Final

import regex

from quoteattr.rules.meanings import takes_quotations
from quoteattr.rules.phrases import ADJUNCT, PHRASE

# (“Will you?”) Ann Lee asked. | (“No!”) said the mayor on Tuesday.
_TAG: Final = regex.compile(
    rf"""
    (?: {PHRASE} a? (?P<verb> [SP] ) | (?P<verb> [SP] ) (?= [LMdrhk] ) {PHRASE} )
    {PHRASE}? {ADJUNCT}{{0,3}} [.,:]?
    """,
    regex.VERBOSE,
)
# (“We leave.”) — Ann Lee
_SIGNATURE: Final = regex.compile(r"-[LM]{1,6}(?:[,(].{1,12})?\.?")
_MARKS: Final = frozenset("\"'”’»“‘`›")
_QUESTIONS: Final = frozenset("?!")


def is_tag(letters: str, words: Sequence[str], first: int, end: int) -> bool:
    """Whether the sentence from `first` to `end` is the tag of a quotation.

    After a question or an exclamation, words may follow the tag; after a full stop
    only a sentence that is nothing else is one.
    """
    if letters[first - 1 : first] != "Q":
        return False
    if _SIGNATURE.fullmatch(letters, first, end):
        return True
    match = _TAG.match(letters, first, end)
    if match is None or not takes_quotations(words[match.start("verb")]):
        return False
    last = first - 1
    while last and words[last] in _MARKS:
        last -= 1
    return match.end() == end or words[last] in _QUESTIONS
