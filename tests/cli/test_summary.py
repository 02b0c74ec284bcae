"""`quoteattr summary`, with a stub that reads and real files around it."""

import json

import pytest
from tests.articles import TEXT, article
from tests.cli.stubs import QuotationReader

from quoteattr.cli import main
from quoteattr.cli.summary import summarise_files
from quoteattr.cli.summary_formats import SUMMARY_FORMATS, summary_format_for
from quoteattr.summary import Summary


@pytest.fixture
def folder(tmp_path):
    """A folder with two texts, documents, documents with a fault, and no text."""
    whole = article().to_json()
    files = {
        "one.txt": TEXT,
        "two.txt": "“One.” “Two.”",
        "found.jsonl": f"{whole}\n\n{whole}\n",
        "broken.jsonl": f"{whole}\n{{}}\n",
        "fatal.txt": "explode",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def summarised(folder, *names):
    """The summary of some files that the stub reads, and the files that failed."""
    failed: list[str] = []
    reader = QuotationReader()
    paths = [str(folder / name) for name in names]
    summary = summarise_files(
        paths, lambda text, name: reader.attribute(text, id=name), failed
    )
    return summary, [path.removeprefix(f"{folder}/") for path in failed]


def test_texts_and_documents_are_counted_together(folder):
    summary, failed = summarised(folder, "one.txt", "two.txt", "found.jsonl")

    # The article has four attributions, and is met three times.
    assert failed == []
    assert summary.total.documents == 4
    assert summary.total.attributions == 3 * 4 + 2


def test_documents_are_not_read_again(folder):
    reader = QuotationReader()
    names = [str(folder / "found.jsonl")]
    summary = summarise_files(names, lambda text, _: reader.attribute(text), [])

    assert summary == Summary.of(article()) + Summary.of(article())
    assert reader.rosters == []  # it was not asked


def test_an_input_that_fails_is_named_and_does_not_count(folder, capsys):
    names = ["broken.jsonl", "lost.txt", "fatal.txt", "one.txt"]
    summary, failed = summarised(folder, *names)

    assert summary == Summary.of(article())
    assert failed == ["broken.jsonl", "lost.txt", "fatal.txt"]
    assert [
        line.split(": ", 2)[2] for line in capsys.readouterr().err.splitlines()
    ] == [
        "line 2 is not a document: schema is None, not 'quoteattr/1'",
        "there is no such file",
        "IndexError: a fault of ours",
    ]


def test_where_nothing_can_be_read_there_is_no_summary(folder):
    assert summarised(folder, "lost.txt") == (None, ["lost.txt"])


def test_a_table_is_printed(folder, capsys):
    assert main(["summary", str(folder / "found.jsonl")]) == 0
    said = capsys.readouterr().out

    assert said.startswith("2 texts: 8 attributions by 2 speakers")
    assert "Ida Holm" in said


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("counts.csv", "by,name,kind"),
        ("counts.json", "{\n"),
        ("counts.svg", "<svg"),
        ("counts.txt", "2 texts"),
    ],
)
def test_the_files_ending_chooses_the_format(name, opening, folder, capsys):
    code = main(
        ["summary", "--output", str(folder / name), str(folder / "found.jsonl")]
    )

    assert (code, capsys.readouterr().out) == (0, "")
    assert (folder / name).read_text(encoding="utf-8").startswith(opening)


@pytest.mark.parametrize("name", SUMMARY_FORMATS)
def test_every_format_is_written(name, folder, capsys):
    assert main(["summary", "--format", name, str(folder / "found.jsonl")]) == 0
    assert "Ida Holm" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        (None, None, "table"),
        (None, "a.txt", "table"),
        (None, "A.CSV", "csv"),
        ("chart", "a.csv", "chart"),
    ],
)
def test_the_format_is_the_one_asked_for_or_the_files(name, path, expected):
    assert summary_format_for(name, path) is SUMMARY_FORMATS[expected]


def test_so_many_speakers_are_shown_as_were_asked_for(folder, capsys):
    main(["summary", "--top", "1", str(folder / "found.jsonl")])

    assert "and 1 more speaker" in capsys.readouterr().out


def test_nothing_is_written_where_nothing_can_be_read(folder, capsys):
    output = folder / "counts.json"
    code = main(["summary", "--output", str(output), str(folder / "broken.jsonl")])

    assert (code, output.exists()) == (1, False)
    assert "broken.jsonl: line 2" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "complaint"),
    [
        ("", "is a folder; name a file in it"),
        ("lost/counts.csv", "there is no folder"),
        ("found.jsonl", "would overwrite the input"),
    ],
)
def test_an_output_that_cannot_be_is_wrong_usage(output, complaint, folder, capsys):
    path = str(folder / output)

    assert main(["summary", "--output", path, str(folder / "found.jsonl")]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("top", ["0", "-3", "many", "²"])
def test_a_number_of_speakers_is_a_number(top, folder, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["summary", f"--top={top}", str(folder / "found.jsonl")])

    assert stopped.value.code == 2
    assert "is not a number from 1 on" in capsys.readouterr().err


def test_a_model_that_is_not_there_is_missed_only_for_texts(folder, capsys):
    words = ["summary", "--model", "lost/", "--format", "json"]

    assert main([*words, str(folder / "found.jsonl")]) == 0
    assert json.loads(capsys.readouterr().out)["total"]["documents"] == 2
    assert main([*words, str(folder / "one.txt")]) == 2
    assert "no model 'lost/'" in capsys.readouterr().err
