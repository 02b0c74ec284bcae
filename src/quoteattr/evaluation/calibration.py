"""Whether scores mean what they say: one of 0.8 should be right four times in five."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import Final, NamedTuple, Self

from quoteattr.evaluation.counts import Breakdown, ratio
from quoteattr.evaluation.match import pairing
from quoteattr.evaluation.speakers import answers_for_sources
from quoteattr.markup import Role
from quoteattr.records import Document

N_BINS: Final = 15
COVERAGES: Final = (0.5, 0.8, 0.9)


class Outcome(NamedTuple):
    """A score that was given, and whether what it was given to was right.

    Attributes:
        score: Between 0 and 1.
        right: 1 if right, 0 if wrong; between them for a mean over equal scores.
    """

    score: float
    right: float


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The scores of many decisions of one sort; they add up by standing together."""

    outcomes: tuple[Outcome, ...] = ()

    def __add__(self, other: Self) -> Self:
        return type(self)(self.outcomes + other.outcomes)

    @property
    def calibration_error(self) -> float:
        """Expected calibration error over `N_BINS` bins of equal mass.

        In each bin the distance between mean score and accuracy, weighted by size.
        """
        ranked = self._ranked()
        total = len(ranked)
        error = 0.0
        for index in range(N_BINS):
            members = ranked[index * total // N_BINS : (index + 1) * total // N_BINS]
            error += abs(sum(outcome.score - outcome.right for outcome in members))
        return ratio(error, total)

    def accuracy_at(self, coverage: float) -> float:
        """Accuracy of the share `coverage` of the decisions that are surest."""
        ranked = self._ranked()
        kept = ranked[len(ranked) - ceil(coverage * len(ranked)) :]
        return ratio(sum(outcome.right for outcome in kept), len(kept))

    def figures(self) -> Mapping[str, float]:
        """The calibration error and the accuracies, then the number of scores."""
        at = {f"at {100 * c:.0f} %": self.accuracy_at(c) for c in COVERAGES}
        return {"ece": self.calibration_error, **at, "scored": len(self.outcomes)}

    def _ranked(self) -> list[Outcome]:
        """By score; equal scores share their mean, lest their order decide."""
        ranked = []
        for score, group in groupby(sorted(self.outcomes), key=lambda o: o.score):
            members = [outcome.right for outcome in group]
            ranked += [Outcome(score, sum(members) / len(members))] * len(members)
        return ranked


def calibration(gold: Document, predicted: Document) -> Breakdown[Outcomes]:
    """Metric 7: the outcome of every score that a prediction gave.

    A content is right when the gold attribution that it is paired with has the same
    content; a source when that one's source overlaps; a speaker when it is the right
    one of the gold source. Only what has scores has a row.
    """
    paired = pairing(gold, predicted)
    content = [(one, False) for one in paired.spurious]
    source = [(one, False) for one in paired.spurious]
    for pair in paired.pairs:
        content.append((pair.predicted, pair.gold.content == pair.predicted.content))
        source.append((pair.predicted, pair.has_the_source))
    rows = {
        str(Role.CONTENT): _outcomes(
            (one.attribution.scores.content, right) for one, right in content
        ),
        str(Role.SOURCE): _outcomes(
            (one.attribution.scores.source, right) for one, right in source
        ),
    }
    rows["speaker"] = _outcomes(
        (answer.predicted.attribution.scores.speaker, answer.is_right)
        for answer in answers_for_sources(gold, predicted)
        if answer.predicted is not None
    )
    return Breakdown({name: scored for name, scored in rows.items() if scored.outcomes})


def _outcomes(decisions: Iterable[tuple[float | None, bool]]) -> Outcomes:
    """The decisions that have a score."""
    return Outcomes(
        tuple(Outcome(score, right) for score, right in decisions if score is not None)
    )
