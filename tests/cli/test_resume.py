"""Work that is cut short and taken up again, with a stub that reads and real files."""

import pytest
from tests.cli.stubs import QuotationReader

from quoteattr import Document
from quoteattr.cli.attribute import attribute_files
from quoteattr.cli.destination import destination
from quoteattr.cli.failures import UsageError
from quoteattr.cli.formats import FORMATS
from quoteattr.cli.resume import left_of, refuse_unfinished

TEXTS = ("“One.”", "“Two.”", "“Three.”", "“Four.”")


@pytest.fixture
def names(tmp_path):
    """Four texts, by the names of their files."""
    paths = [tmp_path / f"{number}.txt" for number in range(1, 5)]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


class TiredReader(QuotationReader):
    """Reads some texts; then the user has had enough."""

    def __init__(self, n_texts):
        super().__init__()
        self.left = n_texts

    def attribute(self, text, *, roster=None, id=""):
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        return super().attribute(text, roster=roster, id=id)


def begin(names, output, n_texts, chosen="jsonl"):
    """Read some of the texts, and be interrupted."""
    write = destination(str(output), FORMATS[chosen], names)
    with pytest.raises(KeyboardInterrupt):
        attribute_files(names, TiredReader(n_texts), write)


def resume(names, output, chosen="jsonl"):
    """Go on; the names of the texts that were still to be read."""
    left = left_of(str(output), FORMATS[chosen], names)
    write = destination(str(output), FORMATS[chosen], names, resumes=True)
    attribute_files(left, QuotationReader(), write)
    return left


def texts_in(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Document.from_json(line).text for line in lines]


def test_what_was_written_before_an_interrupt_stays_beside_the_file(
    names, tmp_path, capsys
):
    output = tmp_path / "all.jsonl"
    begin(names, output, 2)

    assert not output.exists()
    assert texts_in(tmp_path / "all.jsonl.part") == ["“One.”", "“Two.”"]
    said = capsys.readouterr().err
    assert said.endswith(f"interrupted: what was written so far is in {output}.part\n")


def test_nothing_stays_of_a_run_that_wrote_nothing(names, tmp_path):
    begin(names, tmp_path / "all.jsonl", 0)
    begin(names, tmp_path / "all.html", 2, "html")  # a page is written at the end

    assert [path.suffix for path in tmp_path.iterdir()] == [".txt"] * 4


@pytest.mark.parametrize("n_texts", [1, 3])
def test_the_rest_is_read_and_no_text_is_lost_or_doubled(names, tmp_path, n_texts):
    output = tmp_path / "all.jsonl"
    begin(names, output, n_texts)

    assert resume(names, output) == names[n_texts:]
    assert texts_in(output) == [*TEXTS]
    assert not (tmp_path / "all.jsonl.part").exists()


def test_it_can_be_cut_short_again_and_again(names, tmp_path):
    output = tmp_path / "all.jsonl"
    begin(names, output, 1)
    write = destination(str(output), FORMATS["jsonl"], names, resumes=True)
    with pytest.raises(KeyboardInterrupt):
        attribute_files(names[1:], TiredReader(1), write)

    assert resume(names, output) == names[2:]
    assert texts_in(output) == [*TEXTS]


@pytest.mark.parametrize("n_bytes", [1, 40, 100_000])
def test_a_line_that_was_cut_is_written_again(names, tmp_path, n_bytes):
    output, part = tmp_path / "all.jsonl", tmp_path / "all.jsonl.part"
    begin(names, output, 2)
    with part.open("ab") as stream:  # as a process that is killed leaves it
        stream.write(
            b'{"schema": "quoteattr/1", "id": "'.ljust(n_bytes, b"x")[:n_bytes]
        )

    assert resume(names, output) == names[2:]
    assert texts_in(output) == [*TEXTS]


def test_a_file_that_is_done_but_for_its_name_gets_it(names, tmp_path):
    output, part = tmp_path / "all.jsonl", tmp_path / "all.jsonl.part"
    begin(names[:3], output, 2)
    (tmp_path / "3.txt").unlink()  # the last text fails each time

    assert resume(names[:3], output) == names[2:3]
    assert texts_in(output) == ["“One.”", "“Two.”"]
    assert not part.exists()


def test_a_file_that_is_finished_takes_new_texts_in(names, tmp_path):
    output = tmp_path / "all.jsonl"
    resume(names[:2], output)
    again = resume(names, output)

    assert again == names[2:]
    assert texts_in(output) == [*TEXTS]


def test_a_text_that_is_named_twice_is_written_twice(names, tmp_path):
    output, twice = tmp_path / "all.jsonl", [names[0], names[0], names[1]]
    begin(twice, output, 1)

    assert resume(twice, output) == [names[0], names[1]]
    assert texts_in(output) == ["“One.”", "“One.”", "“Two.”"]


def test_in_a_folder_the_texts_without_a_file_are_read(names, tmp_path):
    output = tmp_path / "found"
    begin(names, f"{output}/", 2, "brat")
    (output / "3.txt").write_text("half a text", encoding="utf-8")  # no 3.ann: not done

    assert resume(names, f"{output}/", "brat") == names[2:]
    assert (output / "3.txt").read_text(encoding="utf-8") == "“Three.”"
    assert sorted(path.stem for path in output.glob("*.ann")) == ["1", "2", "3", "4"]


def test_what_an_earlier_run_left_is_not_overwritten(names, tmp_path):
    output = str(tmp_path / "all.jsonl")
    begin(names, output, 2)

    with pytest.raises(UsageError, match="go on with --resume"):
        refuse_unfinished(output, names)


def test_a_file_of_something_else_is_not_resumed(names, tmp_path):
    output = tmp_path / "all.jsonl"
    output.write_text('{"id": "1.txt"}\n{"name": "Ann"}\n')

    with pytest.raises(UsageError, match=r"line 2 of .*all\.jsonl is no document"):
        left_of(str(output), FORMATS["jsonl"], names)


@pytest.mark.parametrize(
    ("path", "chosen", "remedy"),
    [(None, "jsonl", "add --output"), ("all.csv", "csv", "goes on with jsonl")],
)
def test_what_cannot_be_resumed_is_wrong_usage(names, path, chosen, remedy):
    with pytest.raises(UsageError, match=remedy):
        left_of(path, FORMATS[chosen], names)
