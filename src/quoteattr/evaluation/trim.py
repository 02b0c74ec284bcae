"""Spans as they are compared: without what corpora disagree about at their ends.

Some corpora keep quotation marks inside a content and some do not, and so with the
comma before a closing mark. Both are taken off gold and predicted spans alike.
"""

from dataclasses import dataclass
from typing import Final

from quoteattr.markup import Role
from quoteattr.records import Attribution, Document, Span
from quoteattr.segment import Extent

# Fixed here and not taken from the lexicon: a new mark there must not move scores.
QUOTATION_MARKS: Final = frozenset("\"'`´“”„‟‘’‚‛«»‹›＂＇「」『』｢｣﹁﹂﹃﹄〝〞〟")
STOPS_AT_MARKS: Final = frozenset(",.")


def trimmed(text: str, start: int, end: int) -> Extent | None:
    """The stretch without white space and marks at its ends; None if that is all.

    A trailing comma or full stop goes too where a quotation mark stands next to it
    in the text, on either side: “We leave,” and “We leave”, are both We leave. One
    that no mark touches stays.
    """
    while start < end and _is_outer(text[start]):
        start += 1
    while start < end and (_is_outer(text[end - 1]) or _is_stop_at_mark(text, end - 1)):
        end -= 1
    return Extent(start, end) if start < end else None


def _is_outer(character: str) -> bool:
    return character.isspace() or character in QUOTATION_MARKS


def _is_stop_at_mark(text: str, offset: int) -> bool:
    """Whether a comma or full stop with a mark before or after it is there."""
    neighbours = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
    return text[offset] in STOPS_AT_MARKS and not QUOTATION_MARKS.isdisjoint(neighbours)


@dataclass(frozen=True, slots=True)
class Borders:
    """An attribution's spans as they are compared.

    Attributes:
        attribution: As it was given.
        content: Trimmed, in order; empty if nothing but marks was in it.
        cue: Trimmed; None where there is none.
        source: Trimmed; None where there is none.
    """

    attribution: Attribution
    content: tuple[Extent, ...]
    cue: Extent | None
    source: Extent | None

    def extents(self, role: Role) -> tuple[Extent, ...]:
        """The spans of one role."""
        if role is Role.CONTENT:
            return self.content
        span = self.cue if role is Role.CUE else self.source
        return () if span is None else (span,)


def borders(document: Document) -> list[Borders]:
    """The borders of a document's attributions, in its order."""
    return [borders_of(document.text, a) for a in document.attributions]


def borders_of(text: str, attribution: Attribution) -> Borders:
    """The borders of one attribution of `text`."""
    pieces = [_trimmed_span(text, span) for span in attribution.content]
    return Borders(
        attribution,
        tuple(piece for piece in pieces if piece is not None),
        _trimmed_span(text, attribution.cue),
        _trimmed_span(text, attribution.source),
    )


def _trimmed_span(text: str, span: Span | None) -> Extent | None:
    return None if span is None else trimmed(text, span.start, span.end)


def extents_of(document: Document, role: Role) -> set[Extent]:
    """Every span of a role, each once, pieces of a content apart."""
    return {span for one in borders(document) for span in one.extents(role)}


def shared(left: tuple[Extent, ...], right: tuple[Extent, ...]) -> int:
    """Number of characters that two rows of pieces have in common."""
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right
    )
