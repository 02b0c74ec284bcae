"""A model's folder: configuration, tokenizer and weights, no code and no pickle."""

from pathlib import Path
from typing import Final

import torch
from tokenizers import AddedToken, Tokenizer
from transformers import AutoTokenizer
from transformers.utils import logging as transformers_logging

from quoteattr.markup import Proposer
from quoteattr.neural.network import QuoteConfig, QuoteNetwork
from quoteattr.neural.propose import NeuralProposer
from quoteattr.neural.windows import BREAK

TOKENIZER_FILE: Final = "tokenizer.json"
_WEIGHTS: Final = "model.safetensors"


def load(
    path: Path,
    hinter: Proposer | None = None,
    *,
    device: str = "cpu",
    uses_bf16: bool = False,
) -> NeuralProposer:
    """The proposer in a model's folder.

    Args:
        path: The folder.
        hinter: Whose markup it is shown, if it was shown it in training.
        device: Where the network is to run, as torch names it.
        uses_bf16: As `NeuralProposer` takes it.

    Raises:
        FileNotFoundError: If the folder lacks a file of the model's; it is named.
    """
    for name in ("config.json", TOKENIZER_FILE, _WEIGHTS):
        if not (path / name).is_file():
            raise FileNotFoundError(
                f"{path} is no quoteattr model: it has no {name}; give a folder that "
                "`save_pretrained` or `python -m quoteattr.training` wrote"
            )
    transformers_logging.disable_progress_bar()
    network = QuoteNetwork.from_pretrained(path, dtype=torch.float32)
    return NeuralProposer(
        network.to(device).eval(),
        read_tokenizer(path),
        hinter if network.config.uses_hints else None,
        uses_bf16=uses_bf16,
    )


def read_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a model's folder, which neither truncates nor pads."""
    return _bare(Tokenizer.from_file(str(path / TOKENIZER_FILE)))


def base_tokenizer(path: str | Path) -> Tokenizer:
    """The tokenizer of an encoder, with the break between paragraphs added."""
    tokenizer = AutoTokenizer.from_pretrained(path).backend_tokenizer
    tokenizer.add_special_tokens([AddedToken(BREAK, special=True)])
    return _bare(tokenizer)


def _bare(tokenizer: Tokenizer) -> Tokenizer:
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def save(
    network: QuoteNetwork, tokenizer: Tokenizer, path: Path, is_half: bool = True
) -> None:
    """Write a model's folder, in half precision unless told otherwise."""
    path.mkdir(parents=True, exist_ok=True)
    kept = QuoteNetwork(QuoteConfig.from_dict(network.config.to_dict()))
    kept.load_state_dict(network.state_dict())
    kept = kept.half() if is_half else kept
    kept.save_pretrained(path)
    tokenizer.save(str(path / TOKENIZER_FILE))
