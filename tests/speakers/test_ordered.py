"""Items in order, into which others are put: the same as one sorted list."""

from itertools import islice

import pytest

from quoteattr.speakers.ordered import Ordered

Item = tuple[int, str]


def of_offset(item):
    return item[0]


# More than blocks hold, with several items of one offset and wide gaps.
MANY = [(offset, f"{offset}{name}") for offset in range(0, 3000, 3) for name in "ab"]


@pytest.fixture(params=["at once", "one by one", "backwards"])
def ordered(request):
    if request.param == "at once":
        return Ordered(MANY, key=of_offset)
    found = Ordered[Item]([], key=of_offset)
    items = MANY if request.param == "one by one" else sorted(MANY, key=lambda i: -i[0])
    for item in items:
        found.insert(item)
    return found


@pytest.mark.parametrize("offset", [0, 1, 3, 768, 769, 1536, 2997, 5000])
def test_items_before_an_offset_come_last_first(ordered, offset):
    before = [item for item in MANY if item[0] < offset]

    assert list(ordered.before(offset, 600)) == before[::-1][:600]


@pytest.mark.parametrize("offset", [0, 1, 3, 768, 769, 1536, 2997, 5000])
def test_items_from_an_offset_on_come_in_order(ordered, offset):
    places = ordered.places_from(offset)

    assert [block[at] for block, at in places] == [i for i in MANY if i[0] >= offset]


def test_an_item_stands_behind_those_of_its_offset(ordered):
    ordered.insert((768, "new"))

    at_offset = (block[at][1] for block, at in ordered.places_from(768))
    assert list(islice(at_offset, 3)) == ["768a", "768b", "new"]


def test_an_item_can_be_changed_in_its_place(ordered):
    block, at = next(ordered.places_from(1500))
    block[at] = (1500, "changed")

    assert next(ordered.before(1501, 2)) == (1500, "1500b")
    assert list(ordered.before(1501, 2))[1] == (1500, "changed")


def test_there_may_be_none():
    empty = Ordered[Item]([], key=of_offset)

    assert list(empty.before(10, 5)) == []
    assert list(empty.places_from(0)) == []
