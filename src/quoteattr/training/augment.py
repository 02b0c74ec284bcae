"""Gold documents changed so that a network does not learn one election by heart.

Each change edits the text and moves the annotations with it. A change draws from
the generator it is given, so that a seed fixes all of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random
from typing import Final, NamedTuple

import regex

from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Kind, Span
from quoteattr.segment import Extent


class Edit(NamedTuple):
    """A stretch of a text and what stands there instead."""

    start: int
    end: int
    text: str


class Entity(NamedTuple):
    """A named thing in a text, by an automatic tagger's label."""

    start: int
    end: int
    label: str


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """The document with its text edited and its spans where they belong now.

    A border inside an edited stretch moves to that stretch's border. An attribution
    of which nothing is left is dropped; speakers are dropped as well.

    Args:
        document: Gold.
        edits: Changes that do not overlap, in any order.
    """
    ordered = sorted(edits)
    pieces, position = [], 0
    for edit in ordered:
        pieces += [document.text[position : edit.start], edit.text]
        position = edit.end
    text = "".join([*pieces, document.text[position:]])
    moves = _Moves.of(ordered)
    attributions = (_moved(a, text, moves) for a in document.attributions)
    return Document(
        text=text,
        attributions=tuple(a for a in attributions if a is not None),
        id=document.id,
    )


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where offsets of a text come to lie after its edits."""

    starts: Sequence[int]
    ends: Sequence[int]
    shifts: Sequence[int]  # by how much offsets behind the first n edits move

    @classmethod
    def of(cls, edits: Sequence[Edit]) -> "_Moves":
        grown = (len(edit.text) - (edit.end - edit.start) for edit in edits)
        return cls(
            [edit.start for edit in edits],
            [edit.end for edit in edits],
            [0, *accumulate(grown)],
        )

    def start(self, offset: int) -> int:
        """The new offset of a span's first character."""
        past = bisect_right(self.ends, offset)
        if past < len(self.starts) and self.starts[past] < offset:
            offset = self.starts[past]
        return offset + self.shifts[past]

    def end(self, offset: int) -> int:
        """The new offset of a span's end."""
        begun = bisect_left(self.starts, offset)
        if begun and self.ends[begun - 1] > offset:
            offset = self.ends[begun - 1]
        return offset + self.shifts[begun]


def _moved(attribution: Attribution, text: str, moves: _Moves) -> Attribution | None:
    """The attribution in the edited text; None if its content is gone."""

    def move(span: Span | None) -> Span | None:
        if span is None:
            return None
        start, end = moves.start(span.start), moves.end(span.end)
        return Span.of(text, start, end) if start < end else None

    content = tuple(s for s in map(move, attribution.content) if s is not None)
    if not content:
        return None
    return replace(
        attribution,
        content=content,
        cue=move(attribution.cue),
        source=move(attribution.source),
        speakers=(),
        speaker=None,
        parent=None,
    )


@dataclass(frozen=True, slots=True)
class NamePool:
    """Names to put in place of others, by what they name.

    Attributes:
        given: First words of persons' names of several words.
        family: Their last words.
        phrases: Whole names of other things, by label.
    """

    given: Sequence[str]
    family: Sequence[str]
    phrases: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "NamePool":
        """The pool of (label, name) pairs, each name once whatever its frequency."""
        given, family = set(), set()
        phrases: dict[str, set[str]] = {}
        for label, name in names:
            words = name.split()
            if label != "PERSON":
                phrases.setdefault(label, set()).add(name)
            elif len(words) > 1 and all(w[:1].isupper() and len(w) > 2 for w in words):
                given.add(words[0])
                family.add(words[-1])
        return cls(
            sorted(given),
            sorted(family),
            {label: sorted(found) for label, found in phrases.items()},
        )


_SWAPPED_PHRASES: Final = ("LOCATION", "ORGANIZATION")


def swap_names(
    document: Document, entities: Sequence[Entity], pool: NamePool, random: Random
) -> Document:
    """The document with other people, places and organisations in it.

    A person's name is swapped word by word, everywhere in the text, so that "Ann
    Lee" and "Lee" stay one; a place or organisation where it was tagged.
    """
    edits: dict[Extent, str] = {}
    phrases: dict[str, str] = {}
    for start, end, label in entities:
        name = document.text[start:end]
        if label in _SWAPPED_PHRASES and pool.phrases.get(label):
            other = phrases.setdefault(name, random.choice(pool.phrases[label]))
            edits[Extent(start, end)] = other
    words = _swapped_words(document, entities, pool, random)
    if words:
        pattern = regex.compile(r"\b\L<words>\b", words=list(words))
        for match in pattern.finditer(document.text):
            edits[Extent(*match.span())] = words[match[0]]
    return edited(document, _apart(_within(document, edits)))


