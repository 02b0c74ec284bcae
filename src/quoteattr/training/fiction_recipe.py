"""A recipe of the pointer of fiction: all that its training depends on."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from quoteattr.training.tables import made


@dataclass(frozen=True, slots=True)
class FictionRecipe:
    """A training run of the pointer.

    Attributes:
        name: The model's.
        base: Folder of the quoteattr model whose encoder it starts from.
        seed: Of everything that chance decides.
        train: Names of corpora whose train split is learnt from.
        held_out: Documents of theirs that are not, by id.
        dev: Names of corpora whose dev split it is judged on.
        frozen_layers: Layers of the encoder, from the lowest, that stay as they are.
        steps: Steps in all; the learning rate falls to zero over them.
        judge_steps: Steps after which it is judged.
        judge_share: One of so many windows of dev is judged.
        window_tokens: Word pieces of a window.
        batch_windows: Windows of one step.
        learning_rate: Of the encoder, at its highest.
        head_learning_rate: Of all that is not the encoder.
        warmup: Share of the steps over which the learning rates rise.
        weight_decay: Of matrices; vectors have none.
        clip: Most norm of a step's gradient.
        average: Decay of the running mean of the weights, which is what is kept.
        loss_weights: Of the losses of mentions, of names and of turns.
    """

    name: str
    base: str
    seed: int = 1
    train: tuple[str, ...] = ("pdnc", "quoteli3", "litbank")
    held_out: tuple[str, ...] = ()
    dev: tuple[str, ...] = ("pdnc",)
    frozen_layers: int = 2
    steps: int = 800
    judge_steps: int = 200
    judge_share: int = 8
    window_tokens: int = 384
    batch_windows: int = 8
    learning_rate: float = 2e-4
    head_learning_rate: float = 1e-3
    warmup: float = 0.06
    weight_decay: float = 0.01
    clip: float = 1.0
    average: float = 0.99
    loss_weights: tuple[float, ...] = (1.0, 0.5, 1.0)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The recipe in a TOML file.

        Raises:
            ValueError: If a key is unknown or missing; the message names it.
        """
        return made(cls, tomllib.loads(path.read_text(encoding="utf-8")), str(path))
