"""A summary as CSV for spreadsheets and as JSON for programs."""

import csv
import json
from collections.abc import Iterator
from typing import Final, TextIO, TypedDict

from quoteattr.export.csv import safe
from quoteattr.summary import Said, Summary

COLUMNS: Final = (
    "by",
    "name",
    "kind",
    "documents",
    "attributions",
    "direct",
    "mixed",
    "indirect",
    "words",
    "quoted_words",
    "share_of_attributions",
    "share_of_words",
)


class SaidJSON(TypedDict):
    """How much was said, at the JSON door; shares are parts of 1."""

    documents: int
    attributions: int
    direct: int
    mixed: int
    indirect: int
    words: int
    quoted_words: int
    share_of_attributions: float
    share_of_words: float


class KindJSON(SaidJSON):
    """How much a kind of speaker said."""

    kind: str


class VoiceJSON(KindJSON):
    """How much a speaker said."""

    name: str


class SummaryJSON(TypedDict):
    """A summary at the JSON door."""

    total: SaidJSON
    unresolved: SaidJSON
    kinds: list[KindJSON]
    speakers: list[VoiceJSON]


def write_csv(summary: Summary, stream: TextIO) -> None:
    """Write a row for all, for each kind of speaker and for each speaker.

    What a row is for stands in the column "by": all, nobody (no speaker could be
    told), kind, speaker. Open the file with `newline=""`. A name that a spreadsheet
    would take for a formula gets an apostrophe before it.
    """
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for head, said in _rows(summary):
        figures = _figures(said, summary.total).values()
        writer.writerow([*map(safe, head), *figures])


def _rows(summary: Summary) -> Iterator[tuple[tuple[str, str, str], Said]]:
    """The columns that say what a row is for, and how much was said."""
    yield ("all", "", ""), summary.total
    if summary.unresolved.attributions:
        yield ("nobody", "", ""), summary.unresolved
    for kind, said in summary.ranked_kinds():
        yield ("kind", "", str(kind)), said
    for voice, said in summary.ranked():
        yield ("speaker", voice.name, str(voice.kind)), said


def to_dict(summary: Summary) -> SummaryJSON:
    """The summary for a JSON file, speakers in the order of their attributions."""
    total = summary.total
    return {
        "total": _figures(total, total),
        "unresolved": _figures(summary.unresolved, total),
        "kinds": [
            {"kind": str(kind), **_figures(said, total)}
            for kind, said in summary.ranked_kinds()
        ],
        "speakers": [
            {"name": voice.name, "kind": str(voice.kind), **_figures(said, total)}
            for voice, said in summary.ranked()
        ],
    }


def write_json(summary: Summary, stream: TextIO) -> None:
    """Write the summary as one indented JSON object."""
    json.dump(to_dict(summary), stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _figures(said: Said, total: Said) -> SaidJSON:
    """The numbers of a row, shares to four decimals."""
    shares = said.shares_of(total)
    return {
        "documents": said.documents,
        "attributions": said.attributions,
        "direct": said.direct,
        "mixed": said.mixed,
        "indirect": said.indirect,
        "words": said.words,
        "quoted_words": said.quoted_words,
        "share_of_attributions": round(shares.attributions, 4),
        "share_of_words": round(shares.words, 4),
    }
