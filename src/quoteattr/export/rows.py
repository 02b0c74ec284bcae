"""One row an attribution, with typed columns: Parquet files and pandas frames."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Final, TypedDict

from quoteattr.records import Document, Span, SpanJSON
from quoteattr.surrogates import replaced

if TYPE_CHECKING:
    import pandas
    import pyarrow

_ROWS_AT_ONCE: Final = 10_000


class Row(TypedDict):
    """An attribution as a row; offsets are characters of the document's text."""

    document: str
    id: str
    speaker: str | None
    speaker_kind: str | None
    kind: str
    stance: str | None
    is_negated: bool | None
    content: str
    cue: str | None
    source: str | None
    start: int
    end: int
    pieces: list[SpanJSON]
    cue_start: int | None
    cue_end: int | None
    source_start: int | None
    source_end: int | None
    parent: str | None
    method: str
    content_score: float | None
    source_score: float | None
    speaker_score: float | None


def to_frame(documents: Iterable[Document]) -> "pandas.DataFrame":
    """A pandas frame with a row for each attribution of the documents.

    Numbers and truth values that are not known are missing; none becomes a float.
    """
    import pandas  # noqa: PLC0415 (slow to import, for those who call)
    import pyarrow  # noqa: PLC0415

    nullable = {
        pyarrow.int32(): pandas.Int32Dtype(),
        pyarrow.bool_(): pandas.BooleanDtype(),
    }
    listed = pyarrow.Table.from_pylist([*rows(documents)], schema=_schema())
    return listed.to_pandas(types_mapper=nullable.get)


def write(documents: Iterable[Document], stream: BinaryIO) -> None:
    """Write a Parquet file with a row for each attribution of the documents.

    Half a surrogate pair, which Parquet cannot hold, is U+FFFD there.
    """
    import pyarrow  # noqa: PLC0415
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    waiting = rows(documents)
    with ParquetWriter(stream, _schema()) as writer:
        while batch := [*islice(waiting, _ROWS_AT_ONCE)]:
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=_schema()))


def rows(documents: Iterable[Document]) -> Iterator[Row]:
    """A row for each attribution of the documents, in order."""
    for document in documents:
        kinds = {speaker.id: str(speaker.kind) for speaker in document.speakers}
        for attribution in document.attributions:
            cue, source = attribution.cue, attribution.source
            scores = attribution.scores
            spoken = "; ".join(kinds[identity] for identity in attribution.speakers)
            yield {
                "document": replaced(document.id),
                "id": replaced(attribution.id),
                "speaker": _text(attribution.speaker),
                "speaker_kind": spoken or None,
                "kind": str(attribution.kind),
                "stance": _text(attribution.stance),
                "is_negated": attribution.is_negated,
                "content": replaced(attribution.text),
                "cue": _text(cue),
                "source": _text(source),
                "start": attribution.start,
                "end": attribution.end,
                "pieces": [_piece(span) for span in attribution.content],
                "cue_start": cue.start if cue else None,
                "cue_end": cue.end if cue else None,
                "source_start": source.start if source else None,
                "source_end": source.end if source else None,
                "parent": _text(attribution.parent),
                "method": replaced(attribution.method),
                "content_score": scores.content,
                "source_score": scores.source,
                "speaker_score": scores.speaker,
            }


def _text(value: str | Span | None) -> str | None:
    return None if value is None else replaced(str(value))


def _piece(span: Span) -> SpanJSON:
    return {"start": span.start, "end": span.end, "text": replaced(span.text)}


def _schema() -> "pyarrow.Schema":
    """The columns of `Row`, and their types."""
    import pyarrow as arrow  # noqa: PLC0415

    text, number, score = arrow.string(), arrow.int32(), arrow.float64()
    piece = arrow.struct([("start", number), ("end", number), ("text", text)])
    types = {
        "is_negated": arrow.bool_(),
        "pieces": arrow.list_(piece),
        "content_score": score,
        "source_score": score,
        "speaker_score": score,
    }
    numbers = ("start", "end", "cue_start", "cue_end", "source_start", "source_end")
    types |= dict.fromkeys(numbers, number)
    return arrow.schema([(name, types.get(name, text)) for name in Row.__annotations__])
