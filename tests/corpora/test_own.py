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


def test_a_folder_of_brat_pairs_is_a_corpus(tmp_path):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "rain.txt").write_text(TEXT)
    (tmp_path / "dev" / "rain.ann").write_text(
        "T1\tContent 10 18\tit rains\nT2\tCue 4 9\thopes\nT3\tSource 0 3\tAnn\n"
        "T4\tAttribution 4 9\thopes\n"
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
    )

    (document,) = read("brat", tmp_path, "dev")

    assert document.id == "rain"
    assert [a.spans() for a in document.attributions] == [
        a.spans() for a in DOCUMENT.attributions
    ]


def test_a_brat_text_without_annotations_is_named(tmp_path):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "rain.txt").write_text(TEXT)

    with pytest.raises(CorpusError, match=r"rain.txt has no rain.ann beside it"):
        next(read("brat", tmp_path, "dev"))
