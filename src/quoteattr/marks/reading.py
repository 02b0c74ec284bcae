"""What each mark of a paragraph can do, from its sign and its neighbours."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.lexicon.marks import (
    APOSTROPHES,
    CLIPPED_WORDS,
    CLITICS,
    CLOSING,
    ELIDED_WORDS,
    LOW_SINGLE,
    MOSTLY_CLOSING,
    MOSTLY_OPENING,
    OPENING,
    SINGLE,
    STRAIGHT,
)
from quoteattr.segment import Extent


class Mark(NamedTuple):
    """A mark that may open or close a quotation.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last character.
        family: Marks of one family close one another.
        opens: Whether it may open.
        closes: Whether it may close.
        is_sure: Whether it can be nothing but a quotation mark: neither an
            apostrophe nor an inch.
    """

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    is_sure: bool


_ELIDED_WORDS: Final = frozenset(ELIDED_WORDS.split())
_CLIPPED_WORDS: Final = frozenset(CLIPPED_WORDS.split())

_ONLY_OPENING: Final = OPENING | dict.fromkeys(LOW_SINGLE, SINGLE)
_FAMILIES: Final = _ONLY_OPENING | CLOSING | MOSTLY_OPENING | MOSTLY_CLOSING | STRAIGHT
_SIGNS: Final = "".join(sign for sign in _FAMILIES if len(sign) == 1)

_DOUBLED_CURLY: Final = "(?<= ’ ) ’ (?! ’ ) | (?<= ‘ ) ‘"
_DOUBLED: Final = f"(?<= ' ) ' (?! ' ) | (?<= ` ) ` | {_DOUBLED_CURLY}"
_MARK: Final = re.compile(rf"[{_SIGNS}{APOSTROPHES}] (?: {_DOUBLED} )?", re.VERBOSE)
_MARK_NOT_DOUBLED: Final = re.compile(
    rf"[{_SIGNS}{APOSTROPHES}] (?: {_DOUBLED_CURLY} )?", re.VERBOSE
)
_OPENING_DOUBLED: Final = re.compile(r"''(?<![^\s(\[—–-]'')(?=\w)")

# Scripts from here on set no spaces between words.
_FIRST_WIDE: Final = "\u2e80"
_CLITIC_AFTER: Final = re.compile(rf"(?:{'|'.join(CLITICS.split())})\b")
_WORD_AFTER: Final = re.compile(r"\d\ds?\b|[^\W\d_]{1,12}\b")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]{1,12}$")
_WORD_REACH: Final = 12

_BEFORE_OPENING: Final = frozenset("([{<—–-―‐‑/|*_\"“„«‹‘‚`'’”»›「『")
_BEFORE_MISSING_SPACE: Final = frozenset(",:;!?")
_AFTER_CLOSING: Final = frozenset(",.;:!?…)]}>—–-―/|*_\"”“»«›‹’'‘」』")


def read_marks(text: str, paragraphs: Sequence[Extent]) -> list[tuple[Mark, ...]]:
    """The marks of each paragraph, sure apostrophes and useless marks left out.

    Two straight apostrophes in a row are one mark if they open anything in the text,
    and elsewhere end a quotation inside another.
    """
    is_doubled = "``" in text or _OPENING_DOUBLED.search(text) is not None
    pattern = _MARK if is_doubled else _MARK_NOT_DOUBLED
    return [tuple(_read(text, pattern, *paragraph)) for paragraph in paragraphs]


def _read(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Mark]:
    """The marks between two offsets."""
    for match in pattern.finditer(text, start, end):
        sign, at, past = match[0], match.start(), match.end()
        left = text[at - 1] if at > start else ""
        right = text[past] if past < end else ""
        if sign == "''" and _may_be_elided(text, past):
            sign, past, right = "'", at + 1, "'"  # ''Tis so,' in British marks
        if sign in APOSTROPHES:
            if _is_inside_word(left, right):
                continue
            opens, closes, is_sure = _read_single(text, at, left, right)
            family = SINGLE
        else:
            opens, closes, is_sure = _read_other(sign, left, right)
            family = _FAMILIES[sign]
        if opens or closes:
            yield Mark(at, past, family, opens, closes, is_sure)


def _is_inside_word(left: str, right: str) -> bool:
    """Whether an apostrophe stands between letters (don't)."""
    return (
        left.isalnum()
        and right.isalnum()
        and left < _FIRST_WIDE
        and right < _FIRST_WIDE
    )


def _shape(left: str, right: str) -> tuple[bool, bool]:
    """Whether its neighbours let a mark open, and let it close.

    A mark with space on both sides (tokenised text) may do either, but for one
    that begins or ends its paragraph. Neither is true between two letters.
    """
    is_loose = not left.strip()
    is_followed = bool(right.strip())
    if is_loose and not is_followed:
        return right != "", left != ""
    opens = is_followed and (is_loose or left in _BEFORE_OPENING)
    closes = not is_loose and (not is_followed or right in _AFTER_CLOSING)
    return opens, closes


def _read_other(sign: str, left: str, right: str) -> tuple[bool, bool, bool]:
    """Opens, closes, is sure: for any mark that cannot be an apostrophe."""
    if sign in _ONLY_OPENING:
        return True, False, True
    if sign in CLOSING:
        return False, True, True
    opens, closes = _shape(left, right)
    if opens == closes:
        opens, closes = sign not in MOSTLY_CLOSING, sign not in MOSTLY_OPENING
    may_be_inch = closes and left.isdigit() and sign in '"”'
    # A curly mark of the wrong shape may be a slip of the keyboard.
    return opens or sign == "“", closes or sign == "”", not may_be_inch


def _read_single(text: str, at: int, left: str, right: str) -> tuple[bool, bool, bool]:
    """Opens, closes, is sure: for a mark that may be an apostrophe."""
    sign = text[at]
    opens, closes = _shape(left, right)
    if opens and closes and not left.strip() and text[at - 2].isalnum():
        return False, True, False  # the boys ' room, in tokenised text
    if left in _BEFORE_MISSING_SPACE:
        opens, closes = opens or right.isupper(), closes or right.islower()
    if sign == "‘":
        opens, closes = opens or not closes, closes and not opens
    elif sign in "’´":
        opens, closes = False, closes or max(left, right) >= _FIRST_WIDE
    if opens and right.isalnum():
        if _CLITIC_AFTER.match(text, at + 1):
            return False, closes, False
        return opens, closes, not _may_be_elided(text, at + 1)
    if closes and left.isalnum():
        return opens, closes, not _may_be_clipped(text, at, right)
    return opens, closes, True


def _may_be_elided(text: str, start: int) -> bool:
    """Whether the word at `start` may have lost its beginning ('em, 'tis, '90s)."""
    word = _WORD_AFTER.match(text, start)
    return word is not None and (
        word[0][0].isdigit() or word[0].lower() in _ELIDED_WORDS
    )


def _may_be_clipped(text: str, end: int, right: str) -> bool:
    """Whether the word before `end` may have lost its end (goin', th', dogs').

    A possessive stands before a word in lower case, and a figure (5' 10") before
    anything.
    """
    word = _WORD_BEFORE.search(text, max(0, end - _WORD_REACH), end)
    if word is None:
        return True
    if word[0].lower() in _CLIPPED_WORDS:
        return True
    if not right.isspace() or not text[end + 1 : end + 3].strip().islower():
        return False
    return word[0][-1] in "sSxz" or word[0].endswith("in")
