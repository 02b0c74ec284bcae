"""The bare encoder's forward pass over texts' windows: the floor of speed."""

import logging
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Self

import onnxruntime as ort
import torch
from benchmarks.speed_process import BF16
from torch import Tensor, nn

from quoteattr.layout import Layout
from quoteattr.neural.arrays import N_SPECIAL, Arrays, Special, stacked
from quoteattr.neural.engine_torch import has_bf16
from quoteattr.neural.folder import load_network
from quoteattr.neural.settings import Settings, read_tokenizer
from quoteattr.neural.windows import cut, to_pieces
from quoteattr.pretrained import find_model
from quoteattr.processors import usable_processors
from quoteattr.rules import RuleProposer

BATCHES: Final = {"onnx": 4, "torch": 8, BF16: 8}  # as the engines read
_OPSET: Final = 23


@dataclass(frozen=True, slots=True)
class Windows:
    """The windows that texts are read in.

    Attributes:
        batches: By engine, the windows in batches as that engine reads them.
        n_words: Words of the texts.
        n_pieces: Word pieces of the texts.
        n_read: Word pieces of all windows, what they share counted twice.
    """

    batches: dict[str, list[Arrays]]
    n_words: int
    n_pieces: int
    n_read: int

    @classmethod
    def of(cls, texts: Sequence[str], model: str) -> Self:
        """Those of texts as a model reads them."""
        folder = find_model(model)
        settings, tokenizer = Settings.read(folder), read_tokenizer(folder)
        layouts = [Layout.of(text) for text in texts]
        every = [
            to_pieces(layout, tokenizer, hint)
            for layout, hint in zip(
                layouts, RuleProposer().propose(layouts), strict=True
            )
        ]
        size = settings.window_tokens - N_SPECIAL
        windows = [
            (pieces, window)
            for pieces in every
            for window in cut(pieces, size, settings.stride_tokens)
        ]
        windows.sort(key=lambda pair: pair[1].end - pair[1].start)
        special = Special.of(tokenizer)
        return cls(
            batches={
                name: [
                    stacked(windows[i : i + n], special)
                    for i in range(0, len(windows), n)
                ]
                for name, n in BATCHES.items()
            },
            n_words=sum(len(layout.tokens) for layout in layouts),
            n_pieces=sum(len(pieces.ids) for pieces in every),
            n_read=sum(window.end - window.start for _, window in windows),
        )


def bare_encoders(windows: Windows, model: str) -> dict[str, Callable[[], object]]:
    """What passes the windows through the encoder alone, by engine."""
    torch.set_num_threads(usable_processors())
    encoder = load_network(find_model(model)).encoder
    session = _session(encoder)

    def by_onnx() -> None:
        for batch in windows.batches["onnx"]:
            session.run(
                None,
                {
                    "input_ids": batch.input_ids,
                    "attention_mask": batch.attention_mask,
                },
            )

    def by_torch(name: str) -> None:
        with (
            torch.inference_mode(),
            torch.autocast("cpu", torch.bfloat16, enabled=name == BF16),
        ):
            for batch in windows.batches[name]:
                encoder(
                    input_ids=torch.from_numpy(batch.input_ids),
                    attention_mask=torch.from_numpy(batch.attention_mask),
                )

    works: dict[str, Callable[[], object]] = {
        "onnx": by_onnx,
        "torch": lambda: by_torch("torch"),
    }
    if has_bf16():
        works[BF16] = lambda: by_torch(BF16)
    return works


class _Plain(nn.Module):
    """The encoder with a tensor as its answer, as the exporter wants it."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        states: Tensor = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask
        ).last_hidden_state
        return states


def _session(encoder: nn.Module) -> ort.InferenceSession:
    """The encoder for ONNX Runtime, with the options that the engine has."""
    free = {0: torch.export.Dim("windows"), 1: torch.export.Dim("pieces")}
    ids, mask = torch.ones(2, 2, 24, dtype=torch.int64).unbind()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch about itself
        logging.disable(logging.WARNING)
        program = torch.onnx.export(
            _Plain(encoder).eval(),
            (ids.clone(), mask.clone()),
            dynamo=True,
            opset_version=_OPSET,
            dynamic_shapes=(free, free),
            input_names=["input_ids", "attention_mask"],
            verbose=False,
        )
        logging.disable(logging.NOTSET)
    assert program is not None
    graph = program.model_proto.SerializeToString()
    options = ort.SessionOptions()
    options.intra_op_num_threads = usable_processors()
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(graph, options)
