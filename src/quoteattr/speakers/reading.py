"""Reads a text's sources in its order, then what has no source of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.records import Attribution, Kind, Span
from quoteattr.speakers.answers import answer
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.first_person import AUTHOR
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.scene import NOBODY, Answer, Scene
from quoteattr.speakers.sources import read_source
from quoteattr.speakers.timeline import Mention
from quoteattr.speakers.unsourced import Unsourced


@dataclass(slots=True, eq=False)
class Reading:
    """Who is speaking, attribution by attribution.

    Attributes:
        scene: The text.
        answers: The speakers of each attribution, by its id.
        words: The pronouns and descriptions that were read as each speaker.
    """

    scene: Scene
    answers: dict[str, Answer] = field(default_factory=dict)
    words: dict[Entity, set[Span]] = field(default_factory=dict)
    _same: dict[Answer, Answer] = field(default_factory=dict)

    def read(self, attributions: Sequence[Attribution]) -> Mapping[str, Answer]:
        """The speakers of attributions, by their ids."""
        spoken = [(s.start, s.end) for a in attributions for s in a.content]
        self.scene.timeline.hear(spoken)
        sourced = [a for a in attributions if a.source is not None]
        sourced.sort(key=lambda a: (a.source or a.content[0]).start)
        by_source: dict[Span, Answer] = {}
        for attribution in sourced:
            source = attribution.source
            if source is not None and source not in by_source:
                by_source[source] = self.read_source(attribution, source)
            if source is not None:
                self.answers[attribution.id] = by_source[source]
        if self.scene.layout.paragraphs:  # there is more than white space
            unsourced = Unsourced(self.scene, attributions, self.answers)
            self.answers |= unsourced.answers()
        return self.answers

    def words_of(self, entity: Entity) -> Collection[Span]:
        """The pronouns and descriptions that were read as a speaker."""
        return self.words.get(entity, ())

    def read_source(self, attribution: Attribution, source: Span) -> Answer:
        """Who a source stands for."""
        moment = self.scene.moment
        moment.content = attribution.content
        moment.is_quoting = attribution.kind is not Kind.INDIRECT
        source = self._subject_of(source)
        names = self.scene.names_within(source.start, source.end)
        found: dict[Entity, None] = {}
        scores = []
        phrases = read_source(self.scene.layout, source.start, source.end, names)
        named = [p.name for p in phrases if p.form is Form.NAME and phrases[1:]]
        moment.beside = frozenset(
            entity for name in named if (entity := self.scene.named(name)) is not None
        )
        for phrase in phrases:
            one = answer(self.scene, phrase)
            scores.append(one.score)
            found |= dict.fromkeys(one.entities)
            self._note(phrase, one.entities)
        speakers = tuple(found)
        if len(speakers) > 1:
            joint = self.scene.joints.joint(speakers)
            mention = Mention(source.start, source.end, joint, is_source=True)
            self.scene.timeline.add(mention)
        if speakers and not any(entity.known_as == AUTHOR for entity in speakers):
            moment.previous = speakers
        told = _unless_unsure(Answer(speakers, _least(scores)))
        return self._same.setdefault(told, told)  # one object for what is told often

    # said | Hart
    def _subject_of(self, source: Span) -> Span:
        """A source; the name beside it, if it is but the verb that reports."""
        if source.text not in _REPORTING:
            return source
        text = self.scene.layout.text
        for name in self.scene.names_within(source.end, source.end + _REACH):
            if text[source.end : name.outer_start].isspace():
                return Span.of(text, name.outer_start, name.end)
        return source

    def _note(self, phrase: Phrase, entities: Sequence[Entity]) -> None:
        """Note where entities were mentioned as a source."""
        text = self.scene.layout.text
        for entity in entities:
            if phrase.form is not Form.NAME:
                span = Span.of(text, phrase.start, phrase.end)
                self.words.setdefault(entity, set()).add(span)
            if entity.known_as != AUTHOR:
                mention = Mention(phrase.start, phrase.end, entity, is_source=True)
                self.scene.timeline.add_source(mention)


# A source cut amiss: what names the speaker begins right behind it.
_REPORTING: Final = frozenset({"said", "says", "According to", "according to"})
_REACH: Final = 60

# On polnear-speakers train, 1 in 5 answers less sure than this is right, and half of
# those between it and 0.5.
_SURE: Final = 0.4


def _unless_unsure(answer: Answer) -> Answer:
    """The answer; nobody, if it is too unsure to be given."""
    return NOBODY if (answer.score or 1) < _SURE else answer


def _least(scores: Sequence[float | None]) -> float | None:
    """The least of several probabilities; None if one is not known."""
    known = [score for score in scores if score is not None]
    return min(known) if known and len(known) == len(scores) else None
