import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.counts import Counts
from quoteattr.evaluation.spans import covered_characters, exact_spans
from quoteattr.markup import Role


def test_spans_that_differ_by_marks_only_are_equal():
    gold = annotated("{c1|“We leave,”} {v1|said} {s1|Ann Lee}.")
    predicted = annotated("“{c1|We leave},” {v1|said} {s1|Ann Lee}.")
    counts = exact_spans(gold, predicted)

    assert counts[Role.CONTENT] == Counts(1, 1, 1, 1)
    assert counts[Role.CUE] == Counts(1, 1, 1, 1)
    assert counts[Role.SOURCE] == Counts(1, 1, 1, 1)


def test_each_role_is_counted_by_itself():
    gold = annotated(
        "{s1|Ann} {v1|has said} {c1|we leave}. {s2|Bo} {v2|hopes} {c2|so}."
    )
    predicted = annotated("{s1|Ann} has {v1|said} {c1|we leave. Bo hopes so}.")
    counts = exact_spans(gold, predicted)

    # Sources: Ann and Bo against Ann.
    assert counts[Role.SOURCE] == Counts(gold=2, predicted=1, found=1, right=1)
    # Cues: "has said" and "hopes" against "said".
    assert counts[Role.CUE] == Counts(gold=2, predicted=1, found=0, right=0)
    # Contents: "we leave" and "so" against one that runs over both.
    assert counts[Role.CONTENT] == Counts(gold=2, predicted=1, found=0, right=0)


def test_a_content_in_pieces_counts_as_its_pieces():
    gold = annotated("{c1|“We leave,”} {v1|said} {s1|Ann}, {c1|“at noon.”}")
    predicted = annotated("{c1|“We leave,”} {v1|said} {s1|Ann}, “at {c1|noon.”}")

    # Of two gold and two predicted pieces the first is right.
    assert exact_spans(gold, predicted)[Role.CONTENT] == Counts(2, 2, 1, 1)


def test_exact_spans_need_no_link():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}; {s2|Bo} {v2|says} {c2|no}.")
    crossed = annotated("{s2|Ann} {v1|says} {c1|yes}; {s1|Bo} {v2|says} {c2|no}.")

    assert exact_spans(gold, crossed)[Role.SOURCE] == Counts(2, 2, 2, 2)


def test_exact_spans_add_up_over_documents():
    first = annotated("{s1|Ann} {v1|says} {c1|yes}.")
    second = annotated("{s1|Bo} {v1|says} {c1|no} and {v2|says} {c2|yes}.")
    nothing = annotated("Bo says no and says yes.")

    total = exact_spans(first, first) + exact_spans(second, nothing)

    # Contents: 1 + 2 gold, 1 + 0 predicted, 1 right.
    assert total[Role.CONTENT] == Counts(3, 1, 1, 1)
    assert total[Role.CONTENT].precision == 1
    assert total[Role.CONTENT].recall == pytest.approx(1 / 3)


def test_characters_that_are_covered():
    gold = annotated("{s1|Ann Lee} {v1|said} {c1|we leave}.")
    predicted = annotated("Ann {s1|Lee} {v1|said} {c1|we leave.}")
    counts = covered_characters(gold, predicted)

    # Source: A n n L e e, the space not counted, against L e e.
    assert counts[Role.SOURCE] == Counts(gold=6, predicted=3, found=3, right=3)
    assert counts[Role.SOURCE].f1 == pytest.approx(2 * 1 * 0.5 / 1.5)
    assert counts[Role.CUE] == Counts(4, 4, 4, 4)
    # Content: 7 letters against the same and a full stop.
    assert counts[Role.CONTENT] == Counts(gold=7, predicted=8, found=7, right=7)


def test_characters_of_trimmed_ends_do_not_count():
    gold = annotated("{c1|“Go,”} {v1|said} {s1|Ann}.")
    predicted = annotated("{c1|“Go},” {v1|said} {s1|Ann}.")

    # G and o: neither the marks nor the comma at the end.
    assert covered_characters(gold, predicted)[Role.CONTENT] == Counts(2, 2, 2, 2)


def test_characters_in_two_contents_count_once():
    gold = annotated("{s1|Ann} {v1|says} {c1|so}.")
    predicted = annotated("{s1|Ann} {v1|says} {c1 c2|so}.")

    assert covered_characters(gold, predicted)[Role.CONTENT] == Counts(2, 2, 2, 2)
