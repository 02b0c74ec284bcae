"""Windows of texts as tensors, for torch."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from quoteattr.neural.arrays import N_SPECIAL, Special, filled, stacked
from quoteattr.neural.windows import Integers, Pieces, Window

__all__ = ["N_SPECIAL", "Batch", "Special", "collate", "padded"]


class Batch(NamedTuple):
    """The network's arguments for a batch of windows, as `Arrays` has them."""

    input_ids: Tensor
    attention_mask: Tensor
    marks: Tensor
    cases: Tensor
    hints: Tensor
    words: Tensor

    def to(self, device: torch.device) -> "Batch":
        """The batch on a device."""
        return Batch(*(tensor.to(device) for tensor in self))


def collate(windows: Sequence[tuple[Pieces, Window]], special: Special) -> Batch:
    """A batch of windows, each between its two special tokens."""
    return Batch(*map(torch.from_numpy, stacked(windows, special)))


def padded(rows: Sequence[Integers], value: int = 0) -> Tensor:
    """The rows as one tensor (rows, longest), the rest filled with `value`."""
    return torch.from_numpy(filled(rows, value))
