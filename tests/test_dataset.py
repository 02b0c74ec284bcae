import pytest
from datasets import Dataset

from quoteattr.dataset import from_dataset, to_dataset
from quoteattr.lexicon.stance import Stance
from quoteattr.records import (
    Attribution,
    Document,
    Kind,
    Scores,
    Span,
    Speaker,
    SpeakerKind,
)

TEXT = "“It rains,” said Zoë, “again.” 🌧 Bo says she hopes so."

DOCUMENTS = [
    Document(
        TEXT,
        (
            Attribution(
                "a1",
                Kind.DIRECT,
                (Span.of(TEXT, 0, 11), Span.of(TEXT, 22, 30)),
                cue=Span.of(TEXT, 12, 16),
                source=Span.of(TEXT, 17, 20),
                speakers=("s1",),
                method="model",
                scores=Scores(content=0.9731, source=0.5),
                stance=Stance.SAYS,
                is_negated=False,
            ),
            Attribution("a2", Kind.INDIRECT, (Span.of(TEXT, 41, 53),)),
            Attribution("a3", Kind.INDIRECT, (Span.of(TEXT, 51, 53),), parent="a2"),
        ),
        (
            Speaker(
                "s1",
                "Zoë",
                SpeakerKind.PERSON,
                ("Zo",),
                (Span.of(TEXT, 17, 20),),
            ),
        ),
        id="rain",
    ),
    Document("", id="empty"),
]


def test_documents_come_back_from_a_dataset_as_they_went_in():
    assert list(from_dataset(to_dataset(DOCUMENTS))) == DOCUMENTS


def test_columns_have_their_types_even_if_nothing_is_in_them():
    full, empty = to_dataset(DOCUMENTS), to_dataset(DOCUMENTS[1:])

    assert full.features == empty.features
    assert full.column_names == [
        *["schema", "id", "text", "attributions", "speakers", "error"],
    ]
    assert to_dataset([]).features == full.features


@pytest.mark.parametrize("index", range(len(DOCUMENTS)))
def test_a_row_is_a_document_of_the_schema(index):
    row = DOCUMENTS[index].to_dict() | {"error": None}

    assert to_dataset(DOCUMENTS)[index] == row


def test_a_document_that_could_not_be_read_keeps_its_error():
    failed = Document("x", error="ValueError: no")

    assert list(from_dataset(to_dataset([failed]))) == [failed]


def test_a_dataset_survives_parquet(tmp_path):

    path = str(tmp_path / "documents.parquet")
    to_dataset(DOCUMENTS).to_parquet(path)

    back = Dataset.from_parquet(path, cache_dir=str(tmp_path))

    assert list(from_dataset(back)) == DOCUMENTS
