"""What a novel shows of each form of name before it is known whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quoteattr.dialogue import speech_of
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.cues import SAYING, CueReader
from quoteattr.speakers.fiction.mentions import count, find_mentions, tell_gender
from quoteattr.speakers.fiction.people import Named, People, Person
from quoteattr.speakers.fiction.turns import find_turns
from quoteattr.speakers.fiction.words import Words
from quoteattr.speakers.names import Name


@dataclass(slots=True, eq=False)
class Census:
    """What was counted of each form of name.

    Attributes:
        people: One for each form, by the place of its first name.
        said: How often each is the subject of a verb of speech.
    """

    people: dict[int, Person] = field(default_factory=dict)
    said: dict[Person, float] = field(default_factory=dict)

    @classmethod
    def of(cls, layout: Layout, names: Sequence[Name]) -> "Census":
        """The census of a text, each name of which has a form of its own."""
        text = layout.text
        people = People.of(
            Named(Entity(), (text[name.outer_start : name.end],)) for name in names
        )
        spoken = [
            Attribution(str(q.start), Kind.DIRECT, (Span.of(text, q.start, q.end),))
            for q in speech_of(layout)
        ]
        words = Words.of(layout, spoken)
        mentions = find_mentions(words, people)
        tell_gender(words, mentions)
        count(mentions)
        census = cls({n.start: p for n, p in zip(names, people.everyone, strict=True)})
        for turn in find_turns(words, CueReader(words, mentions), spoken):
            if turn.lead is not None and turn.lead.place in SAYING:
                for person in turn.lead.mention.people:
                    share = 1 / len(turn.lead.mention.people)
                    census.said[person] = census.said.get(person, 0.0) + share
        return census

    def of_name(self, name: Name) -> tuple[float, float, float]:
        """Evidence of "he", of "she", and how often it is said to speak."""
        person = self.people[name.start]
        return person.male, person.female, self.said.get(person, 0.0)
