"""The speakers of a document, gathered while its annotations are read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.corpora.mentions import Form, Mention
from quoteattr.records import Span, Speaker, SpeakerKind

# Whoever wrote the text, in our own annotations' notation.
AUTHOR: Final = "@author"

# A name of more words has a relative clause or an apposition in it.
_LONGEST_NAME: Final = 5


@dataclass(slots=True)
class _Identity:
    """A speaker in the making."""

    id: str
    name: str
    kind: SpeakerKind
    aliases: dict[str, None] = field(default_factory=dict)
    mentions: set[Span] = field(default_factory=set)

    def finished(self) -> Speaker:
        """The speaker, its mentions in the order of the text."""
        return Speaker(
            id=self.id,
            name=self.name,
            kind=self.kind,
            aliases=tuple(self.aliases),
            mentions=tuple(sorted(self.mentions)),
        )


@dataclass(slots=True)
class Cast:
    """The speakers met so far, each identity once, in the order of meeting."""

    identities: dict[str, _Identity] = field(default_factory=dict)

    def add(
        self,
        key: str,
        name: str,
        kind: SpeakerKind = SpeakerKind.PERSON,
        *,
        aliases: Iterable[str] = (),
        mentions: Iterable[Span] = (),
    ) -> str:
        """Note a speaker, or more about one that was met before.

        Args:
            key: What tells the corpus' identities apart.
            name: What the speaker is called, if it was not met before.
            kind: What sort of speaker it is, if it was not met before.
            aliases: Other names for it.
            mentions: Words of the text that stand for it.

        Returns:
            The speaker's id in the document.
        """
        fresh = _Identity(f"s{len(self.identities) + 1}", name, kind)
        identity = self.identities.setdefault(key, fresh)
        identity.aliases |= dict.fromkeys(a for a in aliases if a != identity.name)
        identity.mentions |= set(mentions)
        return identity.id

    def add_all(self, notation: str, mentions: Iterable[Span] = ()) -> tuple[str, ...]:
        """Note the speakers that our own annotations name for one source.

        Args:
            notation: “Ann Lee; Bo Ray” for several, “?an official” for somebody
                without a name, “@author” for the writer.
            mentions: The words that stand for them.

        Returns:
            Their ids, in the order of the notation.
        """
        ids: dict[str, None] = {}
        for part in filter(None, map(str.strip, notation.split(";"))):
            unnamed = part.startswith("?") or part == AUTHOR
            kind = SpeakerKind.UNNAMED if unnamed else SpeakerKind.PERSON
            name = part.removeprefix("?") or part
            ids[self.add(part, name, kind, mentions=mentions)] = None
        return tuple(ids)

    def add_entity(self, key: str, mentions: Sequence[Mention], label: str = "") -> str:
        """Note an entity as a speaker, named by the longest of its plain names.

        Args:
            key: What tells the corpus' entities apart.
            mentions: All mentions of it, at least one.
            label: What to call it if no mention is a name.

        Returns:
            The speaker's id in the document.
        """
        words = [" ".join(mention.span.text.split()) for mention in mentions]
        names = sorted(
            {
                name
                for name, mention in zip(words, mentions, strict=True)
                if mention.form is Form.NAME and name.count(" ") < _LONGEST_NAME
            },
            key=lambda name: (-len(name), name),
        )
        kind = next((m.kind for m in mentions if m.kind is not None), None)
        return self.add(
            key,
            names[0] if names else label or words[0],
            kind if names and kind is not None else SpeakerKind.UNNAMED,
            aliases=names,
            mentions=[mention.span for mention in mentions],
        )

    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers as they now stand."""
        return tuple(identity.finished() for identity in self.identities.values())
