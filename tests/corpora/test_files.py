import pytest

from quoteattr.corpora.files import (
    CorpusError,
    Line,
    Losses,
    files_in,
    naming,
    read_lines,
    read_text,
)


def test_line_ends_are_kept_as_they_are(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes("“Oui,”\r\nsaid Zoë.\r".encode())

    assert read_text(path) == "“Oui,”\r\nsaid Zoë.\r"


def test_a_byte_that_is_not_utf8_is_named_with_its_place(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(b"Zo\xeb left.")

    with pytest.raises(CorpusError, match=r"article.txt, byte 2: 0xeb is not UTF-8"):
        read_text(path)


def test_a_missing_file_is_named_with_the_remedy(tmp_path):
    with pytest.raises(CorpusError, match=r"cannot read .*none.txt.*docs/corpora.md"):
        read_text(tmp_path / "none.txt")


def test_blank_lines_are_skipped_but_counted(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("one\n\n \nfour\n")

    assert [(line.number, line.text) for line in read_lines(path)] == [
        (1, "one"),
        (4, "four"),
    ]


def test_what_a_parser_cannot_read_is_named_with_its_line(tmp_path):
    line = Line(tmp_path / "rows.jsonl", 3, "twelve")

    with pytest.raises(CorpusError, match=r"rows.jsonl, line 3: invalid literal"):
        line.parsed(int)


def test_a_missing_key_is_named_with_its_line(tmp_path):
    line = Line(tmp_path / "rows.jsonl", 3, "speaker")

    with pytest.raises(CorpusError, match="line 3: there is no 'speaker'"):
        line.parsed({"source": "Ann"}.__getitem__)


@pytest.mark.parametrize("column", ["-1", "", "three", "1.5", "²"])
def test_only_natural_numbers_are_numbers(tmp_path, column):
    line = Line(tmp_path / "rows.tsv", 7, "")

    with pytest.raises(CorpusError, match="line 7"):
        line.number_of(column)


def test_errors_about_contents_name_the_file(tmp_path):
    with (
        pytest.raises(CorpusError, match=r"novel.xml: no body"),
        naming(tmp_path / "novel.xml"),
    ):
        raise ValueError("no body")


def test_a_folder_without_fitting_files_is_named(tmp_path):
    with pytest.raises(CorpusError, match=r"no \*.xml in .*novels"):
        files_in(tmp_path / "novels", "*.xml")


def test_losses_are_told_in_one_line():
    losses = Losses()
    losses.add("sources without a speaker", 2)
    losses.add("sources without a speaker")
    losses.add("quotations of nobody", 0)

    assert bool(losses)
    assert str(losses) == "3 sources without a speaker"
    assert not Losses()
