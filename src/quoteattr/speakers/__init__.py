"""From the words of sources to identities: who is speaking."""

from quoteattr.speakers.resolve import resolve

__all__ = ["resolve"]
