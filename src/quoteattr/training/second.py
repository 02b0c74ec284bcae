"""The steps of the second task: trees are read between steps of the first."""

import logging
import random
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import torch
from torch import Tensor

from quoteattr.neural.batches import Special
from quoteattr.neural.network import QuoteNetwork
from quoteattr.training.clock import Clock
from quoteattr.training.descent import descend, schedule
from quoteattr.training.recipe import Recipe
from quoteattr.training.trees import TreeExample, TreeHeads, Trees, tree_batch

_LOGGER: Final = logging.getLogger(__name__)

_HEAD_RATE: Final = 1e-3
_FIRST_SHARE: Final = 0.75  # of the first task's highest rate, where trees come first


class SecondTask:
    """Trees that a network learns to read beside what it is trained for.

    Args:
        recipe: The run's.
        network: What is trained.
        optimiser: The run's, of the network.
        trees: What to learn from.
        special: The tokenizer's special tokens.
    """

    def __init__(
        self,
        recipe: Recipe,
        network: QuoteNetwork,
        optimiser: torch.optim.Optimizer,
        trees: Trees,
        special: Special,
    ) -> None:
        self._recipe = recipe
        self._network = network
        self._optimiser = optimiser
        self._trees = trees
        self._special = special
        self._heads = TreeHeads(
            network.width, len(trees.relations), len(trees.tags)
        ).to(network.device)
        self._own = torch.optim.AdamW(self._heads.parameters(), lr=_HEAD_RATE)
        self._waiting: list[list[TreeExample]] = []
        self._n_rounds = 0

    def learn_first(self, arithmetic: AbstractContextManager[Any]) -> None:
        """Learn the trees alone, as many rounds as the recipe says.

        Args:
            arithmetic: The precision to compute in.
        """
        self._network.train()
        n_rounds, warmup = self._recipe.trees.first, self._recipe.optimisation.warmup
        clock = Clock()
        for number in range(n_rounds):
            batches = self._round()
            for i, batch in enumerate(batches):
                done = (number + i / len(batches)) / n_rounds
                schedule(self._optimiser, done, warmup, _FIRST_SHARE)
                clock.take(float(self._step(batch, arithmetic)))
            _LOGGER.info("trees, round %d: loss %.3f", number + 1, clock.mean_loss)

    def step_behind(
        self, n_steps: int, arithmetic: AbstractContextManager[Any]
    ) -> None:
        """A step of trees, if one is due behind so many of the first task's."""
        if n_steps % self._recipe.trees.every:
            return
        if not self._waiting:
            self._waiting = self._round()
        loss = self._step(self._waiting.pop(), arithmetic)
        if not self._waiting:
            _LOGGER.info("trees, round %d: loss %.3f", self._n_rounds, float(loss))

    def state_dict(self) -> dict[str, Any]:
        """What `load_state_dict` takes."""
        return {
            "heads": self._heads.state_dict(),
            "optimiser": self._own.state_dict(),
            "n_rounds": self._n_rounds,
            "n_waiting": len(self._waiting),
        }

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from what `state_dict` gave."""
        self._heads.load_state_dict(state["heads"])
        self._own.load_state_dict(state["optimiser"])
        self._n_rounds = state["n_rounds"]
        if state["n_waiting"]:
            self._n_rounds -= 1
            self._waiting = self._round()[: state["n_waiting"]]

    def _round(self) -> list[list[TreeExample]]:
        """The batches of the next round."""
        chance = random.Random(f"{self._recipe.seed} trees {self._n_rounds}")
        self._n_rounds += 1
        return self._trees.batches(
            self._recipe.window_tokens,
            self._recipe.optimisation.batch_windows,
            chance,
        )

    def _step(
        self,
        examples: Sequence[TreeExample],
        arithmetic: AbstractContextManager[Any],
    ) -> Tensor:
        """One step down the gradient of a batch's loss; the loss."""
        device = self._network.device
        batch, labels = tree_batch(examples, self._special)
        with arithmetic:
            loss = self._heads.loss(self._network, batch.to(device), labels.to(device))
        descend(self._network, self._optimiser, loss, self._recipe.optimisation.clip)
        self._own.step()
        self._own.zero_grad(set_to_none=True)
        return loss.detach()
