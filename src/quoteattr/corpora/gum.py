"""GUM, the Georgetown University Multilayer corpus: entities, coreference, reports.

Attributions are converted from rhetorical relations and are estimates: see
docs/corpora.md for how many are right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from quoteattr.corpora.cast import Cast
from quoteattr.corpora.conllu import Entity, Parsed, ParsedText, read_conllu
from quoteattr.corpora.files import CorpusError, Losses, files_in
from quoteattr.corpora.gold import kind_in, settled, spans_of
from quoteattr.corpora.mentions import Form, Mention, MentionedText
from quoteattr.corpora.reports import Report, find_reports
from quoteattr.corpora.rhetoric import read_structure
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span, SpeakerKind
from quoteattr.segment import Extent

FOLDER: Final = "gum"

_KINDS: Final[Mapping[str, SpeakerKind]] = {
    "person": SpeakerKind.PERSON,
    "organization": SpeakerKind.ORGANISATION,
    "place": SpeakerKind.PLACE,
}
_FORMS: Final[Mapping[str, Form]] = {"PROPN": Form.NAME, "PRON": Form.PRONOUN}

# Where the head's words are in the fields of an entity.
_HEAD_FIELD: Final = 5

# A source is the mention that it shares most with, at least this share of both.
_MIN_SHARED: Final = 0.5


def read_gum(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The documents of `gum/SPLIT`, their attributions converted."""
    for path in files_in(root / FOLDER / split, "*.conllu"):
        yield _document(path, losses)


def read_gum_mentions(root: Path, split: str) -> Iterator[MentionedText]:
    """The documents of `gum/SPLIT` with all their mentions, which are gold."""
    for path in files_in(root / FOLDER / split, "*.conllu"):
        parsed = read_conllu(path)
        yield MentionedText(path.stem, parsed.text, _mentions(parsed))


def read_gum_trees(root: Path, split: str) -> Iterator[ParsedText]:
    """The documents of `gum/SPLIT` with the dependency trees of their sentences."""
    for path in files_in(root / FOLDER / split, "*.conllu"):
        parsed = read_conllu(path)
        yield ParsedText(path.stem, parsed.text, parsed.words)


def _mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """The mentions of a document."""
    mentions = [_mention(entity, parsed) for entity in parsed.entities]
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _mention(entity: Entity, parsed: Parsed) -> Mention:
    """A mention; its form is its head's."""
    label = entity.fields[1] if len(entity.fields) > 1 else ""
    return Mention(
        span=_span(range(entity.first, entity.last + 1), parsed),
        label=label,
        kind=_KINDS.get(label),
        form=_FORMS.get(parsed.words[_head(entity)].tag, Form.NOMINAL),
        entity=entity.fields[0],
    )


def _head(entity: Entity) -> int:
    """Number of a mention's head in the document: its first word if none is named."""
    numbers = entity.fields[_HEAD_FIELD] if len(entity.fields) > _HEAD_FIELD else ""
    first = numbers.partition(",")[0]
    head = entity.first + int(first) - 1 if first.isdigit() else entity.first
    return min(head, entity.last)


def _span(words: range, parsed: Parsed) -> Span:
    """The text from the first word of a range to its last."""
    start = parsed.words[words[0]].extent.start
    return Span.of(parsed.text, start, parsed.words[words[-1]].extent.end)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the files say of a document, but for what is reported in it."""

    parsed: Parsed
    layout: Layout
    mentions: Sequence[Mention]


def _document(path: Path, losses: Losses) -> Document:
    """The document of a file and of the `rsd` file beside it."""
    parsed = read_conllu(path)
    structure = read_structure(path.with_suffix(".rsd"))
    n_words = structure.units[-1].words.stop if structure.units else 0
    if n_words != len(parsed.words):
        raise CorpusError(
            f"{path} has {len(parsed.words)} words, its .rsd file {n_words}"
        )
    reading = _Reading(parsed, Layout.of(parsed.text), _mentions(parsed))
    cast = Cast()
    attributions = []
    for number, report in enumerate(find_reports(structure, parsed.words), start=1):
        attribution = _attribution(f"a{number}", report, reading) if report else None
        if attribution is None:
            losses.add("relations without source, cue or content left out")
        else:
            attributions.append(_spoken(attribution, reading.mentions, cast))
    attributions.sort(key=lambda attribution: (attribution.start, attribution.end))
    return Document(
        text=parsed.text,
        attributions=tuple(_nested(attributions)),
        speakers=cast.speakers(),
        id=path.stem,
    )


def _attribution(name: str, report: Report, reading: _Reading) -> Attribution | None:
    """The attribution of a report, without its speaker; None if no content is left."""
    cue = _span(report.cue, reading.parsed)
    source = _span(report.source, reading.parsed)
    said = [_span(piece, reading.parsed) for piece in report.content]
    source = _whole(source, reading.mentions, [cue, *said])
    pieces = [settled(reading.layout, piece, (cue, source)) for piece in said]
    content = spans_of(
        reading.layout.text, (Extent(p.start, p.end) for p in pieces if p is not None)
    )
    if not content:
        return None
    return Attribution(
        id=name,
        kind=kind_in(reading.layout, content),
        content=content,
        cue=cue,
        source=source,
        method="converted",
    )


def _whole(source: Span, mentions: Sequence[Mention], others: Sequence[Span]) -> Span:
    """The mention that a source is the head of, unless the source is one itself."""
    around = [
        mention.span
        for mention in mentions
        if mention.span.start <= source.start and source.end <= mention.span.end
    ]
    whole = min(around, key=lambda span: span.end - span.start, default=source)
    return source if any(map(whole.overlaps, others)) else whole


def _spoken(
    attribution: Attribution, mentions: Sequence[Mention], cast: Cast
) -> Attribution:
    """The attribution with the entity that its source is a mention of."""
    source = attribution.source
    if source is None:
        return attribution
    best = max(mentions, key=lambda m: _shared(m.span, source), default=None)
    if best is None or best.entity is None or _shared(best.span, source) < _MIN_SHARED:
        return attribution
    own = [mention for mention in mentions if mention.entity == best.entity]
    return replace(attribution, speakers=(cast.add_entity(best.entity, own),))


def _shared(one: Span, other: Span) -> float:
    """What two spans share, as a share of what they cover together."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / (max(one.end, other.end) - min(one.start, other.start))


def _nested(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions, those inside another's content with that one as parent."""
    for inner in attributions:
        around = [a for a in attributions if a is not inner and _contains(a, inner)]
        outer = min(around, key=lambda a: a.end - a.start, default=None)
        yield replace(inner, parent=outer.id) if outer else inner


def _contains(outer: Attribution, inner: Attribution) -> bool:
    """Whether all of an attribution stands inside a piece of another's content."""
    spans = inner.spans()
    return any(
        piece.start <= spans[0].start and spans[-1].end <= piece.end
        for piece in outer.content
    )
