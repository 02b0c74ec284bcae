"""Whether quotations stand in a text, and what they change."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quoteattr.records import Document, Span
from quoteattr.segment import Extent
from quoteattr.verification.alignment import aligned, in_pieces
from quoteattr.verification.blocks import Block
from quoteattr.verification.borders import settled
from quoteattr.verification.chain import Chainer
from quoteattr.verification.describe import described
from quoteattr.verification.findings import (
    Claim,
    Finding,
    Place,
    SpeakerVerdict,
    Verdict,
)
from quoteattr.verification.seams import bare, has_ellipsis
from quoteattr.verification.search import Run, in_order, same_words, verbatim
from quoteattr.verification.voices import Voices
from quoteattr.verification.words import Words

if TYPE_CHECKING:
    from quoteattr.verification.index import Index

# The share of words that must agree for a claim to be an altered quotation and not
# another one. In benchmarks/verification.py, 0.5 takes 20 of 300 sentences for altered
# that have all content words changed, 0.55 none; 0.6 misses 20 of 300 more of those
# with two fifths of the words changed.
ALTERED_RATIO: Final = 0.55
# By how many bits the words that agree must beat chance. Of a novel's sentences that
# are looked for in two others (pdnc, dev, the first three), 4.5 % pass at 5 bits, 3 %
# at 10, 1.5 % at 15; of the small sample's in its other texts none does. Each 5 bits
# more lose 1 to 3 % of the altered quotations.
EVIDENCE: Final = 5.0
# Any three words can be found in a novel.
_LEAST_AGREEING: Final = 3
# Words in a row that are no chance whatever is around them: of 500 sentences of a
# novel, none has more than 6 in a row in another two novels.
_TELLING_RUN: Final = 8

# How many places of an altered quotation are looked for: refrains apart, it has one.
_ALTERED_PLACES: Final = 20

_RANKS: Final = {verdict: rank for rank, verdict in enumerate(Verdict)}


def verify(
    text: str, quotes: Iterable[str | Claim], *, document: Document | None = None
) -> list[Finding]:
    """Find claimed quotations in a text, and show what they change.

    Args:
        text: The text; offsets in the answer are its characters.
        quotes: The quotations, as strings or, to have a claimed speaker compared, as
            claims.
        document: What `attribute` made of the same text, to tell who says the words.

    Returns:
        A finding for each quotation, in order.

    Raises:
        ValueError: If a quotation is empty, or the document is of another text.
        TypeError: If the quotations are one string.
    """
    if isinstance(quotes, str):
        raise TypeError("quotes are several: for one, give a list with it in it")
    if document is not None and document.text != text:
        raise ValueError(f"the document {document.id!r} is of another text")
    voices = None if document is None else Voices(document)
    claims = [Claim(quote) if isinstance(quote, str) else quote for quote in quotes]
    searched = _Searched(text)
    return [_finding(claim, searched, voices) for claim in claims]


class _Searched:
    """A text that claims are looked for in.

    Attributes:
        words: Its words.
    """

    def __init__(self, text: str) -> None:
        self.words = Words.of(text)

    @cached_property
    def index(self) -> "Index":
        """The index of its words, made when a claim is not found as it is."""
        from quoteattr.verification.index import Index  # noqa: PLC0415 (numpy)

        return Index.of(self.words)


def _finding(claim: Claim, searched: _Searched, voices: Voices | None) -> Finding:
    """What became of one claim."""
    words = Words.of(claim.text, bare(claim.text))
    places = (
        [*_faithful(claim, words, searched.words)]
        or [*_elided(words, searched.words)]
        or [*_altered(words, searched)]
    )
    if voices is not None:
        places = [replace(p, voice=voices.at(p.spans, claim.speaker)) for p in places]
    return Finding(claim, tuple(sorted(places, key=_order)))


def _order(place: Place) -> tuple[int, float, bool, bool, Span]:
    """Places in this order are the best first."""
    voice = place.voice
    is_same = voice is not None and voice.verdict is SpeakerVerdict.SAME
    is_said = voice is not None and bool(voice.attributions)
    return _RANKS[place.verdict], -place.ratio, not is_same, not is_said, place.spans[0]


def _faithful(claim: Claim, words: Words, text: Words) -> Iterator[Place]:
    """The places where the words stand in order, as they are or in another dress."""
    taken: list[Extent] = []
    for quote in dict.fromkeys((claim.text.strip(), words.text[slice(*words.extent)])):
        free = [e for e in verbatim(quote, text) if not _overlaps(e, taken)]
        yield from (Place((Span.of(text.text, *extent),)) for extent in free)
        taken = sorted([*taken, *free])
    for run in same_words(words.joined, text) if words.joined else ():
        extent = Extent(text.starts[run.first], text.ends[run.past - 1])
        if not _overlaps(extent, taken):
            yield described(in_pieces([_all(words)], [run], words, text), words, text)


def _overlaps(extent: Extent, taken: Sequence[Extent]) -> bool:
    """Whether an extent shares a character with one of those that are taken."""
    index = bisect_right(taken, extent.start, key=lambda other: other.end)
    return index < len(taken) and taken[index].start < extent.end


def _all(words: Words) -> Run:
    """All the words."""
    return Run(0, len(words))


def _elided(words: Words, text: Words) -> Iterator[Place]:
    """The places where what is between the claim's ellipses stands in order."""
    borders = [i for i in range(1, len(words)) if has_ellipsis(words.gap(i))]
    if not borders:
        return
    pieces = [Run(*pair) for pair in pairwise([0, *borders, len(words)])]
    keys = [words.joined[words.offsets[i] : words.end(j - 1)] for i, j in pieces]
    for places in in_order(keys, text):
        yield described(in_pieces(pieces, places, words, text), words, text)


def _altered(words: Words, searched: _Searched) -> Iterator[Place]:
    """The places where most of the words stand, put together or changed."""
    text = searched.words
    chainer = Chainer(words, searched.index)
    first: Place | None = None
    for _ in range(_ALTERED_PLACES):
        chain, evidence = chainer.best()
        if evidence < EVIDENCE:
            return
        steps = aligned(settled(chain, words, text), words, text)
        place = described(steps, words, text)
        agreeing = sum(s.claimed.past - s.claimed.first for s in steps if s.is_equal)
        if place.ratio < ALTERED_RATIO or agreeing < _LEAST_AGREEING:
            if first is None and max(block.size for block in chain) >= _TELLING_RUN:
                yield place
            return
        if first is not None and not _is_as_good(place, first):
            return
        yield place
        first = first or place
        left = [b for b in chainer.blocks if not _is_within(b, place, text)]
        chainer.blocks = left


def _is_as_good(place: Place, first: Place) -> bool:
    """Whether another place is one more of the same, and not only somewhat alike."""
    is_alike = place.verdict is first.verdict and len(place.spans) == len(first.spans)
    return is_alike and place.ratio >= first.ratio


def _is_within(block: Block, place: Place, text: Words) -> bool:
    """Whether a block shares words with a place."""
    start, end = text.starts[block.found], text.ends[block.found_past - 1]
    return any(start < span.end and span.start < end for span in place.spans)
