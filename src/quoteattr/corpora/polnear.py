"""PolNeAR: political news with sources, cues and contents, in brat standoff."""

from collections.abc import Iterator
from pathlib import Path

from quoteattr.corpora.brat import BratEvent, Standoff, read_brat
from quoteattr.corpora.files import Losses, files_in, read_text
from quoteattr.corpora.gold import kind_in, spans_of
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span


def read_polnear(folder: Path, losses: Losses) -> Iterator[Document]:
    """Each article once, as its first annotator (by file name) read it."""
    for readings in read_annotators(folder, losses):
        yield readings[0]


def read_annotators(folder: Path, losses: Losses) -> Iterator[tuple[Document, ...]]:
    """Each article's readings, one an annotator, in the order of the file names.

    Args:
        folder: Holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`.
        losses: Counts what is left out, in first readings only.
    """
    for path in files_in(folder / "text", "*.txt"):
        layout = Layout.of(read_text(path))
        annotations = files_in(folder / "attributions", f"{path.stem}_*.ann")
        yield tuple(
            _document(layout, annotation, path.stem, losses if n == 0 else Losses())
            for n, annotation in enumerate(annotations)
        )


def _document(layout: Layout, path: Path, name: str, losses: Losses) -> Document:
    """One annotator's reading of one article."""
    standoff = read_brat(path, layout.text)
    found = []
    for event in standoff.events:
        attribution = _attribution(event, standoff, layout, losses)
        if attribution is not None:
            found.append(attribution)
    found.sort(key=lambda attribution: (attribution.start, attribution.end))
    return Document(text=layout.text, attributions=tuple(found), id=name)


def _attribution(
    event: BratEvent, standoff: Standoff, layout: Layout, losses: Losses
) -> Attribution | None:
    """The attribution of an event; None, and counted, if it has no content."""
    spans = {
        role: _spans(layout.text, standoff, event.named(role))
        for role in ("Content", "Cue", "Source")
    }
    content = spans["Content"]
    if not content:
        losses.add("attributions without content left out")
        return None
    for role in ("Cue", "Source"):
        losses.add(f"{role.lower()} pieces left out", len(spans[role][1:]))
    return Attribution(
        id=event.id,
        kind=kind_in(layout, content),
        content=content,
        cue=next(iter(spans["Cue"]), None),
        source=next(iter(spans["Source"]), None),
        method="gold",
    )


def _spans(text: str, standoff: Standoff, names: list[str]) -> tuple[Span, ...]:
    """The pieces of the named spans."""
    return spans_of(text, (piece for n in names for piece in standoff.spans[n].pieces))
