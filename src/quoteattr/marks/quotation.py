"""The record of one quotation."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    Attributes:
        start: Offset of the opening mark.
        end: Offset just past the closing mark.
        inner_start: Offset just past the opening mark.
        inner_end: Offset of the closing mark; equal to `end` where none stands.
        depth: 0 for an outermost quotation, 1 for one inside another, and so on.
        style: Name of the marks: "double", "single", "guillemet", "dash" ….
        is_closed: Whether the closing mark was found, rather than supplied at the
            end of a paragraph. Speech that a dash opens needs none.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    style: str
    is_closed: bool


class Stretch(NamedTuple):
    """A quotation before it is known what is around it."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: str
    is_closed: bool


def nest(stretches: Iterable[Stretch]) -> list[Quotation]:
    """Quotations in order of their start, each with its depth."""
    ends: list[int] = []
    quotations = []
    for start, end, inner_start, inner_end, style, is_closed in sorted(stretches):
        while ends and ends[-1] <= start:
            ends.pop()
        quotations.append(
            Quotation(start, end, inner_start, inner_end, len(ends), style, is_closed)
        )
        ends.append(end)
    return quotations
