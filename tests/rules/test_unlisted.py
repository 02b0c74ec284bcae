"""Verbs that no list holds."""

import pytest
from tests.rules.reading import methods, reread


@pytest.mark.parametrize(
    "marked",
    [
        "{c|“Never!”} {v|boomed} {s|the mayor}.",
        "{c|“Never again,”} {s|the mayor} {v|boomed}.",
        "{s|The mayor} {v|boomed}: {c|“Never again.”}",
    ],
)
def test_any_verb_beside_speech_attributes_it(marked):
    assert reread(marked) == marked


def test_a_verb_beside_a_title_does_not():
    assert methods("“Macbeth” opened on Monday.") == []
    assert methods("He lost “The Long Way Home” to them.") == []
