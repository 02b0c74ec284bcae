"""CSV for spreadsheets: one row an attribution, flat, safe to open."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TextIO

from quoteattr.records import Attribution, Document, Span
from quoteattr.surrogates import replaced

COLUMNS: Final = (
    "document",
    "id",
    "speaker",
    "speaker_kind",
    "kind",
    "cue",
    "content",
    "source",
    "method",
    "parent",
    "content_offsets",
    "cue_offsets",
    "source_offsets",
    "content_score",
    "source_score",
    "speaker_score",
    "stance",
    "is_negated",
)

# A spreadsheet reads a cell that begins with one of these as a formula, and would
# run what a hostile article put there; an apostrophe before it makes it text.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write a row for each attribution, under one row of column names.

    Open the file with `newline=""`. Offsets read "10-42", those of a content in
    several pieces "10-42;50-61". A cell that a spreadsheet would take for a formula
    gets an apostrophe before it, so that a content may begin with one that the text
    does not have: the offsets tell.
    """
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for document in documents:
        kinds = {speaker.id: str(speaker.kind) for speaker in document.speakers}
        for attribution in document.attributions:
            cells = (document.id, *_cells(attribution, kinds))
            writer.writerow(map(safe, cells))


def _cells(attribution: Attribution, kinds: Mapping[str, str]) -> Iterator[str]:
    """The row of an attribution, in the order of `COLUMNS` from its id on."""
    yield attribution.id
    yield attribution.speaker or ""
    yield "; ".join(kinds[identity] for identity in attribution.speakers)
    yield str(attribution.kind)
    yield str(attribution.cue or "")
    yield attribution.text
    yield str(attribution.source or "")
    yield attribution.method
    yield attribution.parent or ""
    yield _offsets(attribution.content)
    yield _offsets([attribution.cue] if attribution.cue else [])
    yield _offsets([attribution.source] if attribution.source else [])
    for score in attribution.scores.to_dict().values():
        yield "" if score is None else str(score)
    yield attribution.stance or ""
    yield "" if attribution.is_negated is None else str(attribution.is_negated).lower()


def _offsets(spans: Iterable[Span]) -> str:
    """The spans' offsets, as "10-42;50-61"."""
    return ";".join(f"{span.start}-{span.end}" for span in spans)


def safe(cell: str) -> str:
    """The cell, with an apostrophe before it if it would be read as a formula.

    Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
    """
    cell = replaced(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
