"""The rows that are made of documents, and the Arrow types of their columns."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

import pyarrow as pa

from quoteattr.records import Attribution, Document

_SPAN: Final = pa.struct(
    {"start": pa.int32(), "end": pa.int32(), "text": pa.string()}.items()
)
_SPEAKER: Final = pa.struct(
    {"id": pa.string(), "name": pa.string(), "kind": pa.string()}.items()
)
_SCORES: Final = pa.struct(
    {"content": pa.float64(), "source": pa.float64(), "speaker": pa.float64()}.items()
)

# As in the schema `quoteattr/1`, but for `attribution`, which is the attribution's id,
# and two columns that save a query: `text`, the words of the content, and `speaker`,
# the names of the speakers.
_OF_AN_ATTRIBUTION: Final = {
    "attribution": pa.string(),
    "kind": pa.string(),
    "text": pa.string(),
    "speaker": pa.string(),
    "content": pa.list_(_SPAN),
    "cue": _SPAN,
    "source": _SPAN,
    "speakers": pa.list_(_SPEAKER),
    "parent": pa.string(),
    "method": pa.string(),
    "scores": _SCORES,
    "stance": pa.string(),
    "is_negated": pa.bool_(),
}
_OF_A_DOCUMENT: Final = {"document": pa.string()}
_ERROR: Final = {"error": pa.string()}


class _Row(NamedTuple):
    """A row to be.

    Attributes:
        text: The number of the text that it is about.
        cells: By column; a column that is not in it is null.
    """

    text: int
    cells: dict[str, object]


class Rows(StrEnum):
    """What there is to be a row of.

    `ATTRIBUTIONS` has no row for a text in which nobody says anything, and `DOCUMENTS`
    has one for each text: the document as JSON. A text that could not be read has one
    row in either, with the reason in `error`.
    """

    ATTRIBUTIONS = "attributions"
    DOCUMENTS = "documents"

    @property
    def columns(self) -> dict[str, pa.DataType]:
        """The type of each column but that of the ids."""
        if self is Rows.DOCUMENTS:
            return _OF_A_DOCUMENT | _ERROR
        return _OF_AN_ATTRIBUTION | _ERROR

    def of(
        self, documents: Sequence[Document], ids: pa.Array, id_name: str
    ) -> pa.RecordBatch:
        """The rows of some documents.

        Args:
            documents: The documents.
            ids: An id for each of them, of whatever type; it is kept.
            id_name: What the column of ids is called.
        """
        rows = [
            row
            for at, document in enumerate(documents)
            for row in self._of(at, document)
        ]
        columns = [ids.take(pa.array([row.text for row in rows], pa.int64()))]
        for name, kind in self.columns.items():
            columns.append(pa.array([row.cells.get(name) for row in rows], kind))
        return pa.RecordBatch.from_arrays(columns, [id_name, *self.columns])

    def _of(self, at: int, document: Document) -> Iterator[_Row]:
        """The rows of one document."""
        if document.error is not None:
            yield _Row(at, {"error": document.error})
        elif self is Rows.DOCUMENTS:
            yield _Row(at, {"document": document.to_json()})
        else:
            for attribution in document.attributions:
                yield _Row(at, _cells(document, attribution))


def _cells(document: Document, attribution: Attribution) -> dict[str, object]:
    """The cells of an attribution."""
    speakers = {speaker.id: speaker for speaker in document.speakers}
    return {
        **attribution.to_dict(),
        "attribution": attribution.id,
        "text": attribution.text,
        "speaker": attribution.speaker,
        "speakers": [
            {"id": id, "name": speakers[id].name, "kind": str(speakers[id].kind)}
            for id in attribution.speakers
        ],
    }
