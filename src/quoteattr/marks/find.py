"""From a text and its paragraphs to its quotations."""

from collections.abc import Sequence

from quoteattr.marks.dashes import find_dashes
from quoteattr.marks.pairing import pair
from quoteattr.marks.quotation import Quotation, nest
from quoteattr.segment import Extent


def find_quotations(text: str, paragraphs: Sequence[Extent]) -> list[Quotation]:
    """The quotations of a text, in order of their start, nested ones included."""
    quoted = pair(text, paragraphs)
    return nest([*quoted, *find_dashes(text, paragraphs, quoted)])
