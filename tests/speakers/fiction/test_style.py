import math

import pytest

from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.people import Person
from quoteattr.speakers.fiction.style import Styles

NORA, EDWIN = (Person(Entity(known_as=n), i, ()) for i, n in enumerate("NE"))
SAID = [["aye", "lass"], ["yes", "madam"], ["aye", "madam"], ["aye"]]
STYLES = Styles.of(SAID, [{NORA: 1.0}, {EDWIN: 1.0}, {NORA: 0.5, EDWIN: 0.5}, {}])


def test_a_word_that_only_one_says_is_like_that_one():
    nora, edwin = (STYLES.likeness(3, person, 0.0) for person in (NORA, EDWIN))

    assert nora > 0 > edwin


def test_a_turn_is_not_compared_with_itself():
    alone = Styles.of(SAID[:1], [{NORA: 1.0}])

    assert alone.likeness(0, NORA, 1.0) == pytest.approx(0.0)


def test_likeness_is_a_ratio_of_chances():
    # Of the seven words, three are "aye"; of Nora's three, one and a half.
    expected = math.log((1.5 + 500 * 3 / 7) / (500 * 3 / 7)) - math.log(503 / 500)

    assert STYLES.likeness(3, NORA, 0.0) == pytest.approx(expected)


def test_who_has_said_nothing_is_like_anybody():
    assert STYLES.likeness(3, Person(Entity(known_as="T"), 2, ()), 0.0) == 0.0
