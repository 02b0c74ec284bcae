"""Whole documents as Parquet, both ways: a row a document, schema `quoteattr/1`."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO, Final

from quoteattr.dataset import features, row_of
from quoteattr.records import Document

_ROWS_AT_ONCE: Final = 100


def write(documents: Iterable[Document], stream: BinaryIO) -> None:
    """Write documents, some at a time.

    Half a surrogate pair, which Parquet cannot hold, is U+FFFD there, in texts and
    spans alike.
    """
    import pyarrow  # noqa: PLC0415 (slow to import, for those who call)
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    schema = features().arrow_schema
    waiting = iter(documents)
    with ParquetWriter(stream, schema) as writer:
        while batch := [row_of(one) for one in islice(waiting, _ROWS_AT_ONCE)]:
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))


def read(stream: BinaryIO) -> Iterator[Document]:
    """The documents that `write` wrote, or `to_dataset(…).to_parquet(…)`.

    Raises:
        ValueError: If it is no Parquet file, or a row is not a document; it names the
            row.
    """
    import pyarrow  # noqa: PLC0415
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    try:
        file = ParquetFile(stream)
    except pyarrow.ArrowInvalid as error:
        raise ValueError(f"not a Parquet file: {error}") from error
    number = 0
    for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE):
        for row in batch.to_pylist():
            try:
                yield Document.from_dict(row)
            except KeyError as error:
                raise ValueError(f"row {number} has no column {error}") from error
            except (AttributeError, TypeError, ValueError) as error:
                raise ValueError(f"row {number} is not a document: {error}") from error
            number += 1
