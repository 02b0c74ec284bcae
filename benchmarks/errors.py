"""Write what is wrong with predictions on a corpus, by cause, to an HTML page.

    python benchmarks/errors.py --corpus polnear --split dev --rules

Each fault is shown in its context, what gold has beside what was predicted.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command
from benchmarks.experiments import System
from benchmarks.fault_page import page
from benchmarks.inspections import INSPECTIONS, inspect


def main(
    argv: Sequence[str] | None = None,
    make_system: command.Maker = command.system_of,
    environment: Mapping[str, str] = os.environ,
) -> int:
    """Write the page that the arguments ask for, and the counts to standard output.

    Args:
        argv: The arguments; those of the process if None.
        make_system: What makes the system that is looked at.
        environment: Where the corpora's folder may be named.

    Returns:
        The exit code: 0 if the page was written, 2 if there is nothing to look at.
    """
    parser = command.parser("Write errors, by cause, to an HTML page.", environment)
    parser.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="where the page goes (default: reports)",
    )
    parser.add_argument(
        "--examples",
        type=int,
        default=100,
        metavar="N",
        help="the most cases of one cause to show (default: 100)",
    )
    asked = parser.parse_args(argv)
    return command.exit_code(lambda: _inspect(asked, make_system(asked)))


def _inspect(asked: argparse.Namespace, system: System) -> None:
    """Print how many faults of each cause there are, and write the page."""
    documents = command.documents_of(asked)
    number, parts = inspect(documents, system, INSPECTIONS[asked.corpus])
    heading = command.report_of(asked, number).heading
    print(heading)
    for title, cases in parts.items():
        print(f"\n{title}: {len(cases):,} faults")
        for name, count in Counter(case.fault.name for case in cases).most_common():
            print(f"{count:7,}  {name}")
    path = asked.html or command.report_path(asked, "errors", ".html")
    command.write(path, page(heading, parts, asked.examples))


if __name__ == "__main__":
    sys.exit(main())
