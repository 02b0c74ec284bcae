"""A row of tokens."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """Some tokens, by the index of the first and the index after the last."""

    first: int
    end: int
