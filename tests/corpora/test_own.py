import pytest

from quoteattr.corpora import CorpusError, read, read_jsonl
from quoteattr.records import Attribution, Document, Kind, Span

TEXT = "Ann hopes it rains."
DOCUMENT = Document(
    text=TEXT,
    attributions=(
        Attribution(
            "a1",
            Kind.INDIRECT,
            (Span.of(TEXT, 10, 18),),
            cue=Span.of(TEXT, 4, 9),
            source=Span.of(TEXT, 0, 3),
        ),
    ),
    id="rain",
)


def test_a_folder_of_our_own_files_is_a_corpus(tmp_path):
    (tmp_path / "train.jsonl").write_text(f"{DOCUMENT.to_json()}\n\n")

    assert list(read("jsonl", tmp_path, "train")) == [DOCUMENT]
    assert list(read_jsonl(tmp_path / "train.jsonl")) == [DOCUMENT]


def test_a_missing_split_is_named(tmp_path):
    with pytest.raises(CorpusError, match=r"cannot read .*dev.jsonl.*another root"):
        next(read("jsonl", tmp_path, "dev"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"schema": "other/2"}', "schema is 'other/2', not 'quoteattr/1'"),
        ('{"schema": "quoteattr/1", "id": "x"}', "there is no 'text'"),
        ("[]", "'list' object has no attribute 'get'"),
        ("{", "Expecting property name"),
    ],
)
def test_a_line_that_is_no_document_is_named(tmp_path, line, message):
    (tmp_path / "train.jsonl").write_text(f"{DOCUMENT.to_json()}\n{line}\n")
    reading = read("jsonl", tmp_path, "train")
    next(reading)

    with pytest.raises(CorpusError, match=f"train.jsonl, line 2: {message}"):
        next(reading)
