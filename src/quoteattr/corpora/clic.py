"""CLiC's gold standard: paragraphs of novels of the 19th century, quotations marked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quoteattr.corpora.files import Losses, files_in, naming
from quoteattr.corpora.gold import trimmed_span
from quoteattr.corpora.inline import Inline, Tag, read_inline
from quoteattr.records import Attribution, Document, Kind
from quoteattr.segment import Extent

FOLDER: Final = "clic-gold-standard"

# Empty elements at which a quotation begins and ends; whether it is an "alternative"
# one was not checked by the corpus' authors, so nothing is read from it.
_OPENS: Final = frozenset({"qs", "alt-qs"})
_CLOSES: Final = frozenset({"qe", "alt-qe"})


def read_clic(root: Path, _: str, losses: Losses) -> Iterator[Document]:
    """The excerpts, each a document: every one is from another place of a novel.

    An attribution is one outermost quotation, marks included, over as many paragraphs
    as it has. White space is made single, and a blank line parts paragraphs.
    """
    for path in files_in(root / FOLDER, "*/*.xml"):
        with naming(path):
            inline = read_inline(path)
            excerpts = [
                _excerpt(tag, inline.within(tag), losses) for tag in inline.named("div")
            ]
        yield from excerpts


def _excerpt(tag: Tag, inline: Inline, losses: Losses) -> Document:
    """An excerpt with its quotations."""
    text, offsets = _laid_out(inline)
    attributions = [
        Attribution(
            id=f"q{number}",
            kind=Kind.DIRECT,
            content=(trimmed_span(text, offsets[start], offsets[end]),),
            method="gold",
        )
        for number, (start, end) in enumerate(_outermost(inline, losses), start=1)
    ]
    name = f"{tag.attributes['book']}.{tag.attributes['num']}"
    return Document(text, tuple(attributions), id=name)


def _laid_out(inline: Inline) -> tuple[str, list[int]]:
    """An excerpt without the white space that lays out the file.

    Returns:
        Its paragraphs, a blank line between them; and where each offset went.
    """
    characters: list[str] = []
    offsets = [0] * (len(inline.text) + 1)
    for paragraph in inline.named("p"):
        characters += "\n\n" if characters else ""
        for offset in range(paragraph.start, paragraph.end):
            offsets[offset] = len(characters)
            character = inline.text[offset]
            if not character.isspace():
                characters.append(character)
            elif characters and not characters[-1].isspace():
                characters.append(" ")
        offsets[paragraph.end] = len(characters)
    return "".join(characters), offsets


def _outermost(inline: Inline, losses: Losses) -> Iterator[Extent]:
    """Where quotations that are in no other begin and end, in the file's characters."""
    opened: list[int] = []
    for tag in inline.named(*_OPENS, *_CLOSES):
        if tag.name in _OPENS:
            opened.append(tag.start)
        elif not opened:
            losses.add("closing marks without an opening one left out")
        elif len(opened) > 1:
            opened.pop()
            losses.add("quotations inside others left out")
        else:
            yield Extent(opened.pop(), tag.start)
    losses.add("opening marks without a closing one left out", len(opened))
