"""Annotated corpora as gold documents, one reader a corpus."""

from quoteattr.corpora.catalogue import (
    MENTION_NAMES,
    NAMES,
    Reading,
    read,
    read_mentions,
)
from quoteattr.corpora.files import CorpusError, Losses
from quoteattr.corpora.mentions import Form, Mention, MentionedText
from quoteattr.corpora.own import read_jsonl
from quoteattr.corpora.polnear import read_annotators
from quoteattr.dataset import from_dataset, to_dataset

__all__ = [
    "MENTION_NAMES",
    "NAMES",
    "CorpusError",
    "Form",
    "Losses",
    "Mention",
    "MentionedText",
    "Reading",
    "from_dataset",
    "read",
    "read_annotators",
    "read_jsonl",
    "read_mentions",
    "to_dataset",
]
