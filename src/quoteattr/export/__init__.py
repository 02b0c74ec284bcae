"""Documents in other people's formats, one module each, and summaries of them."""

from quoteattr.export import (
    brat,
    conll,
    csv,
    jsonl,
    parquet,
    rows,
    summary,
    tei,
    web_annotation,
    xmi,
)

__all__ = [
    "brat",
    "conll",
    "csv",
    "jsonl",
    "parquet",
    "rows",
    "summary",
    "tei",
    "web_annotation",
    "xmi",
]
