"""A scene's speakers, decoded as a whole: who speaks each turn, and how surely.

A second-order chain: a turn's candidates are weighed by what speaks for each, and by
whether the speaker is that of the turn before, that of the turn before it, or another.
The answer is exact: forwards and backwards over all scenes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from quoteattr.speakers.fiction.memory import Chances

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# What a new scene's context begins with: it shares nothing with the turn before.
_NEW_SCENE: Final = ("start", "far")

# What a turn's speaker is to those before: the last, the last but one, or another.
Pattern = tuple[float, float, float]
_NEUTRAL: Final[Pattern] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """What features are worth.

    Attributes:
        features: Of each feature, the log of the factor by which it raises the odds.
        patterns: The same of a speaker's relation to those before, by context.
        trust: How much features and patterns count beside a pointer.
        pointed: How much a pointer's log-probabilities by mentions count.
        echoed: How much those by turns that it finds alike count.
    """

    features: Mapping[str, float]
    patterns: Mapping[str, Pattern]
    trust: float = 1.0
    pointed: float = 0.0
    echoed: float = 0.0

    def pattern_of(self, contexts: Iterable[str]) -> Pattern:
        """The weights of some contexts together."""
        same = turn = new = 0.0
        for context in contexts:
            worth = self.patterns.get(context, _NEUTRAL)
            same, turn, new = same + worth[0], turn + worth[1], new + worth[2]
        return same, turn, new


class Passes(NamedTuple):
    """Weights for a first look, and for a second that knows what the first found."""

    first: Weights
    second: Weights


@dataclass(slots=True)
class _Step:
    """A turn while its scene is decoded: arrays over its candidates.

    Attributes:
        weight: Of each candidate; the largest is 1.
        is_last: Whether a candidate of the turn before (row) is this one (column).
        is_other: The same of the turn before that.
        factors: For the last speaker, the last but one, another.
        forward: Over pairs of the turn before's candidates and this one's.
    """

    weight: "Floats"
    is_last: "Floats"
    is_other: "Floats"
    factors: Pattern
    forward: "Floats" = field(init=False)


def decode(chances: Sequence[Chances], weights: Weights) -> list[list[float]]:
    """The probability of each candidate of each turn."""
    found: list[list[float]] = []
    for scene in scenes(chances):
        found += _decoded(scene, weights)
    return found


def scenes(chances: Sequence[Chances]) -> Iterator[Sequence[Chances]]:
    """The turns, cut where the last speaker no longer matters."""
    first = 0
    for index, one in enumerate(chances):
        if index > first and one.contexts[0].startswith(_NEW_SCENE):
            yield chances[first:index]
            first = index
    if chances:
        yield chances[first:]


def _decoded(scene: Sequence[Chances], weights: Weights) -> list[list[float]]:
    steps = list(_steps(scene, weights))
    for before, step in zip([None, *steps], steps, strict=False):
        step.forward = _forward(before, step)
    found: list[list[float]] = []
    backward = steps[-1].forward * 0 + 1
    for at in range(len(steps) - 1, -1, -1):
        joint = (steps[at].forward * backward).sum(axis=0)
        found.append([float(p) for p in joint / joint.sum()][: len(scene[at].people)])
        if at:
            backward = _backward(steps[at], backward)
    return found[::-1]


def _steps(scene: Sequence[Chances], weights: Weights) -> Iterator[_Step]:
    """The arrays of each turn."""
    import numpy as np  # noqa: PLC0415 (on demand: importing it takes long)

    none = np.full(1, -1)
    last = other = none
    for one in scene:
        scores = [_score(one, index, weights) for index in range(len(one.people))]
        here = np.array([person.index for person in one.people] or [-2])
        weight = np.exp(np.array(scores or [0.0]) - max(scores, default=0.0))
        trust = weights.trust if one.pointed else 1.0
        pattern = weights.pattern_of(one.contexts)
        same, turn, new = (float(np.exp(trust * value)) for value in pattern)
        yield _Step(
            weight,
            (last[:, None] == here[None, :]).astype(float),
            (other[:, None] == here[None, :]).astype(float),
            (same, turn, new),
        )
        last, other = here, last


def _score(one: Chances, index: int, weights: Weights) -> float:
    worth = weights.features
    score = sum(worth.get(feature, 0.0) for feature in one.features[index])
    if one.pointed:
        score = weights.trust * score + weights.pointed * one.pointed[index]
    if one.echoed:
        score += weights.echoed * one.echoed[index]
    return score


def _forward(before: _Step | None, step: _Step) -> "Floats":
    """The weight of all ways to a pair of speakers, made to sum to 1."""
    if before is None:
        found = step.weight[None, :]
    else:
        ways = before.forward.sum(axis=0)[:, None]
        back = before.forward.T @ step.is_other
        same, turn, new = step.factors
        other = new * (ways - back) + turn * back
        found = step.is_last * same * ways + (1 - step.is_last) * other
        found = found * step.weight[None, :]
    made: Floats = found / found.sum()
    return made


def _backward(step: _Step, backward: "Floats") -> "Floats":
    """The weight of all ways on from a pair of speakers before a step."""
    same, turn, new = step.factors
    ways = backward * step.weight[None, :]
    kept = (ways * step.is_last).sum(axis=1) * same
    rest = ways * (1 - step.is_last)
    found = kept + new * rest.sum(axis=1) + (turn - new) * (step.is_other @ rest.T)
    made: Floats = found / found.max()
    return made
