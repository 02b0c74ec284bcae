"""`quoteattr summary`: how much each speaker says in many texts."""

import argparse
import io
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Final

from quoteattr.cli.destination import output_file
from quoteattr.cli.failures import DONE, SOME_FAILED, InputError
from quoteattr.cli.inputs import each_read
from quoteattr.cli.numbers import number
from quoteattr.cli.reader import Reader, add_reader, reader_for
from quoteattr.cli.reading import STANDARD_INPUT, read_article, read_roster
from quoteattr.cli.summary_formats import SUMMARY_FORMATS, summary_format_for
from quoteattr.cli.writing import standard_output, whole_file
from quoteattr.export import jsonl
from quoteattr.records import SCHEMA, Document
from quoteattr.summary import Summary, summarise
from quoteattr.visualise.roll_up import TOP

_EXAMPLES: Final = """\
examples:
  quoteattr summary articles/*.txt
  quoteattr attribute --output found.jsonl articles/*.txt
  quoteattr summary found.jsonl
  quoteattr summary --format chart --top 50 found.jsonl
  quoteattr summary --output speakers.csv found.jsonl

Files that end in .jsonl hold what `quoteattr attribute` found, so that texts need to
be read only once; on standard input they are known by their first line.

Speakers of several texts are one where name and kind are the same: "Ida Holm" and
"Holm" of two texts stay apart, two unnamed spokesmen come together. An attribution
of several speakers counts for each of them, so shares may add up to more than all.
Words are those of all that is said, claimed or wanted; quoted are those of them that
stand in quotation marks.

Exit codes: 0 done, 1 some input failed and the rest is done, 2 wrong usage.
"""

# How a file of documents ends, and how it begins.
_DOCUMENTS: Final = ".jsonl"
_OPENING: Final = f'{{"schema": "{SCHEMA}"'


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "summary",
        help="count how much each speaker says in many texts",
        description="Count how much each speaker, and each kind of speaker, says in "
        "many texts.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help='a text, or what was found in texts (.jsonl); "-" for standard input',
    )
    verb.add_argument(
        "--format",
        choices=SUMMARY_FORMATS,
        help="how to write the counts; by default as the name of the output file "
        "ends, else a table. Table, chart and svg show the speakers who say most, "
        "csv and json all",
    )
    verb.add_argument(
        "--output", metavar="FILE", help="a file to write, whole or not at all"
    )
    verb.add_argument(
        "--top",
        type=number,
        default=TOP,
        metavar="N",
        help="the most speakers to show (default: %(default)s)",
    )
    add_reader(verb)
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    written = summary_format_for(chosen.format, chosen.output)
    path = chosen.output and output_file(chosen.output, chosen.files)
    roster = None if chosen.roster is None else read_roster(chosen.roster)

    @cache
    def reader() -> Reader:
        return reader_for(chosen.model, by_rules=chosen.rules)

    def attribute(text: str, name: str) -> Document:
        return reader().attribute(text, roster=roster, id=name)

    failed: list[str] = []
    summary = summarise_files(chosen.files, attribute, failed)
    if summary is not None and path:
        with whole_file(path) as stream:
            written.write(summary, stream, chosen.top)
    elif summary is not None:
        written.write(summary, standard_output(), chosen.top)
    return SOME_FAILED if failed else DONE


def summarise_files(
    names: Sequence[str],
    attribute: Callable[[str, str], Document],
    failed: list[str],
) -> Summary | None:
    """The summary of all inputs that can be read; None if there are none.

    Args:
        names: The inputs, as the user named them.
        attribute: Makes a document of a text and its name; not called for an input
            that holds documents.
        failed: Where the names go of those that cannot be read. Nothing of them
            counts, even if only one document of many is broken.
    """
    summaries = list(each_read(names, partial(_summary_of, attribute), failed))
    return Summary.joined(summaries) if summaries else None


def _summary_of(attribute: Callable[[str, str], Document], name: str) -> Summary:
    """The summary of one input."""
    text = read_article(name)
    if not _holds_documents(name, text):
        return Summary.of(attribute(text, name))
    try:
        return summarise(jsonl.read(io.StringIO(text)))
    except ValueError as error:
        raise InputError(f"{name}: {error}") from error


def _holds_documents(name: str, text: str) -> bool:
    """Whether an input holds documents, not a text."""
    if name == STANDARD_INPUT:
        return text.startswith(_OPENING)
    return name.lower().endswith(_DOCUMENTS)
