"""Attributions by the sentences that they stand in, so that rivals are found fast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Self

from quoteattr.layout import Layout
from quoteattr.records import Attribution


class Nearby:
    """Attributions of one text, to be asked for by those of another proposer.

    Args:
        layout: The text.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._by_sentence: defaultdict[int, list[Attribution]] = defaultdict(list)

    @classmethod
    def of(cls, layout: Layout, attributions: Iterable[Attribution]) -> Self:
        """These attributions of a text."""
        nearby = cls(layout)
        for attribution in attributions:
            for sentence in set(nearby._sentences(attribution)):
                nearby._by_sentence[sentence].append(attribution)
        return nearby

    def overlapping(self, attribution: Attribution) -> list[Attribution]:
        """Those that share a character with an attribution, each once."""
        spots = sorted(set(self._sentences(attribution)))
        near = {other.id: other for spot in spots for other in self._by_sentence[spot]}
        return [other for other in near.values() if _overlap(attribution, other)]

    def _sentences(self, attribution: Attribution) -> Iterator[int]:
        """Indices of the sentences that its spans stand in."""
        for span in attribution.spans():
            first = self._layout.sentence_at(span.start)
            yield from range(first, self._layout.sentence_at(span.end - 1) + 1)


def _overlap(one: Attribution, other: Attribution) -> bool:
    """Whether a span of one shares a character with a span of the other."""
    return any(a.overlaps(b) for a in one.spans() for b in other.spans())
