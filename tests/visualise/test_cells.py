"""Text in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.visualise.cells import padded, printable, width_of, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("雨", 2), ("e\u0301", 1), ("“—”", 3), ("ａ", 2)],
)
def test_width(text, columns):
    assert width_of(text) == columns


def test_lines_are_broken_at_spaces():
    assert wrapped("one two three", 7) == ["one two", "three"]


def test_a_word_that_does_not_fit_is_broken_at_a_hyphen_or_anywhere():
    assert wrapped("a block-quote", 8) == ["a block-", "quote"]
    assert wrapped("abcdefgh", 3) == ["abc", "def", "gh"]


def test_a_wide_character_in_a_column_too_narrow_for_it_stands_alone():
    assert wrapped("雨雨", 1) == ["雨", "雨"]


def test_cells_are_filled_up_to_their_width():
    assert padded("雨", 4) == "雨  "


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_character_is_lost_by_wrapping(text):
    clean = printable(text)

    assert "".join(wrapped(clean, 10)).replace(" ", "") == clean.replace(" ", "")
    assert all(width_of(line) <= 10 for line in wrapped(clean, 10))
