"""A text's paragraphs, sentences and tokens, as extents of characters.

Extents are bare offsets: a token does not carry its text, since a novel has
hundreds of thousands of them.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex


class Extent(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int


# Acronyms, numbers, a possessive or clitic 's, words with inner hyphens and
# apostrophes ("don’t", "vice-president"), runs of dots or hyphens, else one mark.
_TOKEN: Final = regex.compile(
    r"""
    (?: \p{L} \. ){2,}
    | \p{N}+ (?: [.,:] \p{N}+ )* \p{L}*
    | ['’] [sS] \b
    | [\p{L}\p{M}\p{N}]+ (?: ['’&\-\u2010\u2011] (?! [sS] \b ) [\p{L}\p{M}\p{N}]+ )*
    | \.{2,} | -{2,}
    | \S
    """,
    regex.VERBOSE,
)

_BLANK_LINE: Final = regex.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")
_LINE_END: Final = regex.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")

# A line that ends like this may end a paragraph.
_CLOSED_LINE: Final = regex.compile(r"[.!?:;…\"”’'»)\]*_-]\s*$")

# In a hard-wrapped text at least this share of single line ends stand in
# mid-sentence. Web news has next to none (headlines), Gutenberg texts over 0.9.
_WRAPPED_SHARE: Final = 0.6

_SENTENCE_END: Final = regex.compile(
    r"""
    (?P<stop> [.!?…]+ )
    (?P<close> ["”’'»)\]]* )
    (?P<gap> \s+ )
    (?= ["“‘'«„(\[—–-]* \s? [\p{Lu}\p{Lt}\p{Lo}\p{N}] )
    """,
    regex.VERBOSE,
)

# Words whose full stop does not end a sentence, and single initials.
_ABBREVIATION: Final = regex.compile(
    r"""
    (?: ^ | [\s("“‘'\[—–-] )
    (?: Mr | Mrs | Ms | Messrs | Mme | Mlle | Dr | Prof | Rev | Fr | Sr | Jr | St | Hon
      | Gov | Sen | Sens | Rep | Reps | Pres | Gen | Adm | Col | Maj | Capt | Cmdr
      | Lt | Sgt | Cpl | Pvt | Supt | Insp | Det | Atty | Amb | Sec | Ald | Del
      | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept | Sep | Oct | Nov | Dec
      | No | Nos | vs | v | Inc | Ltd | Co | Corp | Bros | Mt | Ft | Ave | Blvd
      | e\.g | i\.e | cf | al | etc | approx | ca | vol | pp | Fig | \p{Lu} )
    $
    """,
    regex.VERBOSE,
)
_ABBREVIATION_REACH: Final = 10


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Extent]:
    """The words and marks of `text` between two offsets, white space left out."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Extent(*match.span()) for match in found]


def paragraphs(text: str) -> list[Extent]:
    """The stretches between blank lines, or between line ends.

    A text whose lines break in mid-sentence (hard-wrapped, as in Project
    Gutenberg's files) has blank lines between its paragraphs; in any other, each
    line is one, as in news from the web. No extent begins or ends with space.
    """
    ends = _BLANK_LINE if is_wrapped(text) else _LINE_END
    found = []
    start = 0
    for match in ends.finditer(text):
        found += _trimmed(text, start, match.start())
        start = match.end()
    return [*found, *_trimmed(text, start, len(text))]


def is_wrapped(text: str) -> bool:
    """Whether the text's lines break in mid-sentence."""
    lines = _LINE_END.split(text)
    single = closed = 0
    for line, following in zip(lines, lines[1:], strict=False):
        if line.strip() and following.strip():
            single += 1
            closed += _CLOSED_LINE.search(line[-8:]) is not None
    return single > 0 and single - closed >= _WRAPPED_SHARE * single


def _trimmed(text: str, start: int, end: int) -> Iterator[Extent]:
    """The extent without the white space at its ends; nothing if that is all."""
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        start += len(piece) - len(piece.lstrip())
        yield Extent(start, start + len(kept))


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Extent]:
    """The sentences of `text` between two offsets, usually one paragraph.

    A stop inside closing quotation marks ends a sentence where the next one
    begins with a capital; titles, initials and months keep their stops.
    """
    stop = len(text) if end is None else end
    found = []
    for match in _SENTENCE_END.finditer(text, start, stop):
        if _is_abbreviated(text, match):
            continue
        found += _trimmed(text, start, match.end("close"))
        start = match.end()
    return [*found, *_trimmed(text, start, stop)]


def _is_abbreviated(text: str, match: "regex.Match[str]") -> bool:
    """Whether the full stop at `match` belongs to an abbreviation."""
    if match["stop"] != "." or match["close"]:
        return False
    before = text[max(0, match.start() - _ABBREVIATION_REACH) : match.start()]
    return _ABBREVIATION.search(before) is not None
