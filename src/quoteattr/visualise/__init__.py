"""Documents for people to look at: a page of HTML, a table on a terminal."""

from quoteattr.visualise.page import html
from quoteattr.visualise.terminal import table

__all__ = ["html", "table"]
