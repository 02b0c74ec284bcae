"""The figures and the first card of a pointer, written into its folder."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from quoteattr.training.fiction_recipe import FictionRecipe
from quoteattr.training.finish import CARD_FILE, METRICS_FILE

Figures = Mapping[str, float]

# What the figures are, in the order of the card's table.
FIGURES: Mapping[str, str] = {
    "mention": "the likeliest mention means the speaker, or may",
    "named": "the likeliest names together are the speaker's",
    "explicit": "the same, of quotations beside which the speaker is named",
    "anaphoric": "the same, of those beside which a pronoun or description stands",
    "implicit": "the same, of those beside which nobody is said to speak",
    "reachable": "a name of the speaker is in the window at all",
    "turns": "of two quotations it is told whether one person speaks both",
}


class PointerMetrics(TypedDict):
    """What `metrics.json` holds.

    Attributes:
        model: The model's name.
        metrics: What the figures are.
        dev: By corpus and figure, per cent.
        steps: The figures at each time of judging, of a part of the windows.
    """

    model: str
    metrics: Mapping[str, str]
    dev: Mapping[str, Figures]
    steps: Sequence[Figures]


def finish(
    recipe: FictionRecipe,
    folder: Path,
    dev: Mapping[str, Figures],
    steps: Sequence[Figures],
) -> None:
    """Write figures and card into a pointer's folder.

    Args:
        recipe: What was done.
        folder: The pointer's.
        dev: Its figures on all windows of dev, by corpus.
        steps: Its figures on the way.
    """
    ordered = {
        corpus: {name: figures[name] for name in FIGURES if name in figures}
        for corpus, figures in dev.items()
    }
    metrics: PointerMetrics = {
        "model": recipe.name,
        "metrics": FIGURES,
        "dev": ordered,
        "steps": steps,
    }
    (folder / METRICS_FILE).write_text(json.dumps(metrics, indent=2) + "\n", "utf-8")
    (folder / CARD_FILE).write_text(card(recipe, ordered), "utf-8")


def card(recipe: FictionRecipe, dev: Mapping[str, Figures]) -> str:
    """A first model card, to which its maker adds use, limits and licence."""
    meanings = "\n".join(f"- {name}: {meaning}" for name, meaning in FIGURES.items())
    return f"""\
---
library_name: quoteattr
tags: [quotation-attribution]
---
# {recipe.name}

Points from each quotation of a story to the mentions of whoever speaks it, and to
the other quotations that the same person speaks.

Trained from `{recipe.base}` on {", ".join(recipe.train)}, with the recipe in this
folder. Add here what the model is for, where it fails, and what the corpora state of
their licences.

## Figures on dev

{figures_table(dev)}
Shares in per cent, of the quotations whose speaker is a known character, in which

{meanings}

It is the network alone, before any decoding of scenes.
"""


def figures_table(dev: Mapping[str, Figures]) -> str:
    """The dev figures as a table in Markdown."""
    columns = list(next(iter(dev.values())))
    rows = [
        f"| {corpus} | " + " | ".join(f"{figures[c]:.1f}" for c in columns) + " |"
        for corpus, figures in dev.items()
    ]
    head = [
        "| corpus | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    return "\n".join([*head, *rows]) + "\n"
