"""Annotated corpora as gold documents, one reader a corpus."""

from quoteattr.corpora.catalogue import (
    MENTION_NAMES,
    NAMES,
    Reading,
    read,
    read_mentions,
    read_trees,
)
from quoteattr.corpora.conllu import ParsedText
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
    "ParsedText",
    "Reading",
    "from_dataset",
    "read",
    "read_annotators",
    "read_jsonl",
    "read_mentions",
    "read_trees",
    "to_dataset",
]
