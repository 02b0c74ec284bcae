"""`python -m quoteattr.training.fiction RECIPE`: trains the pointer of fiction."""

import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from quoteattr.corpora import read
from quoteattr.corpora.catalogue import CORPORA
from quoteattr.neural.folder import load_network, read_tokenizer
from quoteattr.neural.pointer import PointerConfig, PointerNetwork
from quoteattr.records import Document
from quoteattr.training.command import begin, parser
from quoteattr.training.fiction_finish import finish
from quoteattr.training.fiction_judge import judge
from quoteattr.training.fiction_labels import LabelledStory
from quoteattr.training.fiction_material import FamilyNames, Teller
from quoteattr.training.fiction_recipe import FictionRecipe
from quoteattr.training.fiction_run import FictionRun

# Whose speakers know all their mentions.
_COREFERENT = frozenset({"litbank"})


def main(arguments: Sequence[str] | None = None) -> None:
    """Train as the command line says."""
    options = parser(
        "python -m quoteattr.training.fiction",
        "Train the pointer from quotations to their speakers in fiction.",
    ).parse_args(arguments)
    begin(options)
    recipe = FictionRecipe.read(options.recipe)
    torch.manual_seed(recipe.seed)
    base = Path(recipe.base)
    tokenizer = read_tokenizer(base)
    config = PointerConfig(window_tokens=recipe.window_tokens)
    network = PointerNetwork.from_network(load_network(base), config)
    tellers = read_tellers(recipe, options.corpus_root, tokenizer)
    dev = {
        name: [
            LabelledStory.of(document, tokenizer, name in _COREFERENT)
            for document in read(name, options.corpus_root, "dev")
        ]
        for name in recipe.dev
    }
    folder = options.output or Path("runs") / recipe.name
    run = FictionRun(recipe, network, tokenizer, folder)
    network = run.train(
        tellers, [story for stories in dev.values() for story in stories]
    )
    figures = {
        name: judge(network, tokenizer, stories) for name, stories in dev.items()
    }
    finish(recipe, folder, figures, run.history)
    shutil.copyfile(options.recipe, folder / "recipe.toml")
    logging.info("the model is in %s: %s", folder, figures)


def read_tellers(
    recipe: FictionRecipe, root: Path, tokenizer: Tokenizer
) -> list[Teller]:
    """What the examples of a recipe are made by."""
    documents: list[tuple[str, Document]] = [
        (name, document)
        for name in recipe.train
        for document in read(name, root, _training_split(name))
        if document.id not in recipe.held_out
    ]
    pool = FamilyNames.of([document.speakers for _, document in documents])
    return [
        Teller.of(
            LabelledStory.of(document, tokenizer, name in _COREFERENT),
            document.speakers,
            pool,
            tokenizer,
        )
        for name, document in documents
    ]


def _training_split(name: str) -> str:
    """The split to learn from: all of a corpus that has no splits."""
    return "train" if "train" in CORPORA[name].splits else "all"


if __name__ == "__main__":
    main()
