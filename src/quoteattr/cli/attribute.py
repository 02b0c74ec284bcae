"""`quoteattr attribute`: find who says what in texts."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quoteattr.cli.destination import Destination, destination
from quoteattr.cli.failures import DONE, SOME_FAILED
from quoteattr.cli.formats import FORMATS, format_for
from quoteattr.cli.inputs import each_read
from quoteattr.cli.reader import Reader, add_reader, reader_for
from quoteattr.cli.reading import read_article, read_roster
from quoteattr.cli.resume import left_of, refuse_unfinished
from quoteattr.records import Document

if TYPE_CHECKING:
    from quoteattr.pipeline import Roster

_EXAMPLES: Final = """\
examples:
  quoteattr attribute article.txt
  quoteattr attribute --format jsonl articles/*.txt > attributions.jsonl
  quoteattr attribute --output page.html article.txt
  quoteattr attribute --format brat --output annotated/ articles/*.txt
  quoteattr attribute --output found.jsonl --resume articles/*.txt
  quoteattr attribute --roster cast.json novel.txt
  quoteattr attribute - < article.txt

Texts are read as UTF-8. All offsets count characters of the text from 0.
Exit codes: 0 done, 1 some input failed and the rest is done, 2 wrong usage.
"""


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
    verb.add_argument(
        "--resume",
        action="store_true",
        help="go on where an earlier run was cut short: keep what it wrote (PATH.part, "
        "in jsonl, or the files in the folder) and read the other texts only",
    )
    add_reader(verb)
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    written = format_for(chosen.format, chosen.output)
    left = chosen.files
    if chosen.resume:
        left = left_of(chosen.output, written, chosen.files)
    else:
        refuse_unfinished(chosen.output, chosen.files)
    write = destination(chosen.output, written, chosen.files, resumes=chosen.resume)
    if not left:  # nothing needs to be loaded; the file may still need its name
        write([])
        return DONE
    roster = None if chosen.roster is None else read_roster(chosen.roster)
    reader = reader_for(chosen.model, by_rules=chosen.rules)
    return attribute_files(left, reader, write, roster=roster)


def attribute_files(
    names: Sequence[str],
    reader: Reader,
    write: Destination,
    *,
    roster: "Roster | None" = None,
) -> int:
    """Read texts and write what is found in them; the exit code.

    An input that cannot be read is named on standard error, and the rest is done.
    """
    failed: list[str] = []

    def read(name: str) -> Document:
        return reader.attribute(read_article(name), roster=roster, id=name)

    write(each_read(names, read, failed))
    return SOME_FAILED if failed else DONE
