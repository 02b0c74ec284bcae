"""The body of a TEI file: the text in paragraphs, with an element for each span."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.export.nesting import Piece, nested
from quoteattr.export.xml_text import in_text, tag
from quoteattr.records import Document, Kind
from quoteattr.segment import Extent, paragraphs

_XML_SPACE: Final = " \t\n\r"
_ELEMENTS: Final = {"content": "said", "cue": "seg", "source": "rs"}
_DIRECT: Final = {
    Kind.DIRECT: "true",
    Kind.INDIRECT: "false",
    Kind.MIXED: "inapplicable",
}


@dataclass(frozen=True, slots=True)
class _Marked:
    """A span of the text with the role that it has in an attribution.

    Attributes:
        extent: Where it stands.
        role: Content, cue or source.
        attribution: The attribution's id in the file.
        who: Pointers to its speakers.
        kind: The attribution's.
    """

    extent: Extent
    role: str
    attribution: str
    who: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Element:
    """A piece of a marked span: an element of the file.

    Attributes:
        piece: Where it stands.
        marked: What it is a piece of.
        number: Its place among the pieces of that role and attribution, from 1.
        is_last: Whether it is the last of them.
    """

    piece: Piece
    marked: _Marked
    number: int
    is_last: bool

    def id(self, step: int = 0) -> str:
        """Its id, or that of a piece some steps before or after it."""
        return f"{self.marked.attribution}.{self.marked.role}{self.number + step}"

    def start_tag(self) -> str:
        """The tag that opens it."""
        marked = self.marked
        is_said = marked.role == "content"
        return tag(
            _ELEMENTS[marked.role],
            {
                "xml:id": self.id(),
                "type": "" if is_said else marked.role,
                "who": marked.who if is_said else "",
                "ref": marked.who if marked.role == "source" else "",
                "direct": _DIRECT[marked.kind] if is_said else "",
                "prev": f"#{self.id(-1)}" if self.number > 1 else "",
                "next": "" if self.is_last else f"#{self.id(+1)}",
            },
        )

    def end_tag(self) -> str:
        """The tag that closes it."""
        return f"</{_ELEMENTS[self.marked.role]}>"


def blocks_of(document: Document) -> list[Extent]:
    """The paragraphs, which hold all of the text but some white space between them.

    White space that XML does not know as such, or in which a span begins or ends, goes
    with the paragraph before it.
    """
    text = document.text
    spans = [span for a in document.attributions for span in a.spans()]
    inside = {span.start for span in spans} | {span.end - 1 for span in spans}
    starts = [extent.start for extent in paragraphs(text)]
    ends = [extent.end for extent in paragraphs(text)]
    gaps = zip([0, *ends], [*starts, len(text)], strict=True)
    apart = [
        Extent(start, end)
        for start, end in gaps
        if not text[start:end].strip(_XML_SPACE)
        and inside.isdisjoint(range(start, end))
    ]
    blocks, done = [], 0
    for gap in apart:
        if gap.start > done:
            blocks.append(Extent(done, gap.start))
        done = gap.end
    if len(text) > done:
        blocks.append(Extent(done, len(text)))
    return blocks or [Extent(0, len(text))]


def elements_of(document: Document, blocks: Sequence[Extent]) -> list[Element]:
    """The elements of the text, in the order in which they open."""
    marked = [*_marked(document)]
    pieces = nested([one.extent for one in marked], blocks)
    count: dict[tuple[str, str], int] = {}
    numbered = []
    for piece in pieces:
        key = marked[piece.index].attribution, marked[piece.index].role
        count[key] = count.get(key, 0) + 1
        numbered.append((piece, marked[piece.index], count[key]))
    return [
        Element(piece, one, number, number == count[one.attribution, one.role])
        for piece, one, number in numbered
    ]


def _marked(document: Document) -> Iterator[_Marked]:
    """The spans of all attributions."""
    ids = {s.id: f"#s{n}" for n, s in enumerate(document.speakers, start=1)}
    for number, attribution in enumerate(document.attributions, start=1):
        who = " ".join(ids[identity] for identity in attribution.speakers)
        roles = [("content", span) for span in attribution.content]
        for role, span in (("cue", attribution.cue), ("source", attribution.source)):
            if span:
                roles.append((role, span))
        for role, span in roles:
            extent = Extent(span.start, span.end)
            yield _Marked(extent, role, f"a{number}", who, attribution.kind)


class _Writer:
    """Writes a text with tags in it, piece by piece."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._done = 0
        self._opened: list[Element] = []
        self.written: list[str] = []

    def copy_until(self, offset: int) -> None:
        """Write the text up to an offset, and close what ends before it or there."""
        while self._opened and self._opened[-1].piece.end <= offset:
            element = self._opened.pop()
            self._copy(element.piece.end)
            self.written.append(element.end_tag())
        self._copy(offset)

    def _copy(self, offset: int) -> None:
        self.written.append(in_text(self._text[self._done : offset]))
        self._done = offset

    def open(self, element: Element) -> None:
        """Write the tag that opens an element."""
        self.written.append(element.start_tag())
        self._opened.append(element)


def body(text: str, blocks: Sequence[Extent], elements: Iterable[Element]) -> str:
    """The text with its paragraphs and its elements."""
    writer = _Writer(text)
    waiting = deque(elements)
    for block in blocks:
        writer.copy_until(block.start)
        writer.written.append("<p>")
        while waiting and waiting[0].piece.start < block.end:
            writer.copy_until(waiting[0].piece.start)
            writer.open(waiting.popleft())
        writer.copy_until(block.end)
        writer.written.append("</p>")
    writer.copy_until(len(text))
    return "".join(writer.written)
