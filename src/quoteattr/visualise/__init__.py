"""Documents for people to look at, and how much is said in many of them.

A page of HTML and a table of text for documents; for a summary a table and a chart of
text, and a picture.
"""

from quoteattr.visualise.page import html
from quoteattr.visualise.roll_up import bars, roll_up
from quoteattr.visualise.svg import bar_chart
from quoteattr.visualise.terminal import table

__all__ = ["bar_chart", "bars", "html", "roll_up", "table"]
