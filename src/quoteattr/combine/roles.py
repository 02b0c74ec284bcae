"""Which words of a text have a role in an attribution already."""

from collections.abc import Iterable

from quoteattr.records import Span


class Roles:
    """Which characters of a text have a role in an attribution already.

    Args:
        length: Number of the text's characters.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, spans: Iterable[Span]) -> None:
        """Note that these spans have a role."""
        for span in spans:
            self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def has(self, span: Span) -> bool:
        """Whether a character of the span has one."""
        return 1 in self._taken[span.start : span.end]
