"""brat standoff, in the manner of PolNeAR: an `.ann` file beside a `.txt` file.

Contents, cues and sources are text-bound annotations, and an `Attribution` event
binds them, as it does in PolNeAR; one without a source is an
`Attribution-no-source`. Kind, stance and negation are attributes of the event, a
`Parent` relation leads to the event that reports it, its speakers and its method are a
note.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from quoteattr.export.brat_reader import read
from quoteattr.lexicon.stance import Stance
from quoteattr.records import Attribution, Document, Span
from quoteattr.surrogates import replaced

__all__ = ["ANNOTATION_CONF", "annotations", "read", "write"]

_STANCES: Final = "|".join(Stance)
# What brat needs beside the texts, to show the annotations and to let them be mended.
ANNOTATION_CONF: Final = f"""\
[entities]
Source
Cue
Content
[relations]
Parent Arg1:<EVENT>, Arg2:<EVENT>
[events]
Attribution Content+:Content, Cue?:Cue, Source?:Source
Attribution-no-source Content+:Content, Cue?:Cue
[attributes]
Kind Arg:<EVENT>, Value:direct|indirect|mixed
Stance Arg:<EVENT>, Value:{_STANCES}
Negated Arg:<EVENT>
"""

# brat shows a text line by line, and breaks a span at the end of a line. Its reader
# takes all of these for ends of lines, in the annotations as well.
_LINE_ENDS: Final = "\\r\\n\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029"
_LINE: Final = re.compile(f"[^{_LINE_ENDS}]+")
_LINE_END: Final = re.compile(f"[{_LINE_ENDS}]")


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write the annotations of documents, one `.ann` file after another."""
    for document in documents:
        stream.write(annotations(document))


def annotations(document: Document) -> str:
    """The `.ann` file of a document; its `.txt` file is `document.text`."""
    events = {a.id: f"E{n}" for n, a in enumerate(document.attributions, start=1)}
    bound = _Bound()
    lines = [_event(a, events[a.id], bound) for a in document.attributions]
    lines += _attributes(document, events)
    lines += _relations(document, events)
    lines += _notes(document, events)
    return "".join(f"{line}\n" for line in (*bound.lines, *lines))


class _Bound:
    """The text-bound annotations, numbered as they come."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, label: str, spans: Iterable[Span]) -> str:
        """Write one annotation of one or more spans; its id."""
        pieces = [piece for span in spans for piece in _pieces(span)]
        offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        words = replaced(" ".join(piece.text for piece in pieces))
        words = _LINE_END.sub(" ", words)  # where a span is nothing but ends of lines
        identity = f"T{len(self.lines) + 1}"
        self.lines.append(f"{identity}\t{label} {offsets}\t{words}")
        return identity


def _pieces(span: Span) -> list[Span]:
    """The span, broken at the ends of lines."""
    found = [
        Span(span.start + match.start(), span.start + match.end(), match[0])
        for match in _LINE.finditer(span.text)
        if match[0].strip()
    ]
    return found or [span]


def _event(attribution: Attribution, event: str, bound: _Bound) -> str:
    """The line of the event that binds an attribution's spans."""
    source, cue = attribution.source, attribution.cue
    label = "Attribution" if source else "Attribution-no-source"
    arguments = [f"Content:{bound.add('Content', attribution.content)}"]
    if cue:
        arguments.append(f"Cue:{bound.add('Cue', [cue])}")
    if source:
        arguments.append(f"Source:{bound.add('Source', [source])}")
    trigger = bound.add(label, [cue or attribution.content[0]])
    return f"{event}\t{label}:{trigger} {' '.join(arguments)}"


def _attributes(document: Document, events: dict[str, str]) -> Iterator[str]:
    """The lines that tell kind, stance and negation of each event."""
    number = 0
    for attribution in document.attributions:
        event = events[attribution.id]
        facts = [f"Kind {event} {attribution.kind}"]
        if attribution.stance:
            facts.append(f"Stance {event} {attribution.stance}")
        if attribution.is_negated:
            facts.append(f"Negated {event}")
        for fact in facts:
            number += 1
            yield f"A{number}\t{fact}"


def _relations(document: Document, events: dict[str, str]) -> Iterator[str]:
    """A line for each attribution that another reports."""
    chains = [(a.id, a.parent) for a in document.attributions if a.parent is not None]
    for number, (child, parent) in enumerate(chains, start=1):
        yield f"R{number}\tParent Arg1:{events[child]} Arg2:{events[parent]}"


def _notes(document: Document, events: dict[str, str]) -> Iterator[str]:
    """A note on each event: what else is known of it."""
    told = {s.id: f"{s.name} ({s.kind})" for s in document.speakers}
    for attribution in document.attributions:
        speaker = "; ".join(told[identity] for identity in attribution.speakers)
        facts = {"speaker": speaker, "method": attribution.method}
        known = " | ".join(f"{name}: {fact}" for name, fact in facts.items() if fact)
        if known:
            event = events[attribution.id]
            note = replaced(" ".join(known.split()))
            yield f"#{event[1:]}\tAnnotatorNotes {event}\t{note}"
