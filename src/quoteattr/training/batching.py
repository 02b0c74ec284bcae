"""Examples in batches of like length."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def batched(
    examples: Sequence[T],
    size: int,
    chance: Random,
    *,
    length: Callable[[T], int],
    pool_batches: int,
) -> list[list[T]]:
    """Batches of examples of like length, in random order.

    Args:
        examples: The examples, in random order.
        size: Examples of a batch.
        chance: What shuffles the batches.
        length: An example's.
        pool_batches: Batches whose examples are sorted by length together.
    """
    batches: list[list[T]] = []
    pool = size * pool_batches
    for start in range(0, len(examples), pool):
        part = sorted(examples[start : start + pool], key=length)
        batches += [part[i : i + size] for i in range(0, len(part), size)]
    chance.shuffle(batches)
    return batches
