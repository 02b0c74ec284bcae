"""Comma-separated tables with a row of column names."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quoteattr.corpora.files import Line, read_text


@dataclass(frozen=True, slots=True)
class Row:
    """A row, by its columns' names."""

    line: Line
    cells: Mapping[str, str | None]

    def cell(self, column: str) -> Line:
        """A cell, as a line of its own to be parsed.

        Raises:
            CorpusError: If the row has no such cell.
        """
        text = self.cells.get(column)
        if text is None:
            raise self.line.error(f"there is nothing in column {column!r}")
        return self.line._replace(text=text.strip())


def read_table(path: Path) -> Iterator[Row]:
    """A table's rows, each with the number of its last line in the file.

    Raises:
        CorpusError: If the file cannot be read or a row cannot be split.
    """
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        for cells in reader:
            yield Row(Line(path, reader.line_num, ""), cells)
    except csv.Error as error:
        raise Line(path, reader.reader.line_num, "").error(str(error)) from error
