"""Quotation marks: which open, which close, and what stands between them."""

from quoteattr.marks.find import find_quotations
from quoteattr.marks.kinds import kind_of
from quoteattr.marks.quotation import Quotation

__all__ = ["Quotation", "find_quotations", "kind_of"]
