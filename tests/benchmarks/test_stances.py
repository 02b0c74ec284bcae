"""The gold of stances, and how it is measured."""

from collections import Counter

import pytest
from benchmarks.stances import FOLDER, SPLITS, given_the_cue, misses, read_cases, row

from quoteattr import Stance

# Shares of wrong answers, as first mended; test.txt is full of idioms.
MOST_WRONG = {"dev": 0.01, "heldout": 0.04, "test": 0.2}


@pytest.fixture(scope="module", params=SPLITS)
def split(request):
    return request.param


@pytest.fixture(scope="module")
def cases(split):
    return [*read_cases(FOLDER / f"{split}.txt")]


def test_every_stance_is_there_more_than_once():
    files = [FOLDER / f"{split}.txt" for split in SPLITS]
    counts = Counter(case.stance for path in files for case in read_cases(path))

    assert counts.total() == 313
    assert {stance for stance, count in counts.items() if count >= 3} == {*Stance}


def test_every_sentence_has_one_attribution_with_a_cue(cases):
    for case in cases:
        assert len(case.document.attributions) == 1, case.document.text
        assert case.gold.cue, case.document.text


def test_stance_and_negation_are_told_from_the_cue(split, cases):
    wrong = [*misses(cases, [*given_the_cue(cases)])]

    assert len(wrong) <= MOST_WRONG[split] * len(cases), wrong


def test_shares_are_those_of_all_cases(tmp_path):
    path = tmp_path / "two.txt"
    path.write_text(
        "says | {s1|Ann} {v1|said} {c1|that it rained}.\n"
        "not denies | {s1|Ann} {v1|said} {c1|that it rained}.\n",
        encoding="utf-8",
    )
    cases = [*read_cases(path)]
    answers = [*given_the_cue(cases)]

    assert row(cases, answers).split() == ["2", "50.0%", "50.0%", "50.0%"]
    assert row(cases, [None, answers[1]]).split() == ["2", "0.0%", "0.0%", "0.0%"]
    assert [*misses(cases, answers)] == [
        "  not denies, told says: Ann said that it rained."
    ]
