"""Whole documents as Parquet, both ways."""

import io
import json
from dataclasses import replace

import pyarrow
import pytest
from datasets import Dataset
from hypothesis import given
from pyarrow import parquet as reader
from tests.articles import article
from tests.export.documents import EXAMPLES, documents

from quoteattr import Document
from quoteattr.dataset import to_dataset
from quoteattr.export import parquet
from quoteattr.surrogates import replaced


def written(*some):
    stream = io.BytesIO()
    parquet.write(some, stream)
    stream.seek(0)
    return stream


def test_what_is_written_is_read_back():
    some = [article(), Document("nothing\r\n"), Document("", error="ValueError: no")]

    assert list(parquet.read(written(*some))) == some


def test_more_documents_than_are_held_at_once():
    some = [replace(article(), id=str(number)) for number in range(250)]

    assert [d.id for d in parquet.read(written(*some))] == [d.id for d in some]


def test_any_reader_of_parquet_finds_the_columns_of_the_schema():
    row, *_ = reader.read_table(written(article())).to_pylist()

    assert row == article().to_dict() | {"error": None}


def test_it_is_what_a_dataset_writes(tmp_path):
    path = str(tmp_path / "documents.parquet")
    to_dataset([article()]).to_parquet(path)

    with open(path, "rb") as stream:
        assert list(parquet.read(stream)) == [article()]
    (tmp_path / "own.parquet").write_bytes(written(article()).read())
    own = Dataset.from_parquet(str(tmp_path / "own.parquet"), cache_dir=str(tmp_path))
    assert own.features == to_dataset([]).features


def test_what_is_no_parquet_is_refused():
    with pytest.raises(ValueError, match="not a Parquet file"):
        list(parquet.read(io.BytesIO(b"id,text\n")))


def test_a_row_that_is_no_document_is_named():
    stream = io.BytesIO()
    table = pyarrow.Table.from_pylist([article().to_dict(), {"schema": "other/1"}])
    reader.write_table(table, stream)

    with pytest.raises(
        ValueError, match="row 1 is not a document: schema is 'other/1'"
    ):
        list(parquet.read(stream))


@given(documents())
@EXAMPLES
def test_any_document_comes_back(document):
    (back,) = parquet.read(written(document))
    line = json.dumps(document.to_dict(), ensure_ascii=False)

    assert back == Document.from_dict(json.loads(replaced(line)))
    if replaced(line) == line:
        assert back == document
