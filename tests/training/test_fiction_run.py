import json

import pytest
from tests.neural.conftest import tiny_tokenizer
from tests.neural.stories import tiny_pointer
from tests.training.test_fiction_labels import NOVEL

from quoteattr.neural.pointer_torch import load_pointer
from quoteattr.training.fiction_finish import FIGURES, finish
from quoteattr.training.fiction_labels import LabelledStory
from quoteattr.training.fiction_material import FamilyNames, Teller
from quoteattr.training.fiction_recipe import FictionRecipe
from quoteattr.training.fiction_run import FictionRun

RECIPE = FictionRecipe(
    name="tiny",
    base="",
    frozen_layers=0,
    steps=60,
    judge_steps=30,
    judge_share=1,
    window_tokens=120,
    batch_windows=1,
    learning_rate=0.01,
    head_learning_rate=0.01,
    average=0.5,
)


def test_a_tiny_pointer_learns_a_tiny_story(tmp_path):
    tokenizer = tiny_tokenizer()
    labelled = LabelledStory.of(NOVEL, tokenizer, is_coreferent=False)
    pool = FamilyNames.of([NOVEL.speakers])
    teller = Teller.of(labelled, NOVEL.speakers, pool, tokenizer)
    run = FictionRun(RECIPE, tiny_pointer(), tokenizer, tmp_path)
    run.train([teller], [labelled])

    assert [figures["step"] for figures in run.history] == [30, 60]
    assert run.history[-1]["mention"] == 100
    assert run.history[-1]["turns"] > 50
    assert load_pointer(tmp_path).config.size == 16


def test_what_is_frozen_stays_as_it_was(tmp_path):
    tokenizer = tiny_tokenizer()
    labelled = LabelledStory.of(NOVEL, tokenizer, is_coreferent=False)
    pool = FamilyNames.of([NOVEL.speakers])
    teller = Teller.of(labelled, NOVEL.speakers, pool, tokenizer)
    before = tiny_pointer()
    recipe = FictionRecipe("tiny", "", frozen_layers=1, steps=2, judge_share=1)
    after = FictionRun(recipe, tiny_pointer(), tokenizer, tmp_path).train(
        [teller], [labelled]
    )

    moved = {
        name
        for (name, one), other in zip(
            before.named_parameters(), after.parameters(), strict=True
        )
        if not one.equal(other)
    }
    assert "quotation.weight" in moved
    assert not [name for name in moved if name.startswith(("encoder.", "marks."))]


def test_figures_and_card_are_written(tmp_path):
    figures = dict.fromkeys(sorted(FIGURES), 50.0)
    finish(RECIPE, tmp_path, {"own": figures}, [{"step": 60.0, **figures}])

    assert json.loads((tmp_path / "metrics.json").read_text())["dev"]["own"] == figures
    card = (tmp_path / "README.md").read_text()
    assert "| corpus | mention | named |" in card
    assert "| own | 50.0 | 50.0 |" in card


def test_a_recipe_is_read_and_unknown_keys_are_refused(tmp_path):
    path = tmp_path / "recipe.toml"
    path.write_text('name = "a"\nbase = "b"\nheld_out = ["C"]\nsteps = 5\n')

    assert FictionRecipe.read(path) == FictionRecipe("a", "b", held_out=("C",), steps=5)
    path.write_text('name = "a"\nbase = "b"\nstep = 5\n')
    with pytest.raises(ValueError, match="unknown key 'step'"):
        FictionRecipe.read(path)
