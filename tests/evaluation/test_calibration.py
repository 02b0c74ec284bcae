from dataclasses import replace

import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.calibration import Outcome, Outcomes, calibration
from quoteattr.records import Document, Scores


def outcomes(*pairs: tuple[float, bool]) -> Outcomes:
    return Outcomes(tuple(Outcome(score, right) for score, right in pairs))


def test_a_single_score_is_off_by_its_distance_from_the_truth():
    assert outcomes((0.8, True)).calibration_error == pytest.approx(0.2)
    assert outcomes((0.8, False)).calibration_error == pytest.approx(0.8)


def test_equal_scores_that_are_right_as_often_as_they_say_are_calibrated():
    # Four of five right at 0.8, in whatever order they come.
    right = outcomes(*[(0.8, True)] * 4, (0.8, False))
    turned = outcomes((0.8, False), *[(0.8, True)] * 4)

    assert right.calibration_error == pytest.approx(0)
    assert turned.calibration_error == pytest.approx(0)


def test_bins_have_equal_mass():
    # Thirty scores make fifteen bins of two: ten pairs of 0.4 and 0.6 of which one
    # is right would be calibrated in bins over both scores. By mass the lower ten
    # are all wrong (off by 0.4) and the upper ten all right (off by 0.4); the rest
    # are ten scores of 1 that are right.
    spread = outcomes(*[(0.4, False)] * 10, *[(0.6, True)] * 10, *[(1.0, True)] * 10)

    # Off by 0.4 twenty times of thirty.
    assert spread.calibration_error == pytest.approx(8 / 30)


def test_errors_of_opposite_sign_within_a_bin_cancel_out():
    # Bins of two; the first holds 0.1 right and 0.3 wrong: |0.4 - 1| = 0.6.
    # The other fourteen hold ones that are right.
    mixed = outcomes((0.1, True), (0.3, False), *[(1.0, True)] * 28)

    assert mixed.calibration_error == pytest.approx(0.6 / 30)


def test_accuracy_at_a_coverage_keeps_the_surest():
    scores = outcomes((0.9, True), (0.8, True), (0.7, False), (0.6, True), (0.5, False))

    # ceil(0.5 * 5) = 3: right, right, wrong. ceil(0.8 * 5) = 4; ceil(0.9 * 5) = 5.
    assert scores.accuracy_at(0.5) == pytest.approx(2 / 3)
    assert scores.accuracy_at(0.8) == pytest.approx(3 / 4)
    assert scores.accuracy_at(0.9) == pytest.approx(3 / 5)


def test_equal_scores_at_the_border_share_their_mean():
    # Two of four are kept, all of them scored alike, one in four right.
    scores = outcomes((0.5, True), (0.5, False), (0.5, False), (0.5, False))

    assert scores.accuracy_at(0.5) == pytest.approx(0.25)


def test_no_scores_give_nought():
    assert Outcomes().calibration_error == 0
    assert Outcomes().accuracy_at(0.8) == 0
    assert Outcomes().figures()["scored"] == 0


def test_outcomes_add_up():
    total = outcomes((0.5, True)) + outcomes((0.9, False))

    assert total == outcomes((0.5, True), (0.9, False))


def scored(document: Document, *scores: Scores) -> Document:
    attributions = [
        replace(a, scores=s) for a, s in zip(document.attributions, scores, strict=True)
    ]
    return replace(document, attributions=tuple(attributions))


def test_each_score_is_held_against_its_own_decision():
    facts = ["1 indirect: Ann", "2 indirect: Bo"]
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}. {s2|Bo} {v2|says} {c2|no}.", facts)
    predicted = scored(
        annotated(
            "{s1|Ann} {v1|says} {c1|yes}. {s2|Bo} {v2|says} {c2|no.}",
            ["1 indirect: Ann", "2 indirect: Ann"],
        ),
        Scores(content=0.9, source=0.8, speaker=0.7),
        Scores(content=0.6, source=0.5, speaker=0.4),
    )
    rows = calibration(gold, predicted)

    # The second content has a full stop too many; both sources are right; the
    # second speaker is wrong.
    assert rows["content"] == outcomes((0.9, True), (0.6, False))
    assert rows["source"] == outcomes((0.8, True), (0.5, True))
    assert rows["speaker"] == outcomes((0.7, True), (0.4, False))


def test_spurious_attributions_are_wrong_and_missing_scores_are_left_out():
    gold = annotated("Ann says {c1|“yes”} now.")
    predicted = scored(
        annotated("{s2|Ann} {v2|says} {c1|“yes”} {c2|now}."),
        Scores(content=0.9),
        Scores(content=0.7, source=0.6),
    )
    rows = calibration(gold, predicted)

    assert set(rows["content"].outcomes) == {Outcome(0.9, True), Outcome(0.7, False)}
    assert rows["source"] == outcomes((0.6, False))
    assert list(rows) == ["content", "source"]
