"""Scores made to mean what they say: 0.8 is right four times in five."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final, Self

# Beyond this distance from 0 and 1 a probability's logit says nothing more.
_NEAREST: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve over a probability's logit (Platt 1999); it rises.

    Attributes:
        slope: Below 1 for a network that is too sure.
        shift: Of the logit.
    """

    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, probability: float) -> float:
        """The calibrated probability."""
        return 1 / (1 + exp(-self.slope * logit(probability) - self.shift))


def logit(probability: float) -> float:
    """The log of a probability's odds, bounded."""
    inside = min(max(probability, _NEAREST), 1 - _NEAREST)
    return log(inside / (1 - inside))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curves of the network's decisions.

    Attributes:
        content: Of a content's probability, with its borders.
        source: Of a source's probability together with that of its link.
    """

    content: Curve = Curve()
    source: Curve = Curve()

    def to_dict(self) -> dict[str, list[float]]:
        """The curves as a model's configuration keeps them."""
        return {
            "content": [self.content.slope, self.content.shift],
            "source": [self.source.slope, self.source.shift],
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Sequence[float]] | None) -> Self:
        """The curves that `to_dict` gave; those that change nothing for None."""
        if record is None:
            return cls()
        return cls(Curve(*record["content"]), Curve(*record["source"]))
