"""The formats in which the command writes a summary."""

import os
import shutil
from collections.abc import Callable
from typing import Final, NamedTuple, TextIO

from quoteattr.cli.formats import shows_styles
from quoteattr.export.summary import write_csv, write_json
from quoteattr.summary import Summary
from quoteattr.visualise import bar_chart, bars, roll_up

# Writes a summary to a stream, with so many speakers at the most.
Write = Callable[[Summary, TextIO, int], None]


class SummaryFormat(NamedTuple):
    """A way to write a summary.

    Attributes:
        suffix: How the names of its files end.
        write: Writes a summary.
    """

    suffix: str
    write: Write


def _write_table(summary: Summary, stream: TextIO, top: int) -> None:
    width = shutil.get_terminal_size().columns
    stream.write(roll_up(summary, width, top=top, is_styled=shows_styles(stream)))


def _write_chart(summary: Summary, stream: TextIO, top: int) -> None:
    width = shutil.get_terminal_size().columns
    stream.write(bars(summary, width, top=top, is_styled=shows_styles(stream)))


def _write_svg(summary: Summary, stream: TextIO, top: int) -> None:
    stream.write(bar_chart(summary, top=top))


def _write_csv(summary: Summary, stream: TextIO, _: int) -> None:
    write_csv(summary, stream)


def _write_json(summary: Summary, stream: TextIO, _: int) -> None:
    write_json(summary, stream)


SUMMARY_FORMATS: Final = {
    "table": SummaryFormat(".txt", _write_table),
    "chart": SummaryFormat(".txt", _write_chart),
    "csv": SummaryFormat(".csv", _write_csv),
    "json": SummaryFormat(".json", _write_json),
    "svg": SummaryFormat(".svg", _write_svg),
}


def summary_format_for(name: str | None, path: str | None) -> SummaryFormat:
    """The format of that name; without one, the one that a file's name ends like."""
    ending = os.path.splitext(path or "")[1].lower()
    by_ending = (known for known, one in SUMMARY_FORMATS.items() if one[0] == ending)
    return SUMMARY_FORMATS[name or next(by_ending, "table")]
