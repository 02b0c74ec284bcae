"""JSON Lines, both ways."""

import io
import json

import pytest
from hypothesis import given
from tests.articles import article
from tests.export.documents import EXAMPLES, documents

from quoteattr import Document
from quoteattr.export import jsonl


def test_what_is_written_is_read_back():
    documents = [article(), Document("nothing said\r\n", id="empty")]
    stream = io.StringIO()
    jsonl.write(documents, stream)
    stream.seek(0)

    assert list(jsonl.read(stream)) == documents


def test_each_document_is_one_line_whatever_its_text_has():
    stream = io.StringIO()
    jsonl.write([Document("a\u2028b\r\nc\x85d"), Document("")], stream)

    assert [
        json.loads(line)["text"] for line in stream.getvalue().split("\n")[:-1]
    ] == [
        "a\u2028b\r\nc\x85d",
        "",
    ]


def test_a_lone_surrogate_goes_through_a_file(tmp_path):
    document = Document("half a character: \ud83d")
    path = tmp_path / "documents.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        jsonl.write([document], stream)

    with path.open(encoding="utf-8") as stream:
        assert list(jsonl.read(stream)) == [document]


def test_blank_lines_are_passed_over():
    assert list(jsonl.read(["\n", Document("x").to_json() + "\n", "  \n"])) == [
        Document("x")
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2 is not a document"),
        ("[]", "line 2 is not a document"),
        ("7", "line 2 is not a document"),
        ('{"schema": "other/1"}', "line 2 is not a document: schema is 'other/1'"),
        ('{"schema": "quoteattr/1", "id": ""}', "line 2 has no key 'text'"),
    ],
)
def test_a_bad_line_is_named(line, complaint):
    with pytest.raises(ValueError, match=complaint):
        list(jsonl.read([Document("fine").to_json(), line]))


@given(documents())
@EXAMPLES
def test_any_document_is_one_line_that_comes_back(document):
    stream = io.StringIO()
    jsonl.write([document, document], stream)
    first, second, rest = stream.getvalue().encode("utf-8").decode().split("\n")
    record = json.loads(first)

    assert (first, rest) == (second, "")
    assert record["schema"] == "quoteattr/1"
    for attribution in record["attributions"]:
        for span in attribution["content"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]
    (back,) = jsonl.read([first])
    assert len(back.text) == len(document.text)
    assert back.attributions == document.attributions or "\ufffd" in first
