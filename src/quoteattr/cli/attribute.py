"""`quoteattr attribute`: find who says what in texts."""

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from quoteattr.cli.destination import Destination, destination
from quoteattr.cli.failures import DONE, SOME_FAILED, InputError, UsageError, complain
from quoteattr.cli.formats import FORMATS, format_for
from quoteattr.cli.reading import read_roster, read_text
from quoteattr.records import Document

if TYPE_CHECKING:
    from quoteattr.pipeline import Roster

_EXAMPLES: Final = """\
examples:
  quoteattr attribute article.txt
  quoteattr attribute --format jsonl articles/*.txt > attributions.jsonl
  quoteattr attribute --output page.html article.txt
  quoteattr attribute --format brat --output annotated/ articles/*.txt
  quoteattr attribute --roster cast.json novel.txt
  quoteattr attribute - < article.txt

Texts are read as UTF-8. All offsets count characters of the text from 0.
Exit codes: 0 done, 1 some input failed and the rest is done, 2 wrong usage.
"""


class Reader(Protocol):
    """What reads a text: an `Attributor`, or a test's stub."""

    def attribute(
        self, text: str, *, roster: "Roster | None" = None, id: str = ""
    ) -> Document:
        """The document of a text."""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "attribute",
        help="find who says what in texts",
        description="Find who says what in texts, by which words.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument(
        "files", metavar="FILE", nargs="+", help='a text; "-" for standard input'
    )
    verb.add_argument(
        "--format",
        choices=FORMATS,
        help="how to write what is found; by default as the name of the output file "
        "ends, else a table",
    )
    verb.add_argument(
        "--output",
        metavar="PATH",
        help="a file for all texts, or a folder for a file each (one that exists, or "
        "a name with a slash at its end); written whole or not at all",
    )
    reader = verb.add_mutually_exclusive_group()
    reader.add_argument(
        "--model", metavar="MODEL", help="a model's folder or Hub id to read with"
    )
    reader.add_argument(
        "--rules", action="store_true", help="read by rules alone, without a model"
    )
    verb.add_argument(
        "--roster",
        metavar="FILE",
        help="known speakers: a JSON object of names, each with a list of aliases",
    )
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    written = format_for(chosen.format, chosen.output)
    write = destination(chosen.output, written, chosen.files)
    roster = None if chosen.roster is None else read_roster(chosen.roster)
    reader = _reader(chosen.model, by_rules=chosen.rules)
    return attribute_files(chosen.files, reader, write, roster=roster)


def _reader(model: str | None, *, by_rules: bool) -> Reader:
    """What reads the texts.

    Raises:
        UsageError: If there is no such model.
    """
    from quoteattr.pipeline import Attributor  # noqa: PLC0415 (heavy: not for --help)

    if by_rules:
        return Attributor.rules()
    try:
        return (
            Attributor.from_pretrained(model) if model else Attributor.from_pretrained()
        )
    except (OSError, ValueError) as error:
        raise UsageError(f"{error} (here: --rules)") from error


def attribute_files(
    names: Sequence[str],
    reader: Reader,
    write: Destination,
    *,
    roster: "Roster | None" = None,
) -> int:
    """Read texts and write what is found in them; the exit code.

    An input that cannot be read is named on standard error, and the rest is done. If
    none can be read, nothing is written.
    """
    failed: list[str] = []
    documents = _documents(names, reader, roster, failed)
    first = next(documents, None)
    if first is not None:
        write(chain([first], documents))
    return SOME_FAILED if failed else DONE


def _documents(
    names: Sequence[str], reader: Reader, roster: "Roster | None", failed: list[str]
) -> Iterator[Document]:
    """A document for each input that can be read; the others go into `failed`.

    On a terminal, standard error shows how far the work has got; the bar is taken
    away before anything else is written.
    """
    from tqdm import tqdm  # noqa: PLC0415 (not needed for --help)

    with tqdm(total=len(names), unit="text", leave=False, disable=None) as bar:
        for name in names:
            bar.set_description(name)
            found = _attempt(name, reader, roster)
            bar.clear()
            if isinstance(found, Document):
                yield found
            else:
                complain(found)
                failed.append(name)
            bar.update()


def _attempt(name: str, reader: Reader, roster: "Roster | None") -> Document | str:
    """The document of an input, or what went wrong with it."""
    try:
        return reader.attribute(read_text(name), roster=roster, id=name)
    except InputError as error:
        return str(error)
    except Exception as error:  # one bad text must not lose the others
        return f"{name}: {type(error).__name__}: {error}"
