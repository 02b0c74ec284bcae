"""The caller's mentions, put in place of the names and the answers that we find."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import HE, SHE
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.cast import Cast, cast_of
from quoteattr.speakers.entity import Entity, description_of
from quoteattr.speakers.evidence import is_role
from quoteattr.speakers.kinds import kind_of_name
from quoteattr.speakers.known import KnownMention
from quoteattr.speakers.names import Name
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.roster import KnownCast, as_alias, know_as
from quoteattr.speakers.sources import read_source
from quoteattr.speakers.timeline import Mention


@dataclass(slots=True, eq=False)
class Given:
    """Whom the caller says that a text mentions, and where.

    Attributes:
        names: The text's names, those of the caller in place of ours.
        ids: The caller's id of each entity.
        at: The entity whose mention has its head end at an offset.
        described: The mentions that are no names.
    """

    names: Sequence[Name] = ()
    ids: dict[Entity, str] = field(default_factory=dict)
    at: dict[int, Entity] = field(default_factory=dict)
    described: list[Mention] = field(default_factory=list)

    _owners: dict[int, Entity] = field(default_factory=dict)
    _groups: list[tuple[Entity, Sequence[Phrase]]] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        layout: Layout,
        names: Sequence[Name],
        mentions: Sequence[KnownMention],
        known: KnownCast,
    ) -> "Given":
        """The caller's mentions in a text.

        Args:
            layout: The text.
            names: The names found in it.
            mentions: The caller's mentions, the longest first.
            known: The caller's roster; an alias in it is who it says.
        """
        given = cls(names)
        entities = _entities(layout.text, mentions, known)
        given.ids = {entity: id for id, entity in entities.items()}
        for mention in mentions:
            given._place(layout, mention, entities[mention.id])
        for entity in entities.values():
            _describe(layout.text, entity, given.described, given._owners)
        return given

    def _place(self, layout: Layout, mention: KnownMention, entity: Entity) -> None:
        """Take in one mention; a longer one with the same head goes before it."""
        start, end = mention.start, mention.end
        crossing = [name for name in self.names if _crosses(name, start, end)]
        if any(name.start in self._owners for name in crossing):
            return  # a part of a name that the caller gave in full
        if crossing:
            name = _name_of(layout, start, end)
            self.names = _with(self.names, name, crossing)
        within = _within(self.names, start, end)
        phrases = read_source(layout, start, end, within)
        if len(phrases) == 1:
            self._place_phrase(layout, mention, phrases[0], entity)
        elif phrases:
            self._groups.append((entity, phrases))
            self.described.append(Mention(start, end, entity))

    def _place_phrase(
        self, layout: Layout, mention: KnownMention, phrase: Phrase, entity: Entity
    ) -> None:
        """Take in a mention that is one noun phrase."""
        if phrase.head_end in self.at:
            return
        self.at[phrase.head_end] = entity
        name = phrase.name
        if name is None and _is_missed_name(layout, mention, phrase):
            name = _name_of(layout, mention.start, mention.end)
            self.names = _with(self.names, name)
        if name is not None:
            self._owners[name.start] = entity
        else:
            self.described.append(Mention(mention.start, mention.end, entity))
            entity.male += phrase.head in HE
            entity.female += phrase.head in SHE

    def cast_of(self, names: Iterable[Name], known: KnownCast) -> Cast:
        """The cast of the text: the caller's entities have the caller's names."""
        rest = []
        for name in names:
            entity = self._owners.get(name.start)
            if entity is None:
                rest.append(name)
            else:
                entity.add(name)
        named = [entity for entity in self.ids if entity.keys]
        cast = cast_of(rest, list(dict.fromkeys([*known.entities, *named])))
        self._join(cast)
        return cast

    def _join(self, cast: Cast) -> None:
        """Let the caller's groups be their members, where those are named."""
        for entity, phrases in self._groups:
            starts = [phrase.name.start for phrase in phrases if phrase.name]
            members = [cast.of_name[start] for start in starts if start in cast.of_name]
            if len(members) == len(phrases) and not entity.names:
                entity.members = tuple(dict.fromkeys(members))
            entity.is_plural = True


def _entities(
    text: str, mentions: Sequence[KnownMention], known: KnownCast
) -> dict[str, Entity]:
    """One entity for each id: a roster's, where a name or mention is its alias."""
    entities: dict[str, Entity] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        entity = entities.setdefault(mention.id, Entity())
        words = as_alias(mention.name or text[mention.start : mention.end])
        if not entity.known_as and words in known.described:
            entity = entities[mention.id] = known.described[words]
        if mention.name and not entity.known_as:
            know_as(entity, mention.name)
        if mention.kind is not None:
            entity.fix(mention.kind)
    return entities


def _describe(
    text: str, entity: Entity, described: Iterable[Mention], named: dict[int, Entity]
) -> None:
    """Say what to call an entity that is not named, by the longest mention."""
    is_named = entity.known_as or entity in named.values()
    entity.is_unnamed = not is_named or entity.kind is SpeakerKind.UNNAMED
    if not entity.is_unnamed or entity.known_as:
        return
    spans = [(m.start, m.end) for m in described if m.entity is entity]
    spans += [(start, start) for start, owner in named.items() if owner is entity]
    start, end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    entity.known_as = description_of(text[start:end])


def _crosses(name: Name, start: int, end: int) -> bool:
    """Whether a name shares characters with a stretch that does not hold it all."""
    is_apart = name.end <= start or end <= name.start
    return not is_apart and not (start <= name.start and name.end <= end + 1)


def _within(names: Iterable[Name], start: int, end: int) -> list[Name]:
    """The names in a stretch, without the titles that stand before it."""
    return [
        name if start <= name.outer_start else replace(name, outer_start=name.start)
        for name in names
        if start <= name.start and name.end <= end + 1
    ]


def _with(
    names: Iterable[Name], more: Name, crossing: Sequence[Name] = ()
) -> list[Name]:
    """The names with one more, without those that it takes the place of."""
    kept = [name for name in names if name not in crossing]
    return sorted([*kept, more], key=lambda name: name.start)


def _name_of(layout: Layout, start: int, end: int) -> Name:
    """The name that a stretch is."""
    text = layout.text
    tokens = layout.tokens_within(start, end)
    words = tuple(map(key_of, tokens.words))
    words = words or (key_of(text[start:end].strip()),)
    kind = kind_of_name(text[start:end], words)
    return Name(start, end, words, kind=kind, outer_start=start)


def _is_missed_name(layout: Layout, mention: KnownMention, phrase: Phrase) -> bool:
    """Whether a mention that is not known for a name is one by its capitals."""
    text = layout.text[mention.start : mention.end]
    head = text.split()[-1]
    return (
        phrase.form is Form.BARE
        and not (text[0].islower() or head[0].islower())
        and not is_role(phrase.head)
    )
