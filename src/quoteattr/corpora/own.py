"""Texts that a user annotated: our own JSON Lines, or a folder of brat files."""

from collections.abc import Iterator
from pathlib import Path

from quoteattr.corpora.files import CorpusError, Losses, files_in, read_lines, read_text
from quoteattr.corpora.polnear import annotated
from quoteattr.layout import Layout
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


def read_brat_folder(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The documents of the pairs `SPLIT/NAME.txt` and `SPLIT/NAME.ann`, by name.

    Events bind spans labelled Source, Cue and Content, as in PolNeAR and as
    `quoteattr attribute --format brat` writes them.

    Raises:
        CorpusError: If there is no such folder, or a text has no annotations.
    """
    for path in files_in(root / split, "*.txt"):
        annotations = path.with_suffix(".ann")
        if not annotations.is_file():
            raise CorpusError(f"{path} has no {annotations.name} beside it")
        layout = Layout.of(read_text(path))
        yield annotated(layout, annotations, losses, id=path.stem)
