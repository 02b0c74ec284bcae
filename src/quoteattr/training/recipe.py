"""A recipe: all that a training run depends on, in one TOML file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Self


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
        optimisation: How the weights are moved.
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

    @classmethod
    def read(cls, path: Path) -> Self:
        """The recipe in a TOML file.

        Raises:
            ValueError: If a key is unknown; the message names it and its table.
        """
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        parts = {
            "data": Data,
            "changes": Changes,
            "optimisation": Optimisation,
        }
        for name, kind in parts.items():
            values = table.get(name, {})
            _check(kind, values, f"{path}: [{name}]")
            table[name] = kind(
                **{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
            )
        _check(cls, table, str(path))
        return cls(**table)


def _check(kind: type, values: Mapping[str, object], place: str) -> None:
    """Refuses a key that is not a field of `kind`."""
    known = [item.name for item in fields(kind)]
    for key in values:
        if key not in known:
            raise ValueError(f"{place}: unknown key {key!r}; known are {known}")
