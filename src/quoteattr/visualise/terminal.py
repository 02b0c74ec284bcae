"""A document's attributions as a table of plain text."""

from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.records import Document
from quoteattr.visualise.cells import (
    GAP,
    line_of,
    printable,
    width_of,
    wrapped,
    wrapped_row,
)
from quoteattr.visualise.labels import UNKNOWN, Voices, counted

HEADINGS: Final = ("speaker", "kind", "cue", "content", "method")

# The widest that each other column gets, as a share of the whole, so that contents
# have 27 columns of 80; and what a column has at the least, on the narrowest screen.
_SHARES: Final = {"speaker": 0.2, "kind": 0.1, "cue": 0.13, "method": 0.14}
_LEAST: Final = 8
_LEAST_CONTENT: Final = 16

_BOLD: Final = "\x1b[1m"
_DIM: Final = "\x1b[2m"
_PLAIN: Final = "\x1b[0m"


def table(document: Document, width: int = 80, *, is_styled: bool = False) -> str:
    """The document's attributions, one a row, under a line that counts them.

    Args:
        document: Any document, gold or predicted.
        width: Columns of the terminal, 56 at the least; long cells are wrapped to fit.
        is_styled: Whether to set the headings in bold and the rules dim, by ANSI
            escapes.
    """
    lines = [_styled(line, _BOLD, is_styled) for line in _title(document, width)]
    if document.attributions:
        rows = [*_rows(document)]
        widths = _widths(rows, width)
        lines.append("")
        lines.append(_styled(line_of(HEADINGS, widths), _BOLD, is_styled))
        lines.append(_styled(GAP.join("─" * w for w in widths), _DIM, is_styled))
        for row in rows:
            lines += wrapped_row(row, widths)
    return "".join(f"{line}\n" for line in lines)


def _title(document: Document, width: int) -> list[str]:
    """The document's name, and how much was found in it."""
    found = counted(len(document.attributions), "attribution")
    speakers = len(document.by_speaker())
    by = f" by {counted(speakers, 'speaker')}" if speakers else ""
    name = printable(document.id)
    return wrapped(f"{name}: {found}{by}" if name else f"{found}{by}", width)


def _rows(document: Document) -> Iterator[tuple[str, ...]]:
    """The cells of each attribution; the pieces of a content are joined by "…"."""
    voices = Voices(document)
    for attribution in document.attributions:
        cells = (
            voices.of(attribution),
            str(attribution.kind),
            str(attribution.cue or UNKNOWN),
            " … ".join(span.text for span in attribution.content),
            attribution.method or UNKNOWN,
        )
        yield tuple(map(printable, cells))


def _widths(rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    """The columns' widths: as wide as needed, up to a share; content has the rest."""
    columns = dict(zip(HEADINGS, zip(HEADINGS, *rows, strict=True), strict=True))
    needed = {
        heading: min(
            max(map(width_of, columns[heading])), max(_LEAST, int(share * width))
        )
        for heading, share in _SHARES.items()
    }
    rest = width - sum(needed.values()) - len(GAP) * len(needed)
    return [needed.get(heading, max(_LEAST_CONTENT, rest)) for heading in HEADINGS]


def _styled(line: str, style: str, is_styled: bool) -> str:
    """The line, in a style or plain."""
    return f"{style}{line}{_PLAIN}" if is_styled else line
