"""`quoteattr attribute`, with a stub that reads and real files around it."""

import io
import json

import pytest
from tests.cli.stubs import QuotationReader

from quoteattr import Document
from quoteattr.cli.attribute import attribute_files
from quoteattr.cli.destination import destination
from quoteattr.cli.failures import UsageError
from quoteattr.cli.formats import FORMATS, Format, format_for, installed


@pytest.fixture
def folder(tmp_path):
    """A folder with two texts, an empty one, one that is not text and a fatal one."""
    files = {
        "one.txt": "“One,” said Ann.".encode(),
        "two.txt": "“Two.”\r\n".encode(),
        "empty.txt": b"",
        "picture.txt": b"\x89PNG",
        "fatal.txt": b"explode",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def run(names, path=None, chosen="jsonl", **options):
    """Read the named files with the stub; the exit code."""
    names = [str(name) for name in names]
    write = destination(None if path is None else str(path), FORMATS[chosen], names)
    return attribute_files(names, QuotationReader(), write, **options)


def documents_in(path):
    return [Document.from_json(line) for line in path.read_text().splitlines()]


def test_each_text_is_a_line_with_its_name(folder, capsys):
    code = run([folder / "one.txt", folder / "two.txt"])
    lines = capsys.readouterr().out.splitlines()

    assert code == 0
    assert [json.loads(line)["id"] for line in lines] == [
        str(folder / "one.txt"),
        str(folder / "two.txt"),
    ]
    assert json.loads(lines[1])["text"] == "“Two.”\r\n"


def test_an_empty_file_is_an_empty_result(folder, capsys):
    assert run([folder / "empty.txt"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["attributions"] == []


def test_an_input_that_fails_is_named_and_the_rest_is_done(folder, capsys):
    names = ["picture.txt", "one.txt", "lost.txt", "fatal.txt", "two.txt"]
    code = run([folder / name for name in names])
    said = capsys.readouterr()

    assert code == 1
    assert len(said.out.splitlines()) == 2
    assert [line.split(": ", 2)[2] for line in said.err.splitlines()] == [
        "is not UTF-8 text: byte 0x89 at offset 0 (invalid start byte; save the file "
        "as UTF-8)",
        "there is no such file",
        "IndexError: a fault of ours",
    ]
    for line, name in zip(said.err.splitlines(), [names[0], *names[2:4]], strict=True):
        assert line.startswith(f"quoteattr: {folder / name}: ")


def test_the_roster_is_handed_on(folder):
    reader = QuotationReader()
    roster = {"Ann Lee": ["Ann"]}
    write = destination(str(folder / "out.csv"), FORMATS["csv"], ["one"])
    attribute_files([str(folder / "one.txt")], reader, write, roster=roster)

    assert reader.rosters == [roster]


def test_all_texts_go_into_one_file(folder):
    output = folder / "all.jsonl"
    run([folder / "one.txt", folder / "two.txt"], output)

    assert [d.text for d in documents_in(output)] == ["“One,” said Ann.", "“Two.”\r\n"]


def test_no_file_is_written_if_no_input_could_be_read(folder):
    assert run([folder / "lost.txt"], folder / "all.csv", "csv") == 1
    assert not (folder / "all.csv").exists()


def test_a_folder_gets_a_file_for_each_text(folder):
    output = folder / "found"
    run([folder / "one.txt", folder / "two.txt"], f"{output}/")

    assert sorted(path.name for path in output.iterdir()) == ["one.jsonl", "two.jsonl"]
    assert documents_in(output / "two.jsonl")[0].text == "“Two.”\r\n"


def test_files_of_one_name_are_told_apart(folder):
    other = folder / "other"
    other.mkdir()
    (other / "one.txt").write_text("“Another.”")
    output = folder / "found"
    run([folder / "one.txt", other / "one.txt"], f"{output}/")

    assert documents_in(output / "one.jsonl")[0].text == "“One,” said Ann."
    assert documents_in(output / "one-2.jsonl")[0].text == "“Another.”"


def test_brat_gets_texts_annotations_and_a_configuration(folder):
    output = folder / "found"
    run([folder / "one.txt", folder / "two.txt"], f"{output}/", "brat")

    assert sorted(path.name for path in output.iterdir()) == [
        "annotation.conf",
        "one.ann",
        "one.txt",
        "two.ann",
        "two.txt",
    ]
    assert (output / "two.txt").read_bytes() == "“Two.”\r\n".encode()
    assert (output / "two.ann").read_text().startswith("T1\tContent 0 6\t“Two.”\n")


def test_annotations_of_one_text_can_stand_beside_it(folder):
    before = (folder / "one.txt").read_bytes()
    run([folder / "one.txt"], folder / "one.ann", "brat")

    assert (folder / "one.ann").read_text().startswith("T1\tContent 0 6\t“One,”\n")
    assert (folder / "one.txt").read_bytes() == before


def test_annotations_of_several_texts_need_a_folder(folder):
    names = [folder / "one.txt", folder / "two.txt"]

    for path in (None, folder / "all.ann"):
        with pytest.raises(UsageError, match=r"give a folder for 2, such as --output"):
            run(names, path, "brat")


def test_no_input_is_overwritten(folder):
    with pytest.raises(UsageError, match=r"would overwrite the input .*one\.txt"):
        run([folder / "one.txt"], folder / "one.txt", "table")
    with pytest.raises(UsageError, match=r"would overwrite the input .*one\.txt"):
        run([folder / "one.txt"], folder, "brat")


def test_a_file_in_a_folder_that_is_not_there_is_wrong_usage(folder):
    with pytest.raises(UsageError, match=r"--output .*out\.csv: there is no folder"):
        run([folder / "one.txt"], folder / "lost" / "out.csv", "csv")


def test_tables_of_several_texts_have_a_line_between_them(folder, capsys):
    run([folder / "one.txt", folder / "empty.txt"], chosen="table")

    title, rows, empty = capsys.readouterr().out.split("\n\n")
    assert "one.txt" in title
    assert "“One,”" in rows
    assert empty.split()[-2:] == ["no", "attributions"]


@pytest.mark.parametrize("chosen", sorted(FORMATS))
def test_every_format_can_hold_every_document(chosen, folder, capsysbinary):
    for name in ("one.txt", "empty.txt"):
        assert run([folder / name], chosen=chosen) == 0
    assert b"Traceback" not in capsysbinary.readouterr().err


@pytest.mark.parametrize(
    ("name", "path", "format_name"),
    [
        (None, None, "table"),
        (None, "out/", "table"),
        (None, "out.unknown", "table"),
        (None, "out.txt", "table"),
        (None, "out.jsonl", "jsonl"),
        (None, "OUT.HTML", "html"),
        (None, "one.ann", "brat"),
        (None, "one.xml", "tei"),
        (None, "one.xmi", "xmi"),
        (None, "one.jsonld", "web-annotation"),
        (None, "one.conllup", "conll"),
        (None, "one.parquet", "parquet"),
        ("csv", "out.html", "csv"),
    ],
)
def test_the_format_is_what_is_asked_for_or_what_the_file_is_called(
    name, path, format_name
):
    assert format_for(name, path) is FORMATS[format_name]


def test_what_a_format_needs_is_checked_before_the_work_begins():
    lacking = Format(".new", FORMATS["csv"].write, needs=("no_such_module", "new"))

    with pytest.raises(UsageError, match=r"pip install 'quoteattr\[new\]'"):
        installed(lacking)


def test_bytes_are_not_written_to_a_terminal():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    with pytest.raises(UsageError, match="add --output FILE"):
        FORMATS["parquet"].write([], Terminal())


def test_in_a_folder_texts_have_the_annotations_that_index_them(folder):
    out = folder / "out"
    run([folder / "one.txt", folder / "two.txt"], f"{out}/", "brat")
    text = (out / "one.txt").read_text(encoding="utf-8")
    first, *_ = (out / "one.ann").read_text(encoding="utf-8").splitlines()

    assert first.split("\t") == ["T1", "Content 0 6", text[0:6]]
    assert "Stance" in (out / "annotation.conf").read_text(encoding="utf-8")


def test_a_folder_of_xmi_has_the_type_system(folder):
    run([folder / "one.txt"], f"{folder / 'out'}/", "xmi")

    assert (folder / "out" / "TypeSystem.xml").is_file()
    assert (folder / "out" / "one.xmi").is_file()
