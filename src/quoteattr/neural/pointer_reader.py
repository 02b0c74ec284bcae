"""A pointer's folder as a proposer, computed by what this machine does it best with."""

from pathlib import Path

from quoteattr.neural.pointer_propose import (
    MentionFinder,
    PointerEngine,
    PointerProposer,
    PointerSettings,
)
from quoteattr.neural.reader import NOT_BY_TORCH, Computing, require
from quoteattr.neural.settings import GRAPH_FILE, read_tokenizer
from quoteattr.neural.soundness import check_pointer_folder


def load_proposer(
    folder: Path, find_mentions: MentionFinder, computing: Computing | None = None
) -> PointerProposer:
    """The proposer in a pointer's folder.

    Args:
        folder: The folder.
        find_mentions: Finds the mentions of a text, as it did in training.
        computing: How it is computed; by default on the processor.

    Raises:
        FileNotFoundError: If the folder lacks a file of the pointer's; it is named.
        ValueError: If a file is damaged, or another model's, or the graph in it does
            not belong to the weights.
    """
    check_pointer_folder(folder)
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

        require(folder, GRAPH_FILE)
        return OnnxPointer.read(folder)
    from quoteattr.neural.pointer_torch import (  # noqa: PLC0415 (on demand)
        TorchPointer,
        load_pointer,
    )

    network = load_pointer(folder).to(computing.device)
    return TorchPointer(network, computing.uses_bf16)


def write_pointer(proposer: PointerProposer, folder: Path) -> None:
    """Write a pointer that torch computes to a folder.

    Raises:
        ValueError: If it is computed otherwise; the folder it lies in can be copied.
    """
    from quoteattr.neural.folder import save  # noqa: PLC0415 (on demand)
    from quoteattr.neural.pointer_torch import (  # noqa: PLC0415 (on demand)
        TorchPointer,
    )

    if not isinstance(proposer.engine, TorchPointer):
        raise ValueError(NOT_BY_TORCH)
    save(proposer.engine.network, proposer.tokenizer, folder)
