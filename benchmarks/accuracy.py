"""Measure accuracy on a corpus: tables on standard output, figures as JSON.

    python benchmarks/accuracy.py --corpus polnear --split dev --rules

What is measured depends on what the corpus has; `docs/evaluation.md` defines it.
"""

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command
from benchmarks.experiments import EXPERIMENTS, System, measure


def main(
    argv: Sequence[str] | None = None,
    make_system: command.Maker = command.system_of,
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
    parser = command.parser("Measure accuracy on a corpus.", environment)
    parser.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="where the figures go (default: reports)",
    )
    asked = parser.parse_args(argv)
    return command.exit_code(lambda: _measure(asked, make_system(asked)))


def _measure(asked: argparse.Namespace, system: System) -> None:
    """Print and write the results of all experiments on the corpus."""
    documents = command.documents_of(asked)
    number, sections = measure(documents, system, EXPERIMENTS[asked.corpus])
    report = command.report_of(asked, number, sections)
    print(report.to_text())
    path = asked.json or command.report_path(asked, "accuracy", ".json")
    command.write(path, json.dumps(report.to_dict(), indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
