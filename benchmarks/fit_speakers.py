"""Fit the weights by which `quoteattr.speakers` chooses among candidates.

    python benchmarks/fit_speakers.py --corpus-root DIR

Reads the train articles of polnear-speakers, with the gold speaker of each source as
the answer that later sources look back on, and writes the weights to
`src/quoteattr/speakers/weights.py`: those of a conditional logit model, and how its
shares tell the probability of being right when no gold is given.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from benchmarks.arguments import add_root
from benchmarks.logit import Example, fit
from numpy.typing import NDArray

from quoteattr.corpora import read
from quoteattr.evaluation.names import normalised
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span, Speaker, SpeakerKind
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.rank import Calibration, LinearRanker, Option, Task, log_odds
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.resolve import name_of
from quoteattr.speakers.roster import KnownCast
from quoteattr.speakers.scene import Answer, Scene

CORPUS: Final = "polnear-speakers"
TARGET: Final = Path("src/quoteattr/speakers/weights.py")

# A weight nearer to nought is not written down.
SMALLEST_WEIGHT: Final = 0.005
STEPS: Final = 40
SMALLEST_STEP: Final = 1e-4
# Rounds: in the second, the first one's weights read what gold leaves open.
ROUNDS: Final = 2
Floats = NDArray[np.float64]
Weights = dict[Task, dict[str, float]]


@dataclass(slots=True)
class Lesson:
    """An article with its gold speakers, and where reading has come to.

    Attributes:
        document: The article.
        gold: The gold speakers of each source.
        source: The source that is being read.
        labels: The gold speaker of each unnamed one, as far as it was met.
    """

    document: Document
    gold: Mapping[Span, Sequence[Speaker]]
    source: Span | None = None
    labels: dict[Entity, str] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> "Lesson":
        """The lesson of an article."""
        cast = {speaker.id: speaker for speaker in document.speakers}
        gold = {
            a.source: [cast[i] for i in a.speakers]
            for a in document.attributions
            if a.source is not None and a.speakers
        }
        return cls(document, gold)

    def wanted(self) -> Sequence[Speaker]:
        """The gold speakers of the source that is being read."""
        return self.gold.get(self.source, ()) if self.source is not None else ()

    def are_right(self, entities: Iterable[Entity]) -> bool:
        """Whether entities are the gold speakers of the source."""
        wanted = {_key(speaker) for speaker in self.wanted()}
        return {self._key(entity) for entity in entities} == wanted

    def _key(self, entity: Entity) -> str:
        if entity.is_unnamed:
            return self.labels.get(entity, "?")
        return normalised(name_of(self.document.text, entity))


def _key(speaker: Speaker) -> str:
    is_unnamed = speaker.kind is SpeakerKind.UNNAMED
    return speaker.id if is_unnamed else normalised(speaker.name)


@dataclass(slots=True)
class Teacher:
    """A ranker that knows the answer, and notes down what there was to choose from.

    Attributes:
        student: What answers where the right answer is not among the options.
        lesson: What is being read.
        examples: The choices so far.
    """

    student: LinearRanker
    lesson: Lesson
    examples: dict[Task, list[Example]]

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """All for a right option; the student's answer where there is none."""
        wanted = self.lesson.wanted()
        right = [i for i, option in enumerate(options) if self._is_right(option)]
        if not wanted or not right or self._is_part(phrase):
            return self.student.weigh(task, phrase, options)
        features = [option.features for option in options]
        self.examples.setdefault(task, []).append(Example(features, right))
        return [float(index == right[0]) for index in range(len(options))]

    def calibrated(self, task: Task, share: float) -> float | None:
        """No probability: it is but gold."""
        del task, share
        return None

    def _is_part(self, phrase: Phrase) -> bool:
        """Whether a phrase is the owner in a source: "her spokesman"."""
        source = self.lesson.source
        if source is None or phrase.end >= source.end:
            return False
        after = self.lesson.document.text[phrase.end : phrase.end + 2]
        return phrase.head in _OWNERS or after in _MARKS

    def _is_right(self, option: Option) -> bool:
        wanted = self.lesson.wanted()
        if option.entity is None:
            return len(wanted) == 1 and wanted[0].kind is SpeakerKind.UNNAMED
        return self.lesson.are_right(option.entity.members or (option.entity,))


_OWNERS: Final = frozenset({"his", "her", "their", "its"})
_MARKS: Final = frozenset({"'s", "’s", "' ", "’ "})


@dataclass(slots=True)
class Watcher:
    """A ranker that notes down what it was asked for the sake of one source.

    Attributes:
        student: What answers.
        asked: The tasks, each with the share of the answer.
    """

    student: LinearRanker
    asked: list[tuple[Task, float]] = field(default_factory=list)

    def weigh(
        self, task: Task, phrase: Phrase, options: Sequence[Option]
    ) -> list[float]:
        """The student's shares."""
        shares = self.student.weigh(task, phrase, options)
        self.asked.append((task, max(shares, default=0.0)))
        return shares

    def calibrated(self, task: Task, share: float) -> float | None:
        """The student's probability."""
        return self.student.calibrated(task, share)


