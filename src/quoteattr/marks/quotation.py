"""The record of one quotation."""

from dataclasses import dataclass


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
            end of a paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    style: str
    is_closed: bool
