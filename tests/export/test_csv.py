"""CSV rows for spreadsheets."""

import csv as reader
import io
from dataclasses import replace

import pytest
from hypothesis import given
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Attribution, Document, Kind, Span
from quoteattr.export import csv
from quoteattr.surrogates import replaced


def rows(*documents):
    """The rows that are written, read back, by column."""
    stream = io.StringIO(newline="")
    csv.write(documents, stream)
    stream.seek(0)
    return list(reader.DictReader(stream))


def test_a_row_says_all_that_is_known_of_an_attribution():
    assert rows(article())[0] == {
        "document": "floods.txt",
        "id": "a1",
        "speaker": "Ida Holm",
        "speaker_kind": "person",
        "kind": "direct",
        "cue": "said",
        "content": "“The dam <is> full,” “and it rains & rains.”",
        "source": "Mayor Ida Holm",
        "method": "model",
        "parent": "",
        "content_offsets": "23-43;65-88",
        "cue_offsets": "59-63",
        "source_offsets": "44-58",
        "content_score": "0.97",
        "source_score": "0.934",
        "speaker_score": "0.5",
        "stance": "says",
        "is_negated": "false",
    }


def test_what_is_not_known_is_an_empty_cell():
    row = rows(article())[3]

    assert row["method"] == "block-quote"
    assert [row[column] for column in ("speaker", "cue", "source_offsets")] == [""] * 3
    assert [row[column] for column in ("parent", "content_score")] == [""] * 2
    assert [row[column] for column in ("stance", "is_negated")] == [""] * 2


def test_the_parent_is_named_by_its_id():
    assert rows(article())[1]["parent"] == "a3"


def test_several_documents_stand_under_one_row_of_names():
    documents = [article(), replace(article(), id="again.txt")]

    assert [row["document"] for row in rows(*documents)] == (
        ["floods.txt"] * 4 + ["again.txt"] * 4
    )


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "  =cmd|' /C calc'!A0"],
)
def test_no_cell_is_a_formula(text):
    content = (Span.of(text, 0, len(text)),)
    document = Document(text, (Attribution("a", Kind.DIRECT, content),))

    assert rows(document)[0]["content"] == f"'{text}"


def test_cells_may_hold_quotation_marks_commas_and_line_ends():
    text = 'He said: "No,\nnot now."'
    content = (Span.of(text, 9, len(text)),)
    document = Document(text, (Attribution("a", Kind.DIRECT, content),))

    assert rows(document)[0]["content"] == '"No,\nnot now."'


@given(documents())
@EXAMPLES
def test_every_span_is_where_it_stands_and_no_cell_is_a_formula(document):
    read = rows(document)

    assert len(read) == len(document.attributions)
    for row, roles in zip(read, spans_by_role(document), strict=True):
        assert not any(
            cell.lstrip(" ")[:1] in (*"=+-@\t\r\n",) for cell in row.values()
        )
        for role, spans in roles.items():
            offsets = filter(None, row[f"{role}_offsets"].split(";"))
            assert [tuple(map(int, pair.split("-"))) for pair in offsets] == spans
            words = replaced(" ".join(document.text[a:b] for a, b in spans))
            assert row[role] in (words, f"'{words}")
