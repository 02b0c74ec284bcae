"""A recipe: all that a training run depends on, in one TOML file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Self

from quoteattr.training.tables import made


@dataclass(frozen=True, slots=True)
class Data:
    """What is learnt from, and what chooses.

    Attributes:
        train: Names of corpora whose train split is learnt from.
        dev: Names of corpora whose dev split chooses the epoch.
        names: Whether names for `Changes.names` come from polnear-silver-ner.
        hints: Whether the network is shown what the rules make of a text.
    """

    train: tuple[str, ...] = ("polnear",)
    dev: tuple[str, ...] = ("polnear", "news-au")
    names: bool = True
    hints: bool = True


@dataclass(frozen=True, slots=True)
class Changes:
    """How often a document is changed before it is read, as shares of epochs.

    Attributes:
        names: Its people, places and organisations are swapped.
        marks: Its quotation marks are put in another style.
        casing: It is put in lower case.
        cues: Its direct quotations may lose their cue.
        hidden: Share of the quotations that do, then.
        hints: The network is not shown what the rules make of it.
        pieces: Share of a window's word pieces that are masked.
    """

    names: float = 0.5
    marks: float = 0.4
    casing: float = 0.04
    cues: float = 0.3
    hidden: float = 0.3
    hints: float = 0.1
    pieces: float = 0.1


@dataclass(frozen=True, slots=True)
class Optimisation:
    """How the weights are moved.

    Attributes:
        epochs: Most epochs; the learning rate falls to zero over them.
        patience: Epochs without a better dev figure after which it stops.
        batch_windows: Windows of one step.
        learning_rate: Of the encoder, at its highest.
        head_learning_rate: Of all that is not the encoder.
        warmup: Share of the steps over which the learning rates rise.
        weight_decay: Of matrices; vectors have none.
        clip: Most norm of a step's gradient.
        average: Decay of the running mean of the weights, which is what is kept.
        link_weight: Of the pointer's loss beside the tagger's.
    """

    epochs: int = 8
    patience: int = 3
    batch_windows: int = 8
    learning_rate: float = 4e-4
    head_learning_rate: float = 1e-3
    warmup: float = 0.08
    weight_decay: float = 0.01
    clip: float = 1.0
    average: float = 0.998
    link_weight: float = 0.5


@dataclass(frozen=True, slots=True)
class TreeTask:
    """Dependency trees that the encoder learns to read beside quotations.

    Attributes:
        train: Names of corpora of trees whose train split is learnt from.
        first: Epochs of trees before anything else.
        every: Steps of quotations behind which there is one of trees.

    Raises:
        ValueError: If `every` is under one.
    """

    train: tuple[str, ...] = ()
    first: int = 0
    every: int = 5

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError(f"every is one step at least, not {self.every}")


@dataclass(frozen=True, slots=True)
class Branch:
    """One run of a later cycle, beside others from the same start.

    Attributes:
        seed: Of everything that chance decides in it.
        epochs: Most epochs; the learning rates fall to zero over them.
        pieces: Share of a window's word pieces that are masked; None for that of
            `Changes`.

    Raises:
        ValueError: If it has no epoch.
    """

    seed: int
    epochs: int = 6
    pieces: float | None = None

    def __post_init__(self) -> None:
        if self.epochs < 1:
            raise ValueError(f"a branch has at least one epoch, not {self.epochs}")


@dataclass(frozen=True, slots=True)
class Cycle:
    """The learning rates rise and fall once more, from the best weights so far.

    That is a warm restart (Loshchilov and Hutter 2017). Where there are several
    branches, the mean of their weights is judged as well (a model soup, Wortsman et
    al. 2022).

    Attributes:
        branches: The runs of it.
        share: Of the encoder's highest learning rate, that it rises to again.
        head_share: Of the highest of all that is not the encoder.

    Raises:
        ValueError: If there is no branch, or two are the same.
    """

    branches: tuple[Branch, ...]
    share: float = 0.6
    head_share: float = 0.6

    def __post_init__(self) -> None:
        if not self.branches:
            raise ValueError("a cycle has at least one branch: branches = [{seed = 1}]")
        if len(set(self.branches)) < len(self.branches):
            raise ValueError("branches of a cycle are the same; give each its seed")


@dataclass(frozen=True, slots=True)
class Recipe:
    """A training run.

    Attributes:
        name: The model's.
        base: Folder or Hub id of the encoder to start from, `package:NAME` for a
            Python package that carries one (`get_model_path()`), or the folder of
            a quoteattr model to fine-tune.
        seed: Of everything that chance decides.
        window_tokens: Word pieces of a window.
        stride_tokens: Word pieces that neighbouring windows share in reading.
        hint_weight: Added in reading to the score of a link that the rules have too.
        data: What is learnt from.
        changes: How texts are varied.
        optimisation: How the weights are moved, in the first cycle.
        trees: The second task, in the first cycle; none if it names no corpus.
        cycles: The later cycles, if any.
    """

    name: str
    base: str
    seed: int = 1
    window_tokens: int = 384
    stride_tokens: int = 96
    hint_weight: float = 1.0
    data: Data = field(default_factory=Data)
    changes: Changes = field(default_factory=Changes)
    optimisation: Optimisation = field(default_factory=Optimisation)
    trees: TreeTask = field(default_factory=TreeTask)
    cycles: tuple[Cycle, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Self:
        """The recipe in a TOML file.

        Raises:
            ValueError: If a key is unknown or missing, or what it says cannot be; the
                message names it and its table.
        """
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, kind in _PARTS.items():
            table[name] = made(kind, table.get(name, {}), f"{path}: [{name}]")
        cycles = _tables(table.get("cycles", []), f"{path}: cycles")
        table["cycles"] = [
            _cycle(values, f"{path}: [[cycles]], number {number}")
            for number, values in enumerate(cycles, 1)
        ]
        return made(cls, table, str(path))

    def of_branch(self, cycle: Cycle, branch: Branch) -> Self:
        """The recipe of a branch alone, as a run of one cycle."""
        pieces = self.changes.pieces if branch.pieces is None else branch.pieces
        optimisation = self.optimisation
        return replace(
            self,
            seed=branch.seed,
            changes=replace(self.changes, pieces=pieces),
            optimisation=replace(
                optimisation,
                epochs=branch.epochs,
                learning_rate=cycle.share * optimisation.learning_rate,
                head_learning_rate=cycle.head_share * optimisation.head_learning_rate,
            ),
            trees=TreeTask(),
            cycles=(),
        )


_PARTS: Final[Mapping[str, type]] = {
    "data": Data,
    "changes": Changes,
    "optimisation": Optimisation,
    "trees": TreeTask,
}


def _cycle(values: Mapping[str, Any], place: str) -> Cycle:
    """The cycle of a table."""
    tables = _tables(values.get("branches", []), f"{place}: branches")
    branches = [
        made(Branch, table, f"{place}, branch {number}")
        for number, table in enumerate(tables, 1)
    ]
    return made(Cycle, {**values, "branches": branches}, place)


def _tables(values: object, place: str) -> list[Mapping[str, Any]]:
    """The tables of a list of tables."""
    if isinstance(values, list) and all(isinstance(value, dict) for value in values):
        return values
    raise ValueError(f"{place} is a list of tables, not {values!r}")
