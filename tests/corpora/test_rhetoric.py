import pytest

from quoteattr.corpora.files import CorpusError
from quoteattr.corpora.rhetoric import Signal, read_structure


def unit(number, words, depth, head, relation="elaboration_r", signals="_"):
    return f"{number}\t{words}\t{depth}\t_\t_\t_\t{head}\t{relation}\t_\t{signals}\n"


def structure(tmp_path, text):
    path = tmp_path / "rain.rsd"
    path.write_text(text, encoding="utf-8")
    return read_structure(path)


def test_signals_name_words_from_nought_on(tmp_path):
    found = structure(
        tmp_path,
        unit(1, "It rains ,", 0, 0, "ROOT")
        + unit(
            2,
            "the old man said .",
            0,
            1,
            "attribution-positive_r",
            "semantic-attribution_source-4-6-_;dm-according to-7,8-gold;lexical-x-_-_",
        ),
    )

    assert found.units[1].words == range(3, 8)
    assert found.units[1].head == 0
    assert found.units[1].signals == (
        Signal("semantic", "attribution_source", frozenset({3, 4, 5})),
        Signal("dm", "according to", frozenset({6, 7})),
    )


def test_a_nucleus_holds_what_was_joined_before_and_all_below_that(tmp_path):
    found = structure(
        tmp_path,
        unit(1, "Ann says", 1, 2, "attribution-positive_r")
        + unit(2, "it rains", 0, 0, "ROOT")
        + unit(3, "because clouds", 0, 2)
        + unit(4, "came", 0, 3)
        + unit(5, "later", 2, 2),
    )

    # Words 2 to 6: units 2, 3 and, below 3, unit 4; unit 5 was joined later.
    assert found.nucleus(0) == {2, 3, 4, 5, 6}
    assert found.nucleus(1) == set()


def test_a_unit_that_goes_on_is_part_of_the_nucleus_at_any_depth(tmp_path):
    found = structure(
        tmp_path,
        unit(1, "It ,", 0, 0, "ROOT")
        + unit(2, "says Ann ,", 0, 1, "attribution-positive_r")
        + unit(3, "our neighbour ,", 0, 2)
        + unit(4, "rains", 1, 1, "same-unit_m"),
    )

    assert found.nucleus(1) == {0, 1, 8}


def test_units_joined_in_a_ring_end_nevertheless(tmp_path):
    found = structure(
        tmp_path,
        unit(1, "says", 1, 2, "attribution-positive_r") + unit(2, "so", 0, 1),
    )

    assert found.nucleus(0) == set()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\tGo\n", "line 1: 2 columns, not 10"),
        (unit(1, "Go", 0, 9), "line 1: there is no unit 9"),
        (unit(1, "Go", "deep", 0), "line 1: 'deep' is not a number"),
    ],
)
def test_a_malformed_line_is_named(tmp_path, text, message):
    with pytest.raises(CorpusError, match=f"rain.rsd, {message}"):
        structure(tmp_path, text)
