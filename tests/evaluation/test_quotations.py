from benchmarks.notation import annotated

from quoteattr.evaluation.counts import Counts
from quoteattr.evaluation.quotations import quotations, quoted


def test_quotations_are_right_by_exact_span_without_their_marks():
    gold = annotated("{c1|‘Go,’} said Ann, {c1|‘now.’} {c2|‘No.’}")
    predicted = annotated("‘{c1|Go},’ said Ann, {c2|‘now.’ ‘No.’}")

    # Gold pieces Go, now, No; predicted Go and one over two.
    counts = quotations(gold, predicted)

    assert counts["all"] == Counts(gold=3, predicted=2, found=1, right=1)


def test_only_quoted_attributions_are_counted():
    gold = annotated("{c1|“Go.”} Ann {v2|hopes} {c2|to}.", ["1 direct", "2 indirect"])
    predicted = annotated(
        "{c1|“Go.”} Ann {v2|hopes} {c2|to}.", ["1 mixed", "2 indirect"]
    )

    # The predicted mixed content counts, neither side's indirect one does.
    assert quotations(gold, predicted)["all"] == Counts(1, 1, 1, 1)


def test_quotation_marks_alone_give_the_outermost_quotations():
    document = quoted("“He said ‘no’ twice,” said Ann. “Never.”")

    assert [a.text for a in document.attributions] == [
        "“He said ‘no’ twice,”",
        "“Never.”",
    ]
    assert len(document.quotes) == 2
