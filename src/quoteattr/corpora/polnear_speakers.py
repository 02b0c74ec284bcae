"""PolNeAR's articles with our own layer of speakers: who each source is."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from quoteattr.corpora.cast import Cast
from quoteattr.corpora.files import Losses, read_lines
from quoteattr.corpora.polnear import FOLDER as ARTICLES
from quoteattr.corpora.polnear import read_article
from quoteattr.records import Attribution, Document
from quoteattr.segment import Extent

FOLDER: Final = "polnear-speakers"


def read_polnear_speakers(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The articles that have speakers, in the order of the layer's file.

    Reads `polnear-speakers/SPLIT.jsonl` and the articles in `polnear/SPLIT`.
    """
    for line in read_lines(root / FOLDER / f"{split}.jsonl"):
        name, speakers = line.parsed(_sources)
        document = read_article(root / ARTICLES / split, name, losses)
        yield _with_speakers(document, speakers, losses)


def _sources(line: str) -> tuple[str, dict[Extent, str]]:
    """An article's name, and the speakers' notation at each source."""
    record = json.loads(line)
    return str(record["document"]), {
        Extent(int(source["start"]), int(source["end"])): str(source["speaker"])
        for source in record["sources"]
    }


def _with_speakers(
    document: Document, speakers: Mapping[Extent, str], losses: Losses
) -> Document:
    """The document with its speakers; sources that match no entry are counted."""
    cast = Cast()
    attributions = [_spoken(a, speakers, cast, losses) for a in document.attributions]
    sources = {a.source for a in document.attributions if a.source is not None}
    matched = {Extent(source.start, source.end) for source in sources}
    losses.add("speakers of no source left out", len(speakers.keys() - matched))
    return replace(document, attributions=tuple(attributions), speakers=cast.speakers())


def _spoken(
    attribution: Attribution,
    speakers: Mapping[Extent, str],
    cast: Cast,
    losses: Losses,
) -> Attribution:
    """The attribution with its source's speakers, as it was if there are none."""
    source = attribution.source
    if source is None:
        return attribution
    notation = speakers.get(Extent(source.start, source.end))
    if notation is None:
        losses.add("sources without a speaker")
        return attribution
    return replace(attribution, speakers=cast.add_all(notation, [source]))
