"""Tables of a recipe's TOML file, whose keys are a dataclass' fields."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

T = TypeVar("T")


def made(kind: type[T], values: Mapping[str, Any], place: str) -> T:
    """A dataclass of a table's values; lists are tuples.

    Args:
        kind: The dataclass.
        values: The table.
        place: What to call it in messages.

    Raises:
        ValueError: If a key is unknown, or one that has no default is missing, or the
            dataclass refuses what they say.
    """
    known = {item.name: item for item in fields(kind)}  # type: ignore[arg-type]
    for key in values:
        if key not in known:
            raise ValueError(f"{place}: unknown key {key!r}; known are {list(known)}")
    for name, item in known.items():
        if name not in values and not _has_default(item):
            raise ValueError(f"{place}: there is no {name!r}, which has no default")
    try:
        return kind(
            **{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
        )
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None


def _has_default(item: Field[Any]) -> bool:
    return item.default is not MISSING or item.default_factory is not MISSING
