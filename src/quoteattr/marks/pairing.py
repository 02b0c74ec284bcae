"""Pairing marks: one stack, started anew at every paragraph.

A quotation whose closing mark is missing at its paragraph's end goes on where the
next paragraph begins with its opening mark again, or has a closing mark first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from quoteattr.lexicon.marks import SINGLE
from quoteattr.marks.quotation import Quotation
from quoteattr.marks.reading import Mark, read_marks
from quoteattr.segment import Extent

# How far a mark that may be an apostrophe (boys' …) can close a single opening one.
_SCARE_QUOTE_REACH: Final = 60

_SPOKEN_SINGLE: Final = re.compile(r"[,.!?…—-]['’](?=\s|$)")
_SPOKEN_DOUBLE: Final = re.compile(r"[,.!?…—-](?:[\"”]|'')(?=\s|$)")


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not come yet."""

    mark: Mark
    is_weak: bool
    cut: int | None = None
    paragraph_end: int = 0


@dataclass(slots=True)
class _Pairing:
    """The state of pairing: what is open, and what was found."""

    text: str
    is_single_outside: bool
    stack: list[_Open] = field(default_factory=list)
    found: list[tuple[int, int, int, int, str, bool]] = field(default_factory=list)

    def read(self, paragraph: Extent) -> None:
        """Pair the marks of one paragraph."""
        marks = read_marks(self.text, *paragraph)
        first = self._resume(marks, paragraph)
        outlook = _outlook(marks)
        for index in range(first, len(marks)):
            self._take(marks, index, outlook)
        for entry in self.stack:
            entry.paragraph_end = entry.paragraph_end or paragraph.end

    def _resume(self, marks: Sequence[Mark], paragraph: Extent) -> int:
        """Keep what goes on in this paragraph; the index of the first other mark."""
        if not self.stack:
            return 0
        kept, at = 0, paragraph.start
        for entry, mark in zip(self.stack, marks, strict=False):
            between = self.text[at : mark.start]
            if mark.family != entry.mark.family or not mark.opens or between.strip():
                break
            kept, at = kept + 1, mark.end
        consumed = kept
        if not kept and marks:
            first = marks[0]
            families = [entry.mark.family for entry in self.stack[-1:]]
            if first.closes and not first.opens and first.is_sure:
                kept = len(self.stack) if first.family in families else 0
        self._abandon(kept)
        for entry in self.stack:
            entry.paragraph_end = 0
        return consumed

    def _take(self, marks: Sequence[Mark], index: int, outlook: "_Outlook") -> None:
        """Open, close or pass over with one mark."""
        mark = marks[index]
        top = self.stack[-1] if self.stack else None
        if mark.closes and top is not None:
            if mark.family == top.mark.family:
                if self._closes_here(marks, index, outlook):
                    self._close(mark)
                    return
            elif not mark.opens and self._closes_below(mark, top, index, outlook):
                self._close(mark)
                return
        if mark.opens and self._opens_here(marks, index, outlook):
            is_weak = mark.family == SINGLE and self.text[mark.start] not in "‘‚‛"
            self.stack.append(_Open(mark, is_weak))

    def _closes_here(
        self, marks: Sequence[Mark], index: int, outlook: "_Outlook"
    ) -> bool:
        mark = marks[index]
        if mark.opens and not mark.closes:
            return False
        if mark.is_sure:
            return True
        following = outlook.next_sure[index]
        return following is None or marks[following].opens

    def _closes_below(
        self, mark: Mark, top: _Open, index: int, outlook: "_Outlook"
    ) -> bool:
        """Whether a closing mark ends a quotation under the one opened last."""
        if not mark.is_sure or all(e.mark.family != mark.family for e in self.stack):
            return False
        return not outlook.closes_later(top.mark.family, index)

    def _opens_here(
        self, marks: Sequence[Mark], index: int, outlook: "_Outlook"
    ) -> bool:
        mark = marks[index]
        if mark.family != SINGLE or self.text[mark.start] in "‚‛":
            return True
        is_inside = bool(self.stack) and self.stack[-1].mark.family == SINGLE
        following = outlook.next_sure[index]
        if not mark.is_sure:
            return (
                not is_inside and following is not None and not marks[following].opens
            )
        if self.text[mark.start] == "‘":
            return True
        if is_inside:
            return outlook.balance[index] >= 2
        if not self.stack and self.is_single_outside:
            return True
        return outlook.closes_later(SINGLE, index) or self._is_scare_quote(marks, index)

    def _is_scare_quote(self, marks: Sequence[Mark], index: int) -> bool:
        """Whether the next mark, though perhaps an apostrophe, closes a few words."""
        if index + 1 == len(marks):
            return False
        mark, following = marks[index], marks[index + 1]
        return (
            following.family == SINGLE
            and following.closes
            and following.start - mark.end <= _SCARE_QUOTE_REACH
        )

    def _close(self, mark: Mark) -> None:
        """Close the innermost quotation of the mark's family."""
        depth = len(self.stack) - 1
        while self.stack[depth].mark.family != mark.family:
            depth -= 1
        for entry in self.stack[depth + 1 :]:
            entry.paragraph_end = mark.start
        self._abandon(depth + 1)
        entry = self.stack.pop()
        self._find(entry.mark, mark.end, mark.start, True)
        if self.stack and self.stack[-1].mark.family == mark.family:
            parent = self.stack[-1]
            parent.cut = parent.cut or entry.mark.start

    def _abandon(self, kept: int) -> None:
        """End the quotations above the first `kept` ones without closing marks."""
        lost = self.stack[kept:]
        del self.stack[kept:]
        for entry, above in zip_longest(lost, lost[1:]):
            end = entry.cut or entry.paragraph_end
            if above is not None and above.mark.family == entry.mark.family:
                end = min(end, above.mark.start)
            if entry.is_weak and (
                end < entry.paragraph_end or kept or not self.is_single_outside
            ):
                continue
            self._find(entry.mark, end, end, False)

    def _find(self, mark: Mark, end: int, inner_end: int, is_closed: bool) -> None:
        inner = self.text[mark.end : inner_end]
        if not inner.strip():
            return
        if not is_closed:
            end = inner_end = mark.end + len(inner.rstrip())
        self.found.append(
            (mark.start, end, mark.end, inner_end, mark.family, is_closed)
        )


