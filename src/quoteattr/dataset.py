"""Documents as a Hugging Face `datasets.Dataset`, and back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from quoteattr.records import Document
from quoteattr.surrogates import replaced

if TYPE_CHECKING:
    from datasets import Dataset, Features


def to_dataset(documents: Iterable[Document]) -> "Dataset":
    """A dataset with a row a document, in the columns of the schema `quoteattr/1`.

    All rows are held in memory. Features are given, never inferred, so that a column
    that is empty everywhere has its type all the same. Half a surrogate pair, which
    UTF-8 cannot hold, is U+FFFD there, in texts and spans alike.
    """
    from datasets import Dataset  # noqa: PLC0415 - slow to import, for those who call

    columns: dict[str, list[object]] = {column: [] for column in features()}
    for document in documents:
        record = row_of(document)
        for column, values in columns.items():
            values.append(record.get(column))
    return Dataset.from_dict(columns, features=features())


def from_dataset(dataset: "Dataset") -> Iterator[Document]:
    """The documents of a dataset that `to_dataset` made."""
    for row in dataset:
        yield Document.from_dict(row)


def row_of(document: Document) -> Mapping[str, object]:
    """A document as in the JSON schema, in texts that UTF-8 can hold."""
    line = json.dumps(document.to_dict(), ensure_ascii=False)
    row: dict[str, object] = json.loads(replaced(line))
    return row


def features() -> "Features":
    """The columns of documents, and their types."""
    from datasets import Features, List, Value  # noqa: PLC0415

    string, score = Value("string"), Value("float64")
    span = {"start": Value("int32"), "end": Value("int32"), "text": string}
    attribution = {
        "id": string,
        "kind": string,
        "content": List(span),
        "cue": span,
        "source": span,
        "speakers": List(string),
        "parent": string,
        "method": string,
        "scores": {"content": score, "source": score, "speaker": score},
        "stance": string,
        "is_negated": Value("bool"),
    }
    speaker = {
        "id": string,
        "name": string,
        "kind": string,
        "aliases": List(string),
        "mentions": List(span),
    }
    return Features(
        {
            "schema": string,
            "id": string,
            "text": Value("large_string"),
            "attributions": List(attribution),
            "speakers": List(speaker),
            "error": string,
        }
    )
