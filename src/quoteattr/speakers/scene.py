"""What the rules share while they read one text from its beginning to its end."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, NamedTuple

from quoteattr.dialogue import is_dialogue
from quoteattr.layout import Layout
from quoteattr.records import Span
from quoteattr.speakers.bylines import without_bylines
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.evidence import read_beside, tell, with_kinds, with_persons
from quoteattr.speakers.fiction.cast import novel_cast
from quoteattr.speakers.given import Given
from quoteattr.speakers.joint import Joints, joint_mentions
from quoteattr.speakers.known import KnownMention
from quoteattr.speakers.names import Name, find_names
from quoteattr.speakers.nouned import Nouned, nouned_names
from quoteattr.speakers.phrases import Phrase
from quoteattr.speakers.pronoun_evidence import tell_gender
from quoteattr.speakers.rank import Option, Ranker, Task
from quoteattr.speakers.roster import KnownCast
from quoteattr.speakers.timeline import Timeline
from quoteattr.speakers.titles import with_titles

_START: Final = attrgetter("start")


class Answer(NamedTuple):
    """Who some words stand for.

    Attributes:
        entities: One, several, or none if it cannot be told.
        score: The probability that this is right; None where there is none.
    """

    entities: tuple[Entity, ...] = ()
    score: float | None = None


NOBODY: Final = Answer()


@dataclass(slots=True, eq=False)
class Moment:
    """What is being read.

    Attributes:
        content: What the source that is being read says.
        is_quoting: Whether it says so in quotation marks.
        previous: The speakers of the source before it.
        beside: Who is named in it; nothing else in it stands for them.
    """

    content: Sequence[Span] = ()
    is_quoting: bool = False
    previous: tuple[Entity, ...] = ()
    beside: frozenset[Entity] = frozenset()


@dataclass(slots=True, eq=False)
class Unnamed:
    """The speakers without a name, by how they are described.

    Attributes:
        described: By head noun, number and the words with it.
        by_noun: By head noun and number alone, in the order of the text.
    """

    described: dict[tuple[str, bool, frozenset[str]], Entity] = field(
        default_factory=dict
    )
    by_noun: dict[tuple[str, bool], list[tuple[frozenset[str], Entity]]] = field(
        default_factory=dict
    )


@dataclass(slots=True, eq=False)
class Scene:
    """A text's cast and mentions, and where reading has come to.

    Attributes:
        layout: The text.
        ranker: What chooses among candidates.
        known: The speakers that the caller knows.
        given: Whom the caller says that the text mentions, and where.
        names: The text's names, in order.
        cast: Who they stand for.
        nouned: Names made with a noun: "the Hart campaign".
        joints: Speakers that are several.
        timeline: Who is mentioned where.
        standing: Who is named most, and who is told what.
        unnamed: Speakers without a name.
        moment: What is being read.
    """

    layout: Layout
    ranker: Ranker
    known: KnownCast
    given: Given
    names: Sequence[Name]
    cast: Cast
    nouned: Nouned
    joints: Joints
    timeline: Timeline
    standing: "Standing"
    unnamed: Unnamed = field(default_factory=Unnamed)
    moment: Moment = field(default_factory=Moment)

    @classmethod
    def of(
        cls,
        layout: Layout,
        ranker: Ranker,
        known: KnownCast,
        mentions: Sequence[KnownMention] = (),
    ) -> "Scene":
        """The scene of a text, before any source is read."""
        is_told = is_dialogue(layout)
        found = without_bylines(layout, find_names(layout))
        found = found if is_told else with_titles(layout, found)
        given = Given.of(layout, found, mentions, known)
        told = read_beside(layout, given.names)
        names = with_kinds(given.names, told)
        if is_told and not known.entities and not mentions:
            cast = novel_cast(layout, names)
        else:
            cast = given.cast_of(names, known)
        tell(cast, told)
        tell_gender(layout, cast)
        names = with_persons(names, cast)
        nouned = nouned_names(layout, names, cast)
        joints = Joints()
        everyone = [*cast.entities, *nouned.entities]
        timeline = Timeline.of(layout, everyone)
        for mention in (*joint_mentions(layout, names, cast, joints), *given.described):
            timeline.add(mention)
        standing = Standing.of(everyone)
        return cls(
            layout=layout,
            ranker=ranker,
            known=known,
            given=given,
            names=names,
            cast=cast,
            nouned=nouned,
            joints=joints,
            timeline=timeline,
            standing=standing,
        )

    def names_within(self, start: int, end: int) -> Sequence[Name]:
        """The names between two offsets; the last may run over by a full stop."""
        first = bisect_left(self.names, start, key=_START)
        last = bisect_left(self.names, end, first, key=_START)
        return [name for name in self.names[first:last] if name.end <= end + 1]

    def named(self, name: Name | None) -> Entity | None:
        """The entity that a name stands for."""
        return None if name is None else self.cast.of_name.get(name.start)

    def campaign_of(self, person: Entity) -> Entity:
        """The campaign of a person, made up if the text does not name it."""
        return self.nouned.campaign_of(self.layout.text, person)

    def is_in_content(self, offset: int) -> bool:
        """Whether the source that is being read says the word at an offset."""
        content = self.moment.content
        if not content or not content[0].start <= offset < content[-1].end:
            return False
        if not any(span.start <= offset < span.end for span in content):
            return False
        return not self.moment.is_quoting or self.timeline.is_quoted(offset)

    def choose(self, task: Task, phrase: Phrase, options: Sequence[Option]) -> Answer:
        """The likeliest of some options; nobody if there are none."""
        if not options:
            return NOBODY
        shares = self.ranker.weigh(task, phrase, options)
        best = max(range(len(options)), key=shares.__getitem__)
        entity = options[best].entity
        score = self.ranker.calibrated(task, shares[best])
        return Answer((entity,) if entity else (), score)


# Entities that share an aspect, or a rank, beyond this many are not told apart by it.
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """How the entities of a text stand out.

    Attributes:
        leading: The most named, persons and others.
        told: The entities of which an aspect is told.
        topics: The feature that ranks each person by how often it is named.
        shares: The feature that tells in quarters how many of the persons' names are
            each person's.
    """

    leading: Sequence[Entity]
    told: dict[str, list[Entity]]
    topics: dict[Entity, str]
    shares: dict[Entity, str]

    @classmethod
    def of(cls, everyone: Sequence[Entity]) -> "Standing":
        """The standing of a text's entities."""
        ranked = sorted(everyone, key=lambda entity: -len(entity.names))
        persons = [entity for entity in ranked if entity.is_person]
        others = [entity for entity in ranked if not entity.is_person]
        told: dict[str, list[Entity]] = {}
        for entity in ranked:
            for aspect in {*entity.aspects, *entity.fullest}:
                having = told.setdefault(aspect, [])
                if len(having) < _MOST:
                    having.append(entity)
        n_names = max(1, sum(len(person.names) for person in persons))
        return cls(
            leading=[*persons[:_MOST], *others[:_MOST]],
            told=told,
            topics={e: f"topic {_label(rank)}" for rank, e in enumerate(persons)},
            shares={e: f"share {4 * len(e.names) // n_names}" for e in persons},
        )


def _label(rank: int) -> str:
    """A rank, from "first" on."""
    return next((label for border, label in _RANKS if rank <= border), "more")


_RANKS: Final = ((0, "first"), (2, "second"), (5, "third"))
