"""In a transcript every turn is its speaker's, whatever is told within it.

LEE: You said it would rain.   is said by Lee, and not by "you"
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Final

from quoteattr.combine.block_quotes import with_content
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span
from quoteattr.segment import Extent
from quoteattr.turns import Turn, turns_of

METHOD: Final = "turn"


def set_turns_apart(
    layout: Layout, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, with those of a transcript's turns in place of all in them.

    Ids of turns begin with their method; those of the others stay.
    """
    turns = turns_of(layout)
    if not turns:
        return list(attributions)
    names = {layout.text[slice(*turn.name)].upper().split()[-1] for turn in turns}
    whole = [_without_narration(turn, names, attributions) for turn in turns]
    taken = [Extent(turn.name.start, turn.pieces[-1].end) for turn in whole]
    kept = [a for a in attributions if not _is_within(a, taken)]
    return kept + [_attribution(layout, turn) for turn in whole]


def _without_narration(
    turn: Turn,
    names: Collection[str],
    attributions: Sequence[Attribution],
) -> Turn:
    """The turn up to a paragraph that tells what one of the speakers says."""
    for number, piece in enumerate(turn.pieces[1:], 1):
        told = (
            a.source.text.upper().split()
            for a in attributions
            if a.source and piece.start <= a.source.start < piece.end
        )
        if any(word in names for words in told for word in words):
            return turn._replace(pieces=turn.pieces[:number])
    return turn


def _is_within(attribution: Attribution, turns: Sequence[Extent]) -> bool:
    """Whether any part of an attribution stands in a turn; turns are in order."""
    for span in attribution.spans():
        first = bisect_right(turns, span.start, key=attrgetter("end"))
        if first < len(turns) and turns[first].start < span.end:
            return True
    return False


def _attribution(layout: Layout, turn: Turn) -> Attribution:
    """What a turn attributes to its speaker."""
    content = [Span.of(layout.text, *piece) for piece in turn.pieces]
    bare = Attribution(
        id=f"{METHOD} {turn.name.start}",
        kind=Kind.DIRECT,
        content=tuple(content),
        cue=Span.of(layout.text, *turn.colon),
        source=Span.of(layout.text, *turn.name),
        method=METHOD,
    )
    return with_content(layout, bare, content)
