"""What the command reads, and what it says of what it cannot read."""

import pytest

from quoteattr.cli.failures import InputError, UsageError
from quoteattr.cli.reading import read_roster, read_text


@pytest.fixture
def file(tmp_path):
    """Makes a file of bytes, gives its name."""

    def made(data, name="article.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return made


def test_a_text_is_read_as_it_stands_there(file):
    assert read_text(file("“a”\r\n\nb\rc\u2028".encode())) == "“a”\r\n\nb\rc\u2028"


def test_a_byte_order_mark_is_no_part_of_the_text(file):
    assert read_text(file(b"\xef\xbb\xbfHe said.")) == "He said."


def test_an_empty_file_is_an_empty_text(file):
    assert read_text(file(b"")) == ""


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(InputError, match=r"^lost\.txt: there is no such file$"):
        read_text("lost.txt")


def test_a_folder_is_named_with_what_to_do_instead(tmp_path):
    with pytest.raises(InputError, match=r"is a folder; name the files in it, such as"):
        read_text(str(tmp_path))


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"caf\xe9 said", r"byte 0xe9 at offset 3 \(invalid continuation byte; save"),
        ("“".encode() + b"\xff", r"byte 0xff at offset 3 \(invalid start byte"),
        (b"\xef\xbb\xbfab\x80", r"byte 0x80 at offset 5"),
        (b"cut \xe2\x80", r"byte 0xe2 at offset 4 \(unexpected end of data"),
        ("He said.".encode("utf-16"), r"byte 0xff at offset 0 \(UTF-16; save the"),
        ("He".encode("utf-16-le"), r"byte 0x00 at offset 1 \(a binary file or UTF-16"),
        ("é\0".encode(), r"byte 0x00 at offset 2"),
    ],
)
def test_bytes_that_are_not_text_are_named_with_their_offset(file, data, complaint):
    with pytest.raises(InputError, match=rf"article\.txt: is not UTF-8 .*{complaint}"):
        read_text(file(data))


def test_a_roster_is_names_and_their_aliases(file):
    name = file(b'{"Emma Woodhouse": ["Emma"], "Mr Weston": []}')

    assert read_roster(name) == {"Emma Woodhouse": ["Emma"], "Mr Weston": []}


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"{", r"is not JSON: Expecting property name .* line 1 column 2"),
        (b"", r"is not JSON: Expecting value: line 1 column 1"),
        (b'["Emma"]', r"is not a JSON object of names and lists of aliases, such as"),
        (b'{"Emma": "Em"}', r"the aliases of 'Emma' are not a list of strings: \"Em\""),
        (b'{"Emma": [1]}', r"the aliases of 'Emma' are not a list of strings: \[1\]"),
        (b'{"Emma": null}', r"the aliases of 'Emma' are not a list of strings: null"),
        (b'{"Emma\xff": []}', r"is not UTF-8 text: byte 0xff at offset 6"),
    ],
)
def test_what_is_no_roster_is_wrong_usage(file, data, complaint):
    with pytest.raises(UsageError, match=rf"^--roster .*cast\.json: {complaint}"):
        read_roster(file(data, "cast.json"))


def test_a_roster_that_is_not_there_is_wrong_usage():
    with pytest.raises(UsageError, match=r"^--roster cast\.json: there is no such"):
        read_roster("cast.json")
