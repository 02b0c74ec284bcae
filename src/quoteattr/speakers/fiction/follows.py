"""How a turn follows the one before: what tells whether the speaker is another.

Each of a turn's contexts has weights of its own, which add up: how near the turn
before is, what cues the two have, whether it asks, how this one opens.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.lexicon.dialogue import GOING_ON, REPLY_OPENERS, REPLYING
from quoteattr.speakers.fiction.turns import Turn
from quoteattr.speakers.fiction.words import Words

# Paragraphs beyond which a turn begins a scene.
FAR: Final = 5
# Words of narration behind a turn that are long.
_TAIL: Final = 12
_LENGTHS: Final = (3, 10, 30, 80)


def contexts(words: Words, turns: Sequence[Turn], index: int) -> tuple[str, ...]:
    """How a turn follows the one before it; the first tells whether it does."""
    if index == 0:
        return ("start",)
    turn, before = turns[index], turns[index - 1]
    gap = turn.paragraph - before.last
    if not turn.is_split and gap > FAR:
        return (f"far {turn.status}",)
    return tuple(_Pair(words, turn, before, gap).contexts())


class _Pair:
    """A turn and the one before it."""

    def __init__(self, words: Words, turn: Turn, before: Turn, gap: int) -> None:
        self.words, self.turn, self.before = words, turn, before
        near = "adj" if gap <= 1 else "one" if gap == 2 else "few"
        tail = "t" if gap <= 1 and self._has_tail() else ""
        self.near = "split" if turn.is_split else near
        self.place = self.near if turn.is_split else f"{near}{tail}"

    def contexts(self) -> Iterator[str]:
        """What holds of the two."""
        turn, before, near = self.turn, self.before, self.near
        yield f"{self.place} {turn.status}"
        verb = turn.lead.verb if turn.lead is not None else ""
        if verb in GOING_ON:
            yield f"{near} on"
        elif verb in REPLYING:
            yield f"{near} reply"
        yield f"{near} {before.status}>{turn.status}{self._genders()}"
        asks = self._asks(before), self._asks(turn)
        bare = "0" if turn.lead is None else ""
        yield f"{near} asks {asks[0]:d}{asks[1]:d} {bare}"
        yield f"{near} long {self._length(before)}{self._length(turn)} {bare}"
        opener = self._opener()
        if opener:
            yield f"{near} opens {opener} {asks[0]:d}"

    def _has_tail(self) -> bool:
        """Whether long narration stands behind the turn before in its paragraph."""
        end = self.words.layout.paragraphs[self.before.last].end
        return self.words.at(end) - self.before.end > _TAIL

    def _genders(self) -> str:
        """Whether the cues of the two are of one gender, as far as they tell."""
        genders = self.before.gender, self.turn.gender
        if not all(genders):
            return ""
        return "=" if genders[0] == genders[1] else "x"

    def _asks(self, turn: Turn) -> bool:
        """Whether a turn ends with a question."""
        keys = self.words.keys
        return "?" in keys[max(turn.first, turn.end - 2) : turn.end]

    def _length(self, turn: Turn) -> int:
        said = sum(piece.end - piece.first for piece in turn.pieces)
        return sum(said > border for border in _LENGTHS)

    def _opener(self) -> str:
        """The word that opens the turn, if it is one with which replies open."""
        for key in self.words.keys[self.turn.first : self.turn.first + 2]:
            if key in REPLY_OPENERS:
                return key
            if key[0].isalpha():
                return ""
        return ""
