"""A model's folder as a proposer, computed by what this machine does it best with."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from quoteattr.markup import Proposer
from quoteattr.neural.engine import Engine
from quoteattr.neural.propose import NeuralProposer
from quoteattr.neural.settings import GRAPH_FILE, Settings, read_tokenizer
from quoteattr.neural.soundness import check_folder

AUTO, ONNX, TORCH = "auto", "onnx", "torch"
ENGINES: Final[Sequence[str]] = (AUTO, ONNX, TORCH)

_CPU: Final = "cpu"

# Why a network is not written.
NOT_BY_TORCH: Final = (
    "only a network that torch computes can be written; copy its folder instead"
)


@dataclass(frozen=True, slots=True)
class Computing:
    """How a network is to be computed.

    Attributes:
        engine: "onnx" (ONNX Runtime), "torch", or "auto": ONNX Runtime wherever it can
            do what is asked, else torch.
        device: Where, as torch names it; ONNX Runtime is for the processor alone.
        uses_bf16: Whether to compute in bfloat16 where the device has it; torch alone
            can.

    Raises:
        ValueError: If there is no such engine, or it cannot do what is asked.
    """

    engine: str = AUTO
    device: str = _CPU
    uses_bf16: bool = False

    def __post_init__(self) -> None:
        if self.engine not in ENGINES:
            raise ValueError(
                f"no engine {self.engine!r}; there is {', '.join(ENGINES)}"
            )
        if self.engine == ONNX and not self._is_plain:
            asked = "uses_bf16=True" if self.uses_bf16 else f"device={self.device!r}"
            raise ValueError(
                f"engine={ONNX!r} computes in 32 bits on the processor: {asked} wants "
                f"engine={TORCH!r} or {AUTO!r}"
            )

    @property
    def _is_plain(self) -> bool:
        """Whether ONNX Runtime can do it."""
        return self.device == _CPU and not self.uses_bf16

    def is_by_onnx(self, folder: Path) -> bool:
        """Whether ONNX Runtime computes the network of a folder."""
        if self.engine == AUTO:
            has_graph = (folder / GRAPH_FILE).is_file()
            return self._is_plain and has_graph and has_onnx_runtime()
        return self.engine == ONNX


def has_onnx_runtime() -> bool:
    """Whether ONNX Runtime is installed."""
    return find_spec("onnxruntime") is not None


def load(
    folder: Path,
    hinter: Proposer | None = None,
    computing: Computing | None = None,
) -> NeuralProposer:
    """The proposer in a model's folder.

    Args:
        folder: The folder.
        hinter: Whose markup it is shown, if it was shown it in training.
        computing: How; by default on the processor, as suits it best.

    Raises:
        FileNotFoundError: If the folder lacks a file of the model's; it is named.
        ValueError: If a file is damaged, or another model's, or the graph in it does
            not belong to the weights.
    """
    computing = computing or Computing()
    check_folder(folder)
    settings = Settings.read(folder)
    return NeuralProposer(
        _engine(folder, computing),
        read_tokenizer(folder),
        settings,
        hinter if settings.uses_hints else None,
    )


def _engine(folder: Path, computing: Computing) -> Engine:
    """What computes the network of a folder; nothing heavier is imported."""
    if computing.is_by_onnx(folder):
        from quoteattr.neural.engine_onnx import (  # noqa: PLC0415 (on demand)
            OnnxEngine,
        )

        require(folder, GRAPH_FILE)
        return OnnxEngine.read(folder)
    from quoteattr.neural.engine_torch import TorchEngine  # noqa: PLC0415 (on demand)
    from quoteattr.neural.folder import load_network  # noqa: PLC0415 (on demand)

    network = load_network(folder).to(computing.device)
    return TorchEngine(network, computing.uses_bf16)


def write(proposer: NeuralProposer, folder: Path) -> None:
    """Write a network that torch computes to a model's folder.

    Raises:
        ValueError: If it is computed otherwise; the folder it lies in can be copied.
    """
    from quoteattr.neural.engine_torch import TorchEngine  # noqa: PLC0415 (on demand)
    from quoteattr.neural.folder import save  # noqa: PLC0415 (on demand)

    if not isinstance(proposer.engine, TorchEngine):
        raise ValueError(NOT_BY_TORCH)
    save(proposer.engine.network, proposer.tokenizer, folder)


def require(folder: Path, *names: str) -> None:
    """Make sure that a model's folder has these files.

    Raises:
        FileNotFoundError: If it lacks one; it is named.
    """
    for name in names:
        if not (folder / name).is_file():
            raise FileNotFoundError(
                f"{folder} is no quoteattr model: it has no {name}; give a folder that "
                "`save_pretrained` or `python -m quoteattr.training` wrote"
            )
