"""Write the graph of a model's network for ONNX Runtime beside its weights.

    python -m quoteattr.neural.export_graph FOLDER

The graph names the places in the weights file where each weight lies and holds none
itself, so that it is small and cannot be out of date with their values. It needs `onnx`
and `onnxscript`, which come with the extra "train".
"""

import json
import logging
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import onnx
import torch
from onnx import NodeProto, TensorProto, helper
from torch import Tensor, nn

from quoteattr.neural.batches import Batch
from quoteattr.neural.engine_onnx import FINGERPRINT, fingerprint
from quoteattr.neural.folder import load_network
from quoteattr.neural.network import Scores
from quoteattr.neural.pointer import (
    Places,
    PointerConfig,
    PointerNetwork,
    PointerScores,
)
from quoteattr.neural.pointer_torch import load_pointer
from quoteattr.neural.pointer_windows import N_ENDS
from quoteattr.neural.settings import CONFIG_FILE, GRAPH_FILE, WEIGHTS_FILE

# The first version in which attention is one operation, which is run as one.
_OPSET: Final = 23

# Any sizes do, but none that is 1 or equals another: all of them are free.
_WINDOWS, _PIECES, _WORDS = 2, 24, 16
_QUOTATIONS, _MENTIONS = 3, 5

_TYPES: Final = {"F16": TensorProto.FLOAT16, "F32": TensorProto.FLOAT}


class Place(NamedTuple):
    """Where a weight lies in a safetensors file."""

    dtype: int
    shape: Sequence[int]
    offset: int
    length: int


def export_graph(folder: Path) -> Path:
    """Write the graph of the network in a model's folder; its path."""
    graph = _traced(_traceable(folder))
    _refer(graph, places(folder / WEIGHTS_FILE))
    _strip(graph)
    helper.set_model_props(graph, {FINGERPRINT: fingerprint(folder)})
    path = folder / GRAPH_FILE
    path.write_bytes(graph.SerializeToString(deterministic=True))
    return path


class Traceable(NamedTuple):
    """A network with what it takes to trace it.

    Attributes:
        network: In evaluation mode.
        batch: A batch, with padding; no two tensors are one, and no two free sizes.
        sizes: The names of each tensor's sizes, in the batch's order.
        outputs: Names of what it answers.
    """

    network: nn.Module
    batch: Mapping[str, Tensor]
    sizes: Sequence[Sequence[str | None]]
    outputs: Sequence[str]


def _traceable(folder: Path) -> Traceable:
    """The network of a folder, which is a pointer or the one for attributions."""
    record = json.loads((folder / CONFIG_FILE).read_text("utf-8"))
    if record["model_type"] == PointerConfig.model_type:
        return _pointer(load_pointer(folder))
    pieces, words = ("windows", "pieces"), ("windows", "words")
    return Traceable(
        load_network(folder),
        _any_batch()._asdict(),
        [*[pieces] * (len(Batch._fields) - 1), words],
        Scores._fields,
    )


def _pointer(network: PointerNetwork) -> Traceable:
    """The same of a pointer."""
    texts = _any_batch()._asdict()
    del texts["hints"]
    places = Places(
        quotations=torch.arange(N_ENDS).repeat(_WINDOWS, _QUOTATIONS, 1),
        mentions=torch.tensor([4, 5]).repeat(_WINDOWS, _MENTIONS, 1),
        forms=torch.zeros(_WINDOWS, _MENTIONS, dtype=torch.int64),
        paragraphs=torch.ones(_WINDOWS, _WORDS, dtype=torch.int64),
    )
    pieces, words = ("windows", "pieces"), ("windows", "words")
    quotations = ("windows", "quotations", None)
    mentions = ("windows", "mentions", None)
    return Traceable(
        network,
        texts | places._asdict(),
        [*[pieces] * 4, words, quotations, mentions, mentions[:2], words],
        [f"to_{name}" for name in PointerScores._fields],  # unlike the inputs
    )


