"""Who wrote an article, which says nothing of who speaks in it.

A byline names the writer near the top ("By Ann Lee and Bo Ray", "Ann Lee, Staff
Writer"), a credit line whoever helped, at the end ("(Reporting by Ann Lee; editing by
Bo Ray)"). Taken for people of the article, they would be the nearest ones named before
"the engineer".
"""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.segment import Extent
from quoteattr.speakers.names import Name

# Paragraphs from the top that may be a byline, and from the bottom a credit line.
_TOP: Final = 5
_BOTTOM: Final = 4
_LONGEST: Final = 140

_BY: Final = regex.compile(
    r"""
    (?: (?: words | text | story | reporting | written | posted | published | analysis
          | opinion | interview s? ) \s )?
    by :? \s+ (?-i: \p{Lu} )
    (?: [^.!?“”"] | (?-i: (?<= \b \p{Lu} ) ) \. )*+  # full stops behind initials only
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_JOB: Final = regex.compile(
    r"""
    (?-i: \p{Lu} ) [^.!?,|“”"]{2,50} (?: , | \s \| | \s [–—-] ) \s+
    (?: [\p{L}'’-]+ \s ){0,3}
    (?: writer | reporter | correspondent | columnist | editor | contributor ) s?
    (?: (?: , | \s (?: at | for | of | in ) ) \s [^.!?“”"]{1,50} )?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_CREDITS: Final = regex.compile(
    r"""
    [(\[]? (?: additional \s )?
    (?: reporting | writing | editing | photographs? | photos? | graphics? ) \s by \s .+
    | .{2,50} \s contributed \s (?: to \s this | reporting ) .*
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def without_bylines(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names of a text that stand in no byline and no credit line."""
    bylines = list(_bylines(layout))
    return [
        name
        for name in names
        if not any(start <= name.start < end for start, end in bylines)
    ]


def _bylines(layout: Layout) -> Iterator[Extent]:
    """The paragraphs that are bylines or credit lines."""
    paragraphs = layout.paragraphs
    top = min(_TOP, len(paragraphs) - 1)  # the last one is never a byline
    bottom = max(top, len(paragraphs) - _BOTTOM)
    for paragraph in paragraphs[:top]:
        if _is_all(paragraph, layout, _BY) or _is_all(paragraph, layout, _JOB):
            yield paragraph
    for paragraph in paragraphs[bottom:]:
        if _is_all(paragraph, layout, _CREDITS):
            yield paragraph


def _is_all(paragraph: Extent, layout: Layout, pattern: regex.Pattern[str]) -> bool:
    """Whether a paragraph is short and matches as a whole."""
    start, end = paragraph
    return end - start <= _LONGEST and (
        pattern.fullmatch(layout.text, start, end) is not None
    )
