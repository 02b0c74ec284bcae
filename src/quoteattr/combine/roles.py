"""Which words of a text have a role in an attribution already."""

from collections.abc import Iterable

from quoteattr.records import Attribution


class Roles:
    """Which characters of a text have a role in an attribution already.

    Args:
        length: Number of the text's characters.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, attributions: Iterable[Attribution]) -> None:
        """Note that the spans of these attributions have a role."""
        for attribution in attributions:
            for span in attribution.spans():
                self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def allow(self, attribution: Attribution) -> bool:
        """Whether no character of an attribution's spans has one."""
        return not any(1 in self._taken[s.start : s.end] for s in attribution.spans())
