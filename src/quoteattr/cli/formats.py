"""The formats that the command writes."""

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TextIO

from quoteattr.export import brat, csv, jsonl
from quoteattr.records import Document
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
    """

    suffix: str
    write: Callable[[Iterable[Document], TextIO], None]
    holds_several: bool = True
    beside: tuple[tuple[str, Callable[[Document], str]], ...] = ()
    for_folder: tuple[tuple[str, str], ...] = ()


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
        beside=((".txt", lambda document: document.text),),
        for_folder=(("annotation.conf", brat.ANNOTATION_CONF),),
    ),
}


def format_for(name: str | None, path: str | None) -> Format:
    """The format of that name; without one, the one that a file's name ends like."""
    if name is not None:
        return FORMATS[name]
    suffixes = {chosen.suffix: chosen for chosen in FORMATS.values()}
    ending = os.path.splitext(path or "")[1].lower()
    return suffixes.get(ending, FORMATS[DEFAULT])
