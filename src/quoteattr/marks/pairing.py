"""Pairing marks: one stack, which a new paragraph clears unless it goes on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Final

from quoteattr.lexicon.marks import LOW_SINGLE, SINGLE, STRAIGHT
from quoteattr.marks.outlook import Outlook
from quoteattr.marks.quotation import Stretch
from quoteattr.marks.reading import Mark, read_marks
from quoteattr.segment import Extent

# How many paragraphs without marks a quotation may go on over before its closing
# mark: a letter, or a text with one sentence a line. On LitBank, which is one, none
# finds 1,287 of 1,558 quotations, 10 find 1,475, and 20 as many as 1,000 (1,478).
_SILENT_PARAGRAPHS: Final = 20

# No text nests deeper; a hostile one may, and must not cost more for it.
_DEEPEST: Final = 12

_WORD: Final = re.compile(r"\w")
_SPEECH_ENDS: Final = frozenset(",.!?…—-")
_LINE_ENDS: Final = frozenset("\r\n")
_BEFORE_REPEATED: Final = " [(_*"


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
    excess = 0
    for mark in chain.from_iterable(marks):
        before = text[max(0, mark.start - 2) : mark.start].rstrip()
        if mark.closes and before[-1:] in _SPEECH_ENDS:
            excess += 1 if mark.family == SINGLE else -1
    return excess > 0


@dataclass(slots=True)
class _Open:
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
class _Pairing:
    """The state of pairing: what is open, and what was found.

    Attributes:
        text: All of it.
        is_single_outside: Whether the text quotes in single marks.
        stack: What is open, the outermost first.
        found: What was closed, or given up.
        silent: How many paragraphs have said nothing of the outermost one's end.
    """

    text: str
    is_single_outside: bool
    stack: list[_Open] = field(default_factory=list)
    found: list[Stretch] = field(default_factory=list)
    silent: int = 0

    def read(self, paragraph: Extent, marks: Sequence[Mark]) -> None:
        """Pair the marks of one paragraph."""
        first = 0
        if self.stack:
            first = 0 if self.silent else self._repeated(paragraph, marks)
            if first:
                self._go_on(first, paragraph)
            elif not self._waits(marks):
                self.end(0)
        if first < len(marks):
            outlook = Outlook.of(marks)
            for index in range(first, len(marks)):
                self._take(outlook, index, paragraph.end)

    def _repeated(self, paragraph: Extent, marks: Sequence[Mark]) -> int:
        """How many of the open marks a paragraph repeats at its start."""
        count, at = 0, paragraph.start
        for entry, mark in zip(self.stack, marks, strict=False):
            between = self.text[at : mark.start].strip(_BEFORE_REPEATED)
            is_same = mark.opens and self._sign(mark) == self._sign(entry.mark)
            if between or not is_same or entry.cut is not None:
                break
            count, at = count + 1, mark.end
        return count

    def _sign(self, mark: Mark) -> str:
        return self.text[mark.start : mark.end]

    def _go_on(self, kept: int, paragraph: Extent) -> None:
        """Let the outermost quotations go on in a paragraph, and end the others."""
        self.end(kept)
        for entry in self.stack:
            entry.limit = paragraph.end

    def _waits(self, marks: Sequence[Mark]) -> bool:
        """Whether the outermost quotation may go on though its mark is not repeated.

        It does where a paragraph closes what it did not open, and may where one has
        no such marks at all.
        """
        family = self.stack[0].mark.family
        if any(mark.family == family for mark in marks):
            self.silent = 0
            return _closes_more(marks, family)
        self.silent += 1
        return self.silent <= _SILENT_PARAGRAPHS

    def _take(self, outlook: Outlook, index: int, limit: int) -> None:
        """Open or close a quotation with one mark, or pass over it."""
        mark = outlook.marks[index]
        if self.stack and self._closes(outlook, index):
            self._close(mark)
        elif mark.opens and len(self.stack) < _DEEPEST and self._opens(outlook, index):
            self.stack.append(_Open(mark, limit))

    def _closes(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark ends what was opened last, or what is around that."""
        mark, inmost = outlook.marks[index], self.stack[-1].mark.family
        if mark.family == inmost:
            if mark.closes:
                return mark.is_sure or not outlook.closes_next(index)
            return self._is_misspaced(outlook, index)
        if mark.opens or not mark.is_sure:
            return False
        if inmost != SINGLE and outlook.closes_later(inmost, index):
            return False
        return any(entry.mark.family == mark.family for entry in self.stack)

    def _is_misspaced(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark closes, though its space is on the wrong side.

        So the second in 'a "sorry "mess', where none is left to close a new one.
        """
        mark = outlook.marks[index]
        return (
            self._sign(mark) in STRAIGHT
            and self.text[mark.end : mark.end + 1].islower()
            and self.text[mark.start - 1] == " "
            and outlook.excess[index] <= 0
        )

    def _opens(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark that can open does."""
        mark = outlook.marks[index]
        is_inside = bool(self.stack) and self.stack[-1].mark.family == mark.family
        if mark.family == SINGLE and self._sign(mark) not in LOW_SINGLE:
            return self._opens_single(outlook, index, is_inside)
        # Verse and addresses repeat the mark at each line.
        is_repeated = is_inside and self.text[mark.start - 1] in _LINE_ENDS
        return not is_repeated or outlook.excess[index] > 1

    def _opens_single(self, outlook: Outlook, index: int, is_inside: bool) -> bool:
        """Whether a single mark opens, rather than stand for a word's beginning."""
        mark = outlook.marks[index]
        if not mark.is_sure:
            return outlook.closes_next(index) and not is_inside
        if self._sign(mark) == "‘":
            return True
        if is_inside:
            return outlook.excess[index] > 1
        return (
            (self.is_single_outside and not self.stack)
            or outlook.closes_later(SINGLE, index)
            or outlook.closes_soon(index)
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
        for entry in self.stack:
            if opened.start < entry.limit:
                entry.limit = max(entry.limit, mark.end)
        if self.stack and self._sign(self.stack[-1].mark) == self._sign(opened):
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
        if not kept:
            self.silent = 0
        for entry, inner in zip_longest(lost, lost[1:]):
            mark, end = entry.mark, entry.limit
            if entry.cut is not None:
                end = min(end, entry.cut)
            if inner is not None and self._sign(inner.mark) == self._sign(mark):
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


def _closes_more(marks: Iterable[Mark], family: str) -> bool:
    """Whether a mark of the family closes what no mark before it opened."""
    opened = 0
    for mark in marks:
        if mark.family == family and mark.is_sure:
            opened += -1 if mark.closes else 1
            if opened < 0:
                return True
    return False
