"""Who said what: quotation and claim attribution for news and fiction.

`Attributor`, `attribute`, `verify` and what they need are imported when they are first
used, so that `import quoteattr` costs next to nothing.
"""

import importlib
import typing

from quoteattr.lexicon.stance import Stance
from quoteattr.records import (
    Attribution,
    Document,
    Kind,
    Scores,
    Span,
    Speaker,
    SpeakerKind,
)

if typing.TYPE_CHECKING:
    from quoteattr.interfaces.page import read_page
    from quoteattr.pipeline import Attributor
    from quoteattr.shipped import attribute
    from quoteattr.speakers import KnownMention
    from quoteattr.verification import Claim, Finding, Verdict, verify

__version__ = "0.1.0"

__all__ = [
    "Attribution",
    "Attributor",
    "Claim",
    "Document",
    "Finding",
    "Kind",
    "KnownMention",
    "Scores",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Verdict",
    "__version__",
    "attribute",
    "read_page",
    "verify",
]

_LAZY: typing.Final = {
    "Attributor": "quoteattr.pipeline",
    "Claim": "quoteattr.verification",
    "Finding": "quoteattr.verification",
    "KnownMention": "quoteattr.speakers",
    "Verdict": "quoteattr.verification",
    "attribute": "quoteattr.shipped",
    "read_page": "quoteattr.interfaces.page",
    "verify": "quoteattr.verification",
}


def __getattr__(name: str) -> object:
    """The public name that is imported on first use (PEP 562)."""
    if name not in _LAZY:
        raise AttributeError(f"module 'quoteattr' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_LAZY[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, whether they are imported yet or not."""
    return sorted({*globals(), *__all__})
