"""The folder of a pointer: as a model's, with another network in it."""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers.utils import logging as transformers_logging

from quoteattr.neural.folder import TOKENIZER_FILE, read_tokenizer
from quoteattr.neural.pointer import PointerConfig, PointerNetwork
from quoteattr.neural.pointer_propose import MentionFinder, PointerProposer


def load_pointer(
    path: Path,
    find_mentions: MentionFinder,
    *,
    device: str = "cpu",
    uses_bf16: bool = False,
) -> PointerProposer:
    """The pointer in a model's folder; arguments as `PointerProposer` takes them."""
    transformers_logging.disable_progress_bar()
    network = PointerNetwork.from_pretrained(path, dtype=torch.float32)
    return PointerProposer(
        network.to(device).eval(),
        read_tokenizer(path),
        find_mentions,
        uses_bf16=uses_bf16,
    )


def save_pointer(network: PointerNetwork, tokenizer: Tokenizer, path: Path) -> None:
    """Write a pointer's folder, in half precision."""
    path.mkdir(parents=True, exist_ok=True)
    kept = PointerNetwork(PointerConfig.from_dict(network.config.to_dict()))
    kept.load_state_dict(network.state_dict())
    kept.half().save_pretrained(path)
    tokenizer.save(str(path / TOKENIZER_FILE))
