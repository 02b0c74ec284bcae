"""Interviews and debates as transcripts: paragraphs that begin with their speaker.

LEE: Will the bridge be built?
RAY: It will. And here is why.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import regex

from quoteattr.layout import Layout
from quoteattr.lexicon.contexts import LABELS, LISTED
from quoteattr.segment import Extent

# “ANN LEE (via video): | Mr. Lee, mayor of Aby: | Q:
_LABEL: Final = regex.compile(
    r"""
    (?P<mark> ["“”„«‘']{0,2}+ ) \s?
    (?P<name>
        (?P<label> \p{Lu} [\p{L}.'’-]{0,20}+ (?: [ ] \p{Lu} [\p{L}.'’-]{0,20}+ ){0,4} )
        (?: ,[ ] [^\n:.?!,]{2,40}+ )?
    )
    (?: [ ] [(\[] [^\n()\[\]]{1,30}+ [)\]] )?
    (?P<colon> : ) [^\S\n]++
    (?P<said> \S .*+ )
    """,
    regex.VERBOSE | regex.DOTALL,
)
# (CROSSTALK) | [Applause.]
_STAGE_DIRECTION: Final = regex.compile(
    r"[\"“”]? [(\[] [^()\[\]]*+ [)\]] \W*+", regex.X
)
_FOUR_WORDS: Final = regex.compile(r"(?: \w\S*+ \W++ ){3} \w", regex.VERBOSE)
_STOP: Final = regex.compile(r"[.?!…—–-]\W*+$")
_REACH: Final = 6  # characters at the end of a paragraph that may hold its stop

_FEWEST_TURNS: Final = 3
_SAYING: Final = 0.6  # least share of the turns that say a sentence
_DENSITY: Final = (
    0.25  # least share of the paragraphs from first to last that begin one
)
_FARTHEST: Final = 8  # most paragraphs of a turn behind its first


class Turn(NamedTuple):
    """What one speaker says before another does.

    Attributes:
        name: The speaker's label.
        colon: The colon behind it.
        pieces: What is said, a paragraph a piece, without the label.
    """

    name: Extent
    colon: Extent
    pieces: tuple[Extent, ...]


class _Start(NamedTuple):
    """A paragraph that may begin a turn.

    Attributes:
        paragraph: Its index.
        label: Its speaker's name, as it is written there.
        turn: The turn, of this paragraph alone.
        mark: The quotation mark that it begins with, or nothing.
        says: Whether there is a sentence behind the label.
    """

    paragraph: int
    label: str
    turn: Turn
    mark: str
    says: bool

    @property
    def speaker(self) -> str:
        """The last word of the label, in capitals."""
        return self.label.split()[-1].upper()


def turns_of(layout: Layout) -> list[Turn]:
    """The turns of the transcript that a text holds, in order; none if it holds none.

    It does if three paragraphs or more begin with the names of two speakers or more,
    which come again, and if most say a sentence: a table of figures is none. A
    paragraph without a label belongs to the turn before it, but for a stage
    direction; behind the last turn it does so only if it repeats its quotation mark.
    """
    starts = _transcript(list(_starts(layout)))
    last = len(layout.paragraphs)
    ends = [*(start.paragraph for start in starts[1:]), last]
    found = []
    for start, end in zip(starts, ends, strict=False):
        rest = _continued(layout, start, end, needs_mark=end == last)
        found.append(start.turn._replace(pieces=(*start.turn.pieces, *rest)))
    return found


def _starts(layout: Layout) -> Iterator[_Start]:
    """The paragraphs that begin with a label."""
    for index, (start, end) in enumerate(layout.paragraphs):
        match = _LABEL.match(layout.text, start, end)
        if match is None:
            continue
        words = match["label"].split()
        if not {words[0].lower(), words[-1].lower()}.isdisjoint(LABELS | LISTED):
            continue
        said = match["said"]
        yield _Start(
            paragraph=index,
            label=match["label"],
            turn=Turn(
                Extent(*match.span("name")),
                Extent(*match.span("colon")),
                (
                    Extent(
                        match.start("said"), match.start("said") + len(said.rstrip())
                    ),
                ),
            ),
            mark=match["mark"],
            says=_is_sentence(said.rstrip()),
        )


def _is_sentence(text: str) -> bool:
    """Whether a text has four words or more, and a stop at its end."""
    has_words = _FOUR_WORDS.match(text) is not None
    return has_words and _STOP.search(text[-_REACH:]) is not None


def _transcript(starts: Sequence[_Start]) -> list[_Start]:
    """The starts that are turns of a transcript, if there is one.

    Labels are written alike, all in capitals or none. Somebody who speaks once does so
    between others who speak more often.
    """
    in_capitals = sum(start.label.isupper() for start in starts)
    are_capitals = in_capitals * 2 > len(starts)
    alike = [start for start in starts if start.label.isupper() is are_capitals]
    recurring = _recurring(alike)
    if len(recurring) < _FEWEST_TURNS:
        return []
    first, last = recurring[0].paragraph, recurring[-1].paragraph
    within = [s for s in alike if first - 1 <= s.paragraph <= last + 1]
    n_speakers = len({start.speaker for start in within})
    is_one = (
        n_speakers > 1
        and sum(start.says for start in within) >= _SAYING * len(within)
        and len(within) >= _DENSITY * (last - first)
    )
    return within if is_one else []


def _recurring(starts: Sequence[_Start]) -> list[_Start]:
    """The starts whose label comes again, whole or as its last word (ANN LEE, LEE)."""
    labels = Counter(start.label.upper() for start in starts)
    speakers = Counter(start.speaker for start in starts)
    return [
        start
        for start in starts
        if labels[start.label.upper()] > 1
        or (start.speaker in labels and speakers[start.speaker] > 1)
    ]


def _continued(
    layout: Layout, start: _Start, end: int, *, needs_mark: bool
) -> Iterator[Extent]:
    """The paragraphs that go on with a turn, up to the one numbered `end`."""
    farthest = min(end, start.paragraph + 1 + _FARTHEST)
    for first, last in layout.paragraphs[start.paragraph + 1 : farthest]:
        text = layout.text[first:last]
        is_marked = bool(start.mark) and text.startswith(start.mark)
        if needs_mark and not is_marked:
            return
        if not _STAGE_DIRECTION.fullmatch(text):
            yield Extent(first + is_marked * len(start.mark), last)
