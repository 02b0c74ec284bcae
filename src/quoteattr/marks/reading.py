"""What each mark of a paragraph can do, from its shape and its neighbours."""

import re
from typing import Final, NamedTuple

from quoteattr.lexicon.marks import (
    APOSTROPHES,
    CLIPPED_WORDS,
    CLOSING,
    ELIDED_WORDS,
    MOSTLY_CLOSING,
    MOSTLY_OPENING,
    OPENING,
    SINGLE,
    STRAIGHT,
)


class Mark(NamedTuple):
    """A mark that may open or close a quotation.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last character.
        family: Marks of one family close one another.
        opens: Whether it may open.
        closes: Whether it may close.
        is_sure: Whether it can be nothing but a quotation mark, so neither an
            apostrophe nor an inch.
    """

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    is_sure: bool


_FIXED: Final = OPENING | CLOSING | MOSTLY_OPENING | MOSTLY_CLOSING | STRAIGHT
_SINGLE_CHARACTERS: Final = "".join(mark for mark in _FIXED if len(mark) == 1)

# A mark between two letters of an alphabet is an apostrophe (don't); scripts
# without spaces between words set their marks so.
_ALPHABETIC: Final = r"[^\W_\u2e80-\U0003ffff]"
_MARK: Final = re.compile(
    rf"``|''(?!')|[{_SINGLE_CHARACTERS}]"
    rf"|(?<!{_ALPHABETIC})[{APOSTROPHES}]|[{APOSTROPHES}](?!{_ALPHABETIC})"
)
_WORD_AFTER: Final = re.compile(r"\d\ds?\b|[^\W\d_]{1,12}\b")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]{1,12}$")

_BEFORE_OPENING: Final = frozenset("([{<—–-―‐‑/|*_\"“„«‹‘‚`'’”»›「『")
_AFTER_CLOSING: Final = frozenset(",.;:!?…)]}>—–-―/|*_\"”“»«›‹’'‘」』")


def read_marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks between two offsets, sure apostrophes left out."""
    found = []
    for match in _MARK.finditer(text, start, end):
        left = text[match.start() - 1] if match.start() > start else " "
        right = text[match.end()] if match.end() < end else " "
        sign = match[0]
        if sign in APOSTROPHES:
            mark = _single(text, match.start(), left, right)
        else:
            mark = _fixed(sign, match.start(), left, right)
        if mark.opens or mark.closes:
            found.append(mark)
    return found


def _shape(left: str, right: str) -> tuple[bool, bool]:
    """Whether a mark's neighbours let it open, and let it close."""
    opens = not right.isspace() and (left.isspace() or left in _BEFORE_OPENING)
    closes = not left.isspace() and (right.isspace() or right in _AFTER_CLOSING)
    return opens, closes


def _fixed(sign: str, start: int, left: str, right: str) -> Mark:
    """The mark of any family but the single one, and of its low opening marks."""
    family, end = _FIXED[sign], start + len(sign)
    opens, closes = _shape(left, right)
    if sign in OPENING:
        return Mark(start, end, family, True, False, True)
    if sign in CLOSING:
        return Mark(start, end, family, False, True, True)
    if opens == closes:
        opens, closes = sign not in MOSTLY_CLOSING, sign not in MOSTLY_OPENING
    if sign == "“":
        opens = True
    elif sign == "”":
        closes = True
    is_inch = sign in STRAIGHT and left.isdigit() and closes
    return Mark(start, end, family, opens, closes, not is_inch)


def _single(text: str, start: int, left: str, right: str) -> Mark:
    """The single mark at `start`, which may be an apostrophe."""
    sign = text[start]
    opens, closes = _shape(left, right)
    if left.isspace() and right.isspace():
        opens = closes = True
    if sign == "‘":
        opens, closes = opens or not closes, closes and not opens
    elif sign in "’´":
        opens = False
    is_sure = True
    if opens and right.isalnum():
        word = _WORD_AFTER.match(text, start + 1)
        is_sure = word is None or not (
            word[0][0].isdigit() or word[0].lower() in ELIDED_WORDS
        )
    elif closes and left.isalnum():
        is_sure = not _may_be_clipped(text, start, left, right)
    return Mark(start, start + 1, SINGLE, opens, closes, is_sure)


def _may_be_clipped(text: str, start: int, left: str, right: str) -> bool:
    """Whether the apostrophe at `start` may end a word (dogs' tails, goin' home)."""
    if left.isdigit():
        return True
    if not right.isspace() or not text[start + 1 : start + 3].strip().islower():
        return False
    word = _WORD_BEFORE.search(text, max(0, start - 12), start)
    return word is not None and (
        word[0][-1] in "sSxz"
        or word[0].endswith("in")
        or word[0].lower() in CLIPPED_WORDS
    )
