"""Words that stand in a text as they are claimed, but for their dress."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.segment import Extent
from quoteattr.verification.words import Words

# Beyond so many places, those that overlap one already found are passed over: a text
# that repeats itself endlessly must not cost endless time.
_OVERLAPPING_PLACES: Final = 100


class Run(NamedTuple):
    """Words of a text, by their indices, the last one not included."""

    first: int
    past: int


def verbatim(quote: str, words: Words) -> Iterator[Extent]:
    """The places where a string stands character by character, words kept whole."""
    for start in _occurrences(quote, words.text, words.after):
        end = start + len(quote)
        if words.after(end) == end:
            yield Extent(start, end)


def same_words(keys: str, words: Words) -> Iterator[Run]:
    """The runs of words whose keys, put together, are the given ones."""

    def border(offset: int) -> int:
        return words.offsets[words.at(offset)]

    for start in _occurrences(keys, words.joined, border):
        first, past = words.at(start), words.at(start + len(keys))
        if words.end(past - 1) == start + len(keys):
            yield Run(first, past)


def _occurrences(needle: str, text: str, border: Callable[[int], int]) -> Iterator[int]:
    """Where a string occurs at a border; `border` gives the next one from an offset."""
    found, start = 0, text.find(needle)
    while start != -1:
        at = border(start)
        if at == start:
            yield start
            found += 1
            at += 1 if found < _OVERLAPPING_PLACES else len(needle)
        start = text.find(needle, at)


# How many places of the longest piece are tried for the ends of an elided quotation.
_ANCHORS: Final = 100

# A piece of fewer words than these says nothing unless it is near the next one.
_TELLING: Final = 3
# How many words may be left out before or after a piece that says nothing by itself.
_NEAR: Final = 300


def in_order(pieces: Sequence[str], words: Words) -> Iterator[list[Run]]:
    """Places of several pieces, each after the one before, as near as can be.

    Args:
        pieces: The keys of each piece, put together.
        words: The text's words.
    """
    places = [[*same_words(piece, words)] for piece in pieces]
    if not all(places):
        return
    longest = max(range(len(pieces)), key=lambda number: len(pieces[number]))
    past = 0
    for anchor in places[longest][:_ANCHORS]:
        if anchor.first < past:
            continue
        before = _outwards(anchor, places[:longest][::-1], _last_before)
        after = _outwards(anchor, places[longest + 1 :], _first_after)
        if before is not None and after is not None:
            yield [*before[::-1], anchor, *after]
            past = [anchor, *after][-1].past


def _outwards(
    run: Run,
    places: Sequence[Sequence[Run]],
    nearest: Callable[[Run, Sequence[Run]], Run | None],
) -> list[Run] | None:
    """The nearest place of one piece after another; None if one has none."""
    chosen = []
    for candidates in places:
        found = nearest(run, candidates)
        if found is None or _is_chance(run, found):
            return None
        chosen.append(found)
        run = found
    return chosen


def _is_chance(run: Run, other: Run) -> bool:
    """Whether two pieces are far apart, and one could stand anywhere."""
    shorter = min(run.past - run.first, other.past - other.first)
    distance = max(other.first - run.past, run.first - other.past)
    return shorter < _TELLING and distance > _NEAR


def _last_before(run: Run, places: Sequence[Run]) -> Run | None:
    """The last place that ends before a run."""
    index = bisect_right(places, run.first, key=lambda place: place.past)
    return places[index - 1] if index else None


def _first_after(run: Run, places: Sequence[Run]) -> Run | None:
    """The first place that begins after a run."""
    index = bisect_left(places, run.past, key=lambda place: place.first)
    return places[index] if index < len(places) else None
