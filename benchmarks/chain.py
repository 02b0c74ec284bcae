"""A second-order chain over candidates, fitted by maximum likelihood.

The score of a sequence of choices is the sum of its choices' features and of what a
choice is to the two before it: the same as the last, as the last but one, or another.
The sums over all sequences are exact, in time linear in the length.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import torch
from torch import Tensor

# Candidates of a lesson and lessons of a scene that are looked at in fitting; of the
# turns of PDNC's novels 99.4 in 100 have the right one among so many.
N_CANDIDATES: Final = 8
LONGEST: Final = 30

# The ridge's weight, the only one tried. A feature or context that is rarer than these
# is not learnt.
PENALTY: Final = 0.5
MIN_FEATURE: Final = 6
MIN_CONTEXT: Final = 5
STEPS: Final = 40

_NOBODY: Final = -1


class Lesson(NamedTuple):
    """A choice to learn from.

    Attributes:
        ids: Who may be chosen.
        features: What holds for each.
        context: How the choice follows the one before.
        right: Places of those that are right; none if it is not known.
    """

    ids: Sequence[int]
    features: Sequence[Sequence[str]]
    context: str
    right: Sequence[int]


Scene = Sequence[Lesson]
Pattern = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Chain:
    """Fitted weights, by feature and by context."""

    features: dict[str, float]
    patterns: dict[str, Pattern]


class _Vocabulary:
    """The features and contexts that are frequent enough, numbered."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        features = Counter(f for one in lessons for some in one.features for f in some)
        contexts = Counter(one.context for one in lessons)
        kept = sorted(f for f, n in features.items() if n >= MIN_FEATURE)
        self.features = {feature: place for place, feature in enumerate(kept)}
        known = sorted(c for c, n in contexts.items() if n >= MIN_CONTEXT)
        self.contexts = {context: place + 1 for place, context in enumerate(known)}


def fitted(scenes: Sequence[Scene], start: Chain | None = None) -> Chain:
    """The chain under which the right choices of all scenes are likeliest.

    Args:
        scenes: What to learn from; those in which nothing is known are left out.
        start: The weights to begin with.
    """
    known = [part for scene in scenes for part in _parts(scene)]
    words = _Vocabulary([lesson for scene in known for lesson in scene])
    batches = [_Batch(group, words) for group in _alike(known)]
    features = torch.zeros(len(words.features))
    patterns = torch.zeros(len(words.contexts) + 1, 3)
    if start is not None:
        for feature, place in words.features.items():
            features[place] = start.features.get(feature, 0.0)
        for context, place in words.contexts.items():
            patterns[place] = torch.tensor(start.patterns.get(context, (0.0, 0.0, 0.0)))
    features.requires_grad_()
    patterns.requires_grad_()
    _minimise(batches, features, patterns)
    return Chain(
        {f: features[place].item() for f, place in words.features.items()},
        {c: _pattern(patterns[place]) for c, place in words.contexts.items()},
    )


def _pattern(values: Tensor) -> Pattern:
    same, turn, new = values.tolist()
    return same, turn, new


def _minimise(batches: Sequence["_Batch"], features: Tensor, patterns: Tensor) -> None:
    """Let the weights make the right choices as likely as the penalty allows."""
    optimiser = torch.optim.LBFGS(
        [features, patterns],
        max_iter=STEPS,
        history_size=10,
        line_search_fn="strong_wolfe",
    )

    def loss() -> float:
        optimiser.zero_grad()
        total = 0.0
        for batch in batches:
            scores = batch.scores(features)
            free = batch.log_sum(scores, patterns, batch.there)
            part = (free - batch.log_sum(scores, patterns, batch.right)).sum()
            part.backward()  # type: ignore[no-untyped-call]
            total += part.item()
        ridge = PENALTY * (features.square().sum() + patterns.square().sum())
        ridge.backward()  # type: ignore[no-untyped-call]
        return total + ridge.item()

    optimiser.step(loss)  # type: ignore[no-untyped-call]


def _parts(scene: Scene) -> Iterator[Scene]:
    """A scene in parts that are not too long, those in which something is known."""
    for first in range(0, len(scene), LONGEST):
        part = [_shortened(lesson) for lesson in scene[first : first + LONGEST]]
        if any(lesson.right for lesson in part):
            yield part


