"""`python -m quoteattr.training RECIPE`: trains a model from a recipe."""

import argparse
import logging
import shutil
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import torch
from tokenizers import Tokenizer

from quoteattr.corpora import read
from quoteattr.neural.folder import base_tokenizer, load_network, read_tokenizer
from quoteattr.neural.network import QuoteConfig, QuoteNetwork
from quoteattr.training.command import begin, parser
from quoteattr.training.cycles import train_cycles
from quoteattr.training.finish import finish
from quoteattr.training.material import Material
from quoteattr.training.recipe import Recipe
from quoteattr.training.run import Run

_PACKAGE = "package:"


def main(arguments: Sequence[str] | None = None) -> None:
    """Train as the command line says."""
    options = _parser().parse_args(arguments)
    begin(options)
    recipe = Recipe.read(options.recipe)
    if options.base:
        recipe = replace(recipe, base=options.base)
    torch.manual_seed(recipe.seed)
    network, tokenizer = start(recipe)
    material = Material.read(recipe, options.corpus_root)
    dev = {
        name: list(read(name, options.corpus_root, "dev")) for name in recipe.data.dev
    }
    folder = options.output or Path("runs") / recipe.name
    run = Run(recipe, network, tokenizer, folder, options.device).resume()
    run.train(material, dev)
    metrics = finish(recipe, run.model_folder, dev, train_cycles(run, material, dev))
    shutil.copyfile(options.recipe, run.model_folder / "recipe.toml")
    logging.info("the model is in %s: %s", run.model_folder, metrics["dev"])


def start(recipe: Recipe) -> tuple[QuoteNetwork, Tokenizer]:
    """The network that a recipe starts from, and its tokenizer."""
    base = resolve_base(recipe.base)
    if (Path(base) / "config.json").is_file() and _is_ours(Path(base)):
        return load_network(Path(base)), read_tokenizer(Path(base))
    tokenizer = base_tokenizer(base)
    config = QuoteConfig(
        window_tokens=recipe.window_tokens,
        stride_tokens=recipe.stride_tokens,
        uses_hints=recipe.data.hints,
        hint_weight=recipe.hint_weight,
    )
    n_tokens = tokenizer.get_vocab_size()
    return QuoteNetwork.from_encoder(base, config, n_tokens), tokenizer


def resolve_base(base: str) -> str:
    """The folder or Hub id that a recipe's base stands for.

    Raises:
        ModuleNotFoundError: If the base is a package that is not installed.
    """
    if not base.startswith(_PACKAGE):
        return base
    return str(import_module(base.removeprefix(_PACKAGE)).get_model_path())


def _is_ours(path: Path) -> bool:
    return '"quoteattr"' in (path / "config.json").read_text(encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    made = parser(
        "python -m quoteattr.training", "Train a quotation reader from a recipe."
    )
    made.add_argument("--base", help="encoder or model to start from")
    made.add_argument("--device", default="cpu", help="as torch names it")
    return made


if __name__ == "__main__":
    main()
