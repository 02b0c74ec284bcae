"""A training run of the pointer: some epochs of steps, judged on dev now and then."""

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer
from torch import Tensor

from quoteattr.neural.arrays import N_SPECIAL, Special
from quoteattr.neural.engine_torch import has_bf16
from quoteattr.neural.folder import save
from quoteattr.neural.pointer import PointerNetwork
from quoteattr.neural.pointer_windows import stacked_stories
from quoteattr.training.average import Average
from quoteattr.training.batching import batched
from quoteattr.training.descent import descend, optimiser_of, schedule
from quoteattr.training.fiction_judge import judge
from quoteattr.training.fiction_labels import LabelledStory
from quoteattr.training.fiction_losses import (
    Targets,
    mention_loss,
    name_loss,
    turn_loss,
)
from quoteattr.training.fiction_material import NAME_FORMS, Example, Teller
from quoteattr.training.fiction_recipe import FictionRecipe

_LOGGER: Final = logging.getLogger(__name__)

_REPORT_SECONDS: Final = 30.0
_POOL_BATCHES: Final = 12  # batches whose windows are sorted by length together
_SPARE_TOKENS: Final = 16  # that other names may need


@dataclass(slots=True)
class FictionRun:
    """A pointer that is being trained.

    Attributes:
        recipe: What to do.
        network: What to train.
        tokenizer: The network's.
        folder: Where the model is written.
        step: Steps done.
        losses: Running mean of the losses of mentions, of names and of turns.
        history: The dev figures at each time of judging, by figure.
    """

    recipe: FictionRecipe
    network: PointerNetwork
    tokenizer: Tokenizer
    folder: Path
    step: int = 0
    losses: Tensor = field(default_factory=lambda: torch.zeros(3))
    history: list[dict[str, float]] = field(default_factory=list)

    def train(
        self, tellers: Sequence[Teller], dev: Sequence[LabelledStory]
    ) -> PointerNetwork:
        """Train to the end of the recipe; the network that was kept."""
        recipe = self.recipe
        _freeze(self.network, recipe.frozen_layers)
        optimiser = optimiser_of(
            self.network,
            recipe.learning_rate,
            recipe.head_learning_rate,
            recipe.weight_decay,
        )
        average = Average(self.network, recipe.average)
        is_bf16 = has_bf16()
        begun = reported = time.monotonic()
        self.network.train()
        for batch in self._batches(tellers):
            schedule(optimiser, self.step / recipe.steps, recipe.warmup)
            losses = self._losses(batch, is_bf16)
            loss = losses @ torch.tensor(recipe.loss_weights)
            descend(self.network, optimiser, loss, recipe.clip)
            average.update(self.network)
            self._note(losses.detach())
            if time.monotonic() - reported > _REPORT_SECONDS:
                reported = time.monotonic()
                self._report(reported - begun)
            if self.step % recipe.judge_steps == 0 or self.step == recipe.steps:
                self._judge(average, dev, is_bf16)
        return average.filled(self.network)

    def _note(self, losses: Tensor) -> None:
        """Count a step and take its losses into their mean."""
        self.step += 1
        self.losses += max(0.02, 1 / self.step) * (losses - self.losses)

    def _report(self, seconds: float) -> None:
        """Say how far the run has come in so many seconds."""
        left = (self.recipe.steps - self.step) * seconds / self.step / 60
        _LOGGER.info(
            "step %d/%d  losses %s  %.0f min left",
            self.step,
            self.recipe.steps,
            " ".join(f"{loss:.3f}" for loss in self.losses.tolist()),
            left,
        )

    def _batches(self, tellers: Sequence[Teller]) -> Iterator[list[Example]]:
        """Batches of windows of like length until the steps are done."""
        recipe, n_batches, epoch = self.recipe, 0, 0
        size = recipe.window_tokens - N_SPECIAL - _SPARE_TOKENS
        while True:
            chance = random.Random(f"{recipe.seed} {epoch}")
            torch.manual_seed(chance.randrange(2**32))
            examples = [e for teller in tellers for e in teller.examples(size, chance)]
            chance.shuffle(examples)
            batches = batched(
                examples,
                recipe.batch_windows,
                chance,
                length=lambda example: example.window.end,
                pool_batches=_POOL_BATCHES,
            )
            for batch in batches:
                if n_batches == recipe.steps:
                    return
                n_batches += 1
                yield batch
            epoch += 1

    def _losses(self, examples: Sequence[Example], is_bf16: bool) -> Tensor:
        """The losses of mentions, of names and of turns, (3,)."""
        windows = [(example.story, example.window) for example in examples]
        batch = stacked_stories(windows, Special.of(self.tokenizer))
        with torch.autocast("cpu", torch.bfloat16, enabled=is_bf16):
            scores = self.network(*map(torch.from_numpy, batch))
        targets = _targets(examples)
        return torch.stack(
            [
                mention_loss(scores.mentions, targets),
                name_loss(scores.mentions, targets),
                turn_loss(scores, targets),
            ]
        )

    def _judge(
        self, average: Average, dev: Sequence[LabelledStory], is_bf16: bool
    ) -> None:
        """Keep the averaged weights, and say how good they are."""
        network = average.filled(self.network)
        save(network, self.tokenizer, self.folder)
        share = self.recipe.judge_share
        figures = judge(network, self.tokenizer, dev, share=share, uses_bf16=is_bf16)
        self.history.append({"step": float(self.step), **figures})
        _LOGGER.info("step %d: %s", self.step, figures)


def _freeze(network: PointerNetwork, n_layers: int) -> None:
    """Keep what goes into the encoder and its lowest layers as they are.

    Nothing is propagated back through them, which saves a quarter of the time where
    two of six are kept.
    """
    kept = tuple(f"encoder.encoder.layer.{number}." for number in range(n_layers))
    for name, parameter in network.named_parameters():
        if name.startswith(("encoder.embeddings.", "marks.", "cases.", *kept)):
            parameter.requires_grad_(False)


def _targets(examples: Sequence[Example]) -> Targets:
    """What is right for a batch, padded."""
    n_quotations = max(len(example.speakers) for example in examples)
    n_mentions = max(1, *(example.right.shape[1] for example in examples))
    shape = (len(examples), n_quotations, n_mentions)
    right = torch.zeros(shape, dtype=torch.bool)
    ignored = torch.zeros(shape, dtype=torch.bool)
    names = torch.zeros(len(examples), n_mentions, dtype=torch.bool)
    speakers = torch.full(shape[:2], -1)
    for row, example in enumerate(examples):
        rows, columns = example.right.shape
        right[row, :rows, :columns] = torch.from_numpy(example.right.copy())
        ignored[row, :rows, :columns] = torch.from_numpy(example.ignored.copy())
        forms = torch.from_numpy(example.story.forms)
        names[row, :columns] = torch.isin(forms, torch.tensor(NAME_FORMS))
        speakers[row, :rows] = torch.from_numpy(example.speakers)
    return Targets(right, ignored, names, speakers)
