"""What each group of features is worth: how many speakers are right without it.

    python benchmarks/ablate_speakers.py --corpus-root DIR

Gold sources are given. Each row is fitted without one group: on three of four folds of
the train articles and measured on the fourth, in turn; and on all, and measured on dev.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.arguments import add_root
from benchmarks.experiments import sources_given
from benchmarks.fit_speakers import CORPUS, Weights, examples_of
from benchmarks.logit import Example, fit

from quoteattr.corpora import read
from quoteattr.evaluation.speakers import NAMED, UNNAMED, speaker_accuracy
from quoteattr.pipeline import Attributor
from quoteattr.records import Document
from quoteattr.speakers import resolve
from quoteattr.speakers.rank import LinearRanker, Task
from quoteattr.speakers.weights import CALIBRATIONS, WEIGHTS

FOLDS: Final = 4

# What the features of a group begin, or end, with.
GROUPS: Final = {
    "how near": r"distance|paragraphs|rank|first, |opens sentence",
    "part in the sentence": r"as \w+, ",
    "how often, the main person": r"count|topic|share",
    "when it spoke": r"spoke|never spoke",
    "in whose words": r"quoted|said|in content|named in content",
    "what is told of it": r"head told|other role|nothing told|party|.*bear(er|s)? ?.*",
    "agreement of its words": r"agrees|disagrees",
    "the noun in its name": r"head in name|sort|.*namesake|.*named so",
    "kind and gender": r"candidate|person$|kind |.* of kind|gender|they |it ",
    "right beside the words": r"apposed|predicated",
    "named only later": r"not yet named|named (\d|soon)|out of sight",
    "owner and maker": r"owner|owned|maker",
    "nobody, by the noun": r"nobody, (?!\d)",
    "several": r"guess|number told|same sort|words \d|made up",
}

Examples = Mapping[Task, Sequence[Example]]


def fitted(lessons: Iterable[Examples], left_out: re.Pattern[str] | None) -> Weights:
    """The weights of some articles' choices, without the features that match."""
    collected: dict[Task, list[Example]] = {task: [] for task in Task}
    for lesson in lessons:
        for task, examples in lesson.items():
            collected[task] += (_without(e, left_out) for e in examples)
    return {task: fit(examples) for task, examples in collected.items()}


def _without(example: Example, left_out: re.Pattern[str] | None) -> Example:
    if left_out is None:
        return example
    options = [
        [f for f in option if not left_out.match(f)] for option in example.options
    ]
    return Example(options, example.right)


def right(documents: Iterable[Document], weights: Weights) -> tuple[int, int]:
    """How many named, and unnamed, sources are right under some weights."""
    ranker = LinearRanker(weights, CALIBRATIONS)
    system = Attributor.rules()
    named = unnamed = 0
    with patch.object(sys.modules[resolve.__module__], "_FITTED", ranker):
        for gold in documents:
            rows = speaker_accuracy(gold, sources_given(system, gold)).rows
            named += rows[NAMED].right
            unnamed += rows[UNNAMED].right
    return named, unnamed


def main(argv: Sequence[str] | None = None) -> int:
    """Print a row for each group."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_root(parser, os.environ)
    asked = parser.parse_args(argv)
    if asked.corpus_root is None:
        parser.error("say where the corpora are: --corpus-root DIR")
    train = list(read(CORPUS, asked.corpus_root, "train"))
    dev = list(read(CORPUS, asked.corpus_root, "dev"))
    lessons = [examples_of([document], LinearRanker(WEIGHTS)) for document in train]
    print(f"{'right':30} {'folds':>14} {'dev':>14}")
    for name, pattern in {"all": None, **GROUPS}.items():
        left_out = re.compile(pattern) if pattern else None
        folds = [0, 0]
        for fold in range(FOLDS):
            rest = [one for at, one in enumerate(lessons) if at % FOLDS != fold]
            found = right(train[fold::FOLDS], fitted(rest, left_out))
            folds = [sum(pair) for pair in zip(folds, found, strict=True)]
        on_dev = right(dev, fitted(lessons, left_out))
        print(f"{name:30} {folds[0]:6} {folds[1]:6} {on_dev[0]:7} {on_dev[1]:6}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
