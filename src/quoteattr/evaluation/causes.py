"""The causes of what is wrong with a prediction, and a fault as a record."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quoteattr.records import Attribution


class Cause(StrEnum):
    """Why a prediction is not the gold annotation."""

    MISSED = "missed: nothing is predicted there"
    MISSED_SWALLOWED = "missed: its cue was read as part of another's content"
    MISSED_TAKEN = "missed: its words were given to another"
    SPURIOUS = "spurious: gold has nothing there"
    SPURIOUS_INNER = "spurious: its cue stands inside a gold content"
    SPURIOUS_TAKEN = "spurious: its words are another's in gold"
    SOURCE_MISSING = "source: missing"
    SOURCE_INVENTED = "source: given where gold has none"
    SOURCE_NEIGHBOUR = "source: that of another attribution"
    SOURCE_ELSEWHERE = "source: other words"
    SOURCE_BORDER = "source: border"
    CUE_MISSING = "cue: missing"
    CUE_INVENTED = "cue: given where gold has none"
    CUE_BORDER = "cue: border"
    CONTENT_ELSEWHERE = "content: other words"
    CONTENT_SPLIT = "content: split, the rest given to another"
    CONTENT_MERGED = "content: merged with another's"
    CONTENT_PIECE_MISSED = "content: a whole piece missed"
    CONTENT_PIECE_ADDED = "content: a whole piece too much"
    CONTENT_SHORT = "content: cut short"
    CONTENT_LONG = "content: ran long"
    CONTENT_PIECES = "content: same words, other pieces"
    KIND = "kind"
    SPEAKER_NOT_ASKED = "speaker: no attribution that could have it"
    SPEAKER_OPEN = "speaker: left open"
    SPEAKER_WRONG = "speaker: wrong"


ONLY_PUNCTUATION: Final = "only punctuation"
"""The note of a border that is right but for marks that are no words."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with the attributions that show it.

    Attributes:
        cause: Why it is wrong.
        gold: The gold attribution; None where there is none.
        predicted: The predicted attribution; None where there is none.
        note: What sort of case it is within its cause; may be empty.
    """

    cause: Cause
    gold: Attribution | None
    predicted: Attribution | None
    note: str = ""

    @property
    def name(self) -> str:
        """The cause and the sort of case."""
        return f"{self.cause} ({self.note})" if self.note else str(self.cause)
