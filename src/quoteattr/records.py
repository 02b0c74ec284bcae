"""The public records: what the library gives back, and what corpora are read into.

Gold and predicted annotations are this one type. All offsets are half-open
characters (Unicode code points) of the untouched text. The terms are those of
PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import Final, Literal, NotRequired, Self, TypedDict

from quoteattr.lexicon.stance import Stance
from quoteattr.surrogates import escaped
from quoteattr.viewer import frame

SCHEMA: Final = "quoteattr/1"
SCORE_DIGITS: Final = 4
"""Decimals of a score; the next one says nothing that calibration can tell."""


class Kind(StrEnum):
    """How much of an attribution's content stands in quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeakerKind(StrEnum):
    """What sort of thing a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    WORK = "work"
    UNNAMED = "unnamed"


class SpanJSON(TypedDict):
    """A span at the JSON door."""

    start: int
    end: int
    text: str


class ScoresJSON(TypedDict):
    """Scores at the JSON door."""

    content: float | None
    source: float | None
    speaker: float | None


class AttributionJSON(TypedDict):
    """An attribution at the JSON door."""

    id: str
    kind: str
    content: list[SpanJSON]
    cue: SpanJSON | None
    source: SpanJSON | None
    speakers: list[str]
    parent: str | None
    method: str
    scores: ScoresJSON
    stance: NotRequired[str | None]
    is_negated: NotRequired[bool | None]


class SpeakerJSON(TypedDict):
    """A speaker at the JSON door."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    mentions: list[SpanJSON]


