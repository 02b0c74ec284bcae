"""Who said what: quotation and claim attribution for news and fiction.

`Attributor` and `attribute` are imported when they are first used, so that
`import quoteattr` costs next to nothing.
"""

import importlib
import typing

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
    from quoteattr.pipeline import Attributor
    from quoteattr.shipped import attribute

__version__ = "0.1.0"

__all__ = [
    "Attribution",
    "Attributor",
    "Document",
    "Kind",
    "Scores",
    "Span",
    "Speaker",
    "SpeakerKind",
    "__version__",
    "attribute",
]

_LAZY: typing.Final = {
    "Attributor": "quoteattr.pipeline",
    "attribute": "quoteattr.shipped",
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
