"""A training run: epochs of steps, judged on dev, the best one kept.

A run can be killed at any time and goes on from its last checkpoint.
"""

import json
import logging
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, Self

import torch
from tokenizers import Tokenizer
from torch import Tensor

from quoteattr.neural.batches import Batch, Special, collate, padded
from quoteattr.neural.engine_torch import has_bf16, torch_proposer
from quoteattr.neural.folder import save
from quoteattr.neural.network import QuoteNetwork
from quoteattr.records import Document
from quoteattr.training.average import Average
from quoteattr.training.batching import batched
from quoteattr.training.clock import Clock
from quoteattr.training.descent import descend, optimiser_of, schedule
from quoteattr.training.examples import IGNORED, Example
from quoteattr.training.judge import choosing_figure, judge
from quoteattr.training.losses import link_loss, tag_loss
from quoteattr.training.material import Material, hinter
from quoteattr.training.recipe import Recipe
from quoteattr.training.second import SecondTask
from quoteattr.training.trees import Trees

_LOGGER: Final = logging.getLogger(__name__)

_CHECKPOINT: Final = "checkpoint.pt"
_POOL_BATCHES: Final = 24  # batches whose windows are sorted by length together


@dataclass(slots=True)
class Progress:
    """How far a run has come.

    Attributes:
        epoch: The epoch that is under way, from 0.
        step: Steps done in all.
        step_in_epoch: Steps done in this epoch.
        best: The best choosing figure so far.
        best_epoch: The epoch that it is of.
        history: The dev figures of each epoch, by corpus.
    """

    epoch: int = 0
    step: int = 0
    step_in_epoch: int = 0
    best: float = float("-inf")
    best_epoch: int = -1
    history: list[dict[str, Mapping[str, float]]] = field(default_factory=list)


