"""Measure how many reports of GUM's news and interviews are found.

    python benchmarks/reports_checked.py --corpus-root DIR --misses

GUM's attributions are converted from rhetorical relations, by estimate. Eighty of them,
drawn from both splits, were read by hand on 24 November 2026: is the content something
that the source says or thinks, and is the source the one that says it? Those that are
right are what the recall here is of; it says how a model that learnt from one election
reads other news, and speech. Precision cannot be told, for GUM marks relations between
clauses only.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command
from benchmarks.experiments import System

from quoteattr.corpora import read
from quoteattr.records import Attribution, Document, Span

GENRES: Final = ("news", "interview")
SEED: Final = 7
N_DRAWN: Final = 80

# Of those drawn, in their order: converted wrongly ("I mean", "you know", a source that
# is another's), and those over which one can disagree (questions, suppositions).
WRONG: Final = frozenset({1, 7, 12, 18, 23, 31, 34, 42, 45, 79})
DOUBTFUL: Final = frozenset({11, 22, 43, 49, 56, 61, 64, 70, 77})


class Report(NamedTuple):
    """An attribution of GUM's and the document that it is in."""

    document: Document
    attribution: Attribution

    @property
    def genre(self) -> str:
        """GUM's name for the kind of text."""
        return self.document.id.split("_")[1]


class Outcome(NamedTuple):
    """What became of a report.

    Attributes:
        report: The report.
        is_found: Whether a predicted content overlaps its content.
        has_source: Whether the source of one that does overlaps its source.
    """

    report: Report
    is_found: bool
    has_source: bool


def main(
    argv: Sequence[str] | None = None,
    make_system: command.Maker = command.system_of,
) -> int:
    """Measure what the arguments ask for; the exit code, 2 without a corpus."""
    made = argparse.ArgumentParser(description="Measure recall on reports of GUM.")
    made.add_argument("--corpus-root", type=Path, required=True, metavar="DIR")
    made.add_argument("--misses", action="store_true", help="list what is not found")
    command.add_system(made)
    asked = made.parse_args(argv)
    return command.exit_code(lambda: _measure(asked, make_system(asked)))


def _measure(asked: argparse.Namespace, system: System) -> None:
    """Print the results."""
    outcomes = list(judged(right_ones(drawn(asked.corpus_root)), system))
    print(table(outcomes))
    for outcome in outcomes:
        if asked.misses and not outcome.has_source:
            print(f"{outcome.report.document.id}: {outcome.report.attribution.text!r}")


def drawn(root: Path) -> list[Report]:
    """The reports that were read by hand, in the order of the verdicts."""
    reports = [
        Report(document, attribution)
        for split in ("train", "dev")
        for document in read("gum", root, split)
        for attribution in document.attributions
    ]
    reports = [report for report in reports if report.genre in GENRES]
    Random(SEED).shuffle(reports)
    return reports[:N_DRAWN]


def right_ones(reports: Sequence[Report]) -> list[Report]:
    """Those that the hand check left."""
    return [r for i, r in enumerate(reports) if i not in WRONG | DOUBTFUL]


def judged(reports: Sequence[Report], system: System) -> Iterator[Outcome]:
    """What becomes of each report when the system reads its document."""
    texts = {report.document.id: report.document.text for report in reports}
    readings = {id: system.attribute(text) for id, text in texts.items()}
    for report in reports:
        gold = report.attribution
        found = [
            attribution
            for attribution in readings[report.document.id].attributions
            if _overlap(attribution.content, gold.content)
        ]
        sources = [attribution.source for attribution in found]
        has_source = any(s and gold.source and s.overlaps(gold.source) for s in sources)
        yield Outcome(report, bool(found), has_source)


def _overlap(ones: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in ones for other in others)


def table(outcomes: Sequence[Outcome]) -> str:
    """Recall by genre, as lines of text."""
    lines = ["genre      reports  found  with the source"]
    for genre in GENRES:
        rows = [outcome for outcome in outcomes if outcome.report.genre == genre]
        found = sum(outcome.is_found for outcome in rows)
        right = sum(outcome.has_source for outcome in rows)
        lines.append(f"{genre:10} {len(rows):7} {found:6} {right:16}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
