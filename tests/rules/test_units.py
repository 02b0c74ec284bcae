"""Sentences, joined where a quotation spans them."""

import pytest

from quoteattr.layout import Layout
from quoteattr.rules.units import units_of


def units(text):
    return [" ".join(unit.words) for unit in units_of(Layout.of(text))[0]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained. We left.", 2),
        ("“It rained. We left,” she said.", 1),
        ("“Did it rain?” Ann Lee asked. We left.", 2),
        ("“It rained.” We left.", 2),
        ("“It rained.” Ann Lee said so yesterday and left early.", 2),
        ("“It rained.\n\n“We left,” she said.", 1),
        ("“We leave.” — Ann Lee", 1),
        ("", 0),
    ],
)
def test_a_unit_is_a_sentence_or_those_that_a_quotation_spans(text, count):
    assert len(units(text)) == count


def test_the_letters_of_speech_are_masked_and_those_of_titles_are_nouns():
    (unit,), _ = units_of(Layout.of("She said “we must leave now” in “The Long Way”."))

    assert unit.letters == "rPqzzzzQpLLLLL."


def test_paragraphs_begin_units():
    both, _ = units_of(Layout.of("It rained. We left.\n\nThey stayed."))

    assert [unit.begins_paragraph for unit in both] == [True, False, True]


def test_a_unit_is_found_by_its_index_and_by_a_token():
    found, _ = units_of(Layout.of("It rained. We left.\n\nThey stayed."))

    assert [found[index] for index in range(len(found))] == list(found)
    assert [found.index_at(token) for token in range(9)] == [0] * 3 + [1] * 3 + [2] * 3
    assert [found.begins_paragraph(index) for index in range(4)] == [
        True,
        False,
        True,
        True,
    ]
