"""From the words of sources to identities: who is speaking."""

from quoteattr.speakers.known import KnownMention
from quoteattr.speakers.resolve import resolve

__all__ = ["KnownMention", "resolve"]
