"""`python -m quoteattr.training.fiction RECIPE`: trains the pointer of fiction."""

import argparse
import logging
import os
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
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    recipe = FictionRecipe.read(options.recipe)
    if options.threads:
        torch.set_num_threads(options.threads)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quoteattr.training.fiction",
        description="Train the pointer from quotations to their speakers in fiction.",
    )
    parser.add_argument("recipe", type=Path, help="a recipe.toml")
    parser.add_argument(
        "--corpus-root",
        type=Path,
        default=os.environ.get("QUOTEATTR_CORPORA"),
        help="the folder that holds the corpora (default: $QUOTEATTR_CORPORA)",
    )
    parser.add_argument("--output", type=Path, help="default: runs/NAME")
    parser.add_argument("--threads", type=int, help="processor threads to use")
    return parser


if __name__ == "__main__":
    main()
