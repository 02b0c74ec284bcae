import random
from dataclasses import replace

import torch
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.training.documents import GOLD

from quoteattr.neural.folder import load
from quoteattr.training.augment import NamePool
from quoteattr.training.material import Material
from quoteattr.training.recipe import Changes, Data, Optimisation, Recipe
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


def run(folder, recipe: Recipe = RECIPE) -> Run:
    return Run(recipe, tiny_network(), tiny_tokenizer(), folder)


def test_a_tiny_network_learns_a_tiny_text(tmp_path):
    progress = run(tmp_path).train(MATERIAL, DEV)

    assert progress.best_epoch > 0
    assert progress.best > 50
    assert load(tmp_path / "model").settings.window_tokens == 32


def test_a_run_goes_on_where_it_was_killed(tmp_path):
    short = replace(RECIPE, optimisation=replace(RECIPE.optimisation, epochs=4))
    whole = run(tmp_path / "whole", short)
    whole.train(MATERIAL, DEV)

    killed = run(tmp_path / "killed", short)
    killed._epoch(MATERIAL)
    killed._note({"own": killed._judge([GOLD])})
    resumed = run(tmp_path / "killed", short).resume()
    resumed.train(MATERIAL, DEV)

    assert resumed.progress.step == whole.progress.step
    for one, other in zip(
        resumed.network.parameters(), whole.network.parameters(), strict=True
    ):
        assert torch.allclose(one, other, atol=1e-6)


def test_a_run_stops_when_dev_no_longer_rises(tmp_path):
    stale = replace(
        RECIPE.optimisation, patience=2, learning_rate=0.0, head_learning_rate=0.0
    )

    progress = run(tmp_path, replace(RECIPE, optimisation=stale)).train(MATERIAL, DEV)

    assert progress.epoch == 3
    assert progress.best_epoch == 0


def test_epochs_differ_but_a_seed_fixes_each():
    def order(seed: int) -> list[int]:
        recipe = RECIPE
        examples = MATERIAL.epoch(recipe, tiny_tokenizer(), random.Random(seed))
        return [example.window.end for example in examples]

    assert order(1) == order(1)
    assert any(order(1) != order(seed) for seed in range(2, 9))
