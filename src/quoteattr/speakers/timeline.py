"""Who was mentioned where: the mentions that an anaphor looks back on."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import PREPOSITIONS
from quoteattr.segment import Extents
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.ordered import Ordered

# Mentions further back than this are out of an anaphor's sight; it keeps the cost of
# each anaphor bounded.
_SIGHT: Final = 80
# A description looks ahead as far as this for a name that follows it.
_FORESIGHT: Final = 12


class Mention(NamedTuple):
    """A place where an entity is mentioned.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last.
        entity: Whom it mentions.
        is_source: Whether it was a source of an attribution.
        is_possessive: Whether it only says whose something is.
    """

    start: int
    end: int
    entity: Entity
    is_source: bool = False
    is_possessive: bool = False


_START: Final = attrgetter("start")


class Position(NamedTuple):
    """Where in the text, and in its sentence, a mention stands."""

    sentence: int
    paragraph: int
    role: str  # "source", "subject", "topic", "opening", "object", …
    is_quoted: bool
    is_said: bool  # in what somebody is said to have said
    is_first: bool  # in its sentence


@dataclass(slots=True, eq=False)
class Timeline:
    """The mentions of a text, in order; sources are added as they are resolved.

    Attributes:
        layout: The text.
        mentions: By their start.
    """

    layout: Layout
    mentions: Ordered[Mention]
    _quoted: Extents
    _said: Extents = field(default_factory=lambda: Extents(()))
    _positions: dict[tuple[int, bool], Position] = field(default_factory=dict)

    @classmethod
    def of(cls, layout: Layout, entities: Iterable[Entity]) -> "Timeline":
        """The timeline of a text's names."""
        mentions: list[Mention] = []
        titles: set[int] = set()
        for entity in entities:
            for name in entity.names:
                is_owner = name.is_possessive
                mention = Mention(name.start, name.end, entity, is_possessive=is_owner)
                mentions.append(mention)
                if name.is_title:
                    titles.add(name.start)
        quoted = Extents(
            (q.start, q.end)
            for q in layout.quotations
            if q.depth == 0 and q.inner_start not in titles
        )
        return cls(layout, Ordered(mentions, key=_START), quoted)

    def add_source(self, mention: Mention) -> None:
        """Note a source that was resolved, in place of a name that stood there."""
        for block, at in self.mentions.places_from(mention.start):
            if block[at].start >= mention.end:
                break
            if block[at].entity is mention.entity:
                block[at] = block[at]._replace(is_source=True)
                return
        self.add(mention)

    def add(self, mention: Mention) -> None:
        """Note a mention in its place."""
        self.mentions.insert(mention)

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions before an offset, the last first, as far as one can see."""
        return self.mentions.before(offset, _SIGHT)

    def after(self, offset: int) -> Iterator[Mention]:
        """The mentions that begin after an offset, the next ones first."""
        places = islice(self.mentions.places_from(offset + 1), _FORESIGHT)
        return (block[at] for block, at in places)

    def position(self, mention: Mention) -> Position:
        """Where a mention stands."""
        key = mention.start, mention.is_source
        if key not in self._positions:
            self._positions[key] = self._position(mention)
        return self._positions[key]

    def _position(self, mention: Mention) -> Position:
        return Position(
            self.layout.sentence_at(mention.start),
            self.layout.paragraph_at(mention.start),
            "source" if mention.is_source else self._role(mention),
            self.is_quoted(mention.start),
            self.is_said(mention.start),
            self._is_first(mention),
        )

    def hear(self, contents: Iterable[tuple[int, int]]) -> None:
        """Note where the text tells what somebody says, outside of quotations too."""
        merged: list[tuple[int, int]] = []
        for start, end in sorted(contents):
            if merged and start <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        self._said = Extents(merged)

    def is_said(self, offset: int) -> bool:
        """Whether an offset is in what somebody is said to have said."""
        return _is_in(self._said, offset)

    def _is_first(self, mention: Mention) -> bool:
        """Whether nothing is mentioned before it in its sentence."""
        sentence = self.layout.sentences[self.layout.sentence_at(mention.start)]
        places = self.mentions.places_from(sentence.start)
        starts = (block[at].start for block, at in places)
        return next(starts, mention.start) >= mention.start

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset is inside a quotation."""
        return _is_in(self._quoted, offset)

    def _role(self, mention: Mention) -> str:
        """The part that a name seems to play in its sentence."""
        if mention.is_possessive:
            return "possessor"
        words = self.layout.tokens.words
        after = self.layout.tokens.first_from(mention.end)
        if after < len(words) and _is_verb(words[after]):
            return "subject"
        first = self.layout.tokens.first_from(mention.start)
        sentence = self.layout.sentences[self.layout.sentence_at(mention.start)]
        if mention.start - sentence.start < 3:
            return "subject"
        before = key_of(words[first - 1]) if first else ""
        if before == "for" and first > 1 and words[first - 2] == "As":
            return "topic"
        if before in _OPENERS:
            return "opening"
        return "oblique" if before in PREPOSITIONS else "object"


_OPENERS: Final = frozenset(
    str.split("that when while because if although though whether as what which , but")
)
_AUXILIARIES: Final = frozenset(
    str.split("""
    is was has had have will would can could may might must should did does do are were
    said told says wrote thinks thought made took went came got gave knew saw felt kept
    began held won lost led met left stood spoke ran
    """)
)


def _is_in(extents: Extents, offset: int) -> bool:
    """Whether an offset is in one of some extents."""
    at = bisect_right(extents.starts, offset)
    return at > 0 and offset < extents.ends[at - 1]


def _is_verb(word: str) -> bool:
    """Whether a word after a name looks like the verb of which it is subject."""
    if not word[:1].islower():
        return False
    return word in _AUXILIARIES or word.endswith(("ed", "es", "ts", "ks", "ns", "ls"))
