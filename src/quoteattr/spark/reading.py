"""What a worker does: batches of texts in, batches of rows out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from quoteattr.pipeline import Attributor
from quoteattr.records import Document
from quoteattr.spark.rows import Rows

if TYPE_CHECKING:
    from pandas import DataFrame

BATCH_TEXTS: Final = 32
"""Texts that are read, and given back, together: engines hand over 10,000 at a time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A function for `DataFrame.mapInArrow`, or for anything with batches of Arrow.

    A text that cannot be read, null or malformed, gives a row that says why.

    Attributes:
        attributor: What reads the texts.
        text: The column of texts.
        id: The column of the texts' ids, of any type.
        rows: What to give a row of.
    """

    attributor: Attributor
    text: str = "text"
    id: str = "id"
    rows: Rows = Rows.ATTRIBUTIONS

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of some batches of texts, as they are read."""
        # A model that is not there must stop the job, not be every text's error.
        self.attributor.load()
        for batch in batches:
            for start in range(0, len(batch), BATCH_TEXTS):
                yield self._read(batch.slice(start, BATCH_TEXTS))

    def in_pandas(self, frames: Iterable["DataFrame"]) -> Iterator["DataFrame"]:
        """The same for `DataFrame.mapInPandas`."""
        wanted = [self.id, self.text]
        for frame in frames:
            batch = pa.RecordBatch.from_pandas(frame[wanted], preserve_index=False)
            for found in self([batch]):
                yield found.to_pandas()

    def schema(self, id_type: pa.DataType) -> pa.Schema:
        """The columns that come out."""
        return pa.schema({self.id: id_type, **self.rows.columns})

    def _read(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of a batch that is small enough to be read at once."""
        ids, texts = batch.column(self.id), batch.column(self.text)
        documents = [
            replace(document, id=name)
            for document, name in zip(self._documents(texts), _names(ids), strict=True)
        ]
        return self.rows.of(documents, ids, self.id)

    def _documents(self, column: pa.Array) -> list[Document]:
        """The document of each text."""
        texts: dict[int, str] = {}
        found: dict[int, Document] = {}
        for at, encoded in enumerate(column.cast(pa.binary()).to_pylist()):
            try:
                texts[at] = _decoded(encoded)
            except ValueError as error:
                found[at] = Document("", error=f"{type(error).__name__}: {error}")
        read = self.attributor.attribute_many(texts.values(), batch_size=BATCH_TEXTS)
        found.update(zip(texts, read, strict=True))
        return [found[at] for at in range(len(column))]


def _decoded(encoded: bytes | None) -> str:
    """A text as Python has it.

    Raises:
        ValueError: If it is null, or not UTF-8, of which engines make no sure.
    """
    if encoded is None:
        raise ValueError("the text is null")
    return encoded.decode("utf-8")


def _names(ids: pa.Array) -> Iterator[str]:
    """What to call the documents: their ids as text, "" for null."""
    if pa.types.is_string(ids.type) or pa.types.is_large_string(ids.type):
        for encoded in ids.cast(pa.binary()).to_pylist():
            yield (encoded or b"").decode("utf-8", errors="backslashreplace")
    else:
        for id in ids.to_pylist():
            yield "" if id is None else str(id)
