"""The linear scorer, and what its shares say of being right."""

import pytest

from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.rank import Calibration, LinearRanker, Option, Task, log_odds

PHRASE = Phrase(0, 2, Form.PRONOUN, "he")
TASK = Task.PERSON_PRONOUN


def test_shares_are_the_softmax_of_the_sums_of_weights():
    ranker = LinearRanker({TASK: {"near": 1.0, "subject": 1.0, "quoted": -1.0}})
    options = [
        Option(None, ("near", "subject")),  # 2
        Option(None, ("near", "quoted", "not known")),  # 0
    ]

    shares = ranker.weigh(TASK, PHRASE, options)

    # e² / (e² + 1) and 1 / (e² + 1)
    assert shares == pytest.approx([0.8808, 0.1192], abs=1e-4)


def test_nothing_to_choose_from_gives_no_shares():
    assert LinearRanker({TASK: {}}).weigh(TASK, PHRASE, []) == []


def test_a_calibration_bends_the_log_odds_of_a_share():
    ranker = LinearRanker({}, {TASK: Calibration(slope=0.5, offset=0.0)})

    # odds of 0.9 are 9; their root is 3, which are the odds of 0.75
    assert ranker.calibrated(TASK, 0.9) == pytest.approx(0.75)


def test_a_share_without_calibration_is_no_probability():
    assert LinearRanker({}).calibrated(TASK, 0.9) is None


def test_log_odds_are_bounded():
    assert log_odds(1.0) == pytest.approx(6.9068, abs=1e-4)
    assert log_odds(0.0) == pytest.approx(-6.9068, abs=1e-4)
