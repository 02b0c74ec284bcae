"""A row an attribution: Parquet read by pyarrow, and frames by pandas."""

import io

import pandas
import pyarrow
from hypothesis import given
from pyarrow import parquet
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Document
from quoteattr.export import rows
from quoteattr.surrogates import replaced


def table(*some):
    stream = io.BytesIO()
    rows.write(some, stream)
    stream.seek(0)
    return parquet.read_table(stream)


def test_a_row_says_all_that_is_known_of_an_attribution():
    first = table(article()).to_pylist()[0]

    assert first == {
        "document": "floods.txt",
        "id": "a1",
        "speaker": "Ida Holm",
        "speaker_kind": "person",
        "kind": "direct",
        "stance": "says",
        "is_negated": False,
        "content": "“The dam <is> full,” “and it rains & rains.”",
        "cue": "said",
        "source": "Mayor Ida Holm",
        "start": 23,
        "end": 88,
        "pieces": [
            {"start": 23, "end": 43, "text": "“The dam <is> full,”"},
            {"start": 65, "end": 88, "text": "“and it rains & rains.”"},
        ],
        "cue_start": 59,
        "cue_end": 63,
        "source_start": 44,
        "source_end": 58,
        "parent": None,
        "method": "model",
        "content_score": 0.97,
        "source_score": 0.934,
        "speaker_score": 0.5,
    }


def test_columns_have_their_types_even_if_nothing_is_in_them():
    assert table(Document("nothing")).schema == table(article()).schema
    assert table(article()).schema.field("start").type == pyarrow.int32()


def test_a_frame_counts_with_whole_numbers_and_knows_what_is_missing():
    frame = rows.to_frame([article()])

    assert list(frame["speaker"].fillna("?")) == [
        *("Ida Holm", "Ida Holm", "Fjord News", "?"),
    ]
    assert list(frame["cue_start"].dropna()) == [59, 126, 133]
    assert frame["cue_start"].dtype == pandas.Int32Dtype()
    assert frame["is_negated"].dtype == pandas.BooleanDtype()
    assert frame.groupby("speaker").size()["Ida Holm"] == 2


def test_a_frame_of_nothing_has_the_columns():
    assert list(rows.to_frame([]).columns) == list(rows.to_frame([article()]).columns)


@given(documents())
@EXAMPLES
def test_every_span_is_where_it_stands(document):
    read = table(document).to_pylist()
    text = replaced(document.text)

    for row, roles in zip(read, spans_by_role(document), strict=True):
        assert [(p["start"], p["end"]) for p in row["pieces"]] == roles["content"]
        for piece in row["pieces"]:
            assert piece["text"] == text[piece["start"] : piece["end"]]
        for role in ("cue", "source"):
            for start, end in roles[role]:
                assert (row[f"{role}_start"], row[f"{role}_end"]) == (start, end)
                assert row[role] == text[start:end]
