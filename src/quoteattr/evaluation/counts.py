"""Counts that add up over documents, and the rates that are taken of them last."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic, Protocol, Self, TypeVar

NOTHING: Final = 0.0
"""The rate of nothing out of nothing: no credit for what was never asked."""


class Addable(Protocol):
    """Anything that is summed over documents before a rate is taken."""

    def __add__(self, other: Self, /) -> Self:
        """Both together."""

    def figures(self) -> Mapping[str, float]:
        """The rates first, then the counts behind them, by name."""


def ratio(part: float, whole: float) -> float:
    """`part` of `whole`; 0/0 is `NOTHING`, here and nowhere else."""
    return part / whole if whole else NOTHING


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is to find, what was found, and how much of each is right.

    `found` and `right` are one number where gold and predicted are paired one to
    one. They differ where the two sides are counted by their own sort (recall by
    gold kind, precision by predicted kind) or in their own units.

    Attributes:
        gold: Number of gold things.
        predicted: Number of predicted things.
        found: Number of gold things that were found.
        right: Number of predicted things that are right.
    """

    gold: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0

    @classmethod
    def of(cls, gold: Collection[Hashable], predicted: Collection[Hashable]) -> Self:
        """The counts of two sets of things, right where they are equal."""
        wanted, given = set(gold), set(predicted)
        hits = len(wanted & given)
        return cls(len(wanted), len(given), hits, hits)

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def precision(self) -> float:
        """Share of the predicted things that are right."""
        return ratio(self.right, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the gold things that were found."""
        return ratio(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return ratio(2 * self.precision * self.recall, self.precision + self.recall)

    def figures(self) -> Mapping[str, float]:
        """Precision, recall and F1, then the counts."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "gold": self.gold,
            "predicted": self.predicted,
            "found": self.found,
            "right": self.right,
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a number of questions were answered right."""

    right: int = 0
    total: int = 0

    @classmethod
    def of(cls, answers: Iterable[bool]) -> Self:
        """The tally of single answers."""
        marks = list(answers)
        return cls(sum(marks), len(marks))

    def __add__(self, other: Self) -> Self:
        return type(self)(self.right + other.right, self.total + other.total)

    @property
    def accuracy(self) -> float:
        """Share of the questions that were answered right."""
        return ratio(self.right, self.total)

    def figures(self) -> Mapping[str, float]:
        """The accuracy, then the counts."""
        return {"accuracy": self.accuracy, "right": self.right, "total": self.total}


T_co = TypeVar("T_co", bound=Addable, covariant=True)


@dataclass(frozen=True, slots=True)
class Breakdown(Generic[T_co]):
    """A metric's results by row ("source", "cue", "content"); rows add up by name.

    Attributes:
        rows: In the order in which they are to be read.
    """

    rows: Mapping[str, T_co]

    def __add__(self: "Breakdown[T]", other: "Breakdown[T]") -> "Breakdown[T]":
        names = [*self.rows, *(name for name in other.rows if name not in self.rows)]
        return Breakdown({name: _sum(name, self, other) for name in names})

    def __getitem__(self, name: str) -> T_co:
        return self.rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)


T = TypeVar("T", bound=Addable)


def _sum(name: str, left: Breakdown[T], right: Breakdown[T]) -> T:
    """A row of two breakdowns, which at least one of them has."""
    if name not in right.rows:
        return left[name]
    if name not in left.rows:
        return right[name]
    return left[name] + right[name]
