"""Annotated corpora as gold documents, one reader a corpus."""

from quoteattr.corpora.catalogue import NAMES, Reading, read
from quoteattr.corpora.files import CorpusError, Losses
from quoteattr.corpora.polnear import read_annotators

__all__ = [
    "NAMES",
    "CorpusError",
    "Losses",
    "Reading",
    "read",
    "read_annotators",
]
