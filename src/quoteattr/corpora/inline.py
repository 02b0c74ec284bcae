"""Texts annotated inline, in XML: the text without its tags, and where they stood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import ParseError, XMLParser

from quoteattr.corpora.files import Line, read_text


class Tag(NamedTuple):
    """An element: its name, its attributes, and the stretch of text in it."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Inline:
    """A file's text without tags, and its elements in the order of their starts."""

    text: str
    tags: Sequence[Tag]

    def named(self, *names: str) -> Iterator[Tag]:
        """The elements of some names."""
        return (tag for tag in self.tags if tag.name in names)

    def within(self, outer: Tag) -> "Inline":
        """What is inside an element, with offsets that count from its start."""
        first, last = outer.start, outer.end
        return Inline(
            self.text[first:last],
            [
                tag._replace(start=tag.start - first, end=tag.end - first)
                for tag in self.tags
                if first <= tag.start and tag.end <= last and tag is not outer
            ],
        )


def read_inline(path: Path) -> Inline:
    """The text and the elements of an XML file.

    Raises:
        CorpusError: If the file cannot be read or is not well-formed.
    """
    flattener = _Flattener()
    parser = XMLParser(target=flattener)
    try:
        parser.feed(read_text(path))
        parser.close()
    except ParseError as error:
        number, _ = error.position
        raise Line(path, number, "").error(f"not well-formed XML: {error}") from error
    return Inline("".join(flattener.pieces), flattener.tags)


@dataclass(slots=True)
class _Flattener:
    """What an XML parser calls: keeps the characters, and where elements stand."""

    pieces: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    _open: list[int] = field(default_factory=list)
    _offset: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note where an element begins."""
        self._open.append(len(self.tags))
        self.tags.append(Tag(tag, attributes, self._offset, self._offset))

    def data(self, data: str) -> None:
        """Keep characters."""
        self.pieces.append(data)
        self._offset += len(data)

    def end(self, _: str) -> None:
        """Note where the element that was opened last ends."""
        index = self._open.pop()
        self.tags[index] = self.tags[index]._replace(end=self._offset)