class DocumentJSON(TypedDict):
    """A document at the JSON door, schema `quoteattr/1`."""

    schema: Literal["quoteattr/1"]
    id: str
    text: str
    attributions: list[AttributionJSON]
    speakers: list[SpeakerJSON]
    error: NotRequired[str]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document, by character offsets.

    Attributes:
        start: Offset of the first character.
        end: Offset just past the last character.
        text: The characters themselves, so that a span can be read alone.

    Raises:
        ValueError: If the offsets are not a stretch, or the text is not as long.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"{self.text!r} is not {self.end - self.start} long")

    def __str__(self) -> str:
        return self.text

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text` between two offsets."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared(self, start: int, end: int) -> int:
        """Number of its characters that stand between two offsets."""
        return max(0, min(self.end, end) - max(self.start, start))

    def to_dict(self) -> SpanJSON:
        """The span as in the JSON schema."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_dict(cls, record: SpanJSON) -> Self:
        """The span that `to_dict` wrote."""
        _check_type(int, record["start"], record["end"])
        return cls(record["start"], record["end"], record["text"])


_borders: Final = attrgetter("start", "end")  # in C, unlike comparisons of spans


@dataclass(frozen=True, slots=True)
class Scores:
    """Calibrated probabilities, one a decision; None where a method has none to give.

    They are kept to `SCORE_DIGITS`, so that a document is equal to its JSON read back.

    Attributes:
        content: That the content is an attribution's, with these borders.
        source: That the source is the content's.
        speaker: That the speaker is the one the source stands for.
    """

    content: float | None = None
    source: float | None = None
    speaker: float | None = None

    def __post_init__(self) -> None:
        for name in self.__slots__:
            score = getattr(self, name)
            if score is None:
                continue
            if not 0 <= score <= 1:
                raise ValueError(f"not a probability: {score}")
            object.__setattr__(self, name, round(score, SCORE_DIGITS))

    def to_dict(self) -> ScoresJSON:
        """The scores as in the JSON schema."""
        return {
            "content": self.content,
            "source": self.source,
            "speaker": self.speaker,
        }


@dataclass(frozen=True, slots=True)
class Speaker:
    """One identity that sources stand for.

    Attributes:
        id: Unique in the document.
        name: The fullest name that the text gives; a description ("a senior
            official") where it gives none.
        kind: What sort of speaker this is.
        aliases: Other names for it in the text, each once.
        mentions: The spans that were read as this speaker, in order.
    """

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()

    def to_dict(self) -> SpeakerJSON:
        """The speaker as in the JSON schema."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": str(self.kind),
            "aliases": list(self.aliases),
            "mentions": [mention.to_dict() for mention in self.mentions],
        }

    @classmethod
    def from_dict(cls, record: SpeakerJSON) -> Self:
        """The speaker that `to_dict` wrote."""
        _check_type(str, record["id"], record["name"], *record["aliases"])
        return cls(
            id=record["id"],
            name=record["name"],
            kind=SpeakerKind(record["kind"]),
            aliases=tuple(record["aliases"]),
            mentions=tuple(map(Span.from_dict, record["mentions"])),
        )


@dataclass(frozen=True, slots=True)
class Attribution:
    """A content that is attributed: who said, claimed, wanted it, by which words.

    Attributes:
        id: Unique in the document.
        kind: Direct, indirect or mixed.
        content: What is said, one or more spans in the order of the text.
        cue: The words that attribute; None where there are none.
        source: The words that name who; None where nobody is named.
        speakers: Ids of the document's speakers that the source stands for; empty
            where it cannot be told.
        parent: Id of the attribution that reports this one ("…, per Reuters").
        method: What found it: "model", or the rule's name.
        scores: How sure each decision is.
        stance: What the cue says of the speaker's relation to the content: that it
            says, claims, denies, wants it; None where no cue tells.
        is_negated: Whether the cue is negated ("did not say"); None where there is
            no cue, or nobody has looked.
        speaker: The speakers' names, joined by "; ". Filled in by the `Document`.
    """

    id: str
    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speakers: tuple[str, ...] = ()
    parent: str | None = None
    method: str = ""
    scores: Scores = Scores()
    speaker: str | None = None
    stance: Stance | None = None
    is_negated: bool | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError(f"attribution {self.id!r} has no content")
        for before, after in zip(self.content, self.content[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"contents out of order: {before}, {after}")

    @property
    def text(self) -> str:
        """The words of the content, its pieces joined by a space."""
        return " ".join(span.text for span in self.content)

    @property
    def start(self) -> int:
        """Offset of the first character of the content."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Offset just past the last character of the content."""
        return self.content[-1].end

    def spans(self) -> tuple[Span, ...]:
        """Content, cue and source, as far as there are any, in the text's order."""
        return tuple(sorted(_pieces(self), key=_borders))

    def to_dict(self) -> AttributionJSON:
        """The attribution as in the JSON schema."""
        return {
            "id": self.id,
            "kind": str(self.kind),
            "content": [span.to_dict() for span in self.content],
            "cue": self.cue.to_dict() if self.cue else None,
            "source": self.source.to_dict() if self.source else None,
            "speakers": list(self.speakers),
            "parent": self.parent,
            "method": self.method,
            "scores": self.scores.to_dict(),
            "stance": str(self.stance) if self.stance else None,
            "is_negated": self.is_negated,
        }

    @classmethod
    def from_dict(cls, record: AttributionJSON) -> Self:
        """The attribution that `to_dict` wrote, with or without a stance."""
        cue, source, stance = record["cue"], record["source"], record.get("stance")
        _check_type(str, record["id"], record["method"], *record["speakers"])
        return cls(
            id=record["id"],
            kind=Kind(record["kind"]),
            content=tuple(map(Span.from_dict, record["content"])),
            cue=Span.from_dict(cue) if cue else None,
            source=Span.from_dict(source) if source else None,
            speakers=tuple(record["speakers"]),
            parent=record["parent"],
            method=record["method"],
            scores=Scores(**record["scores"]),
            stance=Stance(stance) if stance else None,
            is_negated=record.get("is_negated"),
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A text, untouched, with its attributions and its speakers.

    Attributes:
        text: The text as it was given.
        attributions: In the order of the text.
        speakers: Each identity once.
        id: A file's name, or what the caller calls it.
        error: Why the text could not be read, where it could not; there are no
            attributions then.

    Raises:
        ValueError: If a span does not index the text, an id stands twice, or a
            speaker or parent is not in the document.
    """

    text: str
    attributions: tuple[Attribution, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    id: str = ""
    error: str | None = None

    def __post_init__(self) -> None:
        names = {speaker.id: speaker.name for speaker in self.speakers}
        known = {attribution.id for attribution in self.attributions}
        if len(names) < len(self.speakers) or len(known) < len(self.attributions):
            raise ValueError(f"an id stands twice in document {self.id!r}")
        for speaker in self.speakers:
            self._check(speaker.mentions)
        for attribution in self.attributions:
            self._check(_pieces(attribution))
            if attribution.parent is not None and attribution.parent not in known:
                raise ValueError(f"parent {attribution.parent!r} is not in {self.id!r}")
        object.__setattr__(
            self, "attributions", tuple(_named(a, names) for a in self.attributions)
        )

    def _check(self, spans: Iterable[Span]) -> None:
        for span in spans:
            if self.text[span.start : span.end] != span.text:
                raise ValueError(f"{span!r} is not in the text of {self.id!r}")

    @property
    def quotes(self) -> tuple[Attribution, ...]:
        """The attributions with words in quotation marks: direct and mixed."""
        return tuple(a for a in self.attributions if a.kind is not Kind.INDIRECT)

    @property
    def claims(self) -> tuple[Attribution, ...]:
        """The indirect attributions: paraphrases, beliefs, intentions."""
        return tuple(a for a in self.attributions if a.kind is Kind.INDIRECT)

    def by_speaker(self) -> dict[Speaker, tuple[Attribution, ...]]:
        """What each speaker said, in the order in which speakers first speak.

        An attribution of several speakers stands under each of them; one whose
        speaker could not be told stands under none.
        """
        speakers = {speaker.id: speaker for speaker in self.speakers}
        said: dict[str, list[Attribution]] = {}
        for attribution in self.attributions:
            for identity in attribution.speakers:
                said.setdefault(identity, []).append(attribution)
        return {speakers[identity]: tuple(words) for identity, words in said.items()}

    def to_dict(self) -> DocumentJSON:
        """The document as in the JSON schema `quoteattr/1`."""
        record: DocumentJSON = {
            "schema": SCHEMA,
            "id": self.id,
            "text": self.text,
            "attributions": [a.to_dict() for a in self.attributions],
            "speakers": [speaker.to_dict() for speaker in self.speakers],
        }
        if self.error is not None:
            record["error"] = self.error
        return record

    def to_json(self) -> str:
        """The document as one line of JSON, schema `quoteattr/1`.

        Half a surrogate pair in the text is written as its escape, or where two stand
        in a row, which JSON cannot tell from one character, as U+FFFD.
        """
        return escaped(json.dumps(self.to_dict(), ensure_ascii=False))

    def _repr_html_(self) -> str:
        """The page of `quoteattr.visualise.html` in a frame, for notebooks."""
        return frame(self.to_json())

    @classmethod
    def from_dict(cls, record: DocumentJSON) -> Self:
        """The document that `to_dict` wrote.

        Raises:
            ValueError: If the record's schema is not `quoteattr/1`.
        """
        if record.get("schema") != SCHEMA:
            raise ValueError(f"schema is {record.get('schema')!r}, not {SCHEMA!r}")
        _check_type(str, record["text"], record["id"], record.get("error") or "")
        return cls(
            text=record["text"],
            attributions=tuple(map(Attribution.from_dict, record["attributions"])),
            speakers=tuple(map(Speaker.from_dict, record["speakers"])),
            id=record["id"],
            error=record.get("error"),
        )

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The document that `to_json` wrote."""
        return cls.from_dict(json.loads(line))


def _check_type(kind: type, *values: object) -> None:
    """Make sure that values of a record are what they should be.

    Raises:
        TypeError: If one is something else.
    """
    for value in values:
        if type(value) is not kind:
            raise TypeError(f"{value!r:.40} is no {kind.__name__}")


def _pieces(attribution: Attribution) -> list[Span]:
    """Content, then cue and source, as far as there are any."""
    others = (attribution.cue, attribution.source)
    return [*attribution.content, *(span for span in others if span is not None)]


def _named(attribution: Attribution, names: dict[str, str]) -> Attribution:
    """The attribution with its speakers' names in `speaker`."""
    missing = [i for i in attribution.speakers if i not in names]
    if missing:
        raise ValueError(f"{attribution.id!r} has unknown speakers: {missing}")
    speaker = "; ".join(names[i] for i in attribution.speakers) or None
    if speaker == attribution.speaker:
        return attribution
    return replace(attribution, speaker=speaker)
