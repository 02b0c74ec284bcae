import pytest

from quoteattr.evaluation.counts import Breakdown, Counts, Tally, ratio


def test_nothing_out_of_nothing_is_nought():
    assert ratio(0, 0) == 0.0
    assert Counts().precision == 0.0
    assert Counts().recall == 0.0
    assert Counts().f1 == 0.0
    assert Tally().accuracy == 0.0


def test_things_are_right_where_they_are_equal():
    counts = Counts.of({"a", "b", "c", "d"}, {"b", "c", "x"})

    # b and c are in both: 2 of 3 predicted, 2 of 4 gold.
    assert counts == Counts(gold=4, predicted=3, found=2, right=2)
    assert counts.precision == pytest.approx(2 / 3)
    assert counts.recall == pytest.approx(2 / 4)
    # 2 * (2/3) * (1/2) / (2/3 + 1/2) = (2/3) / (7/6) = 4/7
    assert counts.f1 == pytest.approx(4 / 7)


def test_equal_things_given_twice_count_once():
    assert Counts.of(["a", "a"], ["a", "a", "b"]) == Counts(1, 2, 1, 1)


def test_counts_of_two_labels_that_are_equal_both_count():
    # The sum over a set of counts would lose one of them.
    total = sum([Counts(3, 3, 2, 2), Counts(3, 3, 2, 2)], Counts())

    assert total == Counts(6, 6, 4, 4)


def test_rates_are_taken_of_the_sum_and_not_averaged():
    # 1 of 1 in one document, 0 of 9 in the other: 1 of 10, not the mean of 1 and 0.
    total = Counts(1, 1, 1, 1) + Counts(9, 9, 0, 0)

    assert total.precision == pytest.approx(0.1)
    assert total.recall == pytest.approx(0.1)
    assert total.f1 == pytest.approx(0.1)


def test_precision_and_recall_may_rest_on_different_hits():
    counts = Counts(gold=4, predicted=5, found=3, right=2)

    assert counts.recall == pytest.approx(0.75)
    assert counts.precision == pytest.approx(0.4)
    # 2 * 0.4 * 0.75 / 1.15
    assert counts.f1 == pytest.approx(0.6 / 1.15)


def test_tallies_add_up():
    total = Tally.of([True, False, True]) + Tally.of([False])

    assert total == Tally(2, 4)
    assert total.accuracy == pytest.approx(0.5)


def test_breakdowns_add_up_by_row_and_keep_rows_that_only_one_has():
    left = Breakdown({"all": Tally(1, 2), "direct": Tally(1, 1)})
    right = Breakdown({"all": Tally(2, 3), "mixed": Tally(0, 1)})

    total = left + right

    assert list(total) == ["all", "direct", "mixed"]
    assert total["all"] == Tally(3, 5)
    assert total["direct"] == Tally(1, 1)
    assert total["mixed"] == Tally(0, 1)


def test_figures_begin_with_the_rates():
    assert list(Counts().figures())[:3] == ["precision", "recall", "f1"]
    assert list(Tally().figures())[:1] == ["accuracy"]
