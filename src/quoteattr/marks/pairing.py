"""Pairing marks: one stack, which a new paragraph clears unless it goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from quoteattr.lexicon.marks import DOUBLE, DOUBLED, LOW_SINGLE, SINGLE, STRAIGHT
from quoteattr.marks.outlook import Outlook
from quoteattr.marks.quotation import Stretch
from quoteattr.marks.reading import Mark, read_marks
from quoteattr.marks.stack import Stack
from quoteattr.segment import Extent

# How many paragraphs without marks a quotation may go on over before its closing
# mark: a letter, or a text with one sentence a line. On LitBank, which is one, none
# finds 1,287 of 1,558 quotations, 10 find 1,475, and 20 as many as 1,000 (1,478).
_SILENT_PARAGRAPHS: Final = 20

# No text nests deeper; a hostile one may, and must not cost more for it.
_DEEPEST: Final = 12

_SPEECH_ENDS: Final = frozenset(",.!?…—-")
_LINE_ENDS: Final = frozenset("\r\n")
_GAP: Final = 20  # white space between paragraphs that is looked through
_BEFORE_REPEATED: Final = " [(_*"
_OTHER: Final = {SINGLE: DOUBLE, DOUBLE: SINGLE}


def pair(text: str, paragraphs: Sequence[Extent]) -> list[Stretch]:
    """What stands in marks, in the order in which it closes."""
    marks = read_marks(text, paragraphs)
    pairing = _Pairing(text, Stack(text, _quotes_in_single_marks(text, marks)))
    for paragraph, here in zip(paragraphs, marks, strict=True):
        pairing.read(paragraph, here)
    pairing.stack.end(0)
    return pairing.stack.found


def _quotes_in_single_marks(text: str, marks: Iterable[Iterable[Mark]]) -> bool:
    """Whether more speech ends in single marks (…,' she said) than in others."""
    excess = 0
    for mark in chain.from_iterable(marks):
        if mark.closes and _ends_speech(text, mark):
            excess += 1 if mark.family == SINGLE else -1
    return excess > 0


def _ends_speech(text: str, mark: Mark) -> bool:
    """Whether a comma, stop or dash stands before a mark."""
    return text[max(0, mark.start - 2) : mark.start].rstrip()[-1:] in _SPEECH_ENDS


@dataclass(slots=True)
class _Pairing:
    """The reading of one text's marks.

    Attributes:
        text: All of it.
        stack: What is open.
        silent: How many paragraphs have said nothing of the outermost one's end.
    """

    text: str
    stack: Stack
    silent: int = 0

    def read(self, paragraph: Extent, marks: Sequence[Mark]) -> None:
        """Pair the marks of one paragraph."""
        first = self._resume(paragraph, marks) if self.stack else 0
        if first < len(marks):
            outlook = Outlook.of(marks)
            for index in range(first, len(marks)):
                self._take(outlook, index, paragraph.end)

    def _resume(self, paragraph: Extent, marks: Sequence[Mark]) -> int:
        """End what does not go on in a paragraph; the number of marks that repeat."""
        repeated = 0 if self.silent else self._repeated(paragraph, marks)
        if repeated:
            self.stack.go_on(repeated, paragraph.end)
        elif not self._waits(marks):
            self.silent = 0
            self.stack.end(0)
        return repeated

    def _repeated(self, paragraph: Extent, marks: Sequence[Mark]) -> int:
        """How many of the open marks a paragraph repeats at its start."""
        count, at = 0, paragraph.start
        for entry, mark in zip(self.stack.entries, marks, strict=False):
            between = self.text[at : mark.start].strip(_BEFORE_REPEATED)
            is_same = self.stack.sign(mark) == self.stack.sign(entry.mark)
            if between or not (mark.opens and is_same) or entry.cut is not None:
                break
            count, at = count + 1, mark.end
        return count

    def _waits(self, marks: Sequence[Mark]) -> bool:
        """Whether the outermost quotation may go on though its mark is not repeated.

        It does where a paragraph closes what it did not open, and may where one has
        no such marks at all.
        """
        family = self.stack.entries[0].mark.family
        if any(mark.family == family for mark in marks):
            self.silent = 0
            return _closes_more(marks, family)
        self.silent += 1
        return self.silent <= _SILENT_PARAGRAPHS

    def _take(self, outlook: Outlook, index: int, limit: int) -> None:
        """Open or close a quotation with one mark, or pass over it."""
        for mark in self._mended(outlook, index, limit):
            if self.stack and self._closes(mark, outlook, index):
                self.stack.close(mark)
            elif mark.opens and self._opens(outlook, index):
                self.stack.open(mark, limit)

    def _mended(self, outlook: Outlook, index: int, limit: int) -> Sequence[Mark]:
        """The mark as it must be meant, by what is open and can only be closed by it.

        Two single marks in a row are no double one where single ones are open, and
        of “Go.’ the second closes the first if no other does, nor the first stands
        again at the next paragraph.
        """
        mark, other = outlook.marks[index], _OTHER.get(outlook.marks[index].family)
        if other is None or other != self.stack.inmost:
            return [mark]
        if mark.opens or not mark.is_sure or self.stack.holds(mark.family):
            return [mark]
        if self.stack.sign(mark) in DOUBLED:
            middle = mark.start + 1
            first = mark._replace(end=middle, family=SINGLE)
            return [first, mark._replace(start=middle, family=SINGLE)]
        is_slip = self.text[mark.start - 1] in _SPEECH_ENDS and not self.silent
        if not is_slip or outlook.closes_later(other, index):
            return [mark]
        following = self.text[limit : limit + _GAP].lstrip()
        opening = self.stack.sign(self.stack.entries[0].mark)
        return [mark if following.startswith(opening) else mark._replace(family=other)]

    def _closes(self, mark: Mark, outlook: Outlook, index: int) -> bool:
        """Whether a mark ends what was opened last, or what is around that."""
        inmost = self.stack.entries[-1].mark.family
        if mark.family == inmost:
            if mark.closes:
                return mark.is_sure or not outlook.closes_next(index)
            return self._is_misspaced(outlook, index)
        if mark.opens or not mark.is_sure:
            return False
        if inmost != SINGLE and outlook.closes_later(inmost, index):
            return False
        return self.stack.holds(mark.family)

    def _is_misspaced(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark closes, though its space is on the wrong side.

        So the second in 'a "sorry "mess', where none is left to close a new one.
        """
        mark = outlook.marks[index]
        return (
            self.stack.sign(mark) in STRAIGHT
            and self.text[mark.end : mark.end + 1].islower()
            and self.text[mark.start - 1] == " "
            and outlook.excess[index] <= 0
        )

    def _opens(self, outlook: Outlook, index: int) -> bool:
        """Whether a mark that can open does."""
        mark = outlook.marks[index]
        is_inside = self.stack.inmost == mark.family
        if len(self.stack) == _DEEPEST:
            return False
        if mark.family == SINGLE and self.stack.sign(mark) not in LOW_SINGLE:
            return self._opens_single(outlook, index, is_inside)
        # Verse and addresses repeat the mark at each line.
        is_repeated = is_inside and self.text[mark.start - 1] in _LINE_ENDS
        return not is_repeated or outlook.excess[index] > 1

    def _opens_single(self, outlook: Outlook, index: int, is_inside: bool) -> bool:
        """Whether a single mark opens, rather than stand for a word's beginning."""
        mark = outlook.marks[index]
        if not mark.is_sure:
            return outlook.closes_next(index) and not is_inside
        if self.stack.sign(mark) == "‘" or outlook.opens_at_once(index):
            return True
        if is_inside:
            return outlook.excess[index] > 1
        return (
            (self.stack.is_single_outside and not self.stack)
            or outlook.closes_later(SINGLE, index)
            or outlook.closes_soon(index)
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
