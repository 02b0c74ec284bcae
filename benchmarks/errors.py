"""Write what is wrong with predictions on a corpus, by cause, to an HTML page.

    python benchmarks/errors.py --corpus polnear --split dev --rules

Each fault is shown in its context, what gold has beside what was predicted.
"""

import argparse
import os
import sys
from collections import Counter
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
from benchmarks.experiments import INSPECTIONS, System, inspect
from benchmarks.fault_page import page

from quoteattr import __version__
from quoteattr.corpora import CorpusError


def main(
    argv: Sequence[str] | None = None,
    make_system: Callable[[argparse.Namespace], System] = system_of,
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
    arguments = _parser(environment).parse_args(argv)
    inspections = INSPECTIONS[arguments.corpus]
    try:
        system = make_system(arguments)
        number, parts = inspect(documents_of(arguments), system, inspections)
    except (Usage, CorpusError, FileNotFoundError) as error:
        print(f"errors: {error}", file=sys.stderr)
        return 2
    heading = (
        f"{arguments.corpus} {split_of(arguments)}, {number:,} documents, "
        f"{system_name(arguments)}, quoteattr {__version__} ({commit()})"
    )
    path = arguments.html or report_path(arguments, "errors", ".html")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(heading, parts, arguments.examples), encoding="utf-8")
    print(heading)
    for title, cases in parts.items():
        print(f"\n{title}: {len(cases):,} faults")
        for name, count in Counter(case.fault.name for case in cases).most_common():
            print(f"{count:7,}  {name}")
    print(f"\nwritten to {path}", file=sys.stderr)
    return 0


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    made = parser(
        "Write the errors on a corpus, by cause, to an HTML page.", environment
    )
    made.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="where the page goes (default: reports)",
    )
    made.add_argument(
        "--examples",
        type=int,
        default=100,
        metavar="N",
        help="the most cases of one cause to show (default: 100)",
    )
    return made


if __name__ == "__main__":
    sys.exit(main())
