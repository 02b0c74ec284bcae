"""Works that are called by a title in quotation marks."""

import pytest
from tests.speakers.telling import told

from quoteattr.layout import Layout
from quoteattr.speakers.titles import find_titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("He saw the film “Harrow Nights” twice.", ["Harrow Nights"]),
        ("The ad, titled “Wake Up,” ran for weeks.", ["Wake Up"]),
        ("In “A Long Way Down,” by Ann Lee, it rains.", ["A Long Way Down"]),
        ("He likes “Dawn Patrol,” a documentary on birds.", ["Dawn Patrol"]),
        ("He read ''Stone: A Life of Bo Ray'' once.", ["Stone: A Life of Bo Ray"]),
        ("He saw the film “7 Up” and then “7 Up” again.", ["7 Up", "7 Up"]),
        ("She called the film “a waste of time” again.", []),
        ("They shouted “Lock Them Up” all night.", []),
        ("The film “shows nothing.”", []),
    ],
)
def test_a_title_has_capitals_and_something_that_tells_it(text: str, titles: list[str]):
    found = [text[name.start : name.end] for name in find_titles(Layout.of(text))]

    assert found == titles


def test_a_title_speaks_and_so_does_its_noun():
    text = (
        "Ann Lee made the documentary “Harrow Nights” last year.\n\n"
        "Lee’s {“Harrow Nights”} shows that the river rose. "
        "{The film} says that nobody knew."
    )

    assert told(text) == ["Harrow Nights", "Harrow Nights"]


def test_names_in_a_title_are_not_heard_to_speak():
    text = (
        "{The book “Stone: The Rise of Bo Ray”} says that it rained. "
        "Bo Ray laughed. {Ray} said that it had not."
    )

    assert told(text) == ["Stone: The Rise of Bo Ray", "Bo Ray"]
