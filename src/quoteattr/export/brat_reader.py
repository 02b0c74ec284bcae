"""brat standoff, read: what `quoteattr.export.brat` wrote, mended by annotators or not.

Text-bound annotations labelled Content, Cue and Source, events that bind them, and what
is said of the events. Where an annotator has given no kind, the quotation marks tell.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from quoteattr.layout import Layout
from quoteattr.lexicon.stance import Stance
from quoteattr.marks import kind_of
from quoteattr.records import Attribution, Document, Kind, Span, Speaker, SpeakerKind
from quoteattr.segment import Extent

# T1 Content 23 43;65 88 | E1 Attribution:T4 Content:T1 Content2:T9 | A1 Kind E1 direct
_BOUND: Final = re.compile(r"(?P<label>\S+) (?P<offsets>\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_ARGUMENT: Final = re.compile(r"(?P<role>[^:\s]+?)\d*:(?P<target>T\d+)")
_ATTRIBUTE: Final = re.compile(r"(?P<name>\S+) (?P<event>E\d+)(?: (?P<value>\S+))?")
_PARENT: Final = re.compile(r"Parent Arg1:(?P<child>E\d+) Arg2:(?P<parent>E\d+)\s*")
_NOTE: Final = re.compile(r"AnnotatorNotes (?P<event>E\d+)\t(?P<note>.*)")
# speaker: Ida Holm (person); Fjord News (organisation) | method: model
_SPEAKER: Final = re.compile(rf"(?P<name>.+) \((?P<kind>{'|'.join(SpeakerKind)})\)")


@dataclass(slots=True)
class _Event:
    """An event and what is said of it."""

    id: str
    roles: dict[str, list[Extent]]
    attributes: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    parent: str | None = None

    @property
    def attribution(self) -> str:
        """The id of its attribution."""
        return f"a{self.id[1:]}"


def read(text: str, annotations: str, *, id: str = "") -> Document:
    """The document of a text and its `.ann` file.

    What brat has no place for is not there: scores, aliases, and of mentions all that
    are no sources. Pieces of a content that only the end of a line parts are one.

    Raises:
        ValueError: If a line is not as brat's format has it, or names what is not
            there; it names the line.
    """
    layout = Layout.of(text)
    events = _events(annotations, len(text))
    speakers: dict[tuple[str, SpeakerKind], str] = {}
    attributions = [_attribution(layout, event, speakers) for event in events]
    attributions.sort(key=lambda attribution: (attribution.start, -attribution.end))
    mentions = _mentions(attributions)
    return Document(
        text=text,
        attributions=tuple(attributions),
        speakers=tuple(
            Speaker(key, name, kind, mentions=tuple(sorted(mentions[key])))
            for (name, kind), key in speakers.items()
        ),
        id=id,
    )


def _events(annotations: str, length: int) -> Iterable[_Event]:
    """The events of an `.ann` file, with all that other lines say of them."""
    lines: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for number, line in enumerate(annotations.split("\n"), start=1):
        name, _, rest = line.removesuffix("\r").partition("\t")
        lines[name[:1]].append((number, name, rest))
    bound = {
        name: _extents(_matched(_BOUND, number, rest), number, length)
        for number, name, rest in lines["T"]
    }
    events = {}
    for number, name, rest in lines["E"]:
        events[name] = _Event(name, _roles(number, rest, bound))
    for number, _, rest in [*lines["A"], *lines["M"]]:
        match = _matched(_ATTRIBUTE, number, rest)
        event = _known(events, match["event"], number)
        event.attributes[match["name"]] = match["value"] or ""
    for number, _, rest in lines["R"]:
        if rest.startswith("Parent "):
            match = _matched(_PARENT, number, rest)
            parent = _known(events, match["parent"], number)
            _known(events, match["child"], number).parent = parent.attribution
    for number, _, rest in lines["#"]:
        if note := _NOTE.match(rest):
            facts = (fact.partition(": ") for fact in note["note"].split(" | "))
            event = _known(events, note["event"], number)
            event.notes.update((key, value) for key, _, value in facts)
    return events.values()


def _matched(pattern: re.Pattern[str], number: int, rest: str) -> re.Match[str]:
    """What a line says, if it is as it should be."""
    match = pattern.match(rest)
    if match is None:
        raise ValueError(f"line {number} is not of brat's format: {rest[:60]!r}")
    return match


def _known(events: Mapping[str, _Event], name: str, number: int) -> _Event:
    """The event of a name."""
    if name not in events:
        raise ValueError(f"line {number} names {name}, which is not in the file")
    return events[name]


def _extents(match: re.Match[str], number: int, length: int) -> list[Extent]:
    """The pieces of a text-bound annotation, in order."""
    pairs = (pair.split() for pair in match["offsets"].split(";"))
    extents = sorted(Extent(int(start), int(end)) for start, end in pairs)
    for start, end in extents:
        if not start < end <= length:
            raise ValueError(
                f"line {number}: [{start}, {end}) is no stretch of {length} characters"
            )
    return extents


def _roles(
    number: int, rest: str, bound: Mapping[str, list[Extent]]
) -> dict[str, list[Extent]]:
    """The pieces of each role of an event; the trigger is none."""
    roles: defaultdict[str, list[Extent]] = defaultdict(list)
    for match in list(_ARGUMENT.finditer(rest))[1:]:
        if match["target"] not in bound:
            raise ValueError(
                f"line {number} names {match['target']}, which is not in the file"
            )
        roles[match["role"]] += bound[match["target"]]
    if not roles["Content"]:
        raise ValueError(f"line {number}: the event binds no Content: {rest[:60]!r}")
    return {role: sorted(extents) for role, extents in roles.items()}


def _attribution(
    layout: Layout, event: _Event, speakers: dict[tuple[str, SpeakerKind], str]
) -> Attribution:
    """The attribution of an event; speakers that are new get an id."""
    text = layout.text
    contents = [*_joined(text, event.roles["Content"])]
    kind = event.attributes.get("Kind")
    stance = event.attributes.get("Stance")
    cue = _whole(text, event.roles.get("Cue", []))
    is_told = stance is not None or "Negated" in event.attributes
    return Attribution(
        id=event.attribution,
        kind=Kind(kind) if kind else kind_of(text, contents, layout.quotations),
        content=tuple(Span.of(text, *extent) for extent in contents),
        cue=cue,
        source=_whole(text, event.roles.get("Source", [])),
        speakers=tuple(
            speakers.setdefault(named, f"s{len(speakers) + 1}")
            for named in _named(event.notes.get("speaker", ""))
        ),
        parent=event.parent,
        method=event.notes.get("method", ""),
        stance=Stance(stance) if stance else None,
        is_negated="Negated" in event.attributes if is_told else None,
    )


def _joined(text: str, extents: Iterable[Extent]) -> Iterator[Extent]:
    """The pieces, those made one that overlap or that only the end of a line parts."""
    before = None
    for extent in extents:
        if before and _is_line_end(text[before.end : extent.start]):
            before = Extent(before.start, max(before.end, extent.end))
            continue
        if before:
            yield before
        before = extent
    if before:
        yield before


def _is_line_end(between: str) -> bool:
    """Whether what stands between two pieces is nothing, or the end of a line."""
    is_broken = between.splitlines() != [between]
    return not between or (is_broken and not between.strip())


def _whole(text: str, extents: list[Extent]) -> Span | None:
    """All from the first piece to the last, None if there is none."""
    return Span.of(text, extents[0].start, extents[-1].end) if extents else None


def _named(note: str) -> Iterator[tuple[str, SpeakerKind]]:
    """The names and kinds of the speakers of a note."""
    for told in filter(None, note.split("; ")):
        match = _SPEAKER.fullmatch(told)
        if match:
            yield match["name"], SpeakerKind(match["kind"])
        else:
            yield told, SpeakerKind.PERSON


def _mentions(attributions: Iterable[Attribution]) -> Mapping[str, set[Span]]:
    """The sources that stand for each speaker."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for attribution in attributions:
        for speaker in attribution.speakers:
            found[speaker].update(filter(None, [attribution.source]))
    return found
