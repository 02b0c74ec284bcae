"""Whether a content is quoted, paraphrased, or both."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import Final

from quoteattr.lexicon.marks import CONNECTIVES
from quoteattr.marks.quotation import Quotation
from quoteattr.records import Kind
from quoteattr.segment import Extent

_CONNECTIVES: Final = frozenset(CONNECTIVES.split())
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPACE_REACH: Final = 10

# How many nested quotations are looked through for the one around them; hostile text
# alone has more, and there the answer is yes.
_NESTED_REACH: Final = 100


_START: Final = attrgetter("start")


def kind_of(
    text: str, content: Sequence[Extent], quotations: Sequence[Quotation]
) -> Kind:
    """Direct if every word of the content is quoted, indirect if none is.

    A connective between two quoted pieces (“…” and “…”) does not make it mixed. A
    content that begins within a sentence of a quotation (“She hopes they leave”) is
    reported in it: only marks inside the content count for its kind.
    """
    start, end = content[0].start, content[-1].end
    before = bisect_left(quotations, end, key=_START)
    nearest = quotations[before - 1] if before else None
    if nearest is None or not (nearest.depth or nearest.inner_end > start):
        return Kind.INDIRECT  # no quotation is around any of it
    is_reported = text[max(0, start - _SPACE_REACH) : start].rstrip()[
        -1:
    ].isalnum() and _is_quoted(start, quotations, 0)
    since = start if is_reported else 0
    words = [match for extent in content for match in _WORD.finditer(text, *extent)]
    quoted = [_is_quoted(match.start(), quotations, since) for match in words]
    if not any(quoted):
        return Kind.INDIRECT
    first, last = quoted.index(True), len(quoted) - quoted[::-1].index(True)
    outside = [
        word[0].lower()
        for index, (word, is_inside) in enumerate(zip(words, quoted, strict=True))
        if not (is_inside or (first < index < last and word[0].lower() in _CONNECTIVES))
    ]
    return Kind.MIXED if outside else Kind.DIRECT


def _is_quoted(offset: int, quotations: Sequence[Quotation], since: int) -> bool:
    """Whether a quotation that starts at or after `since` is around `offset`."""
    index = bisect_left(quotations, offset, key=_START)
    for at in islice(range(index - 1, -1, -1), _NESTED_REACH):
        quotation = quotations[at]
        if quotation.inner_end > offset:
            return quotation.start >= since
        if not quotation.depth or quotation.start < since:
            return False
    return index > 0
