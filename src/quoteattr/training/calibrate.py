"""Curves that turn a network's scores into probabilities, fitted on dev."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quoteattr.evaluation.calibration import Outcome, calibration
from quoteattr.markup import Proposer
from quoteattr.neural.calibration import Calibration, Curve, logit
from quoteattr.records import Document
from quoteattr.training.judge import read_all

_ROUNDS: Final = 50
_RIDGE: Final = 1e-3  # keeps the curve finite where right and wrong are separable


def calibrate(proposer: Proposer, gold: Sequence[Document]) -> Calibration:
    """The curves under which a network's scores on gold documents are likeliest.

    Args:
        proposer: The network, without curves yet.
        gold: Documents that it was not trained on.
    """
    pairs = zip(gold, read_all(proposer, gold), strict=True)
    found = reduce(add, (calibration(*pair) for pair in pairs))
    curves = {name: fit(scores.outcomes) for name, scores in found.rows.items()}
    return Calibration(  # of what it found none of, nothing is known
        content=curves.get("content", Curve()), source=curves.get("source", Curve())
    )


def fit(outcomes: Iterable[Outcome]) -> Curve:
    """The curve of greatest likelihood, by Newton's method (Platt 1999).

    Few outcomes, or none, give the curve that changes nothing, or one near it.
    """
    table = [(logit(outcome.score), outcome.right) for outcome in outcomes]
    if not table:
        return Curve()
    scores, right = np.array(table, dtype=np.float64).T
    inputs = np.stack([scores, np.ones_like(scores)], axis=1)
    weights: NDArray[np.float64] = np.array([1.0, 0.0])
    start = weights.copy()
    for _ in range(_ROUNDS):
        probable = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (probable - right) + _RIDGE * (weights - start)
        curvature = (inputs.T * (probable * (1 - probable))) @ inputs
        weights -= np.linalg.solve(curvature + _RIDGE * np.eye(2), gradient)
    return Curve(slope=float(weights[0]), shift=float(weights[1]))
