"""The speakers of a text of dialogue: its people, its turns, and its scenes decoded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.layout import Layout
from quoteattr.markup import Candidacy
from quoteattr.records import Attribution
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.cues import CueReader
from quoteattr.speakers.fiction.decode import Passes, decode
from quoteattr.speakers.fiction.described import describe, loosen
from quoteattr.speakers.fiction.evidence import EvidenceReader
from quoteattr.speakers.fiction.focus import settle
from quoteattr.speakers.fiction.memory import Chances
from quoteattr.speakers.fiction.mentions import (
    Form,
    Mention,
    count,
    find_mentions,
    tell_gender,
)
from quoteattr.speakers.fiction.people import Named, People, Person
from quoteattr.speakers.fiction.turns import Turn, find_turns
from quoteattr.speakers.fiction.words import Words

# A story is told in the first person if "I" is this often the subject beside "he" and
# "she". In PDNC's novels it is 0.23 to 0.71 in those that are, at most 0.02 else.
_TELLING_SHARE: Final = 0.15
# Pieces of evidence that say the same are counted as if they were several: with this
# power the calibration error on PDNC dev, the cast given, is 0.010; with 1 it is 0.041,
# with 0.8 0.020, with 0.6 0.031.
_SOFTNESS: Final = 0.7
# Below this, nobody is called by name who is not told about.
_LEAST_LIKELY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks an attribution, and how surely.

    Attributes:
        entity: Who speaks.
        score: The probability that it is.
    """

    entity: Entity
    score: float


@dataclass(slots=True, eq=False)
class Novel:
    """A text of dialogue as it is read.

    Attributes:
        people: Its cast.
        turns: Its turns, in order.
        evidence: What reads what speaks for whom.
    """

    people: People
    turns: Sequence[Turn]
    evidence: EvidenceReader

    @classmethod
    def of(
        cls,
        layout: Layout,
        attributions: Sequence[Attribution],
        named: Iterable[Named],
        *,
        makes_people: bool = True,
    ) -> "Novel":
        """The novel of a text.

        Args:
            layout: The text.
            attributions: Who says what in it, as far as it is known.
            named: Those who may speak, each with what it is called.
            makes_people: Whether others may speak who have no name.
        """
        words = Words.of(layout, attributions)
        people = People.of(named)
        mentions = find_mentions(words, people)
        tell_gender(words, mentions)
        count(mentions)
        reader = CueReader(words, mentions)
        turns = find_turns(words, reader, attributions)
        if makes_people:
            made = describe(words, people, mentions, turns)
            people.everyone = [*people.everyone, *made]
        loosen(words, mentions)
        settle(words, mentions)
        evidence = EvidenceReader(words, people, mentions, reader, turns)
        if _is_told_by_one(mentions):
            evidence.narrator = _narrator(people, evidence.addressed_by_narrator())
        return cls(people, turns, evidence)

    def decode(
        self, passes: Passes, candidacies: Sequence[Candidacy] = ()
    ) -> tuple[list[Chances], list[list[float]]]:
        """Each turn's candidates and their probabilities, at a second look."""
        chances = self.evidence.read(candidacies)
        shares = decode(chances, passes.first)
        self.evidence.look_back(chances, shares)
        return chances, decode(chances, passes.second)

    def voices(
        self, passes: Passes, candidacies: Sequence[Candidacy] = ()
    ) -> Mapping[str, Voice]:
        """Who speaks each direct attribution, by its id."""
        chances, shares = self.decode(passes, candidacies)
        found: dict[str, Voice] = {}
        for turn, one, probabilities in zip(self.turns, chances, shares, strict=True):
            if not one.people:
                continue
            best = max(range(len(one.people)), key=probabilities.__getitem__)
            voice = Voice(one.people[best].entity, softened(probabilities)[best])
            for piece in turn.pieces:
                found.setdefault(piece.owner.id, voice)
        return found


def softened(probabilities: Sequence[float]) -> list[float]:
    """Probabilities made as sure as they are right."""
    weights = [probability**_SOFTNESS for probability in probabilities]
    return [weight / sum(weights) for weight in weights]


def _is_told_by_one(mentions: Sequence[Mention]) -> bool:
    """Whether the story is told in the first person."""
    narrated = [mention for mention in mentions if not mention.is_quoted]
    telling = sum(m.form is Form.NARRATOR and m.is_subject for m in narrated)
    others = sum(mention.form is Form.PRONOUN for mention in narrated)
    return telling > _TELLING_SHARE * others


def _narrator(people: People, addressed: Mapping[Person, float]) -> Person:
    """Who tells the story: whom others talk to beside "I said", and nobody names.

    Somebody without a name, if nobody is called by one.
    """

    def likelihood(person: Person) -> float:
        spoken = addressed.get(person, 0.0) + min(person.n_quoted, 1.0)
        return spoken / (1 + person.n_named)

    best = max(people.everyone, key=likelihood, default=None)
    if best is not None and likelihood(best) >= _LEAST_LIKELY:
        return best
    entity = Entity(known_as="the narrator", is_unnamed=True)
    narrator = Person(entity, len(people.everyone), (), is_made=True)
    people.everyone = [*people.everyone, narrator]
    return narrator
