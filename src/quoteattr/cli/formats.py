"""The formats that the command writes."""

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import BinaryIO, Final, TextIO

from quoteattr.cli.failures import UsageError
from quoteattr.export import (
    brat,
    conll,
    csv,
    jsonl,
    parquet,
    rows,
    tei,
    web_annotation,
    xmi,
)
from quoteattr.records import Document
from quoteattr.surrogates import replaced
from quoteattr.visualise import html, table


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write documents.

    Attributes:
        suffix: How the names of its files end.
        write: Writes documents to a stream, each as soon as it comes if it can.
        holds_several: Whether one file can hold several documents.
        beside: What stands beside each document's file in a folder: by suffix, the
            text of the file.
        for_folder: What a folder of such files needs once: by name, its text.
        needs: A module that it needs, and the extra of ours that has it.
    """

    suffix: str
    write: Callable[[Iterable[Document], TextIO], None]
    holds_several: bool = True
    beside: tuple[tuple[str, Callable[[Document], str]], ...] = ()
    for_folder: tuple[tuple[str, Callable[[], str]], ...] = ()
    needs: tuple[str, str] | None = None


def _write_table(documents: Iterable[Document], stream: TextIO) -> None:
    """Write a table for each document, as wide as the terminal."""
    width = shutil.get_terminal_size().columns
    for number, document in enumerate(documents):
        if number:
            stream.write("\n")
        stream.write(table(document, width, is_styled=shows_styles(stream)))


def shows_styles(stream: TextIO) -> bool:
    """Whether what is written goes to a terminal whose user has nothing against it."""
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def _write_html(documents: Iterable[Document], stream: TextIO) -> None:
    """Write one page for all documents."""
    stream.write(html(*documents))


def _binary(
    write: Callable[[Iterable[Document], BinaryIO], None],
) -> Callable[[Iterable[Document], TextIO], None]:
    """What writes bytes, made to write to what is behind a stream of text."""

    def written(documents: Iterable[Document], stream: TextIO) -> None:
        if stream.isatty():
            raise UsageError("a terminal cannot show this format: add --output FILE")
        write(documents, stream.buffer)

    return written


DEFAULT: Final = "table"

FORMATS: Final = {
    "table": Format(".txt", _write_table),
    "jsonl": Format(".jsonl", jsonl.write),
    "csv": Format(".csv", csv.write),
    "html": Format(".html", _write_html),
    "brat": Format(
        ".ann",
        brat.write,
        holds_several=False,
        beside=((".txt", lambda document: replaced(document.text)),),
        for_folder=(("annotation.conf", lambda: brat.ANNOTATION_CONF),),
    ),
    "web-annotation": Format(".jsonld", web_annotation.write),
    "tei": Format(".xml", tei.write, holds_several=False),
    "conll": Format(".conllup", conll.write),
    "xmi": Format(
        ".xmi",
        xmi.write,
        holds_several=False,
        for_folder=(("TypeSystem.xml", xmi.type_system),),
        needs=("cassis", "xmi"),
    ),
    "parquet-documents": Format(".parquet", _binary(parquet.write)),
    "parquet": Format(".parquet", _binary(rows.write)),
}


def format_for(name: str | None, path: str | None) -> Format:
    """The format of that name; without one, the one that a file's name ends like.

    Raises:
        UsageError: If it needs what is not installed.
    """
    suffixes = {chosen.suffix: chosen for chosen in FORMATS.values()}
    ending = os.path.splitext(path or "")[1].lower()
    by_ending = suffixes.get(ending, FORMATS[DEFAULT])
    return installed(by_ending if name is None else FORMATS[name])


def installed(chosen: Format) -> Format:
    """The format, if what it needs is installed.

    Raises:
        UsageError: If it is not; the message says how to.
    """
    if chosen.needs and find_spec(chosen.needs[0]) is None:
        extra = chosen.needs[1]
        raise UsageError(
            f"a {chosen.suffix} file needs an extra: pip install 'quoteattr[{extra}]'"
        )
    return chosen
