"""QuoteLi3: two novels by Austen, each quotation linked to a mention of its speaker."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from quoteattr.corpora.cast import Cast
from quoteattr.corpora.files import Losses, files_in, naming
from quoteattr.corpora.inline import Inline, Tag, read_inline
from quoteattr.records import Attribution, Document, Kind, Span

FOLDER: Final = "quoteli3"

# Written for a speaker where the stretch in quotation marks is no speech.
_NO_SPEECH: Final = "NOTANUTTERANCE"


def read_quoteli3(root: Path, _: str, losses: Losses) -> Iterator[Document]:
    """The novels, in the order of the files' names.

    An attribution is one quoted stretch; its source is the mention that it is linked
    to, which may stand some paragraphs away. A stretch inside another has it for its
    parent. Every character is a speaker.
    """
    for path in files_in(root / FOLDER, "*.xml"):
        with naming(path):
            novel = _novel(path.stem, read_inline(path), losses)
        yield novel


def _novel(name: str, inline: Inline, losses: Losses) -> Document:
    """The novel in a file."""
    body = next(inline.named("text"), None)
    if body is None:
        raise ValueError("there is no element <text>")
    novel = inline.within(body)
    cast = _cast(inline)
    mentions = _mentions(novel, cast, losses)
    attributions = tuple(_attributions(novel, cast, mentions, losses))
    return Document(novel.text, attributions, cast.speakers(), name)


def _cast(inline: Inline) -> Cast:
    """The characters that a file lists."""
    cast = Cast()
    for tag in inline.named("character"):
        key = tag.attributes["name"]
        aliases = [a.strip() for a in tag.attributes.get("aliases", "").split(";")]
        cast.add(key, aliases[0] or key, aliases=filter(None, aliases))
    return cast


def _mentions(novel: Inline, cast: Cast, losses: Losses) -> dict[str, Span]:
    """The mentions of speakers, by id; the cast learns of them."""
    found = {}
    for tag in novel.named("mention"):
        span = Span.of(novel.text, tag.start, tag.end)
        if "id" in tag.attributes:
            found[tag.attributes["id"]] = span
        if not _speakers(tag, cast, [span]):
            losses.add("mentions of nobody in particular left out")
    return found


def _attributions(
    novel: Inline, cast: Cast, mentions: Mapping[str, Span], losses: Losses
) -> Iterator[Attribution]:
    """The quotations that are speech."""
    around: list[Tag] = []
    for tag in novel.named("quote"):
        while around and around[-1].end <= tag.start:
            around.pop()
        if tag.attributes.get("speaker") == _NO_SPEECH:
            losses.add("quoted stretches that are no speech left out")
            continue
        linked = [i for i in tag.attributes.get("connection", "").split(",") if i]
        losses.add("further links to mentions left out", len(linked[1:]))
        losses.add("quotations linked to no mention", not linked)
        yield Attribution(
            id=tag.attributes["id"],
            kind=Kind.DIRECT,
            content=(Span.of(novel.text, tag.start, tag.end),),
            source=mentions[linked[0]] if linked else None,
            speakers=_speakers(tag, cast),
            parent=around[-1].attributes["id"] if around else None,
            method="gold",
        )
        around.append(tag)


def _speakers(tag: Tag, cast: Cast, mentions: Iterable[Span] = ()) -> tuple[str, ...]:
    """Ids of the characters that an element names as its speakers."""
    name = tag.attributes.get("speaker", "")
    if name not in cast.identities:
        return ()
    return (cast.add(name, name, mentions=mentions),)
