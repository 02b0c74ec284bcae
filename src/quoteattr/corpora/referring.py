"""Referring expressions of fiction ("said Ann"): where they stand, and who is in them.

PDNC gives an expression's words without their place or punctuation.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from quoteattr.records import Span
from quoteattr.segment import Extent

# Expressions stand beside their quotation: of 14,350 in PDNC, all but 10 are found
# within this many characters of it.
REACH: Final = 400

_SUBJECT: Final = r"(?: I | he | she | they | we | you | it | who )"
_OBJECT: Final = r"(?: him | her | them | me | us )"
_DETERMINER: Final = (
    r"(?: the | an? | th(?:is|at) | his | her | its | their | my | our | your )"
)

_NAME: Final = r"(?-i: \p{Lu} [\w.'’-]* (?: \s+ \p{Lu} [\w.'’-]* )* )"

# Who speaks, if no name of the speaker is in the expression; the first that fits.
_SOURCES: Final = tuple(
    regex.compile(pattern, regex.VERBOSE | regex.IGNORECASE | regex.DOTALL)
    for pattern in (
        rf"^ (?P<source> {_SUBJECT} ) \b",  # she | replied
        rf"\b (?P<source> {_SUBJECT} ) $",  # replied | she
        # the old man | said
        rf"^ (?P<source> {_DETERMINER} (?: \s+ [\w'’-]+ ){{1,4}} ) \s+ \w+ $",
        # cried out | her visitor
        rf"^ (?: \w+ \s+ ){{1,3}} (?P<source> {_DETERMINER} \s+ \w .* ) $",
        rf"\b (?P<source> {_NAME} ) $",  # suggested | Rosa
        rf"^ (?P<source> {_NAME} ) \s",  # Rosa | went on
        rf"\b (?P<source> {_SUBJECT} ) \b",  # at last | he | spoke
        rf"\b (?P<source> {_OBJECT} ) \b",  # they heard | him | say
    )
)


def find_expression(
    text: str, expression: str, content: Sequence[Span]
) -> Extent | None:
    """Where an expression stands: the place nearest to the content and outside it.

    Only letters and digits are compared, and whole words.
    """
    needle, _ = _letters(expression, 0, len(expression))
    start = max(0, content[0].start - REACH)
    hay, offsets = _letters(text, start, min(len(text), content[-1].end + REACH))
    found = []
    at = hay.find(needle) if needle else -1
    while at >= 0:
        place = Extent(offsets[at], offsets[at + len(needle) - 1] + 1)
        if _is_whole(text, place) and _distance(place, content) >= 0:
            found.append(place)
        at = hay.find(needle, at + 1)
    return min(found, key=lambda place: _distance(place, content), default=None)


def split_expression(
    text: str, place: Extent, names: Iterable[str]
) -> tuple[Span | None, Span | None]:
    """The source in an expression, and the rest of it as the cue.

    Args:
        text: The text in which it stands.
        place: Where it stands.
        names: What its speaker may be called.
    """
    found = _source(text[place.start : place.end], names)
    if found is None:
        return None, Span.of(text, *place)
    source = Extent(place.start + found.start, place.start + found.end)
    rests = (Extent(place.start, source.start), Extent(source.end, place.end))
    start, end = max(rests, key=lambda rest: rest.end - rest.start)
    cue = text[start:end].strip(" \t\r\n,;:.-")
    start = text.find(cue, start)
    return (
        Span.of(text, *source),
        Span.of(text, start, start + len(cue)) if cue else None,
    )


def _source(words: str, names: Iterable[str]) -> Extent | None:
    """Where in an expression its source stands: a name, else a pronoun or phrase."""
    for name in sorted(names, key=len, reverse=True):
        pattern = rf"\b{regex.escape(name, literal_spaces=True)}\b".replace(" ", r"\s+")
        match = regex.search(pattern, words, regex.IGNORECASE)
        if match:
            return Extent(*match.span())
    for source in _SOURCES:
        match = source.search(words)
        if match:
            return Extent(*match.span("source"))
    return None


def _letters(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The letters and digits between two offsets, in lower case, and their places."""
    offsets = [i for i in range(start, end) if text[i].isalnum()]
    return "".join(text[i].lower()[0] for i in offsets), offsets


def _is_whole(text: str, place: Extent) -> bool:
    """Whether no word is cut at either end."""
    before = text[max(0, place.start - 1) : place.start]
    after = text[place.end : place.end + 1]
    return not before.isalnum() and not after.isalnum()


def _distance(place: Extent, content: Sequence[Span]) -> int:
    """Characters between the place and the nearest piece; negative if they overlap."""
    return min(max(span.start - place.end, place.start - span.end) for span in content)
