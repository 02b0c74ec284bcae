"""`quoteattr convert`: what was found, or annotated, in another format."""

import argparse
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final

from quoteattr.cli.destination import destination, files_of, is_folder
from quoteattr.cli.failures import DONE, SOME_FAILED, InputError, UsageError
from quoteattr.cli.formats import FORMATS, Format, format_for
from quoteattr.cli.inputs import each_read
from quoteattr.cli.reading import STANDARD_INPUT, read_text
from quoteattr.export import brat, jsonl, parquet
from quoteattr.records import Document

_EXAMPLES: Final = """\
examples:
  quoteattr attribute --output found.jsonl articles/*.txt
  quoteattr convert --format tei --output editions/ found.jsonl
  quoteattr convert --output found.parquet found.jsonl
  quoteattr convert --output mended.jsonl annotated/*.ann

Read are JSON Lines (.jsonl, and standard input), Parquet with a document a row, as
--format parquet-documents writes it, and brat (.ann, with its .txt beside it).

Exit codes: 0 done, 1 some input failed and the rest is done, 2 wrong usage.
"""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "convert",
        help="write what was found in another format",
        description="Write what was found, or annotated, in another format.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help='documents: .jsonl, .parquet or .ann; "-" for JSON Lines from standard '
        "input",
    )
    verb.add_argument(
        "--format",
        choices=FORMATS,
        help="how to write them; by default as the name of the output file ends, else "
        "a table",
    )
    verb.add_argument(
        "--output",
        metavar="PATH",
        help="a file for all documents, or a folder for a file each (one that exists, "
        "or a name with a slash at its end)",
    )
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Do what the user asked for; the exit code."""
    written = format_for(chosen.format, chosen.output)
    return convert_files(chosen.files, chosen.output, written)


def convert_files(names: Sequence[str], path: str | None, chosen: Format) -> int:
    """Write the documents of some inputs in a format; the exit code.

    An input that cannot be read is named on standard error, and the rest is done.

    Args:
        names: The inputs, as the user named them.
        path: A file, or a folder for a file each; None for standard output.
        chosen: The format.

    Raises:
        UsageError: If the path cannot be written to, would overwrite an input, or is
            one file and the format needs one for each document.
    """
    failed: list[str] = []
    inputs = each_read(names, _documents, failed)
    if path is not None and is_folder(path):
        taken = {Path(name).resolve() for name in names if name != STANDARD_INPUT}
        for documents in inputs:
            _to_folder(path, chosen, documents, taken)
    else:
        write = destination(path, chosen, names)
        write(chain.from_iterable(_fitting(chosen, found) for found in inputs))
    return SOME_FAILED if failed else DONE


def _to_folder(
    path: str, chosen: Format, documents: Sequence[Document], taken: set[Path]
) -> None:
    """Write a file for each document.

    Raises:
        UsageError: If one of the files is an input, or another document's.
    """
    named = [
        one if one.id else replace(one, id=f"document-{number}")
        for number, one in enumerate(documents, start=1)
    ]
    ids = [document.id for document in named]
    if len({*ids}) < len(ids):
        raise UsageError(f"--output {path}: documents of one input have the same id")
    endings = (chosen.suffix, *(ending for ending, _ in chosen.beside))
    for file in files_of(Path(path), chosen, ids).values():
        stem = file.name.removesuffix(chosen.suffix)
        for target in (file.with_name(stem + ending).resolve() for ending in endings):
            if target in taken:
                raise UsageError(f"--output {path}: would overwrite {target}")
            taken.add(target)
    destination(path, chosen, ids)(named)


def _fitting(chosen: Format, documents: Sequence[Document]) -> Sequence[Document]:
    """The documents of an input, if one file of a format can hold them.

    Raises:
        UsageError: If it cannot.
    """
    if len(documents) > 1 and not chosen.holds_several:
        raise UsageError(
            f"a {chosen.suffix} file holds one text: give a folder for "
            f"{len(documents)}, such as --output converted/"
        )
    return documents


def _documents(name: str) -> list[Document]:
    """The documents of an input.

    Raises:
        InputError: If it cannot be read.
    """
    suffix = ".jsonl" if name == STANDARD_INPUT else Path(name).suffix.lower()
    if suffix not in _READERS:
        known = ", ".join(_READERS)
        raise InputError(f"{name}: holds no documents that are known: {known}")
    try:
        return [*_READERS[suffix](name)]
    except ValueError as error:
        raise InputError(f"{name}: {error}") from error


def _read_jsonl(name: str) -> Iterable[Document]:
    return jsonl.read(io.StringIO(read_text(name)))


def _read_parquet(name: str) -> Iterable[Document]:
    try:
        with Path(name).open("rb") as stream:
            yield from parquet.read(stream)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from None


def _read_brat(name: str) -> Iterable[Document]:
    text = str(Path(name).with_suffix(".txt"))
    yield brat.read(read_text(text), read_text(name), id=text)


_READERS: Final[Mapping[str, Callable[[str], Iterable[Document]]]] = MappingProxyType(
    {".jsonl": _read_jsonl, ".parquet": _read_parquet, ".ann": _read_brat}
)
