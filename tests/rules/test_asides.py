"""According to, per, in somebody's view."""

import pytest
from tests.rules.reading import methods, read, reread


@pytest.mark.parametrize(
    "marked",
    [
        "{c|One boat in three is unsafe}, {v|according to} {s|the Harbour Board}.",
        "{v|According to} {s|a report by the board}, {c|one boat is unsafe}.",
        "{c|Two boats}, {v|according to} {s|the board}, {c|were lost}.",
        "{c|The port will close}, {v|per} {s|Fjord News}.",
        "{v|In} {s|the mayor's} view, {c|the port is safe}.",
        "{v|In} {s|Cox's} words, {c|“the wards are full”}.",
        "{v|In} {s|a survey of sailors}, {c|half were afraid}.",
    ],
)
def test_prepositions_attribute(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "It costs three euros per day.",
        "They grew by ten per cent.",
        "They leave in the morning.",
        "She leads in the polls.",
    ],
)
def test_other_uses_of_these_words_do_not(text):
    assert methods(text) == []


def test_what_an_aside_reports_is_its_child():
    outer, inner = read(
        "The port will close, Ann Lee said, per Fjord News."
    ).attributions
    if outer.parent:
        outer, inner = inner, outer

    assert (str(outer.source), str(outer.content[0])) == (
        "Fjord News",
        "The port will close, Ann Lee said",
    )
    assert (str(inner.source), str(inner.content[0])) == (
        "Ann Lee",
        "The port will close",
    )
    assert (outer.parent, inner.parent) == (None, outer.id)
