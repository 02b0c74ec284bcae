"""Documents in other people's formats, one module each."""

from quoteattr.export import brat, csv, jsonl

__all__ = ["brat", "csv", "jsonl"]
