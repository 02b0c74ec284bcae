"""Files that are written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from quoteattr.cli.writing import whole_file


def test_a_file_appears_when_all_is_written(tmp_path):
    path = tmp_path / "out.txt"
    with whole_file(path) as stream:
        stream.write("“all”\r\n")
        assert not path.exists()

    assert path.read_bytes() == "“all”\r\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def write_half(path, interruption):
    """Begin to write a file, and fail."""
    with whole_file(path) as stream:
        stream.write("half")
        raise interruption


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt])
def test_when_writing_fails_what_stood_there_stays(tmp_path, interruption):
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(interruption):
        write_half(path, interruption)

    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_goes_on_leading_to_its_file(tmp_path):
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    with whole_file(link) as stream:
        stream.write("new")

    assert link.is_symlink()
    assert target.read_text() == "new"


def test_what_is_no_ordinary_file_is_written_to_and_not_replaced():
    with whole_file(Path(os.devnull)) as stream:
        stream.write("gone")

    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


def test_a_new_file_can_be_read_by_whom_the_user_lets(tmp_path):
    (tmp_path / "as_usual.txt").write_text("")
    with whole_file(tmp_path / "out.txt") as stream:
        stream.write("")

    modes = [path.stat().st_mode for path in tmp_path.iterdir()]
    assert modes[0] == modes[1]
