"""ONNX Runtime as the pointer's engine: without torch."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from quoteattr.neural.engine import Floats
from quoteattr.neural.engine_onnx import session_of
from quoteattr.neural.pointer_propose import PointerScored
from quoteattr.neural.pointer_windows import PointerArrays

_BATCH: Final = 4


@dataclass(frozen=True, slots=True)
class OnnxPointer:
    """Computes a pointer with ONNX Runtime, in float32 on the processor.

    Attributes:
        run: Runs the graph: arrays by the names of its inputs, the arrays of its
            outputs.
    """

    run: Callable[[None, dict[str, object]], list[Floats]]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The engine of a pointer's folder, with the graph and the weights.

        Raises:
            ValueError: If the graph does not belong to the weights.
        """
        return cls(session_of(folder).run)

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""
        return _BATCH

    def score(self, batch: PointerArrays) -> PointerScored:
        """The pointer's scores of a batch of windows."""
        return PointerScored(
            *self.run(None, dict(zip(batch._fields, batch, strict=True)))
        )
