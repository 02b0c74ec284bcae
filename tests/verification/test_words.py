import pytest

from quoteattr.segment import Extent
from quoteattr.verification.words import Words, key_of


def words(text):
    found = Words.of(text)
    return [found.word(index) for index in range(len(found))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t say ‘rock ’n’ roll’!", ["Don’t", "say", "rock", "n", "roll"]),
        ("the U.S. team’s", ["the", "U.S", "team’s"]),
        ("£1,200.50 at 10:30, −3.5 %", ["£", "1,200.50", "at", "10:30", "−3.5", "%"]),
        ("pages 3-5, the 90s", ["pages", "3", "5", "the", "90s"]),
        ("well-known—so _bold_", ["well", "known", "so", "bold"]),
        ("他说yes", ["他", "说", "yes"]),
        ("cafe\u0301 mon\u00adey\u200b", ["cafe\u0301", "mon\u00adey"]),
        ("… “” 🙂", []),
    ],
)
def test_words_are_what_is_said_aloud(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("DON’T", "don't"),
        ("donʼt", "don't"),
        ("we're", "we're"),
        ("U.S", "us"),
        ("1,000", "1000"),
        ("10,50", "10,50"),
        ("3.5", "3.5"),
        ("−3", "-3"),
        ("ﬁre", "fire"),
        ("Straße", "strasse"),
        ("cafe\u0301", "café"),
        ("mon\u00adey", "money"),
    ],
)
def test_a_key_has_the_wording_and_nothing_else(word, key):
    assert key_of(word) == key


def test_words_in_square_brackets_are_known():
    found = Words.of("a [b c] d[e] [f")

    assert {found.word(index) for index in found.bracketed} == {"b", "c", "e"}


def test_numbers_in_a_row_stay_apart_when_words_are_joined():
    found = Words.of("from 19 45 to now")

    assert found.joined == "from19 45tonow"
    assert [found.at(offset) for offset in found.offsets] == [0, 1, 2, 3, 4, 5]


def test_the_words_of_a_part_keep_their_offsets():
    found = Words.of("one “two three” four", Extent(5, 14))

    assert [*found.starts] == [5, 9]
    assert (found.gap(0), found.gap(1), found.gap(2)) == ("", " ", "")
