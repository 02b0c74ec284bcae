from pathlib import Path

import pytest

from quoteattr.training.recipe import Branch, Cycle, Recipe


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


CYCLES = """
name = "x"
base = "y"

[changes]
pieces = 0.2

[optimisation]
learning_rate = 4e-4

[[cycles]]
share = 0.5
branches = [{ seed = 3, epochs = 6, pieces = 0.1 }, { seed = 4 }]

[[cycles]]
branches = [{ seed = 5 }]
"""


def test_later_cycles_have_branches(tmp_path):
    assert recipe(tmp_path, CYCLES).cycles == (
        Cycle((Branch(3, 6, 0.1), Branch(4)), share=0.5),
        Cycle((Branch(5),)),
    )
    assert recipe(tmp_path, 'name = "x"\nbase = "y"\n').cycles == ()


def test_a_branch_is_a_recipe_of_its_own(tmp_path):
    whole = recipe(tmp_path, CYCLES)
    cycle = whole.cycles[0]
    one, other = (whole.of_branch(cycle, branch) for branch in cycle.branches)

    assert (one.seed, one.optimisation.epochs, one.changes.pieces) == (3, 6, 0.1)
    assert (other.seed, other.changes.pieces, other.cycles) == (4, 0.2, ())
    assert one.optimisation.learning_rate == 2e-4
    assert one.optimisation.head_learning_rate == 0.6 * 1e-3
    assert one.optimisation.clip == whole.optimisation.clip


@pytest.mark.parametrize(
    ("cycles", "complaint"),
    [
        ("[cycles]\nshare = 1\n", r"cycles is a list of tables, not \{'share': 1\}"),
        ("[[cycles]]\n", r"number 1: a cycle has at least one branch"),
        ("[[cycles]]\nbranches = 2\n", r"number 1: branches is a list of tables"),
        ("[[cycles]]\nbranches = [{ }]\n", r"number 1, branch 1: there is no 'seed'"),
        (
            "[[cycles]]\nbranches = [{ seed = 1 }, { seed = 1 }]\n",
            r"number 1: branches of a cycle are the same",
        ),
        (
            "[[cycles]]\nbranches = [{ seed = 1, epochs = 0 }]\n",
            r"branch 1: a branch has at least one epoch, not 0",
        ),
        ("[trees]\nevery = 0\n", r"\[trees\]: every is one step at least, not 0"),
        ("[[cycles]]\nrate = 1\n", r"\[\[cycles\]\], number 1: unknown key 'rate'"),
    ],
)
def test_cycles_that_cannot_be_are_refused(tmp_path, cycles, complaint):
    with pytest.raises(ValueError, match=complaint):
        recipe(tmp_path, f'name = "x"\nbase = "y"\n{cycles}')


def test_a_key_that_is_missing_is_named(tmp_path):
    with pytest.raises(ValueError, match="there is no 'base', which has no default"):
        recipe(tmp_path, 'name = "x"\n')
