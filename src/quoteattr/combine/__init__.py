"""Several proposers' attributions made one list."""

from quoteattr.combine.merge import combine

__all__ = ["combine"]
