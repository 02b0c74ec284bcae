"""JSON Lines, schema `quoteattr/1`: one document a line, both ways."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from quoteattr.records import Document


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write documents, each as soon as it comes.

    Open the file with `encoding="utf-8"`. Half a surrogate pair, which UTF-8 cannot
    hold, is written as `Document.to_json` says.
    """
    for document in documents:
        stream.write(document.to_json() + "\n")


def read(lines: Iterable[str]) -> Iterator[Document]:
    """The documents that `write` wrote, from a file or any other lines.

    Blank lines are passed over.

    Raises:
        ValueError: If a line is not a document of the schema; it names the line.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Document.from_json(line)
        except KeyError as error:
            raise ValueError(f"line {number} has no key {error}") from error
        except (AttributeError, RecursionError, TypeError, ValueError) as error:
            raise ValueError(f"line {number} is not a document: {error}") from error
