"""Choosing among candidates: by a linear scorer, or whatever stands in for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import repeat
from math import exp, log
from typing import Final, NamedTuple, Protocol

from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase


class Task(StrEnum):
    """For what kind of words an entity is looked for."""

    FULL_NAME = "Ann Hart"
    SHORT_NAME = "Hart, who is Ann Hart"
    LONE_NAME = "Hart, and nothing else"
    PERSON_PRONOUN = "he or she"
    OTHER_PRONOUN = "it or they"
    PERSON_NOUN = "the senator"
    OTHER_NOUN = "the agency"
    PLURAL_NOUN = "the senators"


class Option(NamedTuple):
    """An entity that words could stand for.

    Attributes:
        entity: Whom; None for nobody that the text tells of otherwise.
        features: What speaks for or against it: names of what holds.
    """

    entity: Entity | None
    features: tuple[str, ...] = ()


class Ranker(Protocol):
    """Anything that weighs options: the fitted scorer, a network, a teacher."""

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """A share of one for each option that a phrase could stand for."""

    def calibrated(self, task: Task, share: float) -> float | None:
        """The probability that an option with a share is right; None if unknown."""


class Calibration(NamedTuple):
    """How the log odds of a share tell those of being right.

    Attributes:
        slope: What a share's log odds are multiplied by.
        offset: What is added to them.
    """

    slope: float
    offset: float


@dataclass(frozen=True, slots=True)
class LinearRanker:
    """Sums the weights of an option's features, and compares the sums.

    Attributes:
        weights: For each task, what each feature is worth.
        calibrations: For each task, how far shares can be trusted.
    """

    weights: Mapping[Task, Mapping[str, float]]
    calibrations: Mapping[Task, Calibration] = field(default_factory=dict)

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """A share for each option: the softmax of the sums."""
        del phrase  # its features say what there is to know
        weight = self.weights[task].get
        sums = [sum(map(weight, option.features, repeat(0.0))) for option in options]
        top = max(sums, default=0.0)
        shares = [exp(value - top) for value in sums]
        total = sum(shares)
        return [share / total for share in shares]

    def calibrated(self, task: Task, share: float) -> float | None:
        """The probability that an option with a share is right; None if unknown."""
        calibration = self.calibrations.get(task)
        if calibration is None:
            return None
        odds = calibration.slope * log_odds(share) + calibration.offset
        return 1 / (1 + exp(-odds))


# No share tells more than this; a choice without alternatives has a share of 1.
_MOST: Final = 0.999


def log_odds(share: float) -> float:
    """The logarithm of the odds of a share, kept within bounds."""
    bounded = min(max(share, 1 - _MOST), _MOST)
    return log(bounded / (1 - bounded))
