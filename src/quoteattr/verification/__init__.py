"""Whether claimed quotations stand in a text, and what they change of it."""

from quoteattr.verification.findings import (
    Claim,
    Edit,
    EditKind,
    Finding,
    Place,
    SpeakerVerdict,
    Style,
    Verdict,
    Voice,
)
from quoteattr.verification.verify import verify

__all__ = [
    "Claim",
    "Edit",
    "EditKind",
    "Finding",
    "Place",
    "SpeakerVerdict",
    "Style",
    "Verdict",
    "Voice",
    "verify",
]
