"""`quoteattr convert`: documents read in one format and written in another."""

from dataclasses import replace

import pytest
from tests.articles import article

from quoteattr import Document
from quoteattr.cli.convert import convert_files
from quoteattr.cli.failures import UsageError
from quoteattr.cli.formats import FORMATS
from quoteattr.export import brat, jsonl, parquet


@pytest.fixture
def found(tmp_path):
    """A file with two documents."""
    path = tmp_path / "found.jsonl"
    documents = [article(), replace(article(), id="news/again.txt")]
    with path.open("w", encoding="utf-8") as stream:
        jsonl.write(documents, stream)
    return path


def convert(*names, to=None, chosen="jsonl"):
    path = None if to is None else str(to)
    return convert_files([str(name) for name in names], path, FORMATS[chosen])


def documents_in(path):
    with path.open(encoding="utf-8") as stream:
        return list(jsonl.read(stream))


def test_documents_of_several_files_go_into_one(found, tmp_path):
    assert convert(found, found, to=tmp_path / "all.jsonl") == 0
    assert [d.id for d in documents_in(tmp_path / "all.jsonl")] == [
        *("floods.txt", "news/again.txt"),
    ] * 2


def test_a_folder_gets_a_file_for_each_document(found, tmp_path):
    assert convert(found, to=f"{tmp_path}/editions/", chosen="tei") == 0
    assert sorted(p.name for p in (tmp_path / "editions").iterdir()) == [
        "again.xml",
        "floods.xml",
    ]


def test_parquet_and_back_keeps_everything(found, tmp_path):
    convert(found, to=tmp_path / "found.parquet", chosen="parquet-documents")
    convert(tmp_path / "found.parquet", to=tmp_path / "back.jsonl")

    assert (tmp_path / "back.jsonl").read_bytes() == found.read_bytes()
    with (tmp_path / "found.parquet").open("rb") as stream:
        assert list(parquet.read(stream)) == documents_in(found)


def test_brat_is_read_with_the_text_beside_it(tmp_path):
    (tmp_path / "floods.txt").write_bytes(article().text.encode())
    annotations = tmp_path / "floods.ann"
    annotations.write_text(brat.annotations(article()), encoding="utf-8")
    convert(annotations, to=tmp_path / "mended.jsonl")
    (document,) = documents_in(tmp_path / "mended.jsonl")

    assert document.id == str(tmp_path / "floods.txt")
    assert {a.content for a in document.attributions} == {
        a.content for a in article().attributions
    }


def test_an_input_that_fails_is_named_and_the_rest_is_done(found, tmp_path, capsys):
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    names = [tmp_path / name for name in ("broken.jsonl", "lost.jsonl", "a.doc")]

    assert convert(*names, found, to=tmp_path / "all.jsonl") == 1
    assert len(documents_in(tmp_path / "all.jsonl")) == 2
    said = capsys.readouterr().err
    assert "broken.jsonl: line 1 is not a document" in said
    assert "lost.jsonl: there is no such file" in said
    assert "a.doc: holds no documents that are known: .jsonl, .parquet, .ann" in said


def test_several_documents_do_not_go_into_a_file_for_one(found, tmp_path):
    with pytest.raises(UsageError, match="give a folder for 2"):
        convert(found, to=tmp_path / "one.xml", chosen="tei")
    assert not (tmp_path / "one.xml").exists()


def test_no_input_is_overwritten(tmp_path):
    (tmp_path / "floods.txt").write_bytes(article().text.encode())
    annotations = tmp_path / "floods.ann"
    annotations.write_text("", encoding="utf-8")

    with pytest.raises(UsageError, match=r"would overwrite .*floods\.ann"):
        convert(annotations, to=f"{tmp_path}/", chosen="brat")


def test_namesakes_of_two_inputs_do_not_overwrite_each_other(found, tmp_path):
    with pytest.raises(UsageError, match=r"would overwrite .*floods\.xml"):
        convert(found, found, to=f"{tmp_path}/editions/", chosen="tei")


def test_documents_without_a_name_get_one(tmp_path):
    path = tmp_path / "found.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        jsonl.write([Document("One."), Document("Two.")], stream)
    convert(path, to=f"{tmp_path}/texts/", chosen="brat")

    assert (tmp_path / "texts" / "document-2.txt").read_text() == "Two."
