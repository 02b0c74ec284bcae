"""Documents in the library's own JSON Lines, schema `quoteattr/1`."""

from collections.abc import Iterator
from pathlib import Path

from quoteattr.corpora.files import Losses, read_lines
from quoteattr.records import Document


def read_jsonl(path: Path) -> Iterator[Document]:
    """The documents of a file, one a line, in order.

    Raises:
        CorpusError: If the file is missing, or a line is not a document.
    """
    for line in read_lines(path):
        yield line.parsed(Document.from_json)


def read_own(root: Path, split: str, _: Losses) -> Iterator[Document]:
    """The documents of `SPLIT.jsonl` in the folder itself."""
    return read_jsonl(root / f"{split}.jsonl")
