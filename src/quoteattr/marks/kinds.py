"""Whether a content is quoted, paraphrased, or both."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon.marks import CONNECTIVES
from quoteattr.marks.quotation import Quotation
from quoteattr.records import Kind
from quoteattr.segment import Extent

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def kind_of(
    text: str, content: Sequence[Extent], quotations: Sequence[Quotation]
) -> Kind:
    """Direct if every word of the content is quoted, indirect if none is.

    A connective between two quoted pieces (“…” and “…”) does not make it mixed.
    """
    words = [match for extent in content for match in _WORD.finditer(text, *extent)]
    quoted = [_is_quoted(match.start(), quotations) for match in words]
    if not any(quoted):
        return Kind.INDIRECT
    first, last = quoted.index(True), len(quoted) - quoted[::-1].index(True)
    rest = [
        word[0]
        for index, (word, inside) in enumerate(zip(words, quoted, strict=True))
        if not inside and not (first < index < last and word[0].lower() in CONNECTIVES)
    ]
    return Kind.MIXED if rest else Kind.DIRECT


def _is_quoted(offset: int, quotations: Sequence[Quotation]) -> bool:
    """Whether an outermost quotation covers `offset`."""
    index = bisect_left(quotations, offset, key=lambda q: q.start) - 1
    while index >= 0 and quotations[index].depth:
        index -= 1
    return index >= 0 and quotations[index].inner_end > offset
