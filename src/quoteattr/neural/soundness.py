"""Whether a model's folder is whole, checked before anything in it is used.

A file that was cut off, is of another model, or would run code when it is read is
refused by name, with what to do about it.
"""

import json
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from quoteattr.neural.settings import CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE
from quoteattr.neural.windows import BREAK

_MODEL_TYPE: Final = "quoteattr"
_POINTER_TYPE: Final = "quoteattr-pointer"
_VOCABULARY: Final = "encoder.embeddings.word_embeddings.weight"
_AGAIN: Final = "fetch or train the model again"

# How files end, and begin, that run code when they are read.
_PICKLES: Final = (".bin", ".pt", ".pth", ".pkl", ".ckpt")
_PICKLED: Final = (b"\x80", b"PK\x03\x04")


def check_folder(folder: Path) -> None:
    """Make sure that a model's folder is whole and a model of ours.

    Raises:
        FileNotFoundError: If it lacks a file.
        ValueError: If a file is damaged, or another model's.
    """
    record = _check_parts(folder, _MODEL_TYPE)
    _check_windows(folder / CONFIG_FILE, record)
    _check_curves(folder / CONFIG_FILE, record)


def check_pointer_folder(folder: Path) -> None:
    """Make sure that the folder of a network for fiction is whole and one of ours.

    Raises:
        FileNotFoundError: If it lacks a file.
        ValueError: If a file is damaged, or another model's.
    """
    record = _check_parts(folder, _POINTER_TYPE)
    _check_margins(folder / CONFIG_FILE, record)


def _check_parts(folder: Path, kind: str) -> Mapping[str, object]:
    """What the configuration says, if all files are sound and of a model of a kind."""
    _check_files(folder)
    record = _check_config(folder / CONFIG_FILE, kind)
    n_rows = _check_weights(folder / WEIGHTS_FILE)
    n_tokens = _check_tokenizer(folder / TOKENIZER_FILE)
    if n_rows is not None and n_tokens > n_rows:
        raise ValueError(
            f"{folder / TOKENIZER_FILE} has {n_tokens} tokens, and {WEIGHTS_FILE} "
            f"knows {n_rows}: they are of different models; {_AGAIN}"
        )
    return record


def _check_files(folder: Path) -> None:
    """Make sure that all files are there, the weights as numbers alone."""
    for name in (CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE):
        if (folder / name).is_file():
            continue
        pickles = sorted(p.name for p in folder.glob("*") if p.suffix in _PICKLES)
        if name == WEIGHTS_FILE and pickles:
            raise ValueError(
                f"{folder / pickles[0]} is a pickle, which could run code of whoever "
                f"made it, and is not read; save the weights as {WEIGHTS_FILE}"
            )
        raise FileNotFoundError(
            f"{folder} is no quoteattr model: it has no {name}; give a folder that "
            "`save_pretrained` or `python -m quoteattr.training` wrote"
        )


def _check_config(path: Path, wanted: str) -> Mapping[str, object]:
    """What the configuration says, if it is of the kind of model that is wanted."""
    try:
        record: object = json.loads(path.read_bytes())
    except ValueError as error:
        raise ValueError(f"{path} is damaged: {error}; {_AGAIN}") from None
    if not isinstance(record, dict):
        raise ValueError(f"{path} is damaged: it is no JSON object; {_AGAIN}")
    kind = record.get("model_type")
    if kind != wanted:
        raise ValueError(
            f"{path} is the configuration of a model of type {kind!r}, not of a "
            f"{wanted!r}; give a folder that `save_pretrained` or "
            "`python -m quoteattr.training` wrote"
        )
    return record


def _check_windows(path: Path, record: Mapping[str, object]) -> None:
    """Make sure that a text can be cut as the configuration says."""
    window, stride = record.get("window_tokens", 384), record.get("stride_tokens", 96)
    if not (
        isinstance(window, int) and isinstance(stride, int) and 0 <= 2 * stride < window
    ):
        raise ValueError(
            f"{path} is damaged: windows of {window!r} pieces cannot share {stride!r}; "
            f"{_AGAIN}"
        )


def _check_margins(path: Path, record: Mapping[str, object]) -> None:
    """Make sure that a story can be cut as the configuration says."""
    window = record.get("window_tokens", 384)
    before, behind = record.get("before_tokens", 64), record.get("behind_tokens", 32)
    if not (
        isinstance(window, int)
        and isinstance(before, int)
        and isinstance(behind, int)
        and min(before, behind) >= 0
        and before + behind < window
    ):
        raise ValueError(
            f"{path} is damaged: windows of {window!r} pieces cannot have {before!r} "
            f"before a quotation and {behind!r} behind it; {_AGAIN}"
        )


def _check_curves(path: Path, record: Mapping[str, object]) -> None:
    """Make sure that scores can be calibrated as the configuration says."""
    curves = record.get("calibration") or {}
    if not isinstance(curves, dict) or not all(map(_is_curve, curves.values())):
        raise ValueError(
            f"{path} is damaged: its calibration is {curves!r}, which is no slope and "
            f"shift of each score; {_AGAIN}"
        )


def _is_curve(curve: object) -> bool:
    """Whether it is two finite numbers."""
    return (
        isinstance(curve, list)
        and len(curve) == 2
        and all(isinstance(n, int | float) and isfinite(n) for n in curve)
    )


def _check_tokenizer(path: Path) -> int:
    """How many tokens the tokenizer knows, if it is one of ours."""
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # what it raises is of no class of its own
        raise ValueError(f"{path} is damaged: {error}; {_AGAIN}") from None
    if tokenizer.token_to_id(BREAK) is None:
        raise ValueError(
            f"{path} is of another model: it does not know {BREAK}, the token between "
            f"paragraphs; {_AGAIN}"
        )
    return tokenizer.get_vocab_size()


def _check_weights(path: Path) -> int | None:
    """How many tokens the weights know, if they say and are all numbers."""
    with path.open("rb") as stream:
        if stream.read(4).startswith(_PICKLED):
            raise ValueError(
                f"{path} is a pickle by another name, which could run code of whoever "
                "made it, and is not read; save the weights with safetensors"
            )
    try:
        with safe_open(path, framework="numpy") as weights:
            return _check_tensors(path, weights)
    except SafetensorError as error:
        raise ValueError(f"{path} is damaged: {error}; {_AGAIN}") from None


def _check_tensors(path: Path, weights: safe_open) -> int | None:
    """How many tokens the weights know, if every one of them is a number."""
    for name in weights.keys():  # noqa: SIM118 (it is no mapping)
        if not _is_finite(weights.get_tensor(name)):
            raise ValueError(
                f"{path} is damaged: {name} holds what is no finite number; {_AGAIN}"
            )
    if _VOCABULARY not in weights.keys():  # noqa: SIM118
        return None
    return int(weights.get_slice(_VOCABULARY).get_shape()[0])


def _is_finite(tensor: NDArray[np.generic]) -> bool:
    """Whether a tensor holds numbers alone; whole numbers always are."""
    return tensor.dtype.kind != "f" or bool(np.isfinite(tensor).all())
