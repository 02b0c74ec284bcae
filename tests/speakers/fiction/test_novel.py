import pytest

from quoteattr.speakers.fiction.novel import softened


def test_chances_that_are_softened_keep_their_order_and_sum():
    assert softened([0.9, 0.1]) == pytest.approx([0.8232, 0.1768], abs=1e-4)


def test_what_is_certain_stays_so():
    assert softened([1.0, 0.0]) == [1.0, 0.0]
    assert softened([]) == []
