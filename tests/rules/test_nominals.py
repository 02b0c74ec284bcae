"""Nouns that attribute."""

import pytest
from tests.rules.reading import methods, reread


@pytest.mark.parametrize(
    "marked",
    [
        "{s|The mayor's} {v|claim} {c|that the port is safe} was met with laughter.",
        "They laughed at {s|his} {v|promise} {c|to leave}.",
        "{s|Her} {v|criticism of} {c|the plan} was harsh.",
    ],
)
def test_a_noun_with_an_owner_attributes(marked):
    assert reread(marked).replace(" was harsh}", "} was harsh") == marked


def test_a_noun_without_an_owner_does_not():
    assert methods("A promise to leave was made.") == []
