"""Attributions whose source names nobody: block quotes, dialogue, "I" in a quotation.

Who speaks is told by the attributions around: by the one whose words they are part of,
by those of the same paragraph, of the paragraphs before, or of a dialogue's turns.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from quoteattr.records import Attribution, Kind
from quoteattr.speakers.dialogue import Turns
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.focus import last_person, subject_of
from quoteattr.speakers.scene import NOBODY, Answer, Moment, Scene

# How many attributions before, or after, one can tell who speaks.
_NEAR: Final = 8
# A block quote's speaker is told at most this many paragraphs before.
_REACH: Final = 3
# … and its subject at most this many sentences before the paragraph's last.
_SENTENCES: Final = 2


_PASSIVE: Final = frozenset(str.split("asked be been being is was are were"))


# it is understood that they leave; Asked whether she would leave, she laughed.
def _is_passive(attribution: Attribution) -> bool:
    """Whether it tells what is said, or was asked, but not by whom."""
    if attribution.kind is not Kind.INDIRECT or attribution.cue is None:
        return False
    words = attribution.cue.text.lower().split()
    return attribution.method == "passive" or not _PASSIVE.isdisjoint(words)


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
        self._index = {a.id: at for at, a in enumerate(self._ordered)}
        # The last of each paragraph, the very last first, as indices: the collector of
        # garbage passes over tuples of numbers.
        self._last: dict[int, tuple[int, ...]] = {}
        for at, attribution in enumerate(self._ordered):
            here = self._paragraph(attribution)
            self._last[here] = (at, *self._last.get(here, ()))[:_NEAR]
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
        if _is_passive(attribution):
            return NOBODY
        around = self._around(attribution, attribution.start)
        if around is not None:
            return around
        beside = self._beside(attribution)
        if beside is not None:
            return beside
        here = self._paragraph(attribution)
        turn = self._turns.speaker(here)
        return self._nearby(here) if turn is None else turn

    def _beside(self, attribution: Attribution) -> Answer | None:
        """The speaker of the nearest attribution of the same paragraph."""
        here, at = self._paragraph(attribution), self._index[attribution.id]
        before = self._ordered[max(0, at - _NEAR) : at]
        for other in (*reversed(before), *self._ordered[at + 1 : at + 1 + _NEAR]):
            answer = next(self._answered([other]), None)
            if answer is not None and self._paragraph(other) == here:
                return answer
        return None

    def _nearby(self, here: int) -> Answer:
        """Who is told by the paragraph before one, by that after it, or earlier."""
        self._scene.moment = Moment(previous=self._spoken_before(here))
        before = range(here - 1, max(-1, here - 1 - _REACH), -1)
        told = (self._told_in(paragraph) for paragraph in before)
        first = next(told, NOBODY)
        if first.entities:
            return first
        after = self._introduced_after(here)
        if after.entities:
            return after
        return next((answer for answer in told if answer.entities), NOBODY)

    # “We leave.” | Ann Lee has packed her bags.
    def _introduced_after(self, here: int) -> Answer:
        """Who is named first as the subject of the paragraph after one."""
        layout = self._scene.layout
        if here + 1 >= len(layout.paragraphs):
            return NOBODY
        start = layout.paragraphs[here + 1].start
        subject = subject_of(self._scene, layout.sentence_at(start))
        are_new = [e.names and e.names[0].start >= start for e in subject.entities]
        return subject._replace(score=None) if all(are_new) else NOBODY

    def _spoken_before(self, here: int) -> tuple[Entity, ...]:
        """The speakers of the last attribution before a paragraph."""
        start = self._scene.layout.paragraphs[here].start
        at = bisect_left(self._starts, start)
        spoken = self._ordered[max(0, at - _NEAR) : at]
        return next(self._answered(spoken[::-1]), NOBODY).entities

    # Ann Lee said that they would leave. | Ann Lee shook her head. | Then she left Ray.
    def _told_in(self, paragraph: int) -> Answer:
        """Whose words follow a paragraph: who spoke last, or is its last subject."""
        layout = self._scene.layout
        end = layout.paragraphs[paragraph].end
        if layout.text[end - 1] == "?":
            return NOBODY  # an interviewer's question
        last = layout.sentence_at(end - 1)
        spoken = [self._ordered[at] for at in self._last.get(paragraph, ())]
        answered = [a for a in spoken if any(self._answered([a]))]
        said_last = answered and layout.sentence_at(answered[0].end - 1) == last
        if said_last:
            return next(self._answered(answered), NOBODY)
        subject = self._last_subject(paragraph, last)
        if subject.entities:
            return subject._replace(score=None)
        if answered:
            return next(self._answered(answered), NOBODY)
        return last_person(self._scene, paragraph)

    def _last_subject(self, paragraph: int, last: int) -> Answer:
        """The subject of a paragraph's last sentence, or of one not far before it."""
        first = self._scene.layout.sentence_at(
            self._scene.layout.paragraphs[paragraph].start
        )
        sentences = range(last, max(first, last - _SENTENCES) - 1, -1)
        subjects = (subject_of(self._scene, sentence) for sentence in sentences)
        return next((subject for subject in subjects if subject.entities), NOBODY)

    def _quoted(self, attribution: Attribution) -> Answer:
        """The speaker of a source in a quotation that only the quotation tells: "I"."""
        source = attribution.source or attribution.content[0]
        around = self._around(attribution, source.start)
        if around is not None:
            return around
        beside = self._beside(attribution)
        return self._nearby(self._paragraph(attribution)) if beside is None else beside

    def _around(self, attribution: Attribution, offset: int) -> Answer | None:
        """The speaker of the attribution in whose words an offset is."""
        last = bisect_right(self._starts, offset)
        for other in reversed(self._ordered[max(0, last - _NEAR) : last]):
            if other is attribution:
                continue
            if any(span.start <= offset < span.end for span in other.content):
                return next(self._answered([other]), NOBODY)
        return None
