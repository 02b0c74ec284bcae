"""What stands between words: ellipses, ends of sentences and of quotations."""

from typing import Final

import regex

from quoteattr.lexicon.abbreviations import NEVER_FINAL
from quoteattr.lexicon.marks import (
    APOSTROPHES,
    CLOSING,
    LOW_SINGLE,
    MOSTLY_CLOSING,
    MOSTLY_OPENING,
    OPENING,
    STRAIGHT,
)
from quoteattr.segment import Extent
from quoteattr.verification.words import Words

# Words of the text that a claim may leave out within a sentence for a change of the
# wording. If it leaves out more, its pieces stand apart.
GAP_WORDS: Final = 6

MARKS: Final = "".join(
    sorted(
        {
            mark
            for marks in (OPENING, CLOSING, MOSTLY_OPENING, MOSTLY_CLOSING, STRAIGHT)
            for mark in "".join(marks)
        }
        | {*APOSTROPHES, *LOW_SINGLE}
    )
)
_SINGLE_MARKS: Final = {*APOSTROPHES, *LOW_SINGLE}
_DOUBLE_MARKS: Final = "".join(mark for mark in MARKS if mark not in _SINGLE_MARKS)

# … .. ... . . . ⋯
ELLIPSIS: Final = r"(?: […⋯‥]+ | \. (?: [ \u00a0\u2009]? \. )+ )"
_HAS_ELLIPSIS: Final = regex.compile(ELLIPSIS, regex.VERBOSE)
_BREAK: Final = regex.compile(
    rf"{ELLIPSIS} | [.!?。！？] (?= [\s\p{{P}}] | $ ) | [{_DOUBLE_MARKS}] | \n\s*\n",
    regex.VERBOSE,
)
_ABBREVIATIONS: Final = frozenset(NEVER_FINAL.split())
# ” “
_TURN: Final = regex.compile(
    rf"[{_DOUBLE_MARKS}’'] \s+ [{_DOUBLE_MARKS}‘']", regex.VERBOSE
)


def has_ellipsis(gap: str) -> bool:
    """Whether an ellipsis stands between two words."""
    return _HAS_ELLIPSIS.search(gap) is not None


def has_break(words: Words, index: int) -> bool:
    """Whether a sentence, a quotation or a paragraph ends before a word."""
    gap = words.gap(index)
    if gap.rstrip() == "." and index:
        last = words.word(index - 1)
        return not (last in _ABBREVIATIONS or len(last) == 1 or "." in last)
    return _BREAK.search(gap) is not None


def has_turn(gap: str) -> bool:
    """Whether one quotation ends and another begins between two words."""
    return _TURN.search(gap) is not None


def bare(quote: str) -> Extent:
    """A quotation without white space around it, and without marks around that."""
    whole = _stripped(quote, Extent(0, len(quote)))
    is_marked = quote[whole.start] in MARKS and quote[whole.end - 1] in MARKS
    if not is_marked or whole.end - whole.start < 2:
        return whole
    inner = _stripped(quote, Extent(whole.start + 1, whole.end - 1))
    return inner if inner.start < inner.end else whole


def _stripped(text: str, extent: Extent) -> Extent:
    """An extent without the white space at its ends."""
    piece = text[extent.start : extent.end]
    start = extent.start + len(piece) - len(piece.lstrip())
    return Extent(start, start + len(piece.strip()))
