"""Torch as the pointer's engine, and the folder that a pointer is written to."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from tokenizers import Tokenizer
from transformers.utils import logging as transformers_logging

from quoteattr.neural.engine_torch import scores_by_torch
from quoteattr.neural.pointer import PointerConfig, PointerNetwork
from quoteattr.neural.pointer_propose import PointerScored
from quoteattr.neural.pointer_windows import PointerArrays
from quoteattr.neural.settings import TOKENIZER_FILE

_BATCH: Final = 8


@dataclass(frozen=True, slots=True)
class TorchPointer:
    """Computes a pointer with torch.

    Attributes:
        network: In evaluation mode, on the device that it is to use.
        uses_bf16: Whether to compute in bfloat16 where the device has it.
    """

    network: PointerNetwork
    uses_bf16: bool = False

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""
        return _BATCH

    def score(self, batch: PointerArrays) -> PointerScored:
        """The pointer's scores of a batch of windows."""
        return PointerScored(*scores_by_torch(self.network, batch, self.uses_bf16))


def load_pointer(folder: Path) -> PointerNetwork:
    """The pointer in a folder, for torch, in evaluation mode."""
    transformers_logging.disable_progress_bar()
    network: PointerNetwork = PointerNetwork.from_pretrained(
        folder, dtype=torch.float32
    )
    network.eval()
    return network


def save_pointer(network: PointerNetwork, tokenizer: Tokenizer, folder: Path) -> None:
    """Write a pointer's folder, in half precision."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = PointerNetwork(PointerConfig.from_dict(network.config.to_dict()))
    kept.load_state_dict(network.state_dict())
    kept.half().save_pretrained(folder)
    tokenizer.save(str(folder / TOKENIZER_FILE))
