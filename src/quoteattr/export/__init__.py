"""Documents in other people's formats, one module each, and summaries of them."""

from quoteattr.export import brat, csv, jsonl, summary

__all__ = ["brat", "csv", "jsonl", "summary"]
