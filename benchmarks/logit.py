"""Conditional logit: the weights under which the right options are likeliest.

Features hold or do not; there are many, and few of them hold of an option. So a step of
Newton's method is found by conjugate gradients, and no matrix of features is made.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

# Strength of the ridge penalty: of 1, 2, 4 and 8 the best on dev.
PENALTY: Final = 1.0
STEPS: Final = 40
INNER_STEPS: Final = 60
SMALLEST_STEP: Final = 1e-4
# A feature that holds less often is not learnt.
MIN_COUNT: Final = 2


class Example(NamedTuple):
    """A choice: the features of each option, and which options are right."""

    options: Sequence[Sequence[str]]
    right: Sequence[int]


class _Slope(NamedTuple):
    """The loss at one point, its gradient, and each option's share there."""

    loss: float
    gradient: Floats
    shares: Floats


@dataclass(frozen=True, slots=True)
class _Choices:
    """Examples as arrays: which feature holds of which option of which example."""

    names: Sequence[str]
    columns: Indices
    rows: Indices
    starts: Indices
    right: Floats

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Self:
        """The arrays of examples; what holds too seldom is left out."""
        options = [set(option) for e in examples for option in e.options]
        counts = Counter(feature for option in options for feature in option)
        names = sorted(name for name, count in counts.items() if count >= MIN_COUNT)
        index = {name: at for at, name in enumerate(names)}
        cells = [
            (index[feature], row)
            for row, option in enumerate(options)
            for feature in sorted(option)
            if feature in index
        ]
        columns, rows = np.array(cells, np.intp).reshape(-1, 2).T
        starts = np.cumsum([0, *(len(e.options) for e in examples)])
        right = [float(at in e.right) for e in examples for at in range(len(e.options))]
        return cls(names, columns, rows, starts, np.array(right))

    def of_options(self, weights: Floats) -> Floats:
        """What the features of each option sum to."""
        sums = np.bincount(self.rows, weights[self.columns], len(self.right))
        return sums.astype(np.float64)

    def of_features(self, values: Floats) -> Floats:
        """What the options of which each feature holds sum to."""
        sums = np.bincount(self.columns, values[self.rows], len(self.names))
        return sums.astype(np.float64)

    def summed(self, values: Floats) -> Floats:
        """The sum over each example's options, for each of its options."""
        sums = np.add.reduceat(values, self.starts[:-1])
        return np.repeat(sums, np.diff(self.starts))

    def slope(self, weights: Floats) -> _Slope:
        """The loss under some weights."""
        sums = self.of_options(weights)
        highest = np.maximum.reduceat(sums, self.starts[:-1])
        odds = np.exp(sums - np.repeat(highest, np.diff(self.starts)))
        shares = odds / self.summed(odds)
        wanted = self.summed(shares * self.right)
        loss = PENALTY * weights @ weights / 2 - np.log(wanted[self.starts[:-1]]).sum()
        off = shares - shares * self.right / wanted
        return _Slope(float(loss), self.of_features(off) + PENALTY * weights, shares)

    def step(self, slope: _Slope) -> Floats:
        """Newton's step, by conjugate gradients."""
        shares = slope.shares
        scale = PENALTY + self.of_features(shares)
        step, rest = np.zeros_like(slope.gradient), slope.gradient.copy()
        towards = rest / scale
        size = rest @ towards
        for _ in range(INNER_STEPS):
            sums = self.of_options(towards)
            bent = self.of_features(shares * (sums - self.summed(shares * sums)))
            bent += PENALTY * towards
            length = size / (towards @ bent)
            step += length * towards
            rest -= length * bent
            if np.abs(rest).max() < SMALLEST_STEP * np.abs(slope.gradient).max():
                break
            size, before = rest @ (rest / scale), size
            towards = rest / scale + size / before * towards
        return step


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights under which the right options are likeliest."""
    choices = _Choices.of([e for e in examples if len(e.options) > 1])
    weights = np.zeros(len(choices.names))
    if not len(weights):
        return {}
    here = choices.slope(weights)
    for _ in range(STEPS):
        step = choices.step(here)
        there = choices.slope(weights - step)
        while there.loss > here.loss and np.abs(step).max() > SMALLEST_STEP:
            step = step / 2
            there = choices.slope(weights - step)
        weights, here = weights - step, there
        if np.abs(step).max() < SMALLEST_STEP:
            break
    return {n: float(w) for n, w in zip(choices.names, weights, strict=True)}