@dataclass(slots=True)
class _Outlook:
    """What follows each mark of a paragraph.

    Attributes:
        next_sure: Index of the next sure mark of the same family.
        balance: How many more sure marks of the family close than open later.
        last_closing: Index of the last sure closing mark, by family.
    """

    next_sure: list[int | None]
    balance: list[int]
    last_closing: dict[str, int]

    def closes_later(self, family: str, index: int) -> bool:
        """Whether a sure closing mark of the family follows."""
        return self.last_closing.get(family, -1) > index


def _outlook(marks: Sequence[Mark]) -> _Outlook:
    next_sure: list[int | None] = [None] * len(marks)
    balance = [0] * len(marks)
    upcoming: dict[str, int] = {}
    excess: dict[str, int] = {}
    last_closing: dict[str, int] = {}
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        next_sure[index] = upcoming.get(mark.family)
        balance[index] = excess.get(mark.family, 0)
        if mark.is_sure:
            upcoming[mark.family] = index
            excess[mark.family] = balance[index] + mark.closes - mark.opens
            if mark.closes:
                last_closing.setdefault(mark.family, index)
    return _Outlook(next_sure, balance, last_closing)


def find_quotations(text: str, paragraphs: Sequence[Extent]) -> list[Quotation]:
    """The quotations of a text, in order of their start, nested ones included."""
    spoken_single = sum(1 for _ in _SPOKEN_SINGLE.finditer(text))
    spoken_double = sum(1 for _ in _SPOKEN_DOUBLE.finditer(text))
    pairing = _Pairing(text, spoken_single > spoken_double)
    for paragraph in paragraphs:
        pairing.read(paragraph)
    pairing._abandon(0)
    return _nested(sorted(pairing.found))


def _nested(found: Sequence[tuple[int, int, int, int, str, bool]]) -> list[Quotation]:
    """The quotations with their depths."""
    ends: list[int] = []
    quotations = []
    for start, end, inner_start, inner_end, style, is_closed in found:
        while ends and ends[-1] <= start:
            ends.pop()
        quotations.append(
            Quotation(start, end, inner_start, inner_end, len(ends), style, is_closed)
        )
        ends.append(end)
    return quotations
