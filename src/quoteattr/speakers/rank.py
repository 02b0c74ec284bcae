"""Choosing among candidates: by a linear scorer, or whatever stands in for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp
from typing import NamedTuple, Protocol

from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase


class Task(StrEnum):
    """What kind of words an entity is looked for."""

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
    features: tuple[str, ...]


class Ranker(Protocol):
    """Anything that weighs options: the fitted scorer, a network, a teacher."""

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """A probability for each option that a phrase could stand for."""


@dataclass(frozen=True, slots=True)
class LinearRanker:
    """Sums the weights of an option's features, and compares the sums.

    Attributes:
        weights: For each task, what each feature is worth.
    """

    weights: Mapping[Task, Mapping[str, float]]

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """A probability for each option: the softmax of the sums."""
        del phrase  # its features say what there is to know
        weight = self.weights[task].get
        sums = [sum(weight(f, 0.0) for f in option.features) for option in options]
        top = max(sums, default=0.0)
        shares = [exp(value - top) for value in sums]
        total = sum(shares)
        return [share / total for share in shares]