def _within(document: Document, edits: Mapping[Extent, str]) -> dict[Extent, str]:
    """The edits in which no span of the annotations begins or ends."""
    spans = [span for a in document.attributions for span in a.spans()]
    borders = sorted(border for span in spans for border in (span.start, span.end))
    return {
        extent: text
        for extent, text in edits.items()
        if bisect_right(borders, extent.start) == bisect_left(borders, extent.end)
    }


def _swapped_words(
    document: Document, entities: Sequence[Entity], pool: NamePool, random: Random
) -> dict[str, str]:
    """What each word of a person's name becomes."""
    words: dict[str, str] = {}
    for start, end, label in entities:
        if label == "PERSON":
            *given, family = document.text[start:end].split()
            for word in given:
                words.setdefault(word, random.choice(pool.given))
            words.setdefault(family, random.choice(pool.family))
    return {w: other for w, other in words.items() if len(w) > 2 and w[0].isupper()}


def _apart(edits: Mapping[Extent, str]) -> list[Edit]:
    """The edits without those that overlap one before them."""
    kept: list[Edit] = []
    for extent, text in sorted(edits.items()):
        if not kept or extent.start >= kept[-1].end:
            kept.append(Edit(*extent, text))
    return kept


# Opening and closing marks of the outer and the inner quotations.
MARK_STYLES: Final[Sequence[tuple[str, str, str, str]]] = (
    ("“", "”", "‘", "’"),
    ('"', '"', "'", "'"),
    ("‘", "’", "“", "”"),
    ("'", "'", '"', '"'),
    ("``", "''", "`", "'"),
    ("«", "»", "“", "”"),
    ("„", "“", "‚", "‘"),
)
_MARK_WEIGHTS: Final = (6, 8, 6, 3, 1, 1, 1)


def vary_marks(document: Document, random: Random) -> Document:
    """The document with its quotation marks in another style."""
    style = random.choices(MARK_STYLES, _MARK_WEIGHTS)[0]
    edits: dict[Extent, str] = {}
    for quotation in Layout.of(document.text).quotations:
        if quotation.style == "dash":
            continue
        opening, closing = style[2:] if quotation.depth % 2 else style[:2]
        edits[Extent(quotation.start, quotation.inner_start)] = opening
        if quotation.is_closed:
            edits[Extent(quotation.inner_end, quotation.end)] = closing
    return edited(document, _apart(edits))


def lower_case(document: Document) -> Document:
    """The document in lower case, as transcripts and chat are."""
    return edited(
        document,
        [
            Edit(offset, offset + 1, character.lower())
            for offset, character in enumerate(document.text)
            if character.isupper() and len(character.lower()) == 1
        ],
    )


def hide_cues(document: Document, share: float, random: Random) -> Document:
    """The document with the words that attribute cut off behind some quotations.

    “We leave,” Ann Lee said.  becomes  “We leave,”  so that a network learns that
    a quotation can stand without a cue. Only cues and sources that follow a direct
    quotation and end its sentence are cut.

    Args:
        document: Gold.
        share: Of the quotations that allow it.
        random: The source of chance.
    """
    edits = []
    hidden = set()
    for attribution in document.attributions:
        tail = _tail(document.text, attribution)
        if tail and random.random() < share:
            edits.append(Edit(*tail, ""))
            hidden.add(attribution.id)
    attributions = tuple(
        replace(a, cue=None, source=None) if a.id in hidden else a
        for a in document.attributions
    )
    return edited(replace(document, attributions=attributions), edits)


def _tail(text: str, attribution: Attribution) -> Extent | None:
    """The stretch behind a quotation that only attributes it, full stop included."""
    cue, source = attribution.cue, attribution.source
    if attribution.kind is not Kind.DIRECT or cue is None or source is None:
        return None
    first, last = sorted((cue, source))
    if first.start < attribution.end:
        return None
    gaps = (
        text[attribution.end : first.start],
        text[first.end : last.start],
        text[last.end : last.end + 1],
    )
    if gaps[0].strip(" ,") or gaps[1].strip() or gaps[2] != ".":
        return None
    return Extent(attribution.end, last.end + 1)
