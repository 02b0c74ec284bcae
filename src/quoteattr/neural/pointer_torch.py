"""Torch as the pointer's engine."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quoteattr.neural.engine_torch import scores_by_torch
from quoteattr.neural.folder import read_weights
from quoteattr.neural.pointer import PointerNetwork
from quoteattr.neural.pointer_propose import PointerScored
from quoteattr.neural.pointer_windows import PointerArrays

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
    """The pointer in a folder, for torch, in evaluation mode.

    Raises:
        FileNotFoundError: If the folder lacks a file of the pointer's; it is named.
        ValueError: If the weights do not fit the configuration.
    """
    return read_weights(PointerNetwork, folder)
