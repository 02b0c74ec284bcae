"""Torch as the engine: for a GPU, for bfloat16, and for networks just trained."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from transformers import PreTrainedModel

from quoteattr.markup import Proposer
from quoteattr.neural.arrays import Arrays
from quoteattr.neural.engine import Floats, Scored
from quoteattr.neural.network import QuoteNetwork
from quoteattr.neural.propose import NeuralProposer
from quoteattr.neural.settings import Settings

_BATCH_ON_CPU: Final = 8
_BATCH_ON_GPU: Final = 64


@dataclass(frozen=True, slots=True)
class TorchEngine:
    """Computes a network with torch.

    Attributes:
        network: In evaluation mode, on the device that it is to use.
        uses_bf16: Whether to compute in bfloat16 where the device has it.
    """

    network: QuoteNetwork
    uses_bf16: bool = False

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""
        is_cpu = self.network.device.type == "cpu"
        return _BATCH_ON_CPU if is_cpu else _BATCH_ON_GPU

    def between(self) -> Floats:
        """Scores of one tag behind another, (tags, tags)."""
        with torch.inference_mode():
            between: Floats = self.network.transitions().float().cpu().numpy()
        return between

    def score(self, batch: Arrays) -> Scored:
        """The network's scores of a batch of windows."""
        return Scored(*scores_by_torch(self.network, batch, self.uses_bf16))


def scores_by_torch(
    network: PreTrainedModel, batch: Iterable[NDArray[Any]], uses_bf16: bool
) -> Iterator[Floats]:
    """What a network scores in a batch of windows, an array for each output.

    Args:
        network: In evaluation mode, on the device that it is to use.
        batch: The network's arguments, in order.
        uses_bf16: Whether to compute in bfloat16 where the device has it.
    """
    device = network.device
    tensors = [torch.from_numpy(array).to(device) for array in batch]
    is_half = uses_bf16 and (device.type != "cpu" or has_bf16())
    with (
        torch.inference_mode(),
        torch.autocast(device.type, torch.bfloat16, enabled=is_half),
    ):
        scores = network(*tensors)
    return (scored.float().cpu().numpy() for scored in scores)


def has_bf16() -> bool:
    """Whether this processor computes in bfloat16 faster than in float32."""
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def torch_proposer(
    network: QuoteNetwork,
    tokenizer: Tokenizer,
    hinter: Proposer | None = None,
    *,
    uses_bf16: bool = False,
) -> NeuralProposer:
    """The proposer that reads with a network as torch has it."""
    engine = TorchEngine(network, uses_bf16)
    return NeuralProposer(engine, tokenizer, Settings.of(network.config), hinter)
