"""Mentions that the caller knows: of another coreference model, or an entity linker."""

from collections.abc import Iterable
from dataclasses import dataclass

from quoteattr.records import SpeakerKind


@dataclass(frozen=True, slots=True)
class KnownMention:
    """A place where a text mentions somebody whom the caller knows.

    Mentions with one id are one identity, those with different ids are different ones.
    They may be names, pronouns or descriptions, and one may lie within another.

    Attributes:
        start: Offset of the first character, in the text as given.
        end: Offset just past the last character.
        id: Whom it mentions; becomes the id of the `Speaker`.
        name: What to call the identity; empty for its fullest name in the text. The
            first mention that has one tells it.
        kind: What it is, None to find that out. The first mention that has one tells
            it.

    Raises:
        ValueError: If the offsets are no stretch, or the id is empty.
    """

    start: int
    end: int
    id: str
    name: str = ""
    kind: SpeakerKind | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a mention: [{self.start}, {self.end})")
        if not isinstance(self.id, str) or not self.id:
            raise ValueError(f"a mention's id is a string, not {self.id!r}")


def checked(text: str, mentions: Iterable[KnownMention]) -> list[KnownMention]:
    """The mentions, the longest first, if all of them are of a text.

    Raises:
        TypeError: If something is no `KnownMention`.
        ValueError: If one stands outside the text, or on nothing but white space, or if
            one stretch mentions two identities.
    """
    kept: dict[tuple[int, int], KnownMention] = {}
    for mention in mentions:
        if not isinstance(mention, KnownMention):
            raise TypeError(f"an entity is a KnownMention, not {mention!r}")
        where = f"the entity {mention.id!r} at [{mention.start}, {mention.end})"
        if mention.end > len(text):
            raise ValueError(
                f"{where} is outside of the text, which has {len(text)} characters; "
                "offsets count characters of the text as given"
            )
        if not text[mention.start : mention.end].strip():
            raise ValueError(f"{where} is nothing but white space")
        other = kept.setdefault((mention.start, mention.end), mention)
        if other.id != mention.id:
            raise ValueError(f"{where} is the entity {other.id!r}, too")
    return sorted(kept.values(), key=lambda m: (m.start - m.end, m.start))
