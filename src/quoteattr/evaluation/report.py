"""Results to be read on a terminal and kept as JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypedDict

from quoteattr.evaluation.counts import Addable, Breakdown

_ROW_WIDTH: Final = 22
_MIN_WIDTH: Final = 6
_NO_RATE: Final = "–"

# The figures of a row, by name.
Figures = Mapping[str, float]


class ReportJSON(TypedDict):
    """A report at the JSON door."""

    corpus: str
    split: str
    system: str
    documents: int
    version: str
    commit: str | None
    metrics: dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Section:
    """The results of one metric.

    Attributes:
        key: The metric's name in JSON, which does not change.
        title: Its name for readers.
        breakdown: Its results.
    """

    key: str
    title: str
    breakdown: Breakdown[Addable]

    def rows(self) -> dict[str, Figures]:
        """The figures of each row, by the row's name."""
        return {name: self.breakdown[name].figures() for name in self.breakdown}


@dataclass(frozen=True, slots=True)
class Report:
    """All results of one system on one split of a corpus.

    Attributes:
        corpus: The corpus' name.
        split: The split's name.
        system: What was measured: "rules", or the model's name.
        n_documents: Number of documents that it was measured on.
        version: The library's version.
        commit: The library's commit, None where there is no repository.
        sections: One a metric.
    """

    corpus: str
    split: str
    system: str
    n_documents: int
    version: str
    commit: str | None
    sections: Sequence[Section]

    @property
    def heading(self) -> str:
        """What was measured on what, in a line."""
        commit = f" ({self.commit})" if self.commit else ""
        return (
            f"{self.corpus} {self.split}, {self.n_documents:,} documents, "
            f"{self.system}, quoteattr {self.version}{commit}"
        )

    def to_dict(self) -> ReportJSON:
        """The report for a JSON file; rates are shares of 1."""
        return {
            "corpus": self.corpus,
            "split": self.split,
            "system": self.system,
            "documents": self.n_documents,
            "version": self.version,
            "commit": self.commit,
            "metrics": {
                section.key: {row: dict(f) for row, f in section.rows().items()}
                for section in self.sections
            },
        }

    def to_text(self) -> str:
        """The report as tables of at most 80 columns; rates are in per cent."""
        return "\n".join([self.heading, *self._tables()])

    def _tables(self) -> Iterator[str]:
        for section in self.sections:
            if rows := section.rows():
                yield ""
                yield section.title
                yield from _table(rows)


def _table(rows: Mapping[str, Figures]) -> Iterator[str]:
    """A line of column heads and a line for each row.

    "found" is left out where it says no more than "right" does.
    """
    if all(figures.get("found") == figures.get("right") for figures in rows.values()):
        rows = {name: _without_found(figures) for name, figures in rows.items()}
    heads = list(next(iter(rows.values())))
    cells = {name: list(_cells(figures)) for name, figures in rows.items()}
    columns = zip(heads, *cells.values(), strict=True)
    widths = [max(_MIN_WIDTH, *map(len, column)) + 1 for column in columns]
    yield _line("", heads, widths)
    for name, row in cells.items():
        yield _line(f"  {name}", row, widths)


def _without_found(figures: Figures) -> Figures:
    return {name: value for name, value in figures.items() if name != "found"}


def _line(name: str, cells: Iterable[str], widths: Iterable[int]) -> str:
    columns = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{name:<{_ROW_WIDTH}}{''.join(columns)}"


def _cells(figures: Figures) -> Iterator[str]:
    """Rates with one decimal, counts whole; no rates where nothing was counted."""
    counts = [value for value in figures.values() if isinstance(value, int)]
    for value in figures.values():
        if isinstance(value, int):
            yield f"{value:,}"
        else:
            yield f"{100 * value:.1f}" if any(counts) else _NO_RATE
