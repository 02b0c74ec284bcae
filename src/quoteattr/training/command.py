"""What the commands of both trainings have in common."""

import argparse
import logging
import os
from pathlib import Path

import torch


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """A parser of the arguments that both trainings take."""
    made = argparse.ArgumentParser(prog=program, description=description)
    made.add_argument("recipe", type=Path, help="a recipe.toml")
    root = os.environ.get("QUOTEATTR_CORPORA")
    made.add_argument(
        "--corpus-root",
        type=Path,
        default=root,
        required=root is None,
        help="the folder that holds the corpora (default: $QUOTEATTR_CORPORA)",
    )
    made.add_argument("--output", type=Path, help="default: runs/NAME")
    made.add_argument("--threads", type=int, help="processor threads to use")
    return made


def begin(options: argparse.Namespace) -> None:
    """Say on standard error how it goes, and use as many threads as was asked."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.threads:
        torch.set_num_threads(options.threads)
