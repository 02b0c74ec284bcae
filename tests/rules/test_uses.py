"""What quotations are there for."""

import pytest

from quoteattr.layout import Layout
from quoteattr.rules.uses import Use, use_of


def uses(text):
    return [use_of(text, quotation) for quotation in Layout.of(text).quotations]


@pytest.mark.parametrize(
    "text",
    [
        "“We leave at noon,” she said.",
        "“Never!” she cried.",
        "‘It is late’, she said.",
        "Minister: ‘No more water’",
        "They chanted “out with them all”.",
        "Lee: ‘We Leave At Noon’",
    ],
)
def test_speech(text):
    assert uses(text) == [Use.SPEECH]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote “The Long Way Home” in a year.",
        "The song “Home” was played in the hall.",
    ],
)
def test_titles(text):
    assert uses(text) == [Use.TITLE]


@pytest.mark.parametrize(
    "text", ["Ann “Granny” Lee left.", "A port nicknamed “The Drain” was shut."]
)
def test_nicknames(text):
    assert uses(text) == [Use.NICKNAME]


@pytest.mark.parametrize(
    "text",
    [
        "The “deal” was off.",
        "The so-called “friends of the port and its growers” left.",
    ],
)
def test_scare_quotes(text):
    assert uses(text) == [Use.SCARE]