class _Plain(nn.Module):
    """The network with a plain tuple as its answer, as the exporter wants it."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *batch: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(*batch))


def _traced(traceable: Traceable) -> onnx.ModelProto:
    """The graph of a network, with its weights in it, for batches of any size."""
    free = {
        name: torch.export.Dim(name)
        for size in traceable.sizes
        for name in size
        if name
    }
    shapes = tuple(
        {axis: free[name] for axis, name in enumerate(size) if name}
        for size in traceable.sizes
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch about itself
        logging.disable(logging.WARNING)
        try:
            program = torch.onnx.export(
                _Plain(traceable.network).eval(),
                tuple(traceable.batch.values()),
                dynamo=True,
                optimize=False,  # keeps the weights' names and shapes
                opset_version=_OPSET,
                dynamic_shapes=(shapes,),
                input_names=list(traceable.batch),
                output_names=list(traceable.outputs),
                verbose=False,
            )
        finally:
            logging.disable(logging.NOTSET)
    assert program is not None
    graph: onnx.ModelProto = program.model_proto
    return graph


def _any_batch() -> Batch:
    """A batch to trace the network with, with padding; no two tensors are one."""
    words = torch.arange(1, _WORDS + 1).repeat(_WINDOWS, 1)
    ids, mask, marks, cases, hints = torch.ones(
        5, _WINDOWS, _PIECES, dtype=torch.int64
    ).unbind()
    mask = mask.clone()
    mask[1, _WORDS:] = 0
    return Batch(ids.clone(), mask, marks.clone(), cases.clone(), hints.clone(), words)


def places(weights: Path) -> dict[str, Place]:
    """Where each weight of a safetensors file lies."""
    with weights.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    header.pop("__metadata__", None)
    return {
        name: Place(
            dtype=_TYPES[record["dtype"]],
            shape=record["shape"],
            offset=8 + size + record["data_offsets"][0],
            length=record["data_offsets"][1] - record["data_offsets"][0],
        )
        for name, record in header.items()
    }


def _refer(model: onnx.ModelProto, places: Mapping[str, Place]) -> None:
    """Put references to the weights in place of the weights."""
    graph = model.graph
    prefix = "network."  # of `_Plain`
    tables = set(_tables(graph.node))
    kept, casts = [], []
    for weight in graph.initializer:
        place = places.get(weight.name.removeprefix(prefix))
        if place is None:
            kept.append(weight)
            continue
        stored = f"{weight.name}.stored"
        kept.append(_reference(stored, place))
        if weight.name not in tables:
            casts.append(_cast(stored, weight.name))
    nodes = [*casts, *_gathered_first(graph.node, tables)]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)


def _tables(nodes: Sequence[NodeProto]) -> Iterator[str]:
    """Names of embeddings: weights of which rows are taken, and no more."""
    for node in nodes:
        if node.op_type == "Gather":
            users = [other for other in nodes if node.input[0] in other.input]
            if len(users) == 1:
                yield node.input[0]


def _gathered_first(
    nodes: Sequence[NodeProto], tables: set[str]
) -> Iterator[NodeProto]:
    """The nodes, where rows of an embedding are made float32 once they are taken."""
    for node in nodes:
        if node.op_type == "Gather" and node.input[0] in tables:
            taken = f"{node.output[0]}.stored"
            yield helper.make_node(
                "Gather", [f"{node.input[0]}.stored", node.input[1]], [taken]
            )
            yield _cast(taken, node.output[0])
        else:
            yield node


def _cast(stored: str, name: str) -> NodeProto:
    return helper.make_node("Cast", [stored], [name], to=TensorProto.FLOAT)


def _reference(name: str, place: Place) -> TensorProto:
    """A tensor that lies in the weights file."""
    tensor = TensorProto(
        name=name,
        data_type=place.dtype,
        dims=place.shape,
        data_location=TensorProto.EXTERNAL,
    )
    for key, value in (
        ("location", WEIGHTS_FILE),
        ("offset", str(place.offset)),
        ("length", str(place.length)),
    ):
        tensor.external_data.add(key=key, value=value)
    return tensor


def _strip(model: onnx.ModelProto) -> None:
    """Take out what the exporter noted of where each node came from."""
    del model.metadata_props[:], model.graph.metadata_props[:]
    del model.graph.value_info[:]
    model.graph.doc_string = ""
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""


def main(arguments: Sequence[str]) -> int:
    """Write the graphs of the folders named; the exit code."""
    if not arguments:
        print(__doc__, file=sys.stderr)  # noqa: T201 (a command)
        return 2
    for argument in arguments:
        path = export_graph(Path(argument))
        print(f"{path}: {path.stat().st_size:,} bytes")  # noqa: T201 (a command)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
