"""A text cut into the stretches that the rules read one by one."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap
from typing import Final

from quoteattr.layout import Layout
from quoteattr.rules.letters import corrected, letters_of
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.tags import is_tag
from quoteattr.rules.uses import Use, use_of

_LONGEST_HEADLINE: Final = 28  # tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several that a quotation spans.

    Attributes:
        tokens: Its tokens in the text.
        letters: The letter of each of its tokens.
        words: Its tokens in lower case.
        begins_paragraph: Whether a paragraph begins with it.
        is_headline: Whether it is all of the first paragraph, and short.
    """

    tokens: Stretch
    letters: str
    words: Sequence[str]
    begins_paragraph: bool
    is_headline: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """An outermost quotation, by its tokens in the text."""

    tokens: Stretch
    use: Use


@dataclass(frozen=True, slots=True)
class Units:
    """A text's units in order, each made when it is asked for.

    Attributes:
        borders: Index of the token that each begins with, and the number of tokens.
        letters: The letters of all tokens.
        words: All tokens in lower case.
        begins: The tokens that paragraphs begin with.
        headline_end: The token before which the headline ends, 0 if there is none.
    """

    borders: Sequence[int]
    letters: str
    words: Sequence[str]
    begins: Container[int]
    headline_end: int

    def __len__(self) -> int:
        return len(self.borders) - 1

    def __getitem__(self, index: int) -> Unit:
        return self._between(*self.tokens(index))

    def __iter__(self) -> Iterator[Unit]:
        return starmap(self._between, pairwise(self.borders))

    def _between(self, first: int, end: int) -> Unit:
        return Unit(
            tokens=Stretch(first, end),
            letters=self.letters[first:end],
            words=self.words[first:end],
            begins_paragraph=first in self.begins,
            is_headline=first == 0 and end == self.headline_end,
        )

    def tokens(self, index: int) -> Stretch:
        """The tokens of a unit in the text."""
        return Stretch(self.borders[index], self.borders[index + 1])

    def begins_paragraph(self, index: int) -> bool:
        """Whether a paragraph begins at the unit of this index, or the text ends."""
        return index >= len(self) or self.borders[index] in self.begins

    def index_at(self, token: int) -> int:
        """Index of the unit that a token is in."""
        return bisect_right(self.borders, token) - 1


def units_of(layout: Layout) -> tuple[Units, list[Quoted]]:
    """A text's units and its outermost quotations, in order."""
    starts, surfaces = layout.tokens.starts, layout.tokens.words
    bounds = [bisect_left(starts, sentence.start) for sentence in layout.sentences]
    begins = {bisect_left(starts, paragraph.start) for paragraph in layout.paragraphs}
    letters = "".join(
        letters_of(surfaces[first:end])
        for first, end in pairwise([*bounds, len(starts)])
    )
    quoted = list(_quoted(layout, starts))
    letters = corrected(_masked(letters, quoted))
    words = layout.tokens.mapped(str.lower)
    borders = [0, *_borders(letters, words, bounds[1:], begins, quoted), len(starts)]
    distinct = [*dict.fromkeys(borders)]
    return Units(distinct, letters, words, begins, _headline_end(layout)), quoted


def _headline_end(layout: Layout) -> int:
    """The token before which the headline ends, 0 if the text has none.

    A text that is one paragraph has one if it ends without a stop.
    """
    if not layout.paragraphs:
        return 0
    start, end = layout.paragraphs[0]
    n_tokens = len(layout.tokens_within(start, end))
    has_stop = layout.text[end - 1] in ".!?"
    is_headline = len(layout.paragraphs) > 1 or not has_stop
    return n_tokens if is_headline and n_tokens <= _LONGEST_HEADLINE else 0


def _quoted(layout: Layout, starts: Sequence[int]) -> Iterator[Quoted]:
    """The outermost quotations, by their tokens."""
    for quotation in layout.quotations:
        if quotation.depth == 0:
            first = bisect_left(starts, quotation.start)
            end = bisect_left(starts, quotation.end)
            if end > first + 1:
                yield Quoted(Stretch(first, end), use_of(layout.text, quotation))


def _masked(letters: str, quoted: Sequence[Quoted]) -> str:
    """The letters, with q, z and Q for those of speech; other quotations are nouns."""
    pieces = []
    done = 0
    for one in quoted:
        first, end = one.tokens
        pieces.append(letters[done:first])
        if one.use is Use.SPEECH:
            pieces += ["q", "z" * (end - first - 2), "Q"]
        else:
            pieces.append(("u" if one.use is Use.SCARE else "L") * (end - first))
        done = end
    return "".join([*pieces, letters[done:]])


def _borders(
    letters: str,
    words: Sequence[str],
    bounds: Sequence[int],
    begins: Container[int],
    quoted: Sequence[Quoted],
) -> Iterator[int]:
    """Those of the sentences' bounds that are in no quotation, nor before a tag."""
    index = 0
    for bound, following in pairwise([*bounds, len(letters)]):
        while index < len(quoted) and quoted[index].tokens.end <= bound:
            index += 1
        is_inside = index < len(quoted) and quoted[index].tokens.first < bound
        is_new = bound in begins or not is_tag(letters, words, bound, following)
        if not is_inside and is_new:
            yield bound
