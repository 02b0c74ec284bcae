"""The formats in which the command writes what became of quotations."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TextIO

from quoteattr.cli.formats import shows_styles
from quoteattr.verification import Finding, SpeakerVerdict, Verdict
from quoteattr.visualise.cells import (
    GAP,
    line_of,
    printable,
    width_of,
    wrapped,
    wrapped_row,
)
from quoteattr.visualise.labels import UNKNOWN, counted

# Writes the findings of a text to a stream, under the text's name.
Write = Callable[[str, Sequence[Finding], TextIO], None]

_HEADINGS: Final = ("verdict", "where", "speaker", "quotation")
# The most columns that each other column has, so that quotations have 39 of 80, and
# what quotations have on the narrowest screen.
_WIDEST: Final = (8, 14, 20)
_LEAST: Final = 24

_BOLD: Final = "\x1b[1m"
_PLAIN: Final = "\x1b[0m"


def _write_jsonl(_: str, findings: Sequence[Finding], stream: TextIO) -> None:
    """Write a finding a line."""
    stream.writelines(f"{finding.to_json()}\n" for finding in findings)


def _write_table(name: str, findings: Sequence[Finding], stream: TextIO) -> None:
    """Write a table as wide as the terminal."""
    width = shutil.get_terminal_size().columns
    bold, plain = (_BOLD, _PLAIN) if shows_styles(stream) else ("", "")
    for line in wrapped(f"{printable(name)}: {_counts(findings)}", width):
        stream.write(f"{bold}{line}{plain}\n")
    if findings:
        stream.write("\n")
        head, *rows = _lines(findings, width)
        stream.write(f"{bold}{head}{plain}\n")
        stream.writelines(f"{line}\n" for line in rows)


VERIFY_FORMATS: Final[dict[str, Write]] = {"table": _write_table, "jsonl": _write_jsonl}


def _counts(findings: Sequence[Finding]) -> str:
    """How many quotations there are of each verdict."""
    counts = Counter(finding.verdict for finding in findings)
    parts = [f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict]]
    total = counted(len(findings), "quotation")
    return f"{total}: {', '.join(parts)}" if parts else total


def _lines(findings: Sequence[Finding], width: int) -> Iterator[str]:
    """The lines of the table; speakers have a column if they were asked for."""
    has_speakers = any(finding.voice for finding in findings)
    shown = [at for at in range(len(_HEADINGS)) if at != 2 or has_speakers]
    rows = [[row[at] for at in shown] for row in map(_row, findings)]
    headings = [_HEADINGS[at] for at in shown]
    columns = [*zip(headings, *rows, strict=True)]
    widths = [
        min(max(map(width_of, column)), _WIDEST[at])
        for at, column in zip(shown[:-1], columns[:-1], strict=True)
    ]
    widths.append(max(_LEAST, width - sum(widths) - len(GAP) * len(widths)))
    yield line_of(headings, widths)
    yield GAP.join("─" * w for w in widths)
    for row in rows:
        yield from wrapped_row(row, widths)


def _row(finding: Finding) -> list[str]:
    """The cells of a finding."""
    styles = finding.places[0].styles if finding.places else ()
    differing = f" (differs in {', '.join(styles)})" if styles else ""
    cells = (
        finding.verdict,
        _where(finding),
        _speaker(finding),
        finding.difference + differing,
    )
    return [printable(cell) for cell in cells]


def _where(finding: Finding) -> str:
    """The offsets of the best place, and how many more there are."""
    offsets = ", ".join(f"{span.start}-{span.end}" for span in finding.spans)
    others = len(finding.places) - 1
    return (offsets or UNKNOWN) + (f" (+{others:,})" if others > 0 else "")


def _speaker(finding: Finding) -> str:
    """Who says it, and who is claimed to where that is not the same."""
    if finding.voice is None:
        return UNKNOWN
    ours = finding.voice.speaker or UNKNOWN
    if finding.voice.verdict in (None, SpeakerVerdict.SAME):
        return ours
    return f"{ours} (claimed: {finding.claim.speaker})"
