"""What computes the network: torch, or ONNX Runtime from the graph beside the weights.

Both give the same scores but for rounding. Everything before them (windows) and behind
them (decoding) is the same for both, and knows neither.
"""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from quoteattr.neural.arrays import Arrays
from quoteattr.neural.labels import N_TAGS, may_follow

Floats = NDArray[np.float32]

FORBIDDEN = -1e4  # score of a transition that no text can have


class Scored(NamedTuple):
    """What the network says of a batch of windows, as `network.Scores`.

    Attributes:
        tags: (batch, words, tags).
        links: (batch, words, 1 + words).
    """

    tags: Floats
    links: Floats


class Engine(Protocol):
    """What computes a network's scores."""

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""

    def between(self) -> Floats:
        """Scores of one tag behind another, (tags, tags)."""

    def score(self, batch: Arrays) -> Scored:
        """The network's scores of a batch of windows."""


def legal(between: Floats) -> Floats:
    """The scores of transitions, those forbidden that no text can have."""
    every = range(N_TAGS)
    table = np.array([[may_follow(a, b) for b in every] for a in every])
    return np.where(table, between, np.float32(FORBIDDEN)).astype(np.float32)
