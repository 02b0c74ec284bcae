import pytest

from quoteattr.layout import Layout
from quoteattr.speakers.fiction.cast import novel_cast, surfaces
from quoteattr.speakers.names import find_names


def cast(text: str) -> list[set[str]]:
    layout = Layout.of(text)
    entities = novel_cast(layout, find_names(layout)).entities
    return [set(surfaces(text, entity)) for entity in entities if entity.is_person]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "We met with Nora Hale. it rained when Miss Hale spoke, and Nora left.",
            [{"Nora Hale", "Miss Hale", "Nora"}],
        ),
        (
            "We met with Mr. Hale there. Later that evening we met Mrs. Hale too.",
            [{"Mr. Hale"}, {"Mrs. Hale"}],
        ),
        (
            "We met with Edwin Hale and Nora Hale. It rained when Mr. Hale left us.",
            [{"Edwin Hale", "Mr. Hale"}, {"Nora Hale"}],
        ),
        (
            "We met with Lord Edwin Marsh. It rained when Lord Edwin left us.",
            [{"Lord Edwin Marsh", "Lord Edwin"}],
        ),
        (
            "We met with Michael Hale there. It rained when Mike left us.",
            [{"Michael Hale", "Mike"}],
        ),
        (
            "We met with Edwin Hale and Tom Hale. It rained when Mr. Hale left us.",
            [{"Edwin Hale"}, {"Tom Hale"}, {"Mr. Hale"}],
        ),
    ],
)
def test_names_of_one_person_are_merged(text: str, people: list[set[str]]):
    assert cast(text) == people


def test_who_has_but_a_title_and_a_surname_is_called_by_both():
    layout = Layout.of("We met with Mrs. Hale there. It rained when Mrs. Hale left us.")

    (entity,) = novel_cast(layout, find_names(layout)).entities

    assert entity.known_as == "Mrs. Hale"


def test_a_place_that_once_stands_beside_speech_is_nobody():
    once = "“Look!” cried Tansley.\n\n"
    placed = "They met at Tansley. Then he came from Tansley."

    assert cast(once + "Rain fell. Tansley sat down.") == [{"Tansley"}]
    assert cast(once + placed) == []


def test_a_street_is_nobody():
    assert cast("“Look!” cried Tansley Street.") == []
