"""Pairing marks: one stack, which a new paragraph clears unless it goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Final

from quoteattr.lexicon.marks import SINGLE
from quoteattr.marks.outlook import Outlook
from quoteattr.marks.quotation import Stretch
from quoteattr.marks.reading import Mark, read_marks
from quoteattr.segment import Extent

# How far a mark that may be an apostrophe (boys' …) can close a single opening one.
_SCARE_QUOTE_REACH: Final = 60

# How many paragraphs without marks a quotation may go on over before its closing
# mark: a letter of many lines, or a text with one sentence a line.
_SILENT_PARAGRAPHS: Final = 40

_SPEECH_ENDS: Final = frozenset(",.!?…—-")

# No text nests deeper; a hostile one may, and must not cost more for it.
_DEEPEST: Final = 12


def pair(text: str, paragraphs: Sequence[Extent]) -> list[Stretch]:
    """What stands in marks, in the order in which it closes."""
    marks = [read_marks(text, *paragraph) for paragraph in paragraphs]
    pairing = _Pairing(text, _quotes_in_single_marks(text, marks))
    for paragraph, here in zip(paragraphs, marks, strict=True):
        pairing.read(paragraph, here)
    pairing.end(0)
    return pairing.found


def _quotes_in_single_marks(text: str, marks: Iterable[Iterable[Mark]]) -> bool:
    """Whether more speech ends in single marks (…,' she said) than in others."""
    single = others = 0
    for mark in chain.from_iterable(marks):
        if mark.closes and text[mark.start - 1] in _SPEECH_ENDS:
            if mark.family == SINGLE:
                single += 1
            else:
                others += 1
    return single > others


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not come yet.

    Attributes:
        mark: What opened it.
        limit: The end of the last paragraph in which it was seen to go on.
        cut: Where the first quotation in the same marks inside it starts.
    """

    mark: Mark
    limit: int
    cut: int | None = None


@dataclass(slots=True)
class _Pairing:
    """The state of pairing: what is open, and what was found."""

    text: str
    is_single_outside: bool
    stack: list[_Open] = field(default_factory=list)
    found: list[Stretch] = field(default_factory=list)
    silent: int = 0

    def read(self, paragraph: Extent, marks: Sequence[Mark]) -> None:
        """Pair the marks of one paragraph."""
        first = self._resume(paragraph, marks) if self.stack else 0
        if not marks:
            return
        outlook = Outlook.of(marks)
        for index in range(first, len(marks)):
            self._take(outlook, index, paragraph.end)

    def _resume(self, paragraph: Extent, marks: Sequence[Mark]) -> int:
        """Keep open what goes on in this paragraph, and end the rest.

        Returns:
            Index of the first mark that does not just repeat an opening one.
        """
        repeated = 0 if self.silent else self._repeated(paragraph.start, marks)
        if repeated:
            self.end(repeated)
            for entry in self.stack:
                entry.limit = paragraph.end
            return repeated
        family = self.stack[0].mark.family
        if all(mark.family != family for mark in marks):
            self.silent += 1
            if self.silent > _SILENT_PARAGRAPHS:
                self.end(0)
        else:
            self.silent = 0
            if not _closes_more(marks, family):
                self.end(0)
        return 0

    def _repeated(self, at: int, marks: Sequence[Mark]) -> int:
        """How many of the open marks a paragraph that starts at `at` repeats."""
        count = 0
        for entry, mark in zip(self.stack, marks, strict=False):
            between = self.text[at : mark.start]
            if (
                mark.family != entry.mark.family
                or not mark.opens
                or between.strip(" [(_*")
            ):
                break
            count, at = count + 1, mark.end
        return count

    def _take(self, outlook: Outlook, index: int, limit: int) -> None:
        """Open or close a quotation with one mark, or pass over it."""
        mark = outlook.marks[index]
        if self.stack and mark.closes and self._closes(outlook, index):
            self._close(mark)
        elif mark.opens and len(self.stack) < _DEEPEST and self._opens(outlook, index):
            self.stack.append(_Open(mark, limit))

    def _closes(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark that can close does."""
        mark, inmost = outlook.marks[index], self.stack[-1].mark.family
        if mark.family == inmost:
            return mark.is_sure or not outlook.closes_next(index)
        return (
            mark.is_sure
            and not mark.opens
            and not outlook.closes_later(inmost, index)
            and any(entry.mark.family == mark.family for entry in self.stack)
        )

    def _opens(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark that can open does: a single one may be an apostrophe."""
        mark = outlook.marks[index]
        if mark.family != SINGLE or self.text[mark.start] in "‚‛":
            return True
        is_inside = bool(self.stack) and self.stack[-1].mark.family == SINGLE
        if not mark.is_sure:
            return outlook.closes_next(index) and not is_inside
        if self.text[mark.start] == "‘":
            return True
        if is_inside:
            return outlook.excess[index] >= 2
        return (
            (self.is_single_outside and not self.stack)
            or outlook.closes_later(SINGLE, index)
            or _is_scare_quote(outlook.marks[index : index + 2])
        )

    def _close(self, mark: Mark) -> None:
        """Close the innermost quotation of the mark's family."""
        depth = len(self.stack) - 1
        while self.stack[depth].mark.family != mark.family:
            self.stack[depth].limit = mark.start
            depth -= 1
        self.end(depth + 1)
        opened = self.stack.pop().mark
        self._find(opened, mark.start, mark.end)
        if self.stack and self.stack[-1].mark.family == mark.family:
            parent = self.stack[-1]
            parent.cut = opened.start if parent.cut is None else parent.cut

    def end(self, kept: int) -> None:
        """End what is open beyond the first `kept`, for want of closing marks.

        Such a quotation ends with its paragraph, or before the next one in the
        same marks. A single mark that stands alone was an apostrophe, unless the
        text quotes in single marks.
        """
        lost = self.stack[kept:]
        del self.stack[kept:]
        self.silent = 0
        for entry, inner in zip_longest(lost, lost[1:]):
            mark, end = entry.mark, entry.limit if entry.cut is None else entry.cut
            if inner is not None and inner.mark.family == mark.family:
                end = min(end, inner.mark.start)
            is_whole = end == entry.limit and not kept and self.is_single_outside
            if mark.family != SINGLE or is_whole:
                self._find(mark, end, None)

    def _find(self, opened: Mark, inner_end: int, end: int | None) -> None:
        """Record a quotation, unless it is blank; `end` is None without a mark."""
        inner = self.text[opened.end : inner_end].rstrip()
        if not inner:
            return
        is_closed = end is not None
        if end is None:
            inner_end = end = opened.end + len(inner)
        self.found.append(
            Stretch(opened.start, end, opened.end, inner_end, opened.family, is_closed)
        )


def _closes_more(marks: Iterable[Mark], family: str) -> bool:
    """Whether a mark of the family closes what no mark before it opened."""
    opened = 0
    for mark in marks:
        if mark.family == family and mark.is_sure:
            opened += -1 if mark.closes else 1
            if opened < 0:
                return True
    return False


def _is_scare_quote(marks: Sequence[Mark]) -> bool:
    """Whether the second mark, though perhaps an apostrophe, closes the first."""
    if len(marks) < 2:
        return False
    first, second = marks
    reach = second.start - first.end
    return second.family == SINGLE and second.closes and reach <= _SCARE_QUOTE_REACH
