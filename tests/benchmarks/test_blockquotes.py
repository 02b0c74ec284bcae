import json
from dataclasses import replace

import pytest
from benchmarks import blockquotes
from benchmarks.case_outcomes import (
    Outcome,
    Outcomes,
    by_category,
    by_marks,
    cue_less,
    let_be,
    verdicts,
)
from benchmarks.cases import Case, Category
from benchmarks.notation import annotated
from tests.benchmarks.systems import Answers

FACTS = ["1 indirect: Ann Lee", "2 direct: Ann Lee"]
MARKED = "{s1|Ann Lee} {v1|said} {c1|so}.\n\n{c2|“We go to bed now.”}\n\n“Open”"
GOLD = annotated(MARKED, FACTS, "one")
# "Ann Lee said so." has 16 characters, the quotation 20.
CASE = Case("one", "a2", Category.SOURCE_BEFORE, 18, 38)
SIGN = Case("one", None, Category.SIGN, 40, 46)
CASES = {"one": [CASE, SIGN]}


def predicted(marked, *facts):
    return annotated(marked, facts, "one")


def outcome_of(document):
    (verdict,) = verdicts(CASES, GOLD, document)
    return verdict.outcome


def test_a_block_quote_with_its_speaker_is_right():
    assert outcome_of(GOLD) is Outcome.RIGHT


@pytest.mark.parametrize(
    ("fact", "outcome"),
    [
        ("2 direct: ann lee", Outcome.RIGHT),
        ("2 direct: Lee", Outcome.WRONG),
        ("2 direct: ?aide", Outcome.WRONG),
        ("2 direct: Ann Lee; Bo Berg", Outcome.WRONG),
        ("2 direct", Outcome.EMPTY),
    ],
)
def test_the_speaker_is_right_or_wrong_or_left_empty(fact, outcome):
    assert outcome_of(predicted(MARKED, FACTS[0], fact)) is outcome


def test_where_gold_has_nobody_only_nobody_is_right():
    open_gold = annotated(MARKED, FACTS[:1], "one")
    (left_open,) = verdicts(CASES, open_gold, open_gold)
    (named,) = verdicts(CASES, open_gold, GOLD)

    assert left_open.outcome is Outcome.RIGHT
    assert named.outcome is Outcome.WRONG


def test_a_block_quote_appended_to_the_words_before_is_joined():
    marked = "{s1|Ann Lee} {v1|said} {c1|so}.\n\n{c1|“We go to bed now.”}\n\n“Open”"

    assert outcome_of(predicted(marked, "1 mixed: Ann Lee")) is Outcome.JOINED


@pytest.mark.parametrize(
    ("quotation", "outcome"),
    [
        ("“We go to bed now.”", Outcome.MISSED),
        # Of the 16 characters of "We go to bed now", "bed now" has 7.
        ("“We go to {c2|bed now.”}", Outcome.MISSED),
        ("“We go {c2|to bed now.”}", Outcome.RIGHT),
    ],
)
def test_half_of_a_block_quote_must_be_covered(quotation, outcome):
    marked = f"{{s1|Ann Lee}} {{v1|said}} {{c1|so}}.\n\n{quotation}\n\n“Open”"
    facts = FACTS[: 1 + ("c2" in quotation)]

    assert outcome_of(predicted(marked, *facts)) is outcome


def test_outcomes_add_up_and_rates_come_last():
    total = Outcomes.of([Outcome.RIGHT, Outcome.JOINED]) + Outcomes.of(
        [Outcome.RIGHT, Outcome.EMPTY, Outcome.WRONG]
    )

    assert total.figures() == {
        "accuracy": 0.4,
        "cases": 5,
        "own": 4,
        "right": 2,
        "wrong": 1,
        "empty": 1,
        "joined": 1,
        "missed": 0,
    }
    assert Outcomes().figures()["accuracy"] == 0


def test_rows_are_categories_and_marks():
    categories = by_category(CASES, GOLD, GOLD)
    marks = by_marks(CASES, GOLD, GOLD)

    assert [row for row in categories if categories[row].figures()["cases"]] == [
        "all",
        "without a cue",
        "source before",
    ]
    assert [row for row in marks if marks[row].figures()["cases"]] == ["curly"]


def test_quotations_that_go_on_or_stay_open_have_rows():
    marked = "{c1|“One.\n\n“Two.”}\n\nIt rained.\n\n{c2|‘Three.}"
    gold = annotated(marked, ["1 direct: Bo", "2 direct: Bo"], "one")
    cases = [
        Case("one", a.id, Category.AFTER, a.start, a.end) for a in gold.attributions
    ]
    marks = by_marks({"one": cases}, gold, gold)

    assert {row: marks[row].figures()["cases"] for row in marks} == {
        "curly": 1,
        "straight": 0,
        "single, curly": 1,
        "single, straight": 0,
        "several paragraphs": 1,
        "never closed": 1,
    }


def test_what_is_no_attribution_is_to_be_let_be():
    taken = predicted(MARKED.replace("“Open”", "{c3|“Open”}"), *FACTS, "3 direct")

    assert let_be(CASES, GOLD, GOLD)["sign"].figures()["right"] == 1
    assert let_be(CASES, GOLD, taken)["sign"].figures()["right"] == 0
    assert let_be(CASES, GOLD, taken)["all"].figures()["total"] == 1


def test_cue_less_attributions_are_counted_on_both_sides():
    taken = predicted(MARKED.replace("“Open”", "{c3|“Open”}"), *FACTS, "3 direct")
    counts = cue_less(GOLD, taken)["all"]

    # Two predicted, one of them gold.
    assert (counts.precision, counts.recall) == (0.5, 1.0)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "dev.jsonl").write_text(f"{GOLD.to_json()}\n", encoding="utf-8")
    cases = f"{CASE.to_json()}\n{SIGN.to_json()}\n"
    (tmp_path / "cases.jsonl").write_text(cases, encoding="utf-8")
    return tmp_path


def run(folder, answer, *arguments):
    path = folder / "figures.json"
    argv = ["--rules", "--json", str(path), *arguments]
    code = blockquotes.main(argv, lambda _: Answers.of(answer), folder)
    return code, json.loads(path.read_text(encoding="utf-8"))


def test_figures_are_printed_and_written(folder, capsys):
    code, record = run(folder, predicted(MARKED, FACTS[0], "2 direct: Bo Berg"))
    said = capsys.readouterr().out

    assert code == 0
    assert said.startswith("blockquotes dev, 1 documents, rules, quoteattr")
    assert "Not right" not in said
    assert record["metrics"]["block_quotes"]["all"]["wrong"] == 1
    assert record["metrics"]["block_quotes_given"]["all"]["cases"] == 1
    assert record["metrics"]["let_be"]["sign"]["accuracy"] == 1


def test_misses_are_listed_on_request(folder, capsys):
    run(folder, predicted(MARKED, FACTS[0], "2 direct: Bo Berg"), "--misses")
    said = capsys.readouterr().out

    assert "wrong: one a2, source before: gold Ann Lee, predicted Bo Berg" in said
    assert "“We go to bed now.”" in said


def test_what_nothing_answers_is_listed_too(folder, capsys):
    run(folder, replace(GOLD, attributions=()), "--misses")

    assert "missed: one a2, source before: gold Ann Lee, predicted nothing" in (
        capsys.readouterr().out
    )
