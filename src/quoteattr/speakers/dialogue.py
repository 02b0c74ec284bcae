"""Dialogue: in paragraphs of speech after one another, two speakers take turns."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from quoteattr.records import Attribution, Kind
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.scene import NOBODY, Answer, Scene

# Speech that begins this close to its paragraph's beginning opens it.
_OPENING: Final = 3
# A text is dialogue if the speakers of neighbouring speeches differ more often.
_DIFFERING_SHARE: Final = 0.5
# A dialogue goes on over this many paragraphs of narration.
_LONGEST_BREAK: Final = 1
# An earlier partner is looked for this many speeches back.
_SIGHT: Final = 6


class Turns:
    """The speeches of a text, each a paragraph that opens with a quotation.

    Args:
        scene: The text.
        ordered: Its attributions, in order.
        answers: The speakers known so far, by the attributions' ids; those found
            later are seen, too.
    """

    def __init__(
        self,
        scene: Scene,
        ordered: Sequence[Attribution],
        answers: Mapping[str, Answer],
    ) -> None:
        self._answers = answers
        self._speeches: dict[int, list[Attribution]] = {}
        for attribution in ordered:
            paragraph = scene.layout.paragraph_at(attribution.start)
            start = scene.layout.paragraphs[paragraph].start
            opens = attribution.start - start < _OPENING
            if attribution.kind is Kind.DIRECT and (
                opens or paragraph in self._speeches
            ):
                self._speeches.setdefault(paragraph, []).append(attribution)
        self._order = sorted(self._speeches)
        self._index = {paragraph: at for at, paragraph in enumerate(self._order)}
        self.is_dialogue = self._differ_mostly()

    def _differ_mostly(self) -> bool:
        """Whether neighbouring speeches whose speakers are known differ mostly."""
        known = [
            one is not other
            for left, right in pairwise(self._order)
            if right == left + 1
            and (one := self._known(left)) is not None
            and (other := self._known(right)) is not None
        ]
        return sum(known) > _DIFFERING_SHARE * len(known)

    def _known(self, paragraph: int) -> Entity | None:
        """The speaker of a speech, None if it has none or several."""
        for attribution in self._speeches.get(paragraph, ()):
            answer = self._answers.get(attribution.id)
            if answer is not None and len(answer.entities) == 1:
                return answer.entities[0]
        return None

    def speaker(self, paragraph: int) -> Answer | None:
        """Whose turn a paragraph is, None if it is no turn of a dialogue."""
        if not self.is_dialogue or paragraph not in self._index:
            return None
        before = self._neighbours(paragraph, -1)
        after = self._neighbours(paragraph, 1)
        last = next(before, None)
        turn = next((e for e in before if e is not None and e is not last), None)
        if last is None or turn is None:
            following = next(after, None)
            turn = next(
                (e for e in after if e is not None and e is not following), turn
            )
        return Answer((turn,)) if turn is not None and turn is not last else NOBODY

    def _neighbours(self, paragraph: int, step: int) -> Iterator[Entity | None]:
        """The speakers of the speeches before or after one, as far as it is a talk."""
        at = self._index[paragraph]
        for _ in range(_SIGHT):
            here = self._order[at]
            at += step
            if not 0 <= at < len(self._order):
                return
            if abs(self._order[at] - here) > 1 + _LONGEST_BREAK:
                return
            yield self._known(self._order[at])
