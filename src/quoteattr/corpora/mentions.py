"""Texts with entity mentions: what a `Document`, which is about who speaks, leaves out.

For training the parts that find mentions and link them to each other.
"""

from dataclasses import dataclass
from enum import StrEnum

from quoteattr.records import Span, SpeakerKind


class Form(StrEnum):
    """What the head of a mention is."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an entity.

    Attributes:
        span: The words.
        label: The entity's type as the corpus has it.
        kind: The same as a speaker's kind; None where it is none of them.
        form: Name, nominal or pronoun; None where the corpus does not say.
        entity: What the mentions of one entity have in common, in one text; None
            where the corpus does not say.
    """

    span: Span
    label: str
    kind: SpeakerKind | None
    form: Form | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class MentionedText:
    """A text and the mentions in it, in order; they may be nested.

    Attributes:
        id: A file's name.
        text: All of it.
        mentions: Sorted by their spans.
    """

    id: str
    text: str
    mentions: tuple[Mention, ...]
