import random
from dataclasses import replace

import pytest
import torch
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.training.documents import GOLD, PARSED
from torch import Tensor

from quoteattr.neural.folder import load, load_network
from quoteattr.neural.network import QuoteNetwork
from quoteattr.training.augment import NamePool
from quoteattr.training.clock import Clock
from quoteattr.training.material import Material
from quoteattr.training.recipe import Changes, Data, Optimisation, Recipe, TreeTask
from quoteattr.training.run import Run

RECIPE = Recipe(
    name="tiny",
    base="",
    window_tokens=32,
    stride_tokens=8,
    data=Data(names=False, hints=False),
    changes=Changes(names=0, marks=0, casing=0, cues=0, hidden=0),
    optimisation=Optimisation(
        epochs=40,
        patience=40,
        batch_windows=2,
        learning_rate=0.01,
        head_learning_rate=0.01,
        average=0.5,
    ),
)
MATERIAL = Material([GOLD] * 4, {}, NamePool.of([]))
DEV = {"own": [GOLD]}


def dropping_network() -> QuoteNetwork:
    """One whose training chance has a part in, as that of the real one."""
    network = tiny_network()
    network.dropout.p = 0.2
    return network


def run(folder, recipe: Recipe = RECIPE) -> Run:
    return Run(recipe, dropping_network(), tiny_tokenizer(), folder)


class Killed(Run):
    """A run that keeps a checkpoint of each step, and is killed at one."""

    n_steps = 0

    def _report(self, clock: Clock, loss: Tensor, n_steps: int) -> None:
        super()._report(clock, loss, n_steps)
        self._checkpoint()
        self.n_steps -= 1
        if not self.n_steps:
            raise KeyboardInterrupt


def assert_equal(one: QuoteNetwork, other: QuoteNetwork) -> None:
    """Every weight of both is the same, to the last bit."""
    weights = other.state_dict()
    for name, value in one.state_dict().items():
        assert torch.equal(value, weights[name])


def test_a_tiny_network_learns_a_tiny_text(tmp_path):
    progress = run(tmp_path).train(MATERIAL, DEV)

    assert progress.best_epoch > 0
    assert progress.best > 50
    assert load(tmp_path / "model").settings.window_tokens == 32


def assert_goes_on(folder, recipe: Recipe, material: Material) -> None:
    """A run that is killed again and again ends as one that is not."""
    whole = run(folder / "whole", recipe)
    whole.train(material, DEV)

    for n_steps in (1, 2, 3):  # each epoch has two: within it, and behind its last
        killed = Killed(recipe, dropping_network(), tiny_tokenizer(), folder / "killed")
        killed.resume().n_steps = n_steps
        with pytest.raises(KeyboardInterrupt):
            killed.train(material, DEV)
    resumed = run(folder / "killed", recipe).resume()
    resumed.train(material, DEV)

    assert resumed.progress == whole.progress
    assert_equal(resumed.network, whole.network)
    assert_equal(load_network(resumed.model_folder), load_network(whole.model_folder))


def test_a_run_goes_on_where_it_was_killed(tmp_path):
    short = replace(RECIPE, optimisation=replace(RECIPE.optimisation, epochs=4))
    assert_goes_on(tmp_path, short, MATERIAL)


def test_so_does_one_that_reads_trees_as_well(tmp_path):
    short = replace(
        RECIPE,
        optimisation=replace(RECIPE.optimisation, epochs=4, batch_windows=1),
        trees=TreeTask(train=("gum",), first=2, every=2),
    )
    material = replace(MATERIAL, documents=[GOLD] * 2, trees=[PARSED] * 3)
    assert_goes_on(tmp_path, short, material)


def test_a_run_stops_when_dev_no_longer_rises(tmp_path):
    stale = replace(
        RECIPE.optimisation, patience=2, learning_rate=0.0, head_learning_rate=0.0
    )

    progress = run(tmp_path, replace(RECIPE, optimisation=stale)).train(MATERIAL, DEV)

    assert progress.epoch == 3
    assert progress.best_epoch == 0
    resumed = run(tmp_path, replace(RECIPE, optimisation=stale)).resume()
    assert resumed.train(MATERIAL, DEV) == progress  # it is done, and stays so


def test_epochs_differ_but_a_seed_fixes_each():
    def order(seed: int) -> list[int]:
        recipe = RECIPE
        examples = MATERIAL.epoch(recipe, tiny_tokenizer(), random.Random(seed))
        return [example.window.end for example in examples]

    assert order(1) == order(1)
    assert any(order(1) != order(seed) for seed in range(2, 9))
