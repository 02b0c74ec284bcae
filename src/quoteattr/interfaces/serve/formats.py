"""How the service writes what is found."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.export import csv, jsonl
from quoteattr.records import Document
from quoteattr.visualise import html


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write documents.

    Attributes:
        media_type: What it is called in HTTP.
        write: The documents as text.
    """

    media_type: str
    write: Callable[[Sequence[Document]], str]


def _json(documents: Sequence[Document]) -> str:
    """One JSON object that has the documents."""
    return f'{{"documents": [{", ".join(d.to_json() for d in documents)}]}}\n'


def _jsonl(documents: Sequence[Document]) -> str:
    stream = io.StringIO()
    jsonl.write(documents, stream)
    return stream.getvalue()


def _csv(documents: Sequence[Document]) -> str:
    stream = io.StringIO(newline="")
    csv.write(documents, stream)
    return stream.getvalue()


def _html(documents: Sequence[Document]) -> str:
    return html(*documents)


DEFAULT: Final = "json"

FORMATS: Final = {
    "json": Format("application/json", _json),
    "jsonl": Format("application/x-ndjson", _jsonl),
    "csv": Format("text/csv; charset=utf-8", _csv),
    "html": Format("text/html; charset=utf-8", _html),
}
