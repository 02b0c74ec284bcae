"""Texts with their quotations in double brackets: ⟦“Go!”⟧ she said."""

from quoteattr.marks import Quotation, find_quotations
from quoteattr.segment import paragraphs


def quotations_of(text: str) -> list[Quotation]:
    """The quotations of a text, cut into paragraphs as the library cuts it."""
    return find_quotations(text, paragraphs(text))


def plain(bracketed: str) -> str:
    """The text without the brackets."""
    return bracketed.replace("⟦", "").replace("⟧", "")


def bracketed(text: str) -> str:
    """The text with brackets around each quotation that is found in it."""
    brackets = [
        bracket
        for quotation in quotations_of(text)
        for bracket in (
            (quotation.start, quotation.depth, "⟦"),
            (quotation.end, -quotation.depth, "⟧"),
        )
    ]
    for offset, _, sign in sorted(brackets, key=lambda b: b[:2], reverse=True):
        text = text[:offset] + sign + text[offset:]
    return text


def words_of(text: str) -> list[str]:
    """What stands between the marks of each quotation."""
    return [text[q.inner_start : q.inner_end] for q in quotations_of(text)]
