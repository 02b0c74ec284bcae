"""Measure accuracy on a corpus: tables on standard output, figures as JSON.

    python benchmarks/accuracy.py --corpus polnear --split dev --rules

What is measured depends on what the corpus has; `docs/evaluation.md` defines it.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.arguments import (
    Usage,
    commit,
    documents_of,
    parser,
    report_path,
    split_of,
    system_name,
    system_of,
)
from benchmarks.experiments import EXPERIMENTS, System, measure

from quoteattr import __version__
from quoteattr.corpora import CorpusError
from quoteattr.evaluation import Report


def main(
    argv: Sequence[str] | None = None,
    make_system: Callable[[argparse.Namespace], System] = system_of,
    environment: Mapping[str, str] = os.environ,
) -> int:
    """Measure what the arguments ask for.

    Args:
        argv: The arguments; those of the process if None.
        make_system: What makes the system that is measured.
        environment: Where the corpora's folder may be named.

    Returns:
        The exit code: 0 if it was measured, 2 if there is nothing to measure.
    """
    arguments = _parser(environment).parse_args(argv)
    try:
        report = _report(arguments, make_system(arguments))
    except (Usage, CorpusError, FileNotFoundError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    print(report.to_text())
    path = arguments.json or report_path(arguments, "accuracy", ".json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report.to_dict(), indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten to {path}", file=sys.stderr)
    return 0


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    made = parser("Measure accuracy on a corpus.", environment)
    made.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="where the figures go (default: reports)",
    )
    return made


def _report(arguments: argparse.Namespace, system: System) -> Report:
    """The results of all experiments on the corpus."""
    experiments = EXPERIMENTS[arguments.corpus]
    n_documents, sections = measure(documents_of(arguments), system, experiments)
    return Report(
        corpus=arguments.corpus,
        split=split_of(arguments),
        system=system_name(arguments),
        n_documents=n_documents,
        version=__version__,
        commit=commit(),
        sections=sections,
    )


if __name__ == "__main__":
    sys.exit(main())
