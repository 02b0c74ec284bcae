"""Our annotations of Australian news: full attributions with speakers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypedDict

from quoteattr.corpora.cast import Cast
from quoteattr.corpora.files import Losses, read_lines
from quoteattr.records import Attribution, Document, Kind, Span, SpanJSON

FOLDER: Final = "news-au"


class _AttributionJSON(TypedDict):
    """An attribution in the corpus' files."""

    content: list[SpanJSON]
    cue: SpanJSON | None
    source: SpanJSON | None
    speaker: str | None
    kind: str


class _ArticleJSON(TypedDict):
    """A line of the corpus' files."""

    id: str
    text: str
    attributions: list[_AttributionJSON]


def read_news_au(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The articles of `news-au/SPLIT.jsonl`, which are for checking, not training."""
    for line in read_lines(root / FOLDER / f"{split}.jsonl"):
        document = line.parsed(_document)
        nameless = [a for a in document.attributions if not a.speakers]
        losses.add("attributions without a speaker", len(nameless))
        yield document


def _document(line: str) -> Document:
    """The article of a line."""
    record: _ArticleJSON = json.loads(line)
    cast = Cast()
    attributions = [
        _attribution(f"a{number}", attribution, cast)
        for number, attribution in enumerate(record["attributions"], start=1)
    ]
    return Document(
        text=record["text"],
        attributions=tuple(sorted(attributions, key=lambda a: (a.start, a.end))),
        speakers=cast.speakers(),
        id=record["id"],
    )


def _attribution(name: str, record: _AttributionJSON, cast: Cast) -> Attribution:
    """The attribution, its speakers noted in the cast."""
    source = Span.from_dict(record["source"]) if record["source"] else None
    return Attribution(
        id=name,
        kind=Kind(record["kind"]),
        content=tuple(sorted(map(Span.from_dict, record["content"]))),
        cue=Span.from_dict(record["cue"]) if record["cue"] else None,
        source=source,
        speakers=cast.add_all(record["speaker"] or "", [source] if source else []),
        method="gold",
    )
