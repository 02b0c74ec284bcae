"""A text's paragraphs, sentences and tokens, as extents of characters.

Extents are bare offsets: a token does not carry its text, since a novel has
hundreds of thousands of them.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, Self, TypeVar, overload

import regex

from quoteattr.lexicon.abbreviations import (
    BEFORE_NUMBERS,
    NEVER_FINAL,
    SENTENCE_STARTERS,
    SOMETIMES_FINAL,
)
from quoteattr.lexicon.marks import NARRATION_VERBS

T = TypeVar("T")


class Extent(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int


class Extents(Sequence[Extent]):
    """Extents in order, none overlapping another, kept as columns.

    What is an object each is also one that Python's collector of garbage visits time
    and again while a long text is read.

    Args:
        extents: The extents.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, extents: Iterable[tuple[int, int]]) -> None:
        self.starts, self.ends = array("q"), array("q")
        for start, end in extents:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Extent: ...
    @overload
    def __getitem__(self, index: slice) -> list[Extent]: ...
    def __getitem__(self, index: int | slice) -> Extent | list[Extent]:
        if isinstance(index, slice):
            return list(map(Extent, self.starts[index], self.ends[index]))
        return Extent(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Extent]:
        return map(Extent, self.starts, self.ends)


class Tokens(Sequence[Extent]):
    """The words and marks of a text, kept as columns: 16 bytes each.

    Args:
        starts: Offset of each one's first character.
        words: Its characters; equal ones are one string.
    """

    __slots__ = ("starts", "words")

    def __init__(self, starts: "array[int]", words: list[str]) -> None:
        self.starts = starts
        self.words = words

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, index: int) -> Extent: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Extent | Self:
        if isinstance(index, slice):
            return type(self)(self.starts[index], self.words[index])
        start = self.starts[index]
        return Extent(start, start + len(self.words[index]))

    def __iter__(self) -> Iterator[Extent]:
        for start, word in zip(self.starts, self.words, strict=True):
            yield Extent(start, start + len(word))

    def mapped(self, change: Callable[[str], T]) -> list[T]:
        """What a function makes of each word, asked once of equal ones."""
        changed = {word: change(word) for word in {*self.words}}
        return [changed[word] for word in self.words]

    def end_of(self, index: int) -> int:
        """Offset just past the last character of one."""
        return self.starts[index] + len(self.words[index])

    def first_from(self, offset: int) -> int:
        """Index of the first that begins at an offset or behind it."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> Self:
        """Those that begin between two offsets."""
        first = bisect_left(self.starts, start)
        return self[first : bisect_left(self.starts, end, first)]


# Acronyms, numbers, a possessive or clitic 's, words with inner hyphens and
# apostrophes ("don’t", "vice-president"), runs of dots or hyphens, else one mark. The
# separators \x1c to \x1f are space to Python, though not to Unicode. What matches is
# a token with the space behind it, so that lengths tell offsets.
_TOKEN: Final = r"""
    (?: (?: L \. ){2,}
    | N+ (?: [.,:] N+ )* L*
    | ['’] [sS] \b
    | W+ (?: ['’&\-\u2010\u2011] (?! [sS] \b ) W+ )*
    | \.{2,} | -{2,}
    | [^\s\x1c-\x1f] ) [\s\x1c-\x1f]*
"""


def _token_of(letter: str, number: str, sign: str) -> str:
    """The pattern of a token, in terms of some classes of characters."""
    classes = {"L": letter, "N": number, "W": sign}
    return re.sub("[LNW]", lambda match: classes[match[0]], _TOKEN)


_ANY_TOKEN: Final = regex.compile(
    _token_of(r"\p{L}", r"\p{N}", r"[\p{L}\p{M}\p{N}]"), regex.VERBOSE
)
# `re` takes 0.6 of the time of `regex`. Its classes are the same for these characters:
# Latin ones, without such as "²" or "½", and what news is set with beside them.
_PLAIN_TOKEN: Final = re.compile(_token_of(r"[^\W\d_]", r"\d", r"[^\W_]"), re.VERBOSE)
_PLAIN: Final = re.compile(
    "[\0-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u2000-\u200a\u2010-\u203e\u2041-\u2053"
    "\u2055-\u205e\u20a0-\u20bf\u2122]*"
)
_SPACE: Final = re.compile(r"\s+")
_BLOCK: Final = 1 << 16  # characters whose tokens are found at once

_BLANK_LINE: Final = regex.compile(r"(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]\n?")
_LINE_END: Final = regex.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")

# A line that ends like this may end a paragraph, and one that begins like this may
# begin one.
_CLOSED_LINE: Final = regex.compile(r"[.!?:;…\"”’'»)\]*_-]\s*$")
_OPENED_LINE: Final = regex.compile(r"\s*+[\p{Lu}\p{Lt}“\"„«—•*]")

# No line of a hard-wrapped text is longer …
_LONGEST_WRAPPED_LINE: Final = 120

# … and at least this share of its single line ends stand in mid-sentence. In the 22
# novels of PDNC it is 0.83 to 0.91, in PolNeAR's articles from the web at most 0.22.
_WRAPPED_SHARE: Final = 0.4

_SENTENCE_END: Final = regex.compile(
    r"""
    (?<! [.!?…] ) (?P<stop> [.!?…]++ ) (?P<close> ["”’'»)\]]*+ )
    (?: \s?+ \[ \d{1,3} \] )*+ (?P<gap> \s++ )
    (?= ["“‘'«„(\[—–-]* \s? (?P<next> [\p{Lu}\p{Lt}\p{Lo}\p{N}]\w{0,12} ) )
    | [。！？]++ [」』”’）]*+ (?= . )
    """,
    regex.VERBOSE | regex.DOTALL,
)

# “Really?” Mayor Ida Holm asked.
_SPEECH_TAG: Final = regex.compile(
    r"(?: \p{Lu}[\w.’'-]{0,20} \s ){1,4}+ (?: \p{Ll}{1,12}ly \s )? \L<verbs> \b",
    regex.VERBOSE,
    verbs=NARRATION_VERBS.split(),
)

_LAST_WORD: Final = regex.compile(r"(?: \p{L}{1,2} \. )*+ \p{L}++ $", regex.VERBOSE)
_LONGEST_ABBREVIATION: Final = 10
_ITEM_NUMBER: Final = regex.compile(r"\p{N}{1,3}|\p{L}")

_NEVER_FINAL: Final = frozenset(NEVER_FINAL.split())
_BEFORE_NUMBERS: Final = frozenset(BEFORE_NUMBERS.split())
_SOMETIMES_FINAL: Final = frozenset(SOMETIMES_FINAL.split())
_SENTENCE_STARTERS: Final = frozenset(SENTENCE_STARTERS.split())


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The words and marks of `text` between two offsets, white space left out."""
    starts, words = array("q"), list[str]()
    known: dict[str, str] = {}
    for first, past in _blocks(text, start, len(text) if end is None else end):
        pattern = _PLAIN_TOKEN if _PLAIN.fullmatch(text, first, past) else _ANY_TOKEN
        pieces = pattern.findall(text, first, past)
        starts.extend(accumulate(map(len, pieces[:-1]), initial=first))
        found = [piece.rstrip() for piece in pieces]
        words += map(known.setdefault, found, found)
    return Tokens(starts, words)


def _blocks(text: str, start: int, stop: int) -> Iterator[Extent]:
    """The text between two offsets, in parts that begin and end with a token."""
    while start < stop:
        space = _SPACE.match(text, start, stop)
        start = space.end() if space else start
        cut = _SPACE.search(text, start + _BLOCK, stop)
        end = cut.start() if cut else stop
        if start < end:
            yield Extent(start, end)
        start = end


def paragraphs(text: str) -> list[Extent]:
    """The stretches between blank lines, or between line ends.

    A text whose lines break in mid-sentence (hard-wrapped, as in Project
    Gutenberg's files) has blank lines between its paragraphs; in any other, each
    line is one, as in news from the web. No extent begins or ends with space.
    """
    ends = _BLANK_LINE if is_wrapped(text) else _LINE_END
    found: list[Extent] = []
    start = 0
    for match in ends.finditer(text):
        found.extend(_trimmed(text, start, match.start()))
        start = match.end()
    found.extend(_trimmed(text, start, len(text)))
    return found


def is_wrapped(text: str) -> bool:
    """Whether the text's lines break in mid-sentence."""
    lines = _LINE_END.split(text)
    single = broken = 0
    for line, following in pairwise(lines):
        if line and following and not line.isspace() and not following.isspace():
            single += 1
            broken += len(line) <= _LONGEST_WRAPPED_LINE and not (
                _CLOSED_LINE.search(line[-8:]) or _OPENED_LINE.match(following)
            )
    return single > 0 and broken >= _WRAPPED_SHARE * single


def _trimmed(text: str, start: int, end: int) -> Iterator[Extent]:
    """The extent without the white space at its ends; nothing if that is all."""
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        start += len(piece) - len(piece.lstrip())
        yield Extent(start, start + len(kept))


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Extent]:
    """The sentences of `text` between two offsets, usually one paragraph.

    A stop inside closing quotation marks ends a sentence where the next one begins
    with a capital, but not before the words that say who spoke (“Really?” Ann Lee
    said). Abbreviations keep their stops.
    """
    stop = len(text) if end is None else end
    found: list[Extent] = []
    for match in _SENTENCE_END.finditer(text, start, stop):
        if match["stop"] and _goes_on(text, start, match):
            continue
        past = match.start("gap") if match["stop"] else match.end()
        found.extend(_trimmed(text, start, past))
        start = match.end()
    found.extend(_trimmed(text, start, stop))
    return found


def _goes_on(text: str, start: int, match: "regex.Match[str]") -> bool:
    """Whether the sentence that began at `start` goes on after the stop at `match`."""
    if match["close"]:
        return match["stop"][0] != "." and bool(_SPEECH_TAG.match(text, match.end()))
    at, following = match.start(), match["next"]
    if match["stop"] != ".":
        return match["stop"][-1] in ".…" and following == "I"
    if at - start <= 3 and _ITEM_NUMBER.fullmatch(text, start, at):
        return True
    word = _LAST_WORD.search(text, max(start, at - _LONGEST_ABBREVIATION), at)
    return word is not None and _is_unfinished(word[0], following)


def _is_unfinished(word: str, following: str) -> bool:
    """Whether a word and its full stop leave a sentence open before another word."""
    if word in _NEVER_FINAL:
        return True
    if word in _BEFORE_NUMBERS and following[0].isnumeric():
        return True
    is_initial = "." in word or (len(word) == 1 and word.isupper())
    return (
        is_initial or word in _SOMETIMES_FINAL
    ) and following not in _SENTENCE_STARTERS
