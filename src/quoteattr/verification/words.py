"""The words of a text by their places, each with a key in which only wording shows.

The keys are normalised one by one, so that every offset is that of the untouched text,
whatever its Unicode form.
"""

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

import regex

from quoteattr.records import Span
from quoteattr.segment import Extent

# All that is written for an apostrophe; some of them are letters to Unicode.
APOSTROPHES: Final = "'’‘‛`´＇ʼʻʹ′"
_PLAIN_APOSTROPHE: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))

# Scripts that put no space between words: each character is a word there.
_UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_START: Final = rf"[[\p{{L}}\p{{N}}]--[{_UNSPACED}{APOSTROPHES}]]"
_NEXT: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}]--[{_UNSPACED}{APOSTROPHES}]]"
_LETTERS: Final = rf"(?: \p{{Cf}}*+ {_NEXT} )"

# 好     one of a script without spaces
# U.S    initials
# -1,000.5m   a number, whose signs and points are part of it
# don’t  letters, with apostrophes inside
# £      a sign that is read out
_WORD: Final = regex.compile(
    rf"""
      [{_UNSPACED}] \p{{M}}*+
    | \p{{L}} \p{{M}}*+ (?: \. \p{{L}} \p{{M}}*+ (?! {_NEXT} ) )++
    | (?: (?<! [\p{{L}}\p{{N}}\p{{M}}\p{{Pd}}\p{{Pe}}\p{{Pf}}−.] ) [-−] )?
      \p{{Nd}}++ (?: [.,:/] \p{{Nd}}++ )*+ {_LETTERS}*+
    | {_START} {_LETTERS}*+ (?: [{APOSTROPHES}] {_LETTERS}++ )*+
    | [\p{{Sc}}%‰&+=×÷±§°]
    """,
    regex.VERBOSE | regex.VERSION1,
)
_UNSEEN: Final = regex.compile(r"\p{Cf}+")
_INITIALS: Final = regex.compile(r"\p{L}\p{M}*+(?:\.\p{L}\p{M}*+)++")
_THOUSANDS: Final = regex.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# [the minister], […], [3]: what an editor put in.
_BRACKETS: Final = regex.compile(r"\[[^\[\]]{0,200}+\]")


def key_of(word: str) -> str:
    """A word as it is compared.

    Without regard to case, Unicode form, the sort of apostrophe, invisible characters,
    the commas of thousands (1,000) and the stops of initials (U.S.).
    """
    plain = _UNSEEN.sub("", word).translate(_PLAIN_APOSTROPHE).replace("−", "-")
    folded = unicodedata.normalize("NFKC", plain).casefold()
    key = _THOUSANDS.sub("", unicodedata.normalize("NFKC", folded))
    return key.replace(".", "") if _INITIALS.fullmatch(key) else key


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A text's words.

    Attributes:
        text: The text, untouched.
        starts: Offset of each word's first character.
        ends: Offset just past each word's last.
        keys: Each word's key.
        joined: The keys in a row, without what stands between words; numbers that
            follow one another stay apart.
        offsets: Where each word begins in `joined`, and where it ends at last.
        bracketed: The words that stand in square brackets.
        extent: The part of the text whose words they are.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    keys: Sequence[str]
    joined: str
    offsets: Sequence[int]
    bracketed: frozenset[int]
    extent: Extent

    @classmethod
    def of(cls, text: str, extent: Extent | None = None) -> Self:
        """The words of a text, or of a part of it."""
        part = Extent(0, len(text)) if extent is None else extent
        starts, ends, keys = array("q"), array("q"), []
        known: dict[str, str] = {}
        for match in _WORD.finditer(text, *part):
            word = match[0]
            if word not in known:
                known[word] = key_of(word)
            starts.append(match.start())
            ends.append(match.end())
            keys.append(known[word])
        row, offsets = _joined(keys)
        bracketed = frozenset(_bracketed(text, starts))
        return cls(text, starts, ends, keys, row, offsets, bracketed, part)

    def __len__(self) -> int:
        return len(self.keys)

    def gap(self, index: int) -> str:
        """What stands before a word, or after the last, as far as the text goes."""
        start = self.past(index)
        end = self.starts[index] if index < len(self) else self.extent.end
        return self.text[start:end]

    def past(self, index: int) -> int:
        """The offset where what stands before a word begins."""
        return self.ends[index - 1] if index else self.extent.start

    def word(self, index: int) -> str:
        """A word as the text has it."""
        return self.text[self.starts[index] : self.ends[index]]

    def span(self, first: int, past: int) -> Span | None:
        """The stretch from one word up to another; None if there is no word in it."""
        if first >= past:
            return None
        return Span.of(self.text, self.starts[first], self.ends[past - 1])

    def end(self, index: int) -> int:
        """Where a word ends in `joined`."""
        return self.offsets[index] + len(self.keys[index])

    def after(self, offset: int) -> int:
        """An offset itself; if it is inside a word, that of the word's end."""
        index = bisect_left(self.starts, offset) - 1
        return max(offset, self.ends[index]) if index >= 0 else offset

    def at(self, joined_offset: int) -> int:
        """The first word that begins at or after an offset of `joined`."""
        return bisect_left(self.offsets, joined_offset)


def joined(keys: Sequence[str]) -> str:
    """The keys in a row; numbers that follow one another stay apart."""
    return _joined(keys)[0]


def _joined(keys: Sequence[str]) -> tuple[str, Sequence[int]]:
    """The keys in a row, and where each begins and the last ends."""
    pieces: list[str] = []
    offsets = array("q")
    length, ends_in_digit = 0, False
    for key in keys:
        if ends_in_digit and key[:1].isdigit():
            pieces.append(" ")
            length += 1
        offsets.append(length)
        pieces.append(key)
        length += len(key)
        ends_in_digit = key[-1:].isdigit()
    offsets.append(length)
    return "".join(pieces), offsets


def _bracketed(text: str, starts: Sequence[int]) -> Iterator[int]:
    """The words in square brackets."""
    for match in _BRACKETS.finditer(text):
        yield from range(
            bisect_left(starts, match.start()), bisect_left(starts, match.end())
        )