class Taught(Reading):
    """A reading that says which source it is at, and whether it was right."""

    def __init__(self, scene: Scene, lesson: Lesson) -> None:
        super().__init__(scene)
        self.lesson = lesson
        self.outcomes: list[tuple[Task, float, bool]] = []

    def read_source(self, attribution: Attribution, source: Span) -> Answer:
        """Who a source stands for."""
        self.lesson.source = source
        ranker = self.scene.ranker
        if isinstance(ranker, Watcher):
            ranker.asked.clear()
        answer = super().read_source(attribution, source)
        wanted = self.lesson.wanted()
        if isinstance(ranker, Watcher) and wanted and len(ranker.asked) == 1:
            both_unnamed = wanted[0].kind is SpeakerKind.UNNAMED and any(
                entity.is_unnamed for entity in answer.entities
            )
            is_right = both_unnamed or self.lesson.are_right(answer.entities)
            self.outcomes.append((*ranker.asked[0], is_right))
        if len(wanted) == 1 and len(answer.entities) == 1:
            self.lesson.labels.setdefault(answer.entities[0], wanted[0].id)
        return answer


def examples_of(
    documents: Iterable[Document], student: LinearRanker
) -> dict[Task, list[Example]]:
    """The choices that reading some articles asks for, with the right answers."""
    examples: dict[Task, list[Example]] = {}
    for document in documents:
        lesson = Lesson.of(document)
        teacher = Teacher(student, lesson, examples)
        scene = Scene.of(Layout.of(document.text), teacher, KnownCast())
        Taught(scene, lesson).read(document.attributions)
    return examples


def outcomes_of(
    documents: Iterable[Document], student: LinearRanker
) -> dict[Task, list[tuple[float, bool]]]:
    """The share of each answer that no gold helps, and whether it was right."""
    outcomes: dict[Task, list[tuple[float, bool]]] = {}
    for document in documents:
        scene = Scene.of(Layout.of(document.text), Watcher(student), KnownCast())
        reading = Taught(scene, Lesson.of(document))
        reading.read(document.attributions)
        for task, share, is_right in reading.outcomes:
            outcomes.setdefault(task, []).append((share, is_right))
    return outcomes


class Slope(NamedTuple):
    """A function at one point: its value, gradient and second derivatives."""

    value: float
    gradient: Floats
    hessian: Floats


def minimise(slope_at: Callable[[Floats], Slope], start: Floats) -> Floats:
    """Where a convex function is least, by Newton's method with shortened steps."""
    point = start
    here = slope_at(point)
    for _ in range(STEPS):
        step = np.linalg.solve(here.hessian, here.gradient)
        there = slope_at(point - step)
        while there.value > here.value and np.abs(step).max() > SMALLEST_STEP:
            step = step / 2
            there = slope_at(point - step)
        point, here = point - step, there
        if np.abs(step).max(initial=0.0) < SMALLEST_STEP:
            break
    return point


def calibrate(outcomes: Sequence[tuple[float, bool]]) -> Calibration:
    """How the log odds of a share tell those of being right (Platt scaling)."""
    inputs = np.array([[log_odds(share), 1.0] for share, _ in outcomes])
    right = np.array([float(is_right) for _, is_right in outcomes])
    start = np.array([1.0, 0.0])

    def slope_at(values: Floats) -> Slope:
        odds = inputs @ values
        chances = 1 / (1 + np.exp(-odds))
        off = values - start
        return Slope(
            float(np.logaddexp(0, odds).sum() - odds @ right + off @ off / 2),
            inputs.T @ (chances - right) + off,
            (inputs.T * (chances * (1 - chances))) @ inputs + np.eye(2),
        )

    return Calibration(*(round(float(v), 3) for v in minimise(slope_at, start)))


def written(
    weights: Mapping[Task, Mapping[str, float]],
    calibrations: Mapping[Task, Calibration],
) -> str:
    """The module that holds the weights."""
    lines = [
        '"""What each feature of an option is worth, and what a share of the whole.',
        "",
        "Fitted by `benchmarks/fit_speakers.py`; not to be edited by hand.",
        '"""',
        "",
        "from collections.abc import Mapping",
        "from typing import Final",
        "",
        "from quoteattr.speakers.rank import Calibration, Task",
        "",
        "WEIGHTS: Final[Mapping[Task, Mapping[str, float]]] = {",
    ]
    for task in Task:
        lines.append(f"    Task.{task.name}: {{")
        lines += (
            f"        {json.dumps(feature, ensure_ascii=False)}: {weight:.2f},"
            for feature, weight in weights.get(task, {}).items()
            if abs(weight) >= SMALLEST_WEIGHT
        )
        lines.append("    },")
    lines += ["}", "", "CALIBRATIONS: Final[Mapping[Task, Calibration]] = {"]
    lines += (
        f"    Task.{t.name}: {calibrations[t]}," for t in Task if t in calibrations
    )
    return "\n".join([*lines, "}", ""])


def main(argv: Sequence[str] | None = None) -> int:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_root(parser, os.environ)
    parser.add_argument("--output", type=Path, default=TARGET)
    asked = parser.parse_args(argv)
    if asked.corpus_root is None:
        parser.error("say where the corpora are: --corpus-root DIR")
    documents = list(read(CORPUS, asked.corpus_root, "train"))
    weights: Weights = {task: {} for task in Task}
    for _ in range(ROUNDS):
        examples = examples_of(documents, LinearRanker(weights))
        weights = {task: fit(examples.get(task, [])) for task in Task}
    outcomes = outcomes_of(documents, LinearRanker(weights))
    calibrations = {task: calibrate(pairs) for task, pairs in outcomes.items()}
    for task, pairs in outcomes.items():
        share = sum(is_right for _, is_right in pairs) / len(pairs)
        print(f"{task.name:16} {len(pairs):5} answers, {share:.1%} right")
    asked.output.write_text(written(weights, calibrations), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
