"""Measure how block quotes are found and whose they are said to be.

    python benchmarks/blockquotes.py --rules --misses

The gold set is `benchmarks/blockquotes/`; its README says what is in it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial, reduce
from operator import add
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command
from benchmarks.case_outcomes import (
    Cases,
    Outcome,
    Verdict,
    by_category,
    by_marks,
    cue_less,
    let_be,
    verdicts,
)
from benchmarks.cases import Case, read_cases
from benchmarks.compile_blockquotes import BLOCK_QUOTES
from benchmarks.experiments import System, end_to_end, predicted, sources_given

from quoteattr.corpora.own import read_jsonl
from quoteattr.evaluation import Addable, Breakdown, Section
from quoteattr.records import Attribution, Document

# A gold document and what is predicted of its text.
Pair = tuple[Document, Document]

_SHOWN = 60


def main(
    argv: Sequence[str] | None = None,
    make_system: command.Maker = command.system_of,
    folder: Path = BLOCK_QUOTES,
) -> int:
    """Measure what the arguments ask for.

    Args:
        argv: The arguments; those of the process if None.
        make_system: What makes the system that is measured.
        folder: The gold documents and cases.

    Returns:
        The exit code: 0 if it was measured, 2 if there is nothing to measure.
    """
    asked = _parser().parse_args(argv)
    return command.exit_code(lambda: _measure(asked, make_system(asked), folder))


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description="Measure block quotes and speakers.")
    command.add_system(made)
    made.add_argument(
        "--misses", action="store_true", help="list the cases that are not right too"
    )
    made.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="where the figures go (default: reports)",
    )
    made.set_defaults(corpus="blockquotes", split="dev")
    return made


def _measure(asked: argparse.Namespace, system: System, folder: Path) -> None:
    """Print and write the results."""
    cases = _by_document(read_cases(folder / "cases.jsonl"))
    documents = list(read_jsonl(folder / "dev.jsonl"))
    whole = [(gold, predicted(end_to_end, system, gold)) for gold in documents]
    given = [(gold, predicted(sources_given, system, gold)) for gold in documents]
    sections = list(_sections(cases, whole, given))
    report = command.report_of(asked, len(documents), sections)
    print(report.to_text())
    if asked.misses:
        print("\nNot right, end to end", *_misses(cases, whole), sep="\n")
    path = asked.json or command.report_path(asked, "accuracy", ".json")
    command.write(path, json.dumps(report.to_dict(), indent=2) + "\n")


def _by_document(cases: Iterable[Case]) -> Cases:
    """The cases of each document, by its id."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.document, []).append(case)
    return found


def _sections(
    cases: Cases, whole: Sequence[Pair], given: Sequence[Pair]
) -> Iterator[Section]:
    """The results, end to end and with the gold attributions given."""
    categories = partial(by_category, cases)
    yield Section("block_quotes", "Block quotes, end to end", _total(categories, whole))
    yield Section(
        "block_quotes_marks",
        "Block quotes, end to end, by their marks",
        _total(partial(by_marks, cases), whole),
    )
    yield Section(
        "block_quotes_given",
        "Block quotes, attributions given",
        _total(categories, given),
    )
    yield Section(
        "cue_less", "Attributions without cue and source", _total(cue_less, whole)
    )
    yield Section(
        "let_be",
        "No attributions, and not taken for one",
        _total(partial(let_be, cases), whole),
    )


def _total(
    metric: Callable[[Document, Document], Breakdown[Addable]], pairs: Iterable[Pair]
) -> Breakdown[Addable]:
    """A metric of all pairs."""
    nothing: Breakdown[Addable] = Breakdown({})
    return reduce(add, (metric(*pair) for pair in pairs), nothing)


def _misses(cases: Cases, pairs: Iterable[Pair]) -> Iterator[str]:
    """Two lines for each case that is not right."""
    for gold, found in pairs:
        for verdict in verdicts(cases, gold, found):
            if verdict.outcome is not Outcome.RIGHT:
                yield _described(verdict)


def _described(verdict: Verdict) -> str:
    """A case in two lines: what became of it and whose it is, then its words."""
    case, gold, answer, outcome = verdict
    whose = f"gold {_name(gold)}, predicted {_name(answer)}"
    method = f" ({answer.method})" if answer else ""
    words = " ".join(gold.text.split())
    return (
        f"  {outcome}: {case.document} {gold.id}, {case.category}: {whose}{method}\n"
        f"      {words[:_SHOWN]}"
    )


def _name(attribution: Attribution | None) -> str:
    return attribution.speaker or "nobody" if attribution else "nothing"


if __name__ == "__main__":
    sys.exit(main())
