"""A text with some stretches marked, as escaped HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked.

    Attributes:
        start: Offset of the first character.
        end: Offset just past the last character.
        classes: Its CSS classes, separated by spaces.
        title: What a reader sees who points at it; may be empty.
    """

    start: int
    end: int
    classes: str
    title: str = ""

    def opening(self) -> str:
        """The opening tag."""
        attributes = {"class": self.classes, "title": self.title}
        written = (f' {k}="{escape(v)}"' for k, v in attributes.items() if v)
        return f"<span{''.join(written)}>"


def fragment(text: str, marks: Iterable[Mark]) -> str:
    """The text, escaped, with its marks as nested `span` elements.

    Marks may nest and may cross: where one ends inside another that began later,
    the later one is closed and opened again, so that the HTML is always well formed.

    Raises:
        ValueError: If a mark is empty or does not lie in the text.
    """
    return "".join(_pieces(text, marks))


def _pieces(text: str, marks: Iterable[Mark]) -> Iterator[str]:
    """The fragment, bit by bit."""
    waiting = sorted(_within(text, marks), key=lambda m: (m.start, -m.end))[::-1]
    opened: list[Mark] = []
    position = 0
    while waiting or opened:
        ends = min((mark.end for mark in opened), default=len(text))
        starts = waiting[-1].start if waiting else len(text)
        border = min(ends, starts)
        yield escape(text[position:border], quote=False)
        position = border
        if opened and ends == border:
            yield from _closed(opened, border)
        else:
            opened.append(waiting.pop())
            yield opened[-1].opening()
    yield escape(text[position:], quote=False)


def _within(text: str, marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, each checked against the text."""
    for mark in marks:
        if not 0 <= mark.start < mark.end <= len(text):
            raise ValueError(f"{mark} is not in a text of {len(text)} characters")
        yield mark


def _closed(opened: list[Mark], border: int) -> Iterator[str]:
    """Tags that close the marks ending at `border` and reopen those they cut."""
    lowest = next(i for i, mark in enumerate(opened) if mark.end == border)
    cut = [mark for mark in opened[lowest:] if mark.end != border]
    yield "</span>" * (len(opened) - lowest)
    yield from (mark.opening() for mark in cut)
    opened[lowest:] = cut
