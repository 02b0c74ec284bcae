"""The command line that the benchmarks share: which corpus, which system."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.experiments import EXPERIMENTS, System

from quoteattr import __version__
from quoteattr.corpora import CorpusError, read
from quoteattr.corpora.catalogue import CORPORA
from quoteattr.evaluation import Report, Section
from quoteattr.pipeline import DEFAULT_MODEL, Attributor
from quoteattr.records import Document

ROOT_VARIABLE: Final = "QUOTEATTR_CORPORA"
REPORTS: Final = Path("reports")


# What makes a system of the arguments.
Maker = Callable[[argparse.Namespace], System]


class Usage(Exception):  # noqa: N818 (a message to the user, not a fault of ours)
    """What is wrong with a command line; the message names the remedy."""


def parser(
    description: str, environment: Mapping[str, str] = os.environ
) -> argparse.ArgumentParser:
    """A parser with the arguments that say what to measure on what."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("--corpus", required=True, choices=sorted(EXPERIMENTS))
    made.add_argument("--split", help="train, dev or test (default: dev)")
    add_root(made, environment)
    add_system(made)
    made.add_argument(
        "--limit", type=int, metavar="N", help="only the first N documents"
    )
    return made


def add_root(parser: argparse.ArgumentParser, environment: Mapping[str, str]) -> None:
    """Add the argument that says where the corpora are."""
    parser.add_argument(
        "--corpus-root",
        type=Path,
        default=environment.get(ROOT_VARIABLE),
        metavar="DIR",
        help=f"folder that holds the corpora's folders (default: ${ROOT_VARIABLE})",
    )


def add_system(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say what to measure."""
    parser.add_argument("--rules", action="store_true", help="measure the rules alone")
    parser.add_argument(
        "--model",
        default=DEFAULT_MODEL,
        metavar="DIR",
        help="measure this model (default: the one that comes with the library)",
    )


def split_of(arguments: argparse.Namespace) -> str:
    """The split that was asked for: dev, or all of a corpus that has no splits."""
    splits = CORPORA[arguments.corpus].splits if arguments.corpus in CORPORA else ()
    return str(arguments.split or ("dev" if "dev" in splits else "all"))


def root_of(arguments: argparse.Namespace) -> Path:
    """The folder of corpora.

    Raises:
        Usage: If none is named.
    """
    if not arguments.corpus_root:
        raise Usage(
            "where are the corpora? Name their folder with --corpus-root DIR or in "
            f"the variable {ROOT_VARIABLE}"
        )
    return Path(arguments.corpus_root)


def documents_of(arguments: argparse.Namespace) -> Iterator[Document]:
    """The gold documents that were asked for, each said on standard error.

    Raises:
        Usage: If no folder of corpora is named.
        CorpusError: If the corpus or split is not there.
    """
    reading = read(arguments.corpus, root_of(arguments), split_of(arguments))
    for number, document in enumerate(islice(reading, arguments.limit), start=1):
        if sys.stderr.isatty():
            print(f"\r{number} {document.id:.60}\033[K", end="", file=sys.stderr)
        yield document
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)


def system_of(arguments: argparse.Namespace) -> System:
    """The attributor that was asked for.

    Raises:
        FileNotFoundError: If there is no such model.
    """
    if arguments.rules:
        return Attributor.rules()
    return Attributor.from_pretrained(arguments.model)


def system_name(arguments: argparse.Namespace) -> str:
    """What the system is called in reports and file names."""
    return "rules" if arguments.rules else Path(arguments.model).name


def report_path(arguments: argparse.Namespace, what: str, suffix: str) -> Path:
    """Where a report goes by default."""
    parts = (what, arguments.corpus, split_of(arguments), system_name(arguments))
    return REPORTS / f"{'-'.join(parts)}{suffix}"


def report_of(
    arguments: argparse.Namespace, n_documents: int, sections: Sequence[Section] = ()
) -> Report:
    """A report on what was asked for, with the library's version and commit."""
    return Report(
        corpus=arguments.corpus,
        split=split_of(arguments),
        system=system_name(arguments),
        n_documents=n_documents,
        version=__version__,
        commit=_commit(),
        sections=sections,
    )


def write(path: Path, text: str) -> None:
    """Write a file, its folders too, and say so on standard error."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"written to {path}", file=sys.stderr)


def exit_code(work: Callable[[], None]) -> int:
    """Do the work: 0 if it could be done, 2 if what was asked for is not there."""
    try:
        work()
    except (Usage, CorpusError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _commit() -> str | None:
    """The commit of this checkout, with a plus if it was changed since."""
    here = Path(__file__).parent
    command = ["git", "describe", "--always", "--abbrev=9", "--exclude=*", "--dirty=+"]
    try:
        done = subprocess.run(
            command, cwd=here, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
