"""A pointer's folder as a proposer, computed by what this machine does it best with."""

from pathlib import Path

from quoteattr.neural.pointer_propose import (
    MentionFinder,
    PointerEngine,
    PointerProposer,
    PointerSettings,
)
from quoteattr.neural.reader import Computing
from quoteattr.neural.settings import read_tokenizer


def load_proposer(
    folder: Path, find_mentions: MentionFinder, computing: Computing | None = None
) -> PointerProposer:
    """The proposer in a pointer's folder.

    Args:
        folder: The folder.
        find_mentions: Finds the mentions of a text, as it did in training.
        computing: How it is computed; by default on the processor.
    """
    return PointerProposer(
        _engine(folder, computing or Computing()),
        read_tokenizer(folder),
        PointerSettings.read(folder),
        find_mentions,
    )


def _engine(folder: Path, computing: Computing) -> PointerEngine:
    """What computes the pointer; nothing heavier is imported."""
    if computing.is_by_onnx(folder):
        from quoteattr.neural.pointer_onnx import (  # noqa: PLC0415 (on demand)
            OnnxPointer,
        )

        return OnnxPointer.read(folder)
    from quoteattr.neural.pointer_torch import (  # noqa: PLC0415 (on demand)
        TorchPointer,
        load_pointer,
    )

    network = load_pointer(folder).to(computing.device)
    return TorchPointer(network, computing.uses_bf16)
