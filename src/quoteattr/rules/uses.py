"""What a quotation is there for: speech, a title, a nickname, or a scare quote."""

from enum import Enum, auto
from typing import Final

import regex

from quoteattr.lexicon.contexts import SMALL_WORDS, WORKS
from quoteattr.marks import Quotation

_WORD: Final = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")
_REACH: Final = 40  # characters around a quotation that are looked at

_SHORTEST_SPEECH: Final = 4  # words, where nothing else tells
_LONGEST_TITLE: Final = 12  # words
_TITLE_REACH: Final = 120  # characters

# Speech ends with a stop inside the marks, or with a comma before “he said”.
_STOP: Final = regex.compile(r"[.,?!…—–-][\s\"'”’»“‘]*$")
# Ann (“Granny” Lee) | dubbed (“The Wall”) | so-called (“experts”)
_NAME_BEFORE: Final = regex.compile(r"\p{Lu}[\p{L}'’.-]*\s*[(]?$")
_NAME_AFTER: Final = regex.compile(r"[)]?\s*\p{Lu}")
_NAMING: Final = regex.compile(
    r"\b(?:nicknamed|dubbed|known\s+as|aka|a\.k\.a\.|alias|named)\s*,?\s*$"
)
_SO_CALLED: Final = regex.compile(r"\b(?:so-called|self-described|supposed)\s*$")
# What introduces speech, in capitals too: Minister: ‘We Leave’
# (‘It is late’), she said
_BEGINNING: Final = regex.compile(r"(?:^|[\n.!?])\s*$")
_ANNOUNCED: Final = regex.compile(r":\s*$")
_INTRODUCED: Final = regex.compile(r",\s*$")
_SMALL: Final = regex.compile(r"(?<![\p{L}'’])\p{Ll}{2}")


class Use(Enum):
    """What a quotation is there for."""

    SPEECH = auto()
    TITLE = auto()
    NICKNAME = auto()
    SCARE = auto()


def use_of(text: str, quotation: Quotation) -> Use:
    """What a quotation is there for, by its words and those around it.

    Four words or more are speech unless something tells otherwise; fewer are, if
    they end with a stop of their own.
    """
    inner = text[quotation.inner_start : quotation.inner_end]
    before = text[max(0, quotation.start - _REACH) : quotation.start]
    after = text[quotation.end : quotation.end + _REACH]
    words = _WORD.findall(inner[:_TITLE_REACH])
    is_short = len(words) < _SHORTEST_SPEECH
    is_stopped = _STOP.search(inner[-_REACH:]) is not None
    if _ANNOUNCED.search(before):
        return Use.SPEECH
    if is_short and not is_stopped and _is_nickname(before, after):
        return Use.NICKNAME
    if len(inner) < _TITLE_REACH and _is_title(words, before, after):
        return Use.TITLE
    if _SO_CALLED.search(before):
        return Use.SCARE
    is_tagged = _BEGINNING.search(before) and after.startswith(",")
    return Use.SPEECH if is_stopped or is_tagged or not is_short else Use.SCARE


def _is_nickname(before: str, after: str) -> bool:
    is_inside_name = _NAME_BEFORE.search(before) and _NAME_AFTER.match(after)
    return bool(is_inside_name or _NAMING.search(before))


def _is_title(words: list[str], before: str, after: str) -> bool:
    """Whether the words have the capitals of a title, in a sentence that has none."""
    if not 1 <= len(words) <= _LONGEST_TITLE:
        return False
    large = [word for word in words if word.lower() not in SMALL_WORDS]
    if any(word[0].islower() for word in large) or not words[0][0].isupper():
        return False
    if before.rstrip(" ,").rpartition(" ")[2].lower() in WORKS:
        return True
    is_apart = _INTRODUCED.search(before) is not None
    is_written_small = _SMALL.search(before + after) is not None
    return len(large) > 1 and is_written_small and not is_apart
