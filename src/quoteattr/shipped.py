"""`quoteattr.attribute`: the model that comes with the library, in one call."""

import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from quoteattr.pipeline import Attributor
from quoteattr.records import Document

T = TypeVar("T")


class Once(Generic[T]):
    """A value that is made when it is first asked for, by one thread only.

    A `make` that raises is tried again at the next call.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: list[T] = []

    def __call__(self) -> T:
        """The value, made by now."""
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]


_SHIPPED: Final = Once(Attributor.from_pretrained)


def attribute(text: str) -> Document:
    """Who says what in a text, read by the model that comes with the library.

    The model is loaded at the first call and kept. For another model, a roster of
    known speakers or many texts, make an `Attributor`.
    """
    return _SHIPPED().attribute(text)
