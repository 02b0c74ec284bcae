"""The waist of the library: role spans and links, which every proposer speaks.

The network, the rules and gold annotations are all brought to this form, and
`assemble` makes attributions from it. Offsets are characters of the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from quoteattr.layout import Layout


class Role(StrEnum):
    """What a span does in its attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Relation(StrEnum):
    """What a link says of its dependent and its head."""

    PART = "part"  # dependent belongs to the attribution that head anchors
    PARENT = "parent"  # dependent's attribution is reported by head's


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A span with a role.

    Attributes:
        role: Source, cue or content.
        start: Offset of the first character.
        end: Offset just past the last character.
        score: Calibrated probability of the span, None where there is none.
        method: What found it: "model", or the rule's name.
    """

    role: Role
    start: int
    end: int
    score: float | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two role spans of a markup, by their indices.

    Attributes:
        dependent: Index of the span that depends.
        head: Index of the span it depends on. For `Relation.PART` this is the
            attribution's anchor: its cue, or its first content if it has no cue.
        relation: What the link says.
        score: Calibrated probability that the dependent is there and belongs to the
            head; None where there is none.
    """

    dependent: int
    head: int
    relation: Relation = Relation.PART
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Markup:
    """Role spans of one text, and the links between them.

    An anchor (a cue, or a content that is linked to nothing) stands for one
    attribution; the spans linked to it as parts are its other pieces.

    Raises:
        ValueError: If a link points at a span that is not there, or at itself.
    """

    spans: tuple[RoleSpan, ...] = ()
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        for link in self.links:
            if link.dependent == link.head or not (
                0 <= link.dependent < len(self.spans)
                and 0 <= link.head < len(self.spans)
            ):
                raise ValueError(f"{link} does not fit {len(self.spans)} spans")


class Proposer(Protocol):
    """Anything that can mark up texts: the network, the rules, a test's stub."""

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        """One markup for each layout, in order."""


@runtime_checkable
class ShownProposer(Proposer, Protocol):
    """A proposer that is shown what another one makes of a text.

    Attributes:
        hinter: The other one, if there is one.
    """

    @property
    def hinter(self) -> Proposer | None:
        """Whose markup it is shown."""

    def propose_shown(
        self, hinted: Iterable[tuple[Layout, Markup]]
    ) -> Iterator[Markup]:
        """One markup for each layout, shown what the hinter has made of it already."""


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Who may be speaking one quotation, as a proposer sees it.

    Attributes:
        start: Offset of the quotation's first character, marks included.
        end: Offset just past its last character.
        mentions: Start, end and probability of each mention that may name the speaker;
            together at most 1. What is left says that none of them does.
        turns: Index, among the same text's candidacies, of each other quotation and the
            probability that the same person speaks it.
    """

    start: int
    end: int
    mentions: tuple[tuple[int, int, float], ...] = ()
    turns: tuple[tuple[int, float], ...] = ()


class Pointer(Protocol):
    """Anything that can tell who may be speaking the quotations of stories."""

    def candidacies(self, layouts: Iterable[Layout]) -> Iterator[Sequence[Candidacy]]:
        """The candidacies of each layout's outermost quotations, in order."""


class MentionForm(StrEnum):
    """How words pick out the person that they mention."""

    NAME = "name"
    PRONOUN = "pronoun"  # he, she, I
    DESCRIPTION = "description"  # the old man, her sister
    SPOKEN = "spoken"  # a name in a quotation, often of who is spoken to


class Mention(NamedTuple):
    """Words that may mention a person.

    Attributes:
        start: Offset of the first character, of a title if there is one.
        end: Offset just past the last character.
        form: How they do so.
    """

    start: int
    end: int
    form: MentionForm
