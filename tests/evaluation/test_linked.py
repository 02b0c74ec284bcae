import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.counts import Counts, Tally
from quoteattr.evaluation.linked import kinds, linked_exact, linked_overlap

# Four attributions: direct, mixed, indirect, indirect.
GOLD = annotated(
    "{c1|“We leave,”} {v1|said} {s1|Ann}. "
    "{s2|Bo} {v2|called} {c2|it “a loss”}. "
    "{s3|She} {v3|hopes} {c3|to return}. "
    "{s4|He} {v4|doubts} {c4|that}."
)

# 1 is exact. 2 has its content cut to the quoted words, and so its kind is direct.
# 3 has the source of its neighbour. 4 is missed. One is spurious, and indirect.
PREDICTED = annotated(
    "{c1|“We leave,”} {v1|said} {s1|Ann}. "
    "{s2|Bo} {v2|called} it {c2|“a loss”}. "
    "She {v3|hopes} {c3|to return}. "
    "{s3|He} doubts {v4|that}{c4|.}"
)


def test_linked_by_overlap():
    counts = linked_overlap(GOLD, PREDICTED)

    # Pairs 1 and 2 are right of four gold and four predicted.
    assert counts["all"] == Counts(gold=4, predicted=4, found=2, right=2)
    assert counts["all"].f1 == pytest.approx(0.5)


def test_linked_by_overlap_by_kind():
    counts = linked_overlap(GOLD, PREDICTED)

    # Gold kinds: direct 1, mixed 1, indirect 2; predicted: direct 2, indirect 2.
    # Right pairs: direct answered by direct, mixed answered by direct.
    assert counts["direct"] == Counts(gold=1, predicted=2, found=1, right=2)
    assert counts["mixed"] == Counts(gold=1, predicted=0, found=1, right=0)
    assert counts["indirect"] == Counts(gold=2, predicted=2, found=0, right=0)


def test_linked_exactly():
    counts = linked_exact(GOLD, PREDICTED)

    # Pair 1 alone.
    assert counts["all"] == Counts(4, 4, 1, 1)
    assert counts["direct"] == Counts(gold=1, predicted=2, found=1, right=1)
    assert counts["mixed"] == Counts(1, 0, 0, 0)


def test_kinds_of_the_pairs_that_overlap():
    tally = kinds(GOLD, PREDICTED)

    # Two such pairs: direct read as direct, mixed read as direct.
    assert tally["all"] == Tally(1, 2)
    assert tally["direct"] == Tally(1, 1)
    assert tally["mixed"] == Tally(0, 1)
    assert tally["indirect"] == Tally(0, 0)
    assert tally["mixed as direct"] == Tally(1, 1)
    assert tally["mixed as indirect"] == Tally(0, 1)


def test_gold_against_itself_is_perfect():
    assert linked_exact(GOLD, GOLD)["all"] == Counts(4, 4, 4, 4)
    assert linked_overlap(GOLD, GOLD)["indirect"] == Counts(2, 2, 2, 2)
    assert kinds(GOLD, GOLD)["all"] == Tally(4, 4)


def test_nothing_predicted():
    nothing = annotated(GOLD.text)

    assert linked_overlap(GOLD, nothing)["all"] == Counts(4, 0, 0, 0)
    assert linked_overlap(nothing, GOLD)["all"] == Counts(0, 4, 0, 0)
    assert linked_overlap(nothing, nothing)["all"].f1 == 0


def test_linked_counts_add_up():
    total = linked_overlap(GOLD, PREDICTED) + linked_overlap(GOLD, GOLD)

    # 2 of 4 and 4 of 4.
    assert total["all"] == Counts(8, 8, 6, 6)
    assert total["direct"] == Counts(gold=2, predicted=3, found=2, right=3)
