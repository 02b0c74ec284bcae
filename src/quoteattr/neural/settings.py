"""What a model's configuration says to those who read with it, without transformers."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, Self, TypedDict

from tokenizers import Tokenizer

from quoteattr.neural.calibration import Calibration

CONFIG_FILE: Final = "config.json"
TOKENIZER_FILE: Final = "tokenizer.json"
WEIGHTS_FILE: Final = "model.safetensors"
GRAPH_FILE: Final = "model.onnx"


class _Config(Protocol):
    """The part of a network's configuration that is not about its shape."""

    window_tokens: int
    stride_tokens: int
    uses_hints: bool
    hint_weight: float
    calibration: dict[str, list[float]] | None


class _Record(TypedDict, total=False):
    """The same in `config.json`, where a default may have been left out."""

    window_tokens: int
    stride_tokens: int
    uses_hints: bool
    hint_weight: float
    calibration: dict[str, list[float]] | None


@dataclass(frozen=True, slots=True)
class Settings:
    """How a network is to be read with; the defaults are those of `QuoteConfig`.

    Attributes:
        window_tokens: Word pieces of a window, special ones included.
        stride_tokens: Word pieces that neighbouring windows share, at least.
        uses_hints: Whether it was shown what the rules make of a text.
        hint_weight: Added to the score of a link that the rules have as well.
        calibration: The curves of its scores.
    """

    window_tokens: int = 384
    stride_tokens: int = 96
    uses_hints: bool = False
    hint_weight: float = 0.0
    calibration: Calibration = field(default_factory=Calibration)

    @classmethod
    def of(cls, config: _Config) -> Self:
        """Those of a network's configuration."""
        return cls(
            window_tokens=config.window_tokens,
            stride_tokens=config.stride_tokens,
            uses_hints=config.uses_hints,
            hint_weight=config.hint_weight,
            calibration=Calibration.from_dict(config.calibration),
        )

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Those of a model's folder."""
        record: _Record = json.loads((folder / CONFIG_FILE).read_text("utf-8"))
        default = cls()
        return cls(
            window_tokens=record.get("window_tokens", default.window_tokens),
            stride_tokens=record.get("stride_tokens", default.stride_tokens),
            uses_hints=record.get("uses_hints", default.uses_hints),
            hint_weight=record.get("hint_weight", default.hint_weight),
            calibration=Calibration.from_dict(record.get("calibration")),
        )


def read_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a model's folder, which neither truncates nor pads."""
    return bare(Tokenizer.from_file(str(folder / TOKENIZER_FILE)))


def bare(tokenizer: Tokenizer) -> Tokenizer:
    """The tokenizer, told neither to truncate nor to pad."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
