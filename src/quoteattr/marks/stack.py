"""The quotations that are open, and the stretches that come of them."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from quoteattr.lexicon.marks import SINGLE
from quoteattr.marks.quotation import Stretch
from quoteattr.marks.reading import Mark

_WORD: Final = re.compile(r"\w")


@dataclass(slots=True)
class Open:
    """A quotation whose closing mark has not come yet.

    Attributes:
        mark: What opened it.
        limit: The end of the last paragraph in which it was seen to go on.
        cut: Where the first quotation in the very same marks inside it starts.
    """

    mark: Mark
    limit: int
    cut: int | None = None


@dataclass(slots=True)
class Stack:
    """What is open, and what was found.

    Attributes:
        text: All of it.
        is_single_outside: Whether the text quotes in single marks.
        entries: What is open, the outermost first.
        found: What was closed, or given up.
    """

    text: str
    is_single_outside: bool
    entries: list[Open] = field(default_factory=list)
    found: list[Stretch] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def inmost(self) -> str | None:
        """The family of what was opened last."""
        return self.entries[-1].mark.family if self.entries else None

    def holds(self, family: str) -> bool:
        """Whether a quotation in marks of the family is open."""
        return any(entry.mark.family == family for entry in self.entries)

    def sign(self, mark: Mark) -> str:
        """The characters of a mark."""
        return self.text[mark.start : mark.end]

    def open(self, mark: Mark, limit: int) -> None:
        """Open a quotation in a paragraph that ends at `limit`."""
        self.entries.append(Open(mark, limit))

    def go_on(self, kept: int, limit: int) -> None:
        """Let the `kept` outermost go on to the end of a paragraph; end the others."""
        self.end(kept)
        for entry in self.entries:
            entry.limit = limit

    def close(self, mark: Mark) -> None:
        """Close the innermost quotation of the mark's family, which is open."""
        depth = len(self.entries) - 1
        while self.entries[depth].mark.family != mark.family:
            self.entries[depth].limit = mark.start
            depth -= 1
        self.end(depth + 1)
        opened = self.entries.pop().mark
        self._find(opened, mark.start, mark.end)
        for entry in self.entries:
            if opened.start < entry.limit:
                entry.limit = max(entry.limit, mark.end)
        if self.entries and self.sign(self.entries[-1].mark) == self.sign(opened):
            parent = self.entries[-1]
            parent.cut = opened.start if parent.cut is None else parent.cut

    def end(self, kept: int) -> None:
        """End what is open beyond the first `kept`, for want of closing marks.

        Such a quotation ends with its paragraph, or before the next one in the
        same marks. A single mark that stands alone was an apostrophe, unless the
        text quotes in single marks.
        """
        lost = self.entries[kept:]
        del self.entries[kept:]
        for entry, inner in zip_longest(lost, lost[1:]):
            mark, end = entry.mark, entry.limit
            if entry.cut is not None:
                end = min(end, entry.cut)
            if inner is not None and self.sign(inner.mark) == self.sign(mark):
                end = min(end, inner.mark.start)
            is_whole = end == entry.limit and not kept and self.is_single_outside
            if mark.family != SINGLE or is_whole:
                self._find(mark, end, None)

    def _find(self, opened: Mark, inner_end: int, end: int | None) -> None:
        """Record a quotation, unless it is blank; `end` is None without a mark."""
        inner = self.text[opened.end : inner_end].rstrip()
        is_closed = end is not None
        if not inner or not (is_closed or _WORD.search(inner)):
            return
        if end is None:
            inner_end = end = opened.end + len(inner)
        self.found.append(
            Stretch(opened.start, end, opened.end, inner_end, opened.family, is_closed)
        )
