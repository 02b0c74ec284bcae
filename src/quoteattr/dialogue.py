"""Whether a text tells in dialogue, as fiction does, and what in it is speech."""

from itertools import pairwise
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.marks import Quotation

# Dialogue has this many neighbouring paragraphs that open with a quotation, this share
# of its quotations asks or exclaims, and this many times a quotation somebody is called
# "you", unless it is long. Of 1,032 texts of PolNeAR, news-au and GUM none is so (five
# interviews told in quotations were before "you" was asked for, of at most 0.18); of
# LitBank's texts with conversations one is not.
_MIN_NEIGHBOURS: Final = 4
_MIN_ASKING: Final = 0.18
_MIN_YOU: Final = 0.2
_LONG: Final = 8

_YOU: Final = regex.compile(r"\b(?:you|yours?|thou|thee|thy)\b", regex.IGNORECASE)

_STOPS: Final = frozenset(".,!?;:-–—…_)")
_INTRODUCING: Final = frozenset(",:")


def is_dialogue(layout: Layout) -> bool:
    """Whether people talk with one another in a text."""
    outer = [quotation for quotation in layout.quotations if quotation.depth == 0]
    index = {paragraph.start: i for i, paragraph in enumerate(layout.paragraphs)}
    opened = [index[q.start] for q in outer if q.start in index]
    neighbours = sum(right - left == 1 for left, right in pairwise(opened))
    if neighbours < _MIN_NEIGHBOURS:
        return False
    asking = sum(_asks(layout.text, quotation) for quotation in outer)
    if asking < _MIN_ASKING * len(outer):
        return False
    if neighbours >= _LONG:
        return True
    said = (layout.text[quotation.start : quotation.end] for quotation in outer)
    return sum(len(_YOU.findall(words)) for words in said) >= _MIN_YOU * len(outer)


def _asks(text: str, quotation: Quotation) -> bool:
    return any(text.find(mark, quotation.start, quotation.end) >= 0 for mark in "?!")


def speech_of(layout: Layout) -> list[Quotation]:
    """The outermost quotations that are speech rather than a title or a quoted word."""
    starts = {paragraph.start for paragraph in layout.paragraphs}
    return [
        quotation
        for quotation in layout.quotations
        if quotation.depth == 0 and _is_speech(layout.text, quotation, starts)
    ]


# “We leave,” | She said: “No” | but: she called it a “tour”
def _is_speech(text: str, quotation: Quotation, starts: set[int]) -> bool:
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not any(map(str.isalnum, inner)):
        return False
    if quotation.start in starts or not quotation.is_closed or inner[-1] in _STOPS:
        return True
    before = text[max(0, quotation.start - 3) : quotation.start].rstrip()
    return before[-1:] in _INTRODUCING and inner[:1].isupper()
