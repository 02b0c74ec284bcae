"""What follows each mark in its paragraph, gathered in one pass from the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from quoteattr.marks.reading import Mark

# How far a mark that may be an apostrophe closes: a few words, as in "the 'boys' at
# home". From 20 to 1,000, clic and LitBank come out alike.
_SCARE_QUOTE_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class Outlook:
    """The marks of a paragraph, with what follows each.

    Attributes:
        marks: In order.
        upcoming: Index of the next sure mark of the same family, by index.
        excess: How many more sure marks of the family close later than open.
        last_closing: Index of the last sure mark that closes, by family.
    """

    marks: Sequence[Mark]
    upcoming: Sequence[int | None]
    excess: Sequence[int]
    last_closing: dict[str, int]

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> Self:
        """The outlook of a paragraph's marks."""
        upcoming: list[int | None] = [None] * len(marks)
        excess = [0] * len(marks)
        next_sure: dict[str, int] = {}
        surplus: dict[str, int] = {}
        last_closing: dict[str, int] = {}
        for index in range(len(marks) - 1, -1, -1):
            mark = marks[index]
            upcoming[index] = next_sure.get(mark.family)
            excess[index] = surplus.get(mark.family, 0)
            if not mark.is_sure:
                continue
            next_sure[mark.family] = index
            surplus[mark.family] = excess[index] + mark.closes - mark.opens
            if mark.closes:
                last_closing.setdefault(mark.family, index)
        return cls(marks, upcoming, excess, last_closing)

    def closes_later(self, family: str, index: int) -> bool:
        """Whether a sure mark of the family closes after the mark at `index`."""
        return self.last_closing.get(family, -1) > index

    def closes_next(self, index: int) -> bool:
        """Whether the next sure mark of the family can only close."""
        following = self.upcoming[index]
        return following is not None and not self.marks[following].opens

    def closes_soon(self, index: int) -> bool:
        """Whether the very next mark closes a few words, sure or not."""
        mark = self.marks[index]
        following = self.marks[index + 1] if index + 1 < len(self.marks) else mark
        return (
            following.family == mark.family
            and following.closes
            and following is not mark
            and following.start - mark.end <= _SCARE_QUOTE_REACH
        )

    def opens_at_once(self, index: int) -> bool:
        """Whether a mark of another family opens right behind the one at `index`."""
        mark, following = self.marks[index], self.marks[index + 1 : index + 2]
        return any(
            inner.opens and inner.start == mark.end and inner.family != mark.family
            for inner in following
        )
