"""Text in columns of fixed width, on a terminal."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

# Between two columns.
GAP: Final = "  "

# Marks of direction, which could turn a line round.
_TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def printable(text: str) -> str:
    """The text on one line, what could move or turn a terminal's text as U+FFFD."""
    return "".join(map(_printable, " ".join(text.split())))


def _printable(character: str) -> str:
    """The character, unless it is a control character or turns the line round."""
    if character in _TURNING or unicodedata.category(character) in ("Cc", "Cs"):
        return "\N{REPLACEMENT CHARACTER}"
    return character


def width_of(text: str) -> int:
    """How many columns a terminal takes for a text of printable characters."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    """0 for a combining mark, 2 for a wide (East Asian) character, else 1."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int) -> list[str]:
    """The text broken into lines at spaces; longer words at hyphens or anywhere."""
    lines = [""]
    for word in text.split(" "):
        for piece in _broken(word, width):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if not lines[-1] or width_of(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _broken(word: str, width: int) -> Iterator[str]:
    """The word, in pieces that fit, the rest of a cut after a hyphen if it has one."""
    piece, taken = "", 0
    for character in word:
        columns = _columns(character)
        if piece and taken + columns > width:
            kept = piece.rfind("-") + 1 or len(piece)
            yield piece[:kept]
            piece = piece[kept:]
            taken = width_of(piece)
        piece += character
        taken += columns
    yield piece


def padded(text: str, width: int) -> str:
    """The text, with spaces up to the width."""
    return text + " " * (width - width_of(text))


def wrapped_row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of one row, as many as its longest cell needs."""
    cells = [wrapped(cell, w) for cell, w in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells))):
        yield line_of([c[number] if number < len(c) else "" for c in cells], widths)


def line_of(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of the table, without spaces at its end."""
    columns = zip(cells, widths, strict=True)
    return GAP.join(padded(cell, width) for cell, width in columns).rstrip()
