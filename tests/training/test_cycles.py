"""Later cycles with tiny networks, killed wherever it can happen."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from tests.neural.conftest import tiny_tokenizer
from tests.training.documents import GOLD
from tests.training.test_run import DEV, MATERIAL, RECIPE, assert_equal, run
from tokenizers import Tokenizer

from quoteattr.neural.folder import load_network
from quoteattr.records import Document
from quoteattr.training.cycles import Candidate, best_of, train_cycles
from quoteattr.training.examples import Example
from quoteattr.training.material import Material
from quoteattr.training.recipe import Branch, Cycle, Recipe
from quoteattr.training.run import Run
from quoteattr.training.soup import soup

CYCLES = replace(
    RECIPE,
    optimisation=replace(RECIPE.optimisation, epochs=2),
    cycles=(
        Cycle((Branch(3, 2), Branch(4, 1, pieces=0.0)), share=0.5, head_share=0.4),
        Cycle((Branch(5, 1),)),
    ),
)


def trained(
    folder: Path,
    recipe: Recipe = CYCLES,
    material: Material = MATERIAL,
    dev: Mapping[str, Sequence[Document]] = DEV,
) -> tuple[Run, list[Candidate]]:
    """What the command does, but for its end."""
    first = run(folder, recipe).resume()
    first.train(material, dev)
    return first, train_cycles(first, material, dev)


def test_a_recipe_without_cycles_trains_as_a_run_alone(tmp_path):
    alone = run(tmp_path / "alone", replace(CYCLES, cycles=()))
    alone.train(MATERIAL, DEV)
    first, found = trained(tmp_path / "same", replace(CYCLES, cycles=()))

    assert_equal(first.network, alone.network)
    assert first.progress == alone.progress
    assert [candidate.name for candidate in found] == ["cycle 1"]
    for one, other in zip(
        sorted(first.folder.rglob("*")), sorted(alone.folder.rglob("*")), strict=True
    ):
        assert one.relative_to(first.folder) == other.relative_to(alone.folder)
        if one.suffix == ".safetensors":
            assert one.read_bytes() == other.read_bytes()


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> tuple[Run, list[Candidate]]:
    """A training that nobody killed."""
    return trained(tmp_path_factory.mktemp("whole"))


def test_branches_start_at_the_best_of_the_cycle_before(whole):
    first, found = whole
    folder = first.folder

    assert [candidate.name for candidate in found] == [
        "cycle 1",
        "cycle 2, branch 1",
        "cycle 2, branch 2",
        "cycle 2, soup",
        "cycle 3, branch 1",
    ]
    assert [len(candidate.epochs) for candidate in found] == [2, 2, 1, 1, 1]
    start = load_network(folder / "cycle-3" / "start")
    before = best_of(found[:4]).folder
    if before != first.model_folder:  # which has the best of all by now
        assert_equal(start, load_network(before))
    recipe = CYCLES.of_branch(CYCLES.cycles[0], CYCLES.cycles[0].branches[1])
    second = Run(
        recipe,
        load_network(folder / "cycle-2" / "start"),
        tiny_tokenizer(),
        folder / "x",
    )
    second.train(MATERIAL, DEV)
    assert_equal(load_network(second.model_folder), load_network(found[2].folder))


def test_the_mean_of_what_the_branches_kept_is_judged_too(whole):
    _, (_, one, other, mean, _) = whole
    made = soup([load_network(one.folder), load_network(other.folder)])

    for name, value in load_network(mean.folder).state_dict().items():
        assert value.equal(made.state_dict()[name].half().float())


def test_the_best_of_all_is_the_model(whole):
    first, found = whole
    best = best_of(found)

    assert best.figure == max(candidate.figure for candidate in found)
    assert_equal(load_network(first.model_folder), load_network(best.folder))


def test_of_equals_the_first_is_kept():
    one, other = (Candidate(name, Path(name), 50.0, 0, []) for name in "ab")

    assert best_of([one, other]) is one


class Fuse:
    """Counts what is done, and ends it at one time."""

    def __init__(self, n_left: int) -> None:
        self.n_left = n_left

    def burn(self) -> None:
        self.n_left -= 1
        if not self.n_left:
            raise KeyboardInterrupt


@dataclass(frozen=True, slots=True)
class Dying(Material):
    """Material of a training that is killed at the beginning of an epoch."""

    fuse: Fuse | None = None

    def epoch(
        self, recipe: Recipe, tokenizer: Tokenizer, random: Random
    ) -> Iterator[Example]:
        assert self.fuse
        self.fuse.burn()
        return Material.epoch(self, recipe, tokenizer, random)


class DyingDev(dict[str, Sequence[Document]]):
    """Dev of a training that is killed before something is judged."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__({"own": [GOLD]})
        self.fuse = fuse

    def items(self):
        self.fuse.burn()
        return super().items()


def test_it_goes_on_wherever_it_was_killed(whole, tmp_path):
    first, found = whole
    n_killed = 0
    for n_things in itertools.cycle(range(1, 6)):  # that are done before the kill
        fuse = Fuse(n_things)
        material = Dying(MATERIAL.documents, {}, MATERIAL.pool, fuse=fuse)
        try:
            last, again = trained(tmp_path, CYCLES, material, DyingDev(fuse))
        except KeyboardInterrupt:
            n_killed += 1
        else:
            break

    assert n_killed > 5
    assert [(c.name, c.figure, c.epochs) for c in again] == [
        (c.name, c.figure, c.epochs) for c in found
    ]
    assert_equal(load_network(last.model_folder), load_network(first.model_folder))
