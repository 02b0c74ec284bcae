"""The call for a DataFrame of Spark."""

from typing import TYPE_CHECKING

from quoteattr.pipeline import Attributor
from quoteattr.spark.reading import Reading
from quoteattr.spark.rows import Rows

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def attribute(
    texts: "DataFrame",
    attributor: Attributor | None = None,
    *,
    text: str = "text",
    id: str = "id",
    rows: Rows | str = Rows.ATTRIBUTIONS,
) -> "DataFrame":
    """Who says what in a DataFrame of texts, in batches or streaming.

    Nothing is read before Spark is asked for the result. One text never stops the job:
    where it is null or cannot be read, `error` says why.

    Args:
        texts: The DataFrame; other columns than the two are dropped.
        attributor: What reads the texts; the shipped model by default.
        text: The column of texts, strings.
        id: The column of the texts' ids, of any type; it is kept.
        rows: "attributions" for a row each, or "documents" for a row a text.

    Raises:
        ValueError: If there is no such column, the texts are no strings, or the ids'
            column is called like one that is made.
    """
    from pyspark.sql.pandas import types  # noqa: PLC0415 (not on workers of others)

    _check(texts, text, id)
    if id in Rows(rows).columns:
        raise ValueError(f"column {id!r} would be made twice: rename that of the ids")
    reading = Reading(attributor or Attributor.from_pretrained(), text, id, Rows(rows))
    id_type = types.to_arrow_type(texts.schema[id].dataType)
    schema = types.from_arrow_schema(reading.schema(id_type))
    return texts.select(id, text).mapInArrow(reading, schema)


def _check(texts: "DataFrame", text: str, id: str) -> None:
    """Raise ValueError unless the columns are there, and one holds strings."""
    for name in (text, id):
        if name not in texts.columns:
            columns = ", ".join(texts.columns)
            raise ValueError(f"no column {name!r}; there are: {columns}")
    kind = texts.schema[text].dataType.simpleString()
    if kind != "string":
        raise ValueError(f"column {text!r} holds {kind}: cast it to string")
