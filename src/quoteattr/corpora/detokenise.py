"""Texts put together again from their tokens, with every token's place."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

import regex

from quoteattr.records import Span
from quoteattr.segment import Extent

# Tokens that stand close to the one before: marks that close, clitics.
_CLOSING: Final = regex.compile(
    r"[.,;:!?%)\]}”’»…]+ | '+[.,]? | ['’] (?: s | ll | ve | re | m | d ) | n['’]t",
    regex.VERBOSE | regex.IGNORECASE,
)

# Tokens that stand close to the one after.
_OPENING: Final = frozenset({*"([{“‘«„$£`", "``", "“‘"})

# Marks that open and close by turns.
_TURNING: Final = frozenset('"_')


class TokenPlace(NamedTuple):
    """A token by its line and its number in it."""

    line: int
    token: int


@dataclass(frozen=True, slots=True)
class Detokenised:
    """A text and its tokens' extents, line by line."""

    text: str
    tokens: Sequence[Sequence[Extent]]

    def span(self, first: TokenPlace, last: TokenPlace) -> Span:
        """The words from one token to another, both included."""
        start = self._extent(first).start
        return Span.of(self.text, start, self._extent(last).end)

    def _extent(self, place: TokenPlace) -> Extent:
        if place.line < len(self.tokens) and place.token < len(self.tokens[place.line]):
            return self.tokens[place.line][place.token]
        raise ValueError(f"there is no token {place.token} in line {place.line}")


def detokenise(
    lines: Sequence[Sequence[str]],
    opens: Collection[TokenPlace],
    closes: Collection[TokenPlace],
) -> Detokenised:
    """A text from its lines of tokens, with white space where it is usual.

    A line becomes a paragraph, unless it ends inside a quotation.

    Args:
        lines: The tokens of each line.
        opens: First tokens of quotations.
        closes: Last tokens of quotations.
    """
    joiner = _Joiner()
    extents: list[list[Extent]] = []
    for number, line in enumerate(lines):
        joiner.begin_line()
        extents.append([])
        for index, token in enumerate(line):
            place = TokenPlace(number, index)
            extents[-1].append(joiner.add(token, place in opens, place in closes))
    return Detokenised("".join(joiner.pieces), extents)


class _Side(Enum):
    """To which neighbour a token stands close."""

    NEITHER = auto()
    BEFORE = auto()
    AFTER = auto()


class _Joiner:
    """Puts tokens together, one after another.

    Attributes:
        pieces: Tokens and the white space between them.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._length = 0
        self._gap = ""  # the white space due before the next token
        self._is_quoted = False
        self._turned: set[str] = set()  # turning marks that are open

    def begin_line(self) -> None:
        """End the line before: with its paragraph, unless a quotation goes on."""
        if self.pieces and not self._is_quoted:
            self._gap = "\n"
            self._turned.clear()

    def add(self, token: str, is_first: bool, is_last: bool) -> Extent:
        """Add a token.

        Args:
            token: A word or a mark.
            is_first: Whether a quotation begins with it.
            is_last: Whether a quotation ends with it.

        Returns:
            Where it stands.
        """
        side = self._side(token, is_first, is_last)
        if side is _Side.BEFORE and self._gap == " ":
            self._gap = ""
        start = self._length + len(self._gap)
        self._length = start + len(token)
        self.pieces += (self._gap, token)
        self._gap = "" if side is _Side.AFTER else " "
        self._is_quoted = (self._is_quoted or is_first) and not is_last
        return Extent(start, self._length)

    def _side(self, token: str, is_first: bool, is_last: bool) -> _Side:
        """To which neighbour the token stands close."""
        is_mark = not any(map(str.isalnum, token))
        if token in _TURNING:
            if is_last or (token in self._turned and not is_first):
                self._turned.discard(token)
                return _Side.BEFORE
            self._turned.add(token)
            return _Side.AFTER
        if token in _OPENING or (is_mark and is_first):
            return _Side.AFTER
        if _CLOSING.fullmatch(token) or (is_mark and is_last):
            return _Side.BEFORE
        return _Side.NEITHER
