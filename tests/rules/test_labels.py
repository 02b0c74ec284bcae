"""Names before a colon or after a dash, and headlines."""

import pytest
from tests.rules.reading import methods, reread


@pytest.mark.parametrize(
    "marked",
    [
        "{s|Minister}{v|:} {c|‘No more water for growers’}",
        "{s|Poll}{v|:} {c|Voters cool on tunnel plan}",
        "{s|ANN LEE}{v|:} {c|We leave at noon}.",
        "{s|Ann Lee}{v|:} {c|‘We Leave At Noon’}",
    ],
)
def test_a_name_before_a_colon_speaks(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "text",
    ["Photo: Ann Lee leaves", "Contact: Ann Lee", "Note: we leave at noon.", "2 p.m.:"],
)
def test_other_labels_do_not(text):
    assert methods(text) == []


def test_a_headline_may_announce_a_quotation():
    marked = "{s|Minister} {v|sends warning to growers:} {c|‘No more water’}"

    assert reread(marked) == marked
    assert methods("Minister sends warning to growers: ‘No more water’") == ["headline"]


@pytest.mark.parametrize(
    "marked",
    [
        "{c|“We leave at noon.”} {v|—} {s|Ann Lee}",
        "{c|“We leave at noon.”}\n\n{v|—} {s|Ann Lee}",
        "{c|“We leave.”} {v|―} {s|Ann Lee}, Leeds",
    ],
)
def test_a_name_after_a_dash_signs_a_quotation(marked):
    assert reread(marked) == marked
