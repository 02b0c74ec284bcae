"""Brat standoff files: text-bound spans, and events that bind them.

Only what corpora of quotations use is read: `T` lines (a label, character
offsets in one or more pieces, the covered text) and `E` lines (roles that name
spans). Notes and attributes are passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import regex

from quoteattr.corpora.files import Line, read_text
from quoteattr.segment import Extent

# A record ends at a line end that a new record follows: the covered text of a
# span may hold line ends itself.
_RECORD_END: Final = regex.compile(r"\n(?=[TEARMN#*]\d*\t)")

# A label and its pieces' offsets: “Content 12 40;52 81”.
_SPAN_HEAD: Final = regex.compile(r"(?P<label>\S+) (?P<pieces>\d+ \d+(?:;\d+ \d+)*)")

# An argument with its role, numbered or not: “Content2:T14”.
_ARGUMENT: Final = regex.compile(r"(?P<role>[^:\s]+?)\d*:(?P<span>[TE]\d+)")


@dataclass(frozen=True, slots=True)
class BratSpan:
    """A labelled span, in one or more pieces, in the text's order."""

    label: str
    pieces: tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class BratEvent:
    """Spans bound together, each in a role; roles have lost their numbers.

    Attributes:
        id: As in the file, "E1".
        label: The event's type.
        arguments: Pairs of a role and a span's id, the trigger first.
    """

    id: str
    label: str
    arguments: tuple[tuple[str, str], ...]

    def named(self, role: str) -> list[str]:
        """Ids of the spans in a role."""
        return [span for name, span in self.arguments if name == role]


@dataclass(frozen=True, slots=True)
class Standoff:
    """What a brat file says about its text."""

    spans: Mapping[str, BratSpan]
    events: Sequence[BratEvent]


def read_brat(path: Path, text: str) -> Standoff:
    """The annotations of `text` in a brat file.

    Raises:
        CorpusError: If a record is malformed, an offset lies outside the text, or
            an event names a span that is not in the file.
    """
    spans: dict[str, BratSpan] = {}
    events: list[tuple[Line, BratEvent]] = []
    for line in _records(path):
        name, _, rest = line.text.partition("\t")
        if name.startswith("T"):
            spans[name] = _span(line, rest, text)
        elif name.startswith("E"):
            events.append((line, _event(line, name, rest)))
    for line, event in events:
        for _, span in event.arguments:
            if span not in spans:
                raise line.error(f"{event.id} names {span}, which is not in the file")
    return Standoff(spans, [event for _, event in events])


def _records(path: Path) -> Iterator[Line]:
    """The file's records, each with the number of its first line."""
    number = 1
    for record in _RECORD_END.split(read_text(path)):
        if record.strip():
            yield Line(path, number, record)
        number += record.count("\n") + 1


def _span(line: Line, rest: str, text: str) -> BratSpan:
    """The span of a `T` record, its pieces sorted."""
    match = _SPAN_HEAD.match(rest)
    if match is None:
        raise line.error(f"{rest[:40]!r} is not a label and offsets")
    numbers = [int(number) for number in regex.findall(r"\d+", match["pieces"])]
    pieces = sorted(map(Extent, numbers[::2], numbers[1::2]))
    for start, end in pieces:
        if not start < end <= len(text):
            raise line.error(
                f"[{start}, {end}) is no stretch of {len(text)} characters"
            )
    return BratSpan(match["label"], tuple(pieces))


def _event(line: Line, name: str, rest: str) -> BratEvent:
    """The event of an `E` record."""
    arguments = tuple((m["role"], m["span"]) for m in _ARGUMENT.finditer(rest))
    if not arguments:
        raise line.error(f"{rest[:40]!r} binds no span")
    return BratEvent(name, arguments[0][0], arguments)
