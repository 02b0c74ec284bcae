"""Several proposers' attributions made one list: the first goes before the rest."""

from collections.abc import Sequence
from dataclasses import replace

from quoteattr.layout import Layout
from quoteattr.records import Attribution


def combine(
    layout: Layout, proposals: Sequence[Sequence[Attribution]]
) -> list[Attribution]:
    """The attributions of all proposers, in the order of the text.

    A later proposer's attribution is taken only where no content, cue of an
    earlier one stands in its content's place. Ids are given anew.

    Args:
        layout: The text that they are about.
        proposals: One list a proposer, the most trusted first.
    """
    taken: list[tuple[int, Attribution]] = []
    covered = bytearray(len(layout.text))
    for rank, proposal in enumerate(proposals):
        fresh = [a for a in proposal if not any(_is_covered(covered, a))]
        taken += [(rank, attribution) for attribution in fresh]
        for attribution in fresh:
            for span in attribution.spans():
                covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return _renumbered(taken)


def _is_covered(covered: bytearray, attribution: Attribution) -> list[bool]:
    """For each span of the attribution, whether a character of it is taken."""
    return [1 in covered[s.start : s.end] for s in attribution.spans()]


def _renumbered(taken: list[tuple[int, Attribution]]) -> list[Attribution]:
    """The attributions in the order of the text, with ids to match."""
    taken.sort(key=lambda pair: (pair[1].content, pair[0]))
    ids = {(rank, a.id): f"a{n}" for n, (rank, a) in enumerate(taken, 1)}
    return [
        replace(
            attribution,
            id=ids[rank, attribution.id],
            parent=ids.get((rank, attribution.parent or "")),
        )
        for rank, attribution in taken
    ]
