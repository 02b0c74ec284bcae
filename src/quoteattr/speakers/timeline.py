"""Who was mentioned where: the mentions that an anaphor looks back on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import PREPOSITIONS
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.entity import Entity

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
        mentions: In order of their start.
    """

    layout: Layout
    mentions: list[Mention] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _quoted: list[tuple[int, int]] = field(default_factory=list)
    _said: list[tuple[int, int]] = field(default_factory=list)
    _positions: dict[tuple[int, bool], Position] = field(default_factory=dict)

    @classmethod
    def of(cls, layout: Layout, entities: Iterable[Entity]) -> "Timeline":
        """The timeline of a text's names."""
        named = [(name, entity) for entity in entities for name in entity.names]
        mentions = [
            Mention(name.start, name.end, entity, is_possessive=name.is_possessive)
            for name, entity in named
        ]
        mentions.sort(key=lambda mention: mention.start)
        titles = {name.start for name, _ in named if name.is_title}
        quoted = [
            (q.start, q.end)
            for q in layout.quotations
            if q.depth == 0 and q.inner_start not in titles
        ]
        return cls(layout, mentions, [m.start for m in mentions], quoted)

    def add_source(self, mention: Mention) -> None:
        """Note a source that was resolved, in place of a name that stood there."""
        at = bisect_left(self._starts, mention.start)
        while at < len(self.mentions) and self.mentions[at].start < mention.end:
            if self.mentions[at].entity is mention.entity:
                self.mentions[at] = self.mentions[at]._replace(is_source=True)
                return
            at += 1
        self.add(mention)

    def add(self, mention: Mention) -> None:
        """Note a mention in its place."""
        at = bisect_right(self._starts, mention.start)
        self._starts.insert(at, mention.start)
        self.mentions.insert(at, mention)

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions before an offset, the last first, as far as one can see."""
        at = bisect_left(self._starts, offset)
        yield from reversed(self.mentions[max(0, at - _SIGHT) : at])

    def after(self, offset: int) -> Iterator[Mention]:
        """The mentions that begin after an offset, the next ones first."""
        at = bisect_right(self._starts, offset)
        yield from self.mentions[at : at + _FORESIGHT]

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
        self._said = merged

    def is_said(self, offset: int) -> bool:
        """Whether an offset is in what somebody is said to have said."""
        at = bisect_right(self._said, (offset, len(self.layout.text)))
        return at > 0 and offset < self._said[at - 1][1]

    def _is_first(self, mention: Mention) -> bool:
        """Whether nothing is mentioned before it in its sentence."""
        at = bisect_left(self._starts, mention.start)
        if not at:
            return True
        sentence = self.layout.sentences[self.layout.sentence_at(mention.start)]
        return self._starts[at - 1] < sentence.start

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset is inside a quotation."""
        at = bisect_right(self._quoted, (offset, len(self.layout.text)))
        return at > 0 and offset < self._quoted[at - 1][1]

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


def _is_verb(word: str) -> bool:
    """Whether a word after a name looks like the verb of which it is subject."""
    if not word[:1].islower():
        return False
    return word in _AUXILIARIES or word.endswith(("ed", "es", "ts", "ks", "ns", "ls"))
