"""The speakers of a document, gathered while its annotations are read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from quoteattr.records import Span, Speaker, SpeakerKind

# Whoever wrote the text, in our own annotations' notation.
AUTHOR: Final = "@author"


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

    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers as they now stand."""
        return tuple(identity.finished() for identity in self.identities.values())
