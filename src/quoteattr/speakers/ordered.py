"""Items in the order of the text, into which others are put as reading goes on."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_FULL: Final = 512  # items of a block, beyond which it becomes two


class Ordered(Generic[T]):
    """Items by their offsets, in blocks: to put one in moves those of its block only.

    Args:
        items: The items, in any order; of equal offsets in theirs.
        key: The offset of an item.
    """

    def __init__(self, items: Iterable[T], key: Callable[[T], int]) -> None:
        self._key = key
        row, size = sorted(items, key=key), _FULL // 2
        starts = range(0, max(1, len(row)), size)
        self._blocks = [row[start : start + size] for start in starts]
        self._offsets = [list(map(key, block)) for block in self._blocks]
        self._firsts = [offsets[0] for offsets in self._offsets[1:]]

    def insert(self, item: T) -> None:
        """Put an item behind those of its offset or less."""
        offset = self._key(item)
        number = bisect_right(self._firsts, offset)
        offsets = self._offsets[number]
        at = bisect_right(offsets, offset)
        offsets.insert(at, offset)
        self._blocks[number].insert(at, item)
        if len(offsets) > _FULL:
            self._split(number)

    def _split(self, number: int) -> None:
        """Make two blocks of one."""
        size = _FULL // 2
        self._blocks.insert(number + 1, self._blocks[number][size:])
        self._offsets.insert(number + 1, self._offsets[number][size:])
        del self._blocks[number][size:], self._offsets[number][size:]
        self._firsts.insert(number, self._offsets[number + 1][0])

    def before(self, offset: int, most: int) -> Iterator[T]:
        """The items before an offset, the last first, no more than so many."""
        for number in range(bisect_left(self._firsts, offset), -1, -1):
            at = bisect_left(self._offsets[number], offset)
            found = self._blocks[number][max(0, at - most) : at]
            yield from reversed(found)
            most -= len(found)
            if not most:
                return

    def places_from(self, offset: int) -> Iterator[tuple[list[T], int]]:
        """Where the items from an offset on stand: a block, and the index in it."""
        first = bisect_left(self._firsts, offset)
        at = bisect_left(self._offsets[first], offset)
        for number in range(first, len(self._blocks)):
            block = self._blocks[number]
            for index in range(at, len(block)):
                yield block, index
            at = 0
