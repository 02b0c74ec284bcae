from math import isclose

from quoteattr.evaluation.calibration import Outcome
from quoteattr.neural.calibration import Calibration, Curve
from quoteattr.training.calibrate import fit


def test_a_fitted_curve_gives_the_share_that_was_right():
    sure = [Outcome(0.9, 1.0)] * 6 + [Outcome(0.9, 0.0)] * 4
    unsure = [Outcome(0.2, 1.0)] * 3 + [Outcome(0.2, 0.0)] * 7

    curve = fit(sure + unsure)

    assert isclose(curve(0.9), 0.6, abs_tol=1e-3)
    assert isclose(curve(0.2), 0.3, abs_tol=1e-3)


def test_outcomes_that_are_all_right_do_not_break_it():
    assert fit([Outcome(0.9, 1.0)] * 5)(0.9) > 0.9


def test_nothing_to_fit_changes_nothing():
    assert isclose(fit([])(0.7), 0.7)


def test_the_surest_scores_stay_probabilities():
    curve = Curve(slope=3.0, shift=-1.0)

    assert 0 < curve(0.0) < curve(0.5) < curve(1.0) <= 1


def test_curves_are_kept_as_they_are():
    curves = Calibration(Curve(0.5, 0.1), Curve(0.7, -0.2))

    assert Calibration.from_dict(curves.to_dict()) == curves
    assert Calibration.from_dict(None) == Calibration()