class Run:
    """A network that is being trained.

    Args:
        recipe: What to do.
        network: What to train.
        tokenizer: The network's.
        folder: Where checkpoints and the best model are written.
        device: Where to train, as torch names it.
    """

    def __init__(
        self,
        recipe: Recipe,
        network: QuoteNetwork,
        tokenizer: Tokenizer,
        folder: Path,
        device: str = "cpu",
    ) -> None:
        self.recipe = recipe
        self.device = device
        self.network = network.to(device)
        self.tokenizer = tokenizer
        self.folder = folder
        self.progress = Progress()
        self.average = Average(network, recipe.optimisation.average)
        self._special = Special.of(tokenizer)
        self._optimiser = optimiser_of(
            network,
            recipe.optimisation.learning_rate,
            recipe.optimisation.head_learning_rate,
            recipe.optimisation.weight_decay,
        )
        self._is_bf16 = device != "cpu" or has_bf16()
        self._chance: Tensor | None = None  # where an epoch that was killed left it
        self._second: SecondTask | None = None
        self._second_state: dict[str, Any] | None = None  # of a run that was killed

    @property
    def model_folder(self) -> Path:
        """Where the best model is written."""
        return self.folder / "model"

    def resume(self) -> Self:
        """The run as its last checkpoint left it, if there is one."""
        path = self.folder / _CHECKPOINT
        if path.is_file():
            state = torch.load(
                path, weights_only=True, map_location=self.network.device
            )
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self._optimiser.load_state_dict(state["optimiser"])
            self.progress = Progress(**json.loads(state["progress"]))
            if self.progress.step_in_epoch and "chance" in state:
                self._chance = state["chance"].cpu()
            self._second_state = state.get("second")
            _LOGGER.info("resumed at step %d", self.progress.step)
        return self

    def train(
        self, material: Material, dev: Mapping[str, Sequence[Document]]
    ) -> Progress:
        """Train to the end, or until dev no longer rises; the progress made.

        Args:
            material: What to learn from.
            dev: Gold documents that choose the epoch, by corpus.
        """
        self._begin_second_task(material)
        while not self._is_done():
            self._epoch(material)
            self._note(self.figures(self.average.filled(self.network), dev))
        return self.progress

    def _is_done(self) -> bool:
        """Whether all epochs are trained, or dev has not risen for too many."""
        progress, optimisation = self.progress, self.recipe.optimisation
        since_best = progress.epoch - 1 - progress.best_epoch
        if progress.epoch and since_best >= optimisation.patience:
            _LOGGER.info("no better for %d epochs: done", since_best)
            return True
        return progress.epoch >= optimisation.epochs

    def _begin_second_task(self, material: Material) -> None:
        """Go on with the reading of trees, if there are any, or begin with it."""
        if not material.trees:
            return
        trees = Trees(material.trees, self.tokenizer, material.hinter)
        self._second = SecondTask(
            self.recipe, self.network, self._optimiser, trees, self._special
        )
        if self._second_state is None:
            self._second.learn_first(self._arithmetic())
            self._checkpoint()
        else:
            self._second.load_state_dict(self._second_state)

    def _epoch(self, material: Material) -> None:
        """One epoch, from the step that a checkpoint left off at."""
        progress, clock = self.progress, Clock()
        optimisation = self.recipe.optimisation
        batches = self._batches(material)
        if self._chance is not None:
            torch.set_rng_state(self._chance)
            self._chance = None
        self.network.train()
        for number, batch in enumerate(batches):
            if number < progress.step_in_epoch:
                continue
            done = (progress.epoch + number / len(batches)) / optimisation.epochs
            schedule(self._optimiser, done, optimisation.warmup)
            loss = self._step(batch)
            progress.step += 1
            if self._second:
                self._second.step_behind(progress.step, self._arithmetic())
            progress.step_in_epoch = number + 1
            self._report(clock, loss, len(batches))

    def _batches(self, material: Material) -> list[list[Example]]:
        """The batches of the epoch under way; the same ones after a restart."""
        chance = random.Random(f"{self.recipe.seed} {self.progress.epoch}")
        torch.manual_seed(chance.randrange(2**32))
        examples = list(material.epoch(self.recipe, self.tokenizer, chance))
        return batched(
            examples,
            self.recipe.optimisation.batch_windows,
            chance,
            length=lambda example: example.window.end - example.window.start,
            pool_batches=_POOL_BATCHES,
        )

    def _step(self, examples: Sequence[Example]) -> Tensor:
        """One step down the gradient of a batch's loss; the loss."""
        device = self.network.device
        batch = collate([(e.pieces, e.window) for e in examples], self._special)
        batch = self._masked(batch)
        tags = padded([example.tags for example in examples], IGNORED).to(device)
        links = padded([example.links for example in examples], IGNORED).to(device)
        with self._arithmetic():
            scores = self.network(*batch.to(device))
        of_tags = tag_loss(scores.tags, tags, self.network.transitions)
        of_links = link_loss(scores, links)
        loss: Tensor = of_tags + self.recipe.optimisation.link_weight * of_links
        descend(self.network, self._optimiser, loss, self.recipe.optimisation.clip)
        self.average.update(self.network)
        return loss.detach()

    def _arithmetic(self) -> torch.autocast:
        """The precision to compute in."""
        device = self.network.device.type
        return torch.autocast(device, torch.bfloat16, enabled=self._is_bf16)

    def _masked(self, batch: Batch) -> Batch:
        """The batch with some of its word pieces hidden.

        A small encoder reads a small corpus by heart; with pieces missing, it has to
        go by the rest of the sentence (word dropout, Iyyer et al. 2015).
        """
        mask = self.tokenizer.token_to_id("[MASK]") or self._special.padding
        chances = torch.rand(batch.input_ids.shape)
        is_word = (batch.input_ids != self._special.before) & (
            batch.input_ids != self._special.behind
        )
        is_hidden = is_word & (chances < self.recipe.changes.pieces)
        return batch._replace(input_ids=batch.input_ids.masked_fill(is_hidden, mask))

    def figures(
        self, network: QuoteNetwork, dev: Mapping[str, Sequence[Document]]
    ) -> dict[str, Mapping[str, float]]:
        """Dev figures of a network, by corpus, read as the run's own are."""
        proposer = torch_proposer(
            network, self.tokenizer, hinter(self.recipe), uses_bf16=self._is_bf16
        )
        return {name: judge(proposer, gold) for name, gold in dev.items()}

    def _note(self, figures: dict[str, Mapping[str, float]]) -> None:
        """Write down an epoch's figures, its checkpoint, and it itself if best."""
        progress = self.progress
        figure = choosing_figure(figures)
        _LOGGER.info("epoch %d: %.2f %s", progress.epoch, figure, figures)
        progress.history.append(figures)
        if figure > progress.best:
            progress.best, progress.best_epoch = figure, progress.epoch
            save(self.average.filled(self.network), self.tokenizer, self.model_folder)
        progress.epoch += 1
        progress.step_in_epoch = 0
        self._checkpoint()

    def _checkpoint(self) -> None:
        """Write all that a restart needs, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self.folder / f"{_CHECKPOINT}.partial"
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "progress": json.dumps(asdict(self.progress)),
            "chance": torch.get_rng_state(),
        }
        if self._second:
            state["second"] = self._second.state_dict()
        torch.save(state, partial)
        partial.replace(self.folder / _CHECKPOINT)

    def _report(self, clock: Clock, loss: Tensor, n_steps: int) -> None:
        """Say how it goes and keep a checkpoint, each now and then."""
        progress = self.progress
        clock.take(float(loss))
        if clock.is_time_to_report():
            left = self.recipe.optimisation.epochs - progress.epoch
            steps_left = left * n_steps - progress.step_in_epoch
            _LOGGER.info(
                "epoch %d step %d/%d  loss %.4f  lr %.1e  %.0f min left",
                progress.epoch,
                progress.step_in_epoch,
                n_steps,
                clock.mean_loss,
                self._optimiser.param_groups[0]["lr"],
                steps_left * clock.seconds_a_step / 60,
            )
        if clock.is_time_to_save():
            self._checkpoint()
