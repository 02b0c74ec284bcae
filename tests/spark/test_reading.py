"""What a worker does, without Spark: batches of Arrow in, batches of Arrow out."""

import pyarrow as pa
import pytest

from quoteattr import Attributor, Document
from quoteattr.records import AttributionJSON
from quoteattr.spark import Reading, Rows

DAM = "Mayor Ann Lee said that the dam would hold."
NO = "“No,” said Bo Dahl. “Never,” he said."
RULES = Attributor.rules()


def batch(texts, ids=None, kind=None):
    """A batch of texts, numbered unless they have ids."""
    numbers = pa.array(range(len(texts)), pa.int64())
    columns = {
        "id": numbers if ids is None else ids,
        "text": pa.array(texts, kind or pa.string()),
    }
    return pa.RecordBatch.from_pydict(columns)


def rows_of(batches, rows=Rows.ATTRIBUTIONS):
    """The rows that are made of some batches."""
    made = Reading(RULES, rows=rows)(batches)
    return [row for found in made for row in found.to_pylist()]


def test_each_attribution_is_a_row_under_the_id_of_its_text():
    rows = rows_of([batch([DAM, "It rains.", NO])])

    assert [(row["id"], row["attribution"], row["text"]) for row in rows] == [
        (0, "a1", "that the dam would hold"),
        (2, "a1", "“No,”"),
        (2, "a2", "“Never,”"),
    ]


def test_a_row_tells_all_that_is_known_of_an_attribution():
    (row,) = rows_of([batch([DAM])])
    (attribution,) = RULES.attribute(DAM).attributions

    assert row["content"] == [span.to_dict() for span in attribution.content]
    assert row["cue"] == {"start": 14, "end": 18, "text": "said"}
    assert row["source"] == {"start": 0, "end": 13, "text": "Mayor Ann Lee"}
    assert row["speaker"] == "Ann Lee"
    assert row["speakers"] == [{"id": "s1", "name": "Ann Lee", "kind": "person"}]
    assert row["scores"] == attribution.scores.to_dict()
    assert (row["kind"], row["method"]) == ("indirect", "that-clause")
    assert row["error"] is None


def test_no_key_of_the_schema_is_left_out():
    keys = AttributionJSON.__required_keys__ | AttributionJSON.__optional_keys__
    own = {"attribution", "text", "speaker", "error"}

    assert set(Rows.ATTRIBUTIONS.columns) == keys - {"id"} | own


def test_each_text_is_a_row_with_its_document():
    rows = rows_of([batch([DAM, "It rains."], ["dam", "rain"])], Rows.DOCUMENTS)

    documents = [Document.from_json(row["document"]) for row in rows]
    assert documents == [
        RULES.attribute(DAM, id="dam"),
        RULES.attribute("It rains.", id="rain"),
    ]


@pytest.mark.parametrize("rows", Rows)
def test_a_text_that_is_null_has_a_row_that_says_so_and_the_others_are_read(rows):
    made = rows_of([batch([DAM, None, DAM])], rows)

    assert [(row["id"], row["error"]) for row in made] == [
        (0, None),
        (1, "ValueError: the text is null"),
        (2, None),
    ]


def test_a_text_that_is_not_utf8_is_told_and_not_shown():
    latin = pa.array([b"caf\xe9"]).view(pa.string())
    (row,) = rows_of([pa.RecordBatch.from_pydict({"id": [1], "text": latin})])

    assert row["error"].startswith(
        "UnicodeDecodeError: 'utf-8' codec can't decode byte"
    )


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (pa.array(["b/1", "“é”", None]), ["b/1", "“é”", ""]),
        (pa.array([7, -1, None], pa.int64()), ["7", "-1", ""]),
        (pa.array([b"7\xff", b"", b"x"]).view(pa.string()), ["7\\xff", "", "x"]),
        (pa.array(["same", "same", ""]), ["same", "same", ""]),
    ],
)
def test_ids_of_any_kind_are_kept_and_name_the_documents(ids, names):
    (made,) = Reading(RULES, rows=Rows.DOCUMENTS)([batch([DAM, "", NO], ids)])

    assert made.column("id").equals(ids)
    documents = map(Document.from_json, made.column("document").to_pylist())
    assert [document.id for document in documents] == names


def test_batches_are_cut_so_that_rows_come_while_others_are_read():
    reading = Reading(RULES, rows=Rows.DOCUMENTS)

    assert [len(made) for made in reading([batch([DAM] * 70)])] == [32, 32, 6]


def test_nothing_makes_no_rows_and_a_text_without_attributions_none_either():
    assert rows_of([]) == []
    assert rows_of([batch([])]) == []
    (made,) = Reading(RULES)([batch(["It rains."])])
    assert (len(made), made.schema) == (0, Reading(RULES).schema(pa.int64()))


def test_long_texts_are_read_and_large_strings_too():
    text = (DAM + "\n\n") * 400
    (row,) = rows_of([batch([text], kind=pa.large_string())], Rows.DOCUMENTS)

    assert len(Document.from_json(row["document"]).attributions) == 400


def test_columns_are_called_as_the_caller_calls_them():
    named = batch([DAM]).rename_columns(["url", "body"])
    (made,) = Reading(RULES, "body", "url")([named])

    assert made.column_names[:2] == ["url", "attribution"]


def test_frames_of_pandas_are_read_as_batches_are():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"text": [DAM, None], "id": ["a", "b"], "other": [1, 2]})

    (made,) = Reading(RULES).in_pandas([frame])

    assert list(made["id"]) == ["a", "b"]
    assert list(made["error"].fillna("")) == ["", "ValueError: the text is null"]
    assert made["cue"][0] == {"start": 14, "end": 18, "text": "said"}
