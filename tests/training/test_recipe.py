from pathlib import Path

import pytest

from quoteattr.training.recipe import Recipe


def recipe(tmp_path: Path, text: str) -> Recipe:
    path = tmp_path / "recipe.toml"
    path.write_text(text)
    return Recipe.read(path)


def test_what_a_recipe_leaves_out_has_its_default(tmp_path):
    found = recipe(tmp_path, 'name = "x"\nbase = "y"\n[optimisation]\nepochs = 3\n')

    assert found.optimisation.epochs == 3
    assert found.optimisation.clip == 1.0
    assert found.data.train == ("polnear",)


def test_lists_are_tuples(tmp_path):
    found = recipe(tmp_path, 'name = "x"\nbase = "y"\n[data]\ntrain = ["jsonl"]\n')

    assert found.data.train == ("jsonl",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('name = "x"\nbase = "y"\nepoch = 3\n', r"recipe\.toml: unknown key 'epoch'"),
        (
            'name = "x"\nbase = "y"\n[changes]\nname = 1\n',
            r"\[changes\]: unknown key 'name'",
        ),
    ],
)
def test_an_unknown_key_is_named_with_its_table(tmp_path, text, place):
    with pytest.raises(ValueError, match=place):
        recipe(tmp_path, text)
