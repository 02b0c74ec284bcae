"""The page on which a person looks at documents: a reader of their JSON."""

from quoteattr.viewer.page import frame, page

__all__ = ["frame", "page"]
