"""A model's folder: configuration, tokenizer and weights, no code and no pickle."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypedDict, TypeVar

import torch
from tokenizers import AddedToken, Tokenizer
from transformers import AutoTokenizer, PreTrainedModel
from transformers.utils import logging as transformers_logging

from quoteattr.neural.network import QuoteNetwork
from quoteattr.neural.reader import load, require
from quoteattr.neural.settings import (
    CONFIG_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    bare,
    read_tokenizer,
)
from quoteattr.neural.windows import BREAK

__all__ = [
    "TOKENIZER_FILE",
    "base_tokenizer",
    "load",
    "load_network",
    "read_tokenizer",
    "read_weights",
    "save",
]

N = TypeVar("N", bound=PreTrainedModel)

# Torch's threads are not there in a copy of this process (`fork`): one that computed on
# several would wait for them for ever.
_PROCESS: Final = os.getpid()


def load_network(path: Path) -> QuoteNetwork:
    """The network in a model's folder, for torch, in evaluation mode.

    Raises:
        FileNotFoundError: If the folder lacks a file of the model's; it is named.
        ValueError: If the weights do not fit the configuration.
    """
    return read_weights(QuoteNetwork, path)


def read_weights(kind: type[N], path: Path) -> N:
    """The network of a kind in a folder; errors as of `load_network`."""
    require(path, CONFIG_FILE, WEIGHTS_FILE)
    if os.getpid() != _PROCESS:
        torch.set_num_threads(1)
    transformers_logging.disable_progress_bar()
    network: N
    network, told = kind.from_pretrained(
        path,
        dtype=torch.float32,
        output_loading_info=True,
        ignore_mismatched_sizes=True,
    )
    _refuse_misfits(path, told)
    network.eval()
    return network


class _Told(TypedDict):
    """What transformers tells of the tensors that it did not read from a file."""

    missing_keys: set[str]
    mismatched_keys: set[tuple[str, tuple[int, ...], tuple[int, ...]]]


def _refuse_misfits(path: Path, told: _Told) -> None:
    """Make sure that every tensor of a network was read from its file.

    Args:
        path: The model's folder.
        told: What transformers tells of the reading.
    """
    faults = [f"it has no {name}" for name in sorted(told["missing_keys"])]
    for name, found, wanted in sorted(told["mismatched_keys"]):
        faults.append(f"{name} is {_size(found)}, not {_size(wanted)}")
    if faults:
        raise ValueError(
            f"{path / WEIGHTS_FILE} does not fit {path / CONFIG_FILE}: {faults[0]}"
            f"{f' (and {len(faults) - 1} more)' if faults[1:] else ''}; fetch or train "
            "the model again"
        )


def _size(shape: Iterable[int]) -> str:
    return " x ".join(map(str, shape))


def base_tokenizer(path: str | Path) -> Tokenizer:
    """The tokenizer of an encoder, with the break between paragraphs added."""
    tokenizer = AutoTokenizer.from_pretrained(path).backend_tokenizer
    tokenizer.add_special_tokens([AddedToken(BREAK, special=True)])
    return bare(tokenizer)


def save(
    network: PreTrainedModel, tokenizer: Tokenizer, path: Path, is_half: bool = True
) -> None:
    """Write a network's folder, in half precision unless told otherwise."""
    path.mkdir(parents=True, exist_ok=True)
    kept = type(network)(type(network.config).from_dict(network.config.to_dict()))
    kept.load_state_dict(network.state_dict())
    kept = kept.half() if is_half else kept
    kept.save_pretrained(path)
    tokenizer.save(str(path / TOKENIZER_FILE))
