"""The last steps of a run: curves, figures and card in the model's folder."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NotRequired, TypedDict

from quoteattr.neural.engine_torch import torch_proposer
from quoteattr.neural.export_graph import export_graph
from quoteattr.neural.folder import load_network, read_tokenizer, save
from quoteattr.records import Document
from quoteattr.training.calibrate import calibrate
from quoteattr.training.cycles import Candidate, Figures, best_of
from quoteattr.training.judge import judge
from quoteattr.training.material import hinter
from quoteattr.training.recipe import Recipe

METRICS_FILE: Final = "metrics.json"
CARD_FILE: Final = "README.md"


class Metrics(TypedDict):
    """What `metrics.json` holds.

    Attributes:
        model: The model's name.
        metrics: What the figures are.
        dev: By corpus and figure, per cent.
        best_epoch: The epoch that was kept, from 0; in the cycle that it is of.
        epochs: The figures of every epoch of the first cycle, by corpus.
        kept: What was kept, where there were several cycles: a run or a mean.
        cycles: The figures of every epoch of the later cycles, by what was trained.
    """

    model: str
    metrics: str
    dev: Figures
    best_epoch: int
    epochs: Sequence[Figures]
    kept: NotRequired[str]
    cycles: NotRequired[Mapping[str, Sequence[Figures]]]


def finish(
    recipe: Recipe,
    folder: Path,
    dev: Mapping[str, Sequence[Document]],
    trained: Sequence[Candidate],
) -> Metrics:
    """Fit the curves of the best model, measure it, and write all of it down.

    Args:
        recipe: What was done.
        folder: The best model's; it is given its curves, graph, figures and card.
        dev: Gold documents by corpus; the curves are fitted on the first.
        trained: What was trained, the first cycle first; the best of it is in the
            folder.
    """
    network, tokenizer = load_network(folder), read_tokenizer(folder)
    network.config.calibration = None  # those of the model that it started from
    uncalibrated = torch_proposer(network, tokenizer, hinter(recipe))
    curves = calibrate(uncalibrated, next(iter(dev.values())))
    network.config.calibration = curves.to_dict()
    save(network, tokenizer, folder)
    export_graph(folder)
    proposer = torch_proposer(network, tokenizer, hinter(recipe))
    first, *later = trained
    kept = best_of(trained)
    metrics: Metrics = {
        "model": recipe.name,
        "metrics": "F1 in per cent, the network without rules, 32-bit arithmetic",
        "dev": {name: judge(proposer, gold) for name, gold in dev.items()},
        "best_epoch": kept.best_epoch,
        "epochs": first.epochs,
    }
    if later:
        metrics["kept"] = kept.name
        metrics["cycles"] = {one.name: one.epochs for one in later}
    (folder / METRICS_FILE).write_text(json.dumps(metrics, indent=2) + "\n", "utf-8")
    (folder / CARD_FILE).write_text(card(recipe, metrics), "utf-8")
    return metrics


def card(recipe: Recipe, metrics: Metrics) -> str:
    """A first model card, to which its maker adds use, limits and licence."""
    return f"""\
---
library_name: quoteattr
pipeline_tag: token-classification
tags: [quotation-attribution]
---
# {recipe.name}

Reads who said what: sources, cues and contents of attributions, and which belong
together. Use it with `quoteattr.Attributor.from_pretrained(FOLDER)`.

Trained from `{recipe.base}` on {", ".join(recipe.data.train)}, with the recipe in
this folder. Add here what the model is for, where it fails, and what the corpora
state of their licences.

## Figures on dev

{figures_table(metrics)}
F1 in per cent by the definitions of quoteattr's evaluation page; the network alone.
"""


def figures_table(metrics: Metrics) -> str:
    """The dev figures as a table in Markdown."""
    columns = list(next(iter(metrics["dev"].values())))
    rows = [
        "| corpus | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
        *(
            f"| {name} | " + " | ".join(f"{figures[c]:.1f}" for c in columns) + " |"
            for name, figures in metrics["dev"].items()
        ),
    ]
    return "\n".join(rows) + "\n"
