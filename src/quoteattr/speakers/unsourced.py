"""Attributions whose source names nobody: block quotes, dialogue, "I" in a quotation.

Who speaks is told by the attributions around: by the one whose words they are part of,
by those of the same paragraph, of the paragraphs before, or of a dialogue's turns.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from quoteattr.records import Attribution
from quoteattr.speakers.dialogue import Turns
from quoteattr.speakers.scene import Answer, Scene

# How many attributions back one is looked for whose words go on to an offset.
_NESTED: Final = 8
# A block quote's speaker is told at most this many paragraphs before.
_BLOCK_REACH: Final = 3


class Unsourced:
    """The attributions of a text that still want a speaker.

    Args:
        scene: The text.
        attributions: All of them.
        answers: The speakers of those whose source tells them, by id.
    """

    def __init__(
        self,
        scene: Scene,
        attributions: Sequence[Attribution],
        answers: Mapping[str, Answer],
    ) -> None:
        self._scene = scene
        self._found = dict(answers)
        self._ordered = sorted(attributions, key=lambda a: a.content)
        self._starts = [attribution.start for attribution in self._ordered]
        self._by_paragraph: dict[int, list[Attribution]] = {}
        for attribution in self._ordered:
            here = self._paragraph(attribution)
            self._by_paragraph.setdefault(here, []).append(attribution)
        self._turns = Turns(scene, self._ordered, self._found)

    def answers(self) -> dict[str, Answer]:
        """The speakers of all attributions, by id, as far as they can be told."""
        for attribution in self._ordered:
            known = self._found.get(attribution.id)
            if known is not None and known.entities:
                continue
            if attribution.source is None:
                self._found[attribution.id] = self._without_source(attribution)
            elif self._scene.timeline.is_quoted(attribution.source.start):
                self._found[attribution.id] = self._quoted(attribution)
        return self._found

    def _paragraph(self, attribution: Attribution) -> int:
        at = attribution.source or attribution.content[0]
        return self._scene.layout.paragraph_at(at.start)

    def _answered(self, attributions: Sequence[Attribution]) -> Iterator[Answer]:
        """The answers among those of some attributions, in order."""
        for attribution in attributions:
            known = self._found.get(attribution.id)
            if known is not None and known.entities:
                yield known._replace(score=None)

    def _without_source(self, attribution: Attribution) -> Answer:
        """The speaker of a quotation that stands without a source."""
        around = self._around(attribution, attribution.start)
        if around is not None:
            return around
        here = self._paragraph(attribution)
        same = [a for a in self._by_paragraph[here] if a is not attribution]
        beside = list(self._answered(same))
        if beside:
            return beside[0]
        turn = self._turns.speaker(here)
        if turn is not None:
            return turn
        return self._before(here)

    # She said: | “We leave.”
    def _before(self, here: int) -> Answer:
        """The last speaker of the paragraphs right before."""
        for paragraph in range(here - 1, max(-1, here - 1 - _BLOCK_REACH), -1):
            answers = list(self._answered(self._by_paragraph.get(paragraph, [])))
            if answers:
                return answers[-1]
            if paragraph not in self._by_paragraph:
                break
        return Answer()

    def _quoted(self, attribution: Attribution) -> Answer:
        """The speaker of a source in a quotation that only the quotation tells: "I"."""
        source = attribution.source or attribution.content[0]
        around = self._around(attribution, source.start)
        if around is not None:
            return around
        here = self._paragraph(attribution)
        same = [a for a in self._by_paragraph[here] if a is not attribution]
        beside = list(self._answered(same))
        return beside[0] if beside else self._before(here)

    def _around(self, attribution: Attribution, offset: int) -> Answer | None:
        """The speaker of the attribution in whose words an offset is."""
        last = bisect_right(self._starts, offset)
        for other in reversed(self._ordered[max(0, last - _NESTED) : last]):
            if other is attribution:
                continue
            if any(span.start <= offset < span.end for span in other.content):
                return next(self._answered([other]), Answer())
        return None
