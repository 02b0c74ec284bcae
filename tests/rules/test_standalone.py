"""Quotations without a cue beside them."""

import pytest
from tests.rules.reading import methods, read, reread


def test_a_quotation_that_is_a_paragraph_is_an_attribution_of_its_own():
    marked = (
        "{c1|“We leave,”} {s1|Ann Lee} {v1|said}.\n\n"
        "{c2|“There is no choice.”}\n\n"
        "It rained."
    )

    assert reread(marked) == marked
    assert read("“There is no choice.”").attributions[0].method == "block-quote"


def test_marks_left_open_make_one_block_quote_of_two_paragraphs():
    marked = "{c|“We leave at noon.\n\n“There is no choice.”}"

    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{c|“We leave,”} {s|Ann Lee} {v|said}. {c|“There is no choice.”}",
        "{s|Ann Lee} {v|said} {c|she was tired}. {c|“I want to go home.”}",
        "{c|“We leave.”} {c|“At noon,”} {s|Ann Lee} {v|said}.",
    ],
)
def test_a_quotation_goes_on_with_the_attribution_of_its_paragraph(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|Ann Lee} {v|added:}\n\n{c|“We leave at noon.”}",
        "{s|The mayor} had this to {v|say:}\n\n{c|“We leave at noon.”}",
        "{s|The mayor} {v|sighed}. {c|“We leave.”}",
        "{s|Ann Lee} {v|shook her head}. {c|“We leave at noon.”}",
    ],
)
def test_the_sentence_before_may_introduce_a_quotation(marked):
    assert reread(marked) == marked


def test_speech_that_nothing_introduces_is_nobodys():
    (attribution,) = read("It rained. “We leave at noon.”").attributions

    assert (attribution.cue, attribution.source) == (None, None)
    assert attribution.method == "free-quote"


def test_speech_in_the_middle_of_a_sentence_may_be_nobodys_too():
    assert reread("And then, {c|“Leave me alone!”} and it was dark.") == (
        "And then, {c|“Leave me alone!”} and it was dark."
    )


def test_a_title_that_stands_alone_is_no_block_quote():
    assert methods("It opened.\n\n“Macbeth”\n\nIt closed.") == []