def _shortened(lesson: Lesson) -> Lesson:
    """A lesson with its first candidates, one that is right among them."""
    ids, features, context, right = lesson
    kept = list(range(min(len(ids), N_CANDIDATES)))
    if right and not any(place in kept for place in right):
        kept[-1] = right[0]
    places = {place: index for index, place in enumerate(kept)}
    return Lesson(
        [ids[place] for place in kept] or [_NOBODY],
        [features[place] for place in kept] or [()],
        context,
        [places[place] for place in right if place in places],
    )


def _alike(scenes: Sequence[Scene]) -> Iterator[Sequence[Scene]]:
    """The scenes in groups of nearly the same length."""
    ordered = sorted(scenes, key=len)
    first = 0
    while first < len(ordered):
        limit = max(1.4 * len(ordered[first]), len(ordered[first]) + 2)
        last = first
        while last < len(ordered) and len(ordered[last]) <= limit:
            last += 1
        yield ordered[first:last]
        first = last


class _Batch:
    """Scenes as arrays: (scenes, lessons, candidates).

    Attributes:
        there: 1 where there is a candidate.
        right: 1 where a candidate may be chosen that is right, or nothing is known.
    """

    def __init__(self, scenes: Sequence[Scene], words: _Vocabulary) -> None:
        self._shape = len(scenes), max(map(len, scenes)), N_CANDIDATES
        ids = torch.full(self._shape, _NOBODY)
        self.there = torch.zeros(self._shape)
        self.right = torch.zeros(self._shape)
        self._contexts = torch.zeros(self._shape[:2], dtype=torch.long)
        numbers: list[int] = []
        offsets: list[int] = []
        places: list[int] = []
        for row, scene in enumerate(scenes):
            for at, lesson in enumerate(scene):
                n = len(lesson.ids)
                ids[row, at, :n] = torch.tensor(lesson.ids)
                self.there[row, at, :n] = 1
                self.right[row, at, list(lesson.right or range(n))] = 1
                self._contexts[row, at] = words.contexts.get(lesson.context, 0)
                for place, some in enumerate(lesson.features):
                    offsets.append(len(numbers))
                    numbers += [words.features[f] for f in some if f in words.features]
                    places.append((row * self._shape[1] + at) * N_CANDIDATES + place)
        self._numbers = torch.tensor(numbers, dtype=torch.long)
        self._offsets = torch.tensor(offsets, dtype=torch.long)
        self._places = torch.tensor(places, dtype=torch.long)
        self._last, self._other = _same(ids, 1), _same(ids, 2)

    def scores(self, features: Tensor) -> Tensor:
        """The score of each candidate by its features."""
        sums = torch.nn.functional.embedding_bag(
            self._numbers, features[:, None], self._offsets, mode="sum"
        )
        flat = torch.zeros(self._shape).flatten()
        return flat.index_put((self._places,), sums[:, 0]).view(self._shape)

    def log_sum(self, scores: Tensor, patterns: Tensor, allowed: Tensor) -> Tensor:
        """The log of the sum over all sequences of allowed candidates, by scene."""
        scores = scores.masked_fill(allowed == 0, -1e9)
        top = scores.detach().amax(-1, keepdim=True)
        weights = torch.exp(scores - top) * allowed
        is_turn = self.there.amax(-1)
        total = (top[..., 0] * is_turn).sum(1)
        factors = torch.exp(patterns)[self._contexts]
        pairs = weights[:, 0, None, :] / N_CANDIDATES
        pairs = pairs.expand(-1, N_CANDIDATES, -1)
        for at in range(1, self._shape[1]):
            ways = pairs.sum(1)[:, :, None]
            back = torch.bmm(pairs.mT, self._other[at]) if at > 1 else 0 * pairs
            same, turn, new = factors[:, at, :, None, None].unbind(1)
            other = new * (ways - back) + turn * back
            step = torch.where(self._last[at] > 0, same * ways, other)
            step = step * weights[:, at, None, :]
            size = step.sum((1, 2), keepdim=True).clamp(min=1e-30)
            goes_on = is_turn[:, at, None, None] > 0
            total = total + torch.where(goes_on, size.log(), 0)[:, 0, 0]
            pairs = torch.where(goes_on, step / size, pairs)
        return total + pairs.sum((1, 2)).log()


def _same(ids: Tensor, apart: int) -> dict[int, Tensor]:
    """Whether candidates of a lesson (row) are those of one further on (column)."""
    found = {}
    for at in range(apart, ids.shape[1]):
        before, here = ids[:, at - apart, :, None], ids[:, at, None, :]
        found[at] = ((before == here) & (here != _NOBODY)).float()
    return found
