"""ONNX Runtime as the engine: the quickest exact one on a processor, and without torch.

The graph, `model.onnx`, holds no weights: it names the places in `model.safetensors`
where they lie, so that both engines read one file.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

import numpy as np
import onnxruntime as ort
from safetensors import safe_open

from quoteattr.neural.arrays import Arrays
from quoteattr.neural.engine import Floats, Scored, legal
from quoteattr.neural.settings import CONFIG_FILE, GRAPH_FILE, WEIGHTS_FILE
from quoteattr.processors import usable_processors

FINGERPRINT: Final = "quoteattr.fingerprint"  # key of the graph's metadata

_AGAIN: Final = "make it again: python -m quoteattr.neural.export_graph {}"

_BATCH: Final = 4
_BETWEEN: Final = "transitions.between"
_ERRORS_ONLY: Final = 3

# What of `config.json` shapes the graph; the rest may change without a new one.
_SHAPING: Final = ("encoder", "n_marks", "n_cases", "link_size")


@dataclass(frozen=True, slots=True)
class OnnxEngine:
    """Computes a network with ONNX Runtime, in float32 on the processor.

    Attributes:
        run: Runs the graph: arrays by the names of its inputs, the arrays of its
            outputs.
        transitions: Scores of one tag behind another.
    """

    run: Callable[[None, dict[str, object]], list[Floats]]
    transitions: Floats

    @classmethod
    def read(cls, folder: Path, n_threads: int | None = None) -> Self:
        """The engine of a model's folder.

        Args:
            folder: With the graph and the weights.
            n_threads: Threads that compute at once; by default as many as this
                process may use processors.

        Raises:
            ValueError: If the graph is damaged, or does not belong to the weights.
        """
        session = session_of(folder, n_threads)
        with safe_open(folder / WEIGHTS_FILE, framework="numpy") as weights:
            between = weights.get_tensor(_BETWEEN).astype(np.float32)
        return cls(session.run, legal(between))

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""
        return _BATCH

    def between(self) -> Floats:
        """Scores of one tag behind another, (tags, tags)."""
        return self.transitions

    def score(self, batch: Arrays) -> Scored:
        """The network's scores of a batch of windows."""
        return Scored(*self.run(None, dict(zip(batch._fields, batch, strict=True))))


def session_of(folder: Path, n_threads: int | None = None) -> ort.InferenceSession:
    """The session of a folder's graph; arguments and errors as of `OnnxEngine.read`."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = n_threads or usable_processors()
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    # A thread that spins for work takes the processor from whoever has some.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        session = ort.InferenceSession(
            str(folder / GRAPH_FILE), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # a class of its own for each fault, with no common one
        raise ValueError(
            f"{folder / GRAPH_FILE} is damaged: {error}; {_AGAIN.format(folder)}"
        ) from error
    _check(folder, session)
    return session


def _check(folder: Path, session: ort.InferenceSession) -> None:
    made_for = session.get_modelmeta().custom_metadata_map.get(FINGERPRINT)
    if made_for != fingerprint(folder):
        raise ValueError(
            f"{folder / GRAPH_FILE} was not made for the {WEIGHTS_FILE} beside it; "
            f"{_AGAIN.format(folder)}"
        )


def fingerprint(folder: Path) -> str:
    """What a graph must have been made for, to belong to a folder's weights.

    It covers the shape of the network and where each of its weights lies, but not
    their values, for the graph holds none of them.
    """
    record = json.loads((folder / CONFIG_FILE).read_text("utf-8"))
    shape = json.dumps({key: record.get(key) for key in _SHAPING}, sort_keys=True)
    with (folder / WEIGHTS_FILE).open("rb") as weights:
        size = weights.read(8)  # of the header, as safetensors lays it down
        header = weights.read(int.from_bytes(size, "little"))
    return sha256(shape.encode() + header).hexdigest()
