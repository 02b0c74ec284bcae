"""The records of a check: what was claimed, where it stands, how it differs.

All offsets are half-open characters (Unicode code points) of the untouched text; those
of a claim's words are of the claim as it was given.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypedDict

from quoteattr.records import Span, SpanJSON


class Verdict(StrEnum):
    """What became of a claimed quotation, the best first."""

    EXACT = "exact"
    NEAR = "near"
    STITCHED = "stitched"
    ALTERED = "altered"
    ABSENT = "absent"


class EditKind(StrEnum):
    """What a claim does to the words of the text.

    The first three make it altered. `EDITORIAL` is a change that square brackets own
    up to. `ELIDED` and `JOINED` stand where pieces that are apart in the text follow
    one another, with an ellipsis between them and without.
    """

    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    EDITORIAL = "editorial"
    ELIDED = "elided"
    JOINED = "joined"


class Style(StrEnum):
    """In what the same words can differ; `ENCODING` is what nobody sees."""

    CASE = "case"
    SPACE = "white space"
    MARKS = "quotation marks"
    APOSTROPHE = "apostrophes"
    DASH = "dashes"
    ELLIPSIS = "ellipses"
    BRACKETS = "brackets"
    PUNCTUATION = "punctuation"
    ENCODING = "encoding"


class SpeakerVerdict(StrEnum):
    """What a document says to the speaker that is claimed.

    `UNKNOWN`: it attributes the words, but to nobody that it can tell.
    `UNATTRIBUTED`: it attributes them to nobody at all.
    """

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"
    UNATTRIBUTED = "unattributed"


class ClaimJSON(TypedDict):
    """A claim at the JSON door."""

    text: str
    speaker: str | None


class EditJSON(TypedDict):
    """An edit at the JSON door."""

    kind: str
    at: int
    claimed: SpanJSON | None
    found: SpanJSON | None


class VoiceJSON(TypedDict):
    """A voice at the JSON door."""

    attributions: list[str]
    speaker: str | None
    verdict: str | None


class PlaceJSON(TypedDict):
    """A place at the JSON door."""

    verdict: str
    spans: list[SpanJSON]
    edits: list[EditJSON]
    styles: list[str]
    ratio: float
    voice: VoiceJSON | None


class FindingJSON(TypedDict):
    """A finding at the JSON door."""

    claim: ClaimJSON
    verdict: str
    places: list[PlaceJSON]


WORDING: Final = frozenset({EditKind.CHANGED, EditKind.ADDED, EditKind.DROPPED})
_SEAMS: Final = frozenset({EditKind.ELIDED, EditKind.JOINED})


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation that somebody claims to stand in a text.

    Attributes:
        text: Its words, with or without quotation marks around them.
        speaker: Who is claimed to have said it; None if nobody is.

    Raises:
        ValueError: If there is nothing but white space.
    """

    text: str
    speaker: str | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError(f"a quotation has words, and {self.text!r} has none")

    def to_dict(self) -> ClaimJSON:
        """The claim as in JSON."""
        return {"text": self.text, "speaker": self.speaker}


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference in the words between a claim and the text.

    Attributes:
        kind: What the claim does.
        at: Offset in the claim where it does it.
        claimed: The claim's own words, by its offsets; of an elision its ellipsis.
            None where the claim has nothing.
        found: The text's words, by its offsets; of a seam those left out between the
            pieces. None where the text has nothing.
    """

    kind: EditKind
    at: int
    claimed: Span | None
    found: Span | None

    def __str__(self) -> str:
        sides = (self.found, self.claimed)
        return f"{self.kind}: {' → '.join(str(side or '–') for side in sides)}"

    def to_dict(self) -> EditJSON:
        """The edit as in JSON."""
        return {
            "kind": str(self.kind),
            "at": self.at,
            "claimed": self.claimed.to_dict() if self.claimed else None,
            "found": self.found.to_dict() if self.found else None,
        }


# Words between two pieces that are shown in a difference.
_FEW: Final = 6


def _marked(edit: Edit) -> str:
    """What stands for an edit in a difference."""
    claimed, found = str(edit.claimed or ""), str(edit.found or "")
    match edit.kind:
        case EditKind.CHANGED:
            return f"[-{found}-] {{+{claimed}+}}"
        case EditKind.ADDED:
            return f"{{+{claimed}+}}"
        case EditKind.DROPPED:
            return f" [-{found}-]"
        case EditKind.JOINED:
            is_shown = 0 < len(found.split()) <= _FEW
            return f" [-{found if is_shown else '…'}-]"
        case _:
            return claimed


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says what stands at a place, by a document's attributions.

    Attributes:
        attributions: Ids of the attributions whose contents hold the words.
        speaker: The speakers' names, joined by "; "; None where none can be told.
        verdict: How that compares with the claimed speaker; None if none is claimed.
    """

    attributions: tuple[str, ...]
    speaker: str | None
    verdict: SpeakerVerdict | None

    def to_dict(self) -> VoiceJSON:
        """The voice as in JSON."""
        return {
            "attributions": list(self.attributions),
            "speaker": self.speaker,
            "verdict": None if self.verdict is None else str(self.verdict),
        }


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the text where the words of a claim stand.

    Attributes:
        spans: The words, in one span; where the claim joins pieces that stand apart,
            one span each, in the claim's order.
        edits: Where the words differ, in the claim's order.
        styles: In what the words that agree differ, each once.
        ratio: The share of the words that agree: n of them and k that are changed,
            added or dropped make n / (n + k).
        voice: Who says them; None if there was no document to ask.
    """

    spans: tuple[Span, ...]
    edits: tuple[Edit, ...] = ()
    styles: tuple[Style, ...] = ()
    ratio: float = 1.0
    voice: Voice | None = None

    @property
    def verdict(self) -> Verdict:
        """What the differences amount to."""
        kinds = {edit.kind for edit in self.edits}
        if kinds & WORDING:
            return Verdict.ALTERED
        if kinds & _SEAMS:
            return Verdict.STITCHED
        return Verdict.NEAR if self.edits or self.styles else Verdict.EXACT

    def to_dict(self) -> PlaceJSON:
        """The place as in JSON, the ratio to four decimals."""
        return {
            "verdict": str(self.verdict),
            "spans": [span.to_dict() for span in self.spans],
            "edits": [edit.to_dict() for edit in self.edits],
            "styles": [str(style) for style in self.styles],
            "ratio": round(self.ratio, 4),
            "voice": self.voice.to_dict() if self.voice else None,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one claim.

    Attributes:
        claim: The claim.
        places: Where it stands in the text, the best place first: by verdict, by
            ratio, by whether the claimed speaker says it there, then in the text's
            order. None if it is absent.
    """

    claim: Claim
    places: tuple[Place, ...]

    @property
    def verdict(self) -> Verdict:
        """That of the best place."""
        return self.places[0].verdict if self.places else Verdict.ABSENT

    @property
    def is_faithful(self) -> bool:
        """Whether the text has these words in this order, however they are dressed."""
        return self.verdict in (Verdict.EXACT, Verdict.NEAR)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Those of the best place."""
        return self.places[0].spans if self.places else ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Those of the best place."""
        return self.places[0].edits if self.places else ()

    @property
    def ratio(self) -> float:
        """That of the best place; 0 if the claim is absent."""
        return self.places[0].ratio if self.places else 0.0

    @property
    def difference(self) -> str:
        """The claim, with what it drops in [-…-] and what it puts in in {+…+}.

        Where it joins pieces that stand apart, [-…-] has the words between them if
        they are few.
        """
        text, pieces, past = self.claim.text, [], 0
        for edit in self.edits:
            end = edit.claimed.end if edit.claimed else edit.at
            pieces += [text[past : edit.at], _marked(edit)]
            past = end
        return "".join([*pieces, text[past:]])

    @property
    def voice(self) -> Voice | None:
        """Who says it at the best place."""
        return self.places[0].voice if self.places else None

    def to_dict(self) -> FindingJSON:
        """The finding as in JSON."""
        return {
            "claim": self.claim.to_dict(),
            "verdict": str(self.verdict),
            "places": [place.to_dict() for place in self.places],
        }

    def to_json(self) -> str:
        """The finding as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)
