import json
from dataclasses import replace

from quoteattr.evaluation.counts import Breakdown, Counts, Tally
from quoteattr.evaluation.report import Report, Section

REPORT = Report(
    corpus="polnear",
    split="dev",
    system="rules",
    n_documents=1084,
    version="1.2.3",
    commit="abc1234",
    sections=[
        Section(
            "spans",
            "Spans",
            Breakdown({"source": Counts(2000, 1000, 500, 500), "cue": Counts()}),
        ),
        Section("speakers", "Speakers", Breakdown({"named": Tally(1, 3)})),
    ],
)


def test_a_report_reads_as_tables():
    # 500 of 1,000 and of 2,000: P 50, R 25, F1 2 * 50 * 25 / 75 = 33.3.
    assert REPORT.to_text().splitlines() == [
        "polnear dev, 1,084 documents, rules, quoteattr 1.2.3 (abc1234)",
        "",
        "Spans",
        "                       precision recall     f1   gold predicted  right",
        "  source                    50.0   25.0   33.3  2,000     1,000    500",
        "  cue                          –      –      –      0         0      0",
        "",
        "Speakers",
        "                       accuracy  right  total",
        "  named                    33.3      1      3",
    ]


def test_no_line_is_wider_than_a_terminal():
    millions = Counts(9_999_999, 9_999_999, 9_999_999, 9_999_999)
    wide = replace(REPORT, sections=[Section("", "", Breakdown({"all": millions}))])

    assert max(map(len, wide.to_text().splitlines())) <= 80


def test_what_recall_counts_is_shown_where_it_differs():
    sides = Breakdown({"all": Counts(4, 5, 3, 2)})
    text = replace(REPORT, sections=[Section("", "Kinds", sides)]).to_text()

    assert text.splitlines()[-2:] == [
        "                       precision recall     f1   gold predicted  found  right",
        "  all                       40.0   75.0   52.2      4         5      3      2",
    ]


def test_a_metric_without_rows_has_no_table():
    empty = replace(REPORT, sections=[Section("", "Scores", Breakdown({}))])

    assert "Scores" not in empty.to_text()


def test_a_report_is_kept_as_json():
    record = json.loads(json.dumps(REPORT.to_dict()))

    assert record["documents"] == 1084
    assert record["metrics"]["spans"]["source"]["precision"] == 0.5
    assert record["metrics"]["spans"]["source"]["gold"] == 2000
    assert record["metrics"]["speakers"]["named"] == {
        "accuracy": 1 / 3,
        "right": 1,
        "total": 3,
    }
