"""The later cycles of a training run, each of branches, and of these the mean.

Behind the first cycle the learning rates rise once more, to a share of what they were
at their highest, and fall to zero again. A cycle's branches are runs of it from the
same start with seeds of their own; the mean of their weights often reads better than
any of them. Of all that was trained, the best by the choosing figure is kept.

Each branch is a run in a folder of its own, with a checkpoint of its own. Nothing else
says how far the training has come: what is done is passed over when it goes on.
"""

import logging
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from quoteattr.neural.folder import load_network, save
from quoteattr.records import Document
from quoteattr.training.judge import choosing_figure
from quoteattr.training.material import Material
from quoteattr.training.recipe import Cycle
from quoteattr.training.run import Run
from quoteattr.training.soup import soup

_LOGGER: Final = logging.getLogger(__name__)

Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Weights that may be kept: of a run's best epoch, or the mean of several runs'.

    Attributes:
        name: What they are called in reports.
        folder: The folder of their model.
        figure: Their choosing figure.
        best_epoch: The epoch that they are of, from 0; of a mean, 0.
        epochs: The dev figures of each of the run's epochs, by corpus; of a mean, its.
    """

    name: str
    folder: Path
    figure: float
    best_epoch: int
    epochs: Sequence[Figures]

    @classmethod
    def of(cls, run: Run, name: str) -> Self:
        """What a run that is done has kept."""
        progress = run.progress
        return cls(
            name,
            run.model_folder,
            progress.best,
            progress.best_epoch,
            progress.history,
        )


def train_cycles(
    first: Run, material: Material, dev: Mapping[str, Sequence[Document]]
) -> list[Candidate]:
    """Train the later cycles of a recipe, and put the best weights of all in place.

    Args:
        first: The run of the first cycle, which is done. The best weights are put in
            its model's folder.
        material: What to learn from.
        dev: Gold documents that choose, by corpus.

    Returns:
        All that could be kept, in the order in which it was trained.
    """
    found = [Candidate.of(first, "cycle 1")]
    for number, cycle in enumerate(first.recipe.cycles, 2):
        stage = _Stage(first, cycle, number)
        stage.begin_at(best_of(found))
        found += stage.train(material, dev)
    kept = best_of(found)
    _LOGGER.info("kept: %s, %.2f", kept.name, kept.figure)
    if kept.folder != first.model_folder:
        shutil.copytree(kept.folder, first.model_folder, dirs_exist_ok=True)
    return found


def best_of(candidates: Iterable[Candidate]) -> Candidate:
    """The candidate with the highest choosing figure, the first of equals."""
    return max(candidates, key=lambda candidate: candidate.figure)


@dataclass(frozen=True, slots=True)
class _Stage:
    """A later cycle.

    Attributes:
        first: The run of the first cycle.
        cycle: What to do.
        number: Which one it is; the first cycle is 1.
    """

    first: Run
    cycle: Cycle
    number: int

    @property
    def folder(self) -> Path:
        """Where all of it is written."""
        return self.first.folder / f"cycle-{self.number}"

    @property
    def start(self) -> Path:
        """The folder of the model that all branches begin at."""
        return self.folder / "start"

    def begin_at(self, candidate: Candidate) -> None:
        """Copy the weights to begin at, whole or not at all, unless that is done.

        The folder that they are in may be given better ones in the end.
        """
        if not self.start.is_dir():
            partial = self.folder / "start.partial"
            shutil.copytree(candidate.folder, partial, dirs_exist_ok=True)
            partial.rename(self.start)

    def train(
        self, material: Material, dev: Mapping[str, Sequence[Document]]
    ) -> list[Candidate]:
        """Train the branches; what each has kept, and their mean."""
        found = []
        for number in range(1, len(self.cycle.branches) + 1):
            run = self._branch(number)
            run.train(material, dev)
            found.append(Candidate.of(run, f"cycle {self.number}, branch {number}"))
        return [*found, self._soup(found, dev)] if len(found) > 1 else found

    def _branch(self, number: int) -> Run:
        """The run of a branch, as far as it had come."""
        branch = self.cycle.branches[number - 1]
        _LOGGER.info(
            "cycle %d of %d, branch %d of %d: seed %d, up to %d epochs",
            self.number,
            len(self.first.recipe.cycles) + 1,
            number,
            len(self.cycle.branches),
            branch.seed,
            branch.epochs,
        )
        run = Run(
            self.first.recipe.of_branch(self.cycle, branch),
            load_network(self.start),
            self.first.tokenizer,
            self.folder / f"branch-{number}",
            self.first.device,
        )
        return run.resume()

    def _soup(
        self,
        branches: Sequence[Candidate],
        dev: Mapping[str, Sequence[Document]],
    ) -> Candidate:
        """The mean of what the branches have kept, written and judged."""
        mean = soup([load_network(branch.folder) for branch in branches])
        folder, name = self.folder / "soup", f"cycle {self.number}, soup"
        save(mean, self.first.tokenizer, folder)
        figures = self.first.figures(mean.to(self.first.device), dev)
        figure = choosing_figure(figures)
        _LOGGER.info("%s: %.2f %s", name, figure, figures)
        return Candidate(name, folder, figure, 0, [figures])
