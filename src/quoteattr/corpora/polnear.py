"""PolNeAR: political news with sources, cues and contents, in brat standoff."""

import glob
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quoteattr.corpora.brat import BratEvent, Standoff, read_brat
from quoteattr.corpora.files import Losses, files_in, read_text
from quoteattr.corpora.gold import kind_in, spans_of
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span

FOLDER: Final = "polnear"


def read_polnear(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """Each article of `polnear/SPLIT` once, as its first annotator read it."""
    folder = root / FOLDER / split
    for path in files_in(folder / "text", "*.txt"):
        yield read_article(folder, path.stem, losses)


def read_article(folder: Path, name: str, losses: Losses) -> Document:
    """An article as its first annotator, by the files' names, read it.

    Args:
        folder: Holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`.
        name: The article's name.
        losses: Counts what is left out.
    """
    layout = Layout.of(read_text(folder / "text" / f"{name}.txt"))
    return annotated(layout, _annotations(folder, name)[0], losses, id=name)


def read_annotators(root: Path, split: str) -> Iterator[tuple[Document, ...]]:
    """The readings of each article that has several, in the order of the files."""
    folder = root / FOLDER / split
    for path in files_in(folder / "text", "*.txt"):
        annotations = _annotations(folder, path.stem)
        if len(annotations) > 1:
            layout = Layout.of(read_text(path))
            yield tuple(
                annotated(layout, path_of_one, Losses(), id=path.stem)
                for path_of_one in annotations
            )


def _annotations(folder: Path, name: str) -> list[Path]:
    """The files of an article's annotators, sorted."""
    return files_in(folder / "attributions", f"{glob.escape(name)}_*.ann")


def annotated(layout: Layout, path: Path, losses: Losses, *, id: str) -> Document:
    """One annotator's reading of one text, in brat as PolNeAR uses it.

    Args:
        layout: The text.
        path: The annotator's file.
        losses: Counts what is left out.
        id: The document's.
    """
    standoff = read_brat(path, layout.text)
    found = []
    for event in standoff.events:
        attribution = _attribution(event, standoff, layout, losses)
        if attribution is not None:
            found.append(attribution)
    found.sort(key=lambda attribution: (attribution.start, attribution.end))
    return Document(text=layout.text, attributions=tuple(found), id=id)


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
