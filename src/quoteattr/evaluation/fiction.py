"""How many quotations of a novel are found, and given the character who says them.

The unit is the sub-quote: one piece of a gold attribution's content. Those of an
attribution without a speaker (unknowable, a group, the narrator) are left out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from quoteattr.evaluation.counts import Breakdown, Counts, Tally
from quoteattr.evaluation.linked import ALL
from quoteattr.evaluation.names import normalised, speakers_by_id
from quoteattr.evaluation.trim import Borders, borders, shared
from quoteattr.records import Attribution, Document, Kind, Speaker
from quoteattr.segment import Extent

QUOTE_TYPES: Final = ("explicit", "anaphoric", "implicit")
"""What the words around a quotation say of its speaker: name, pronoun, nothing."""

MIN_COVERED: Final = 0.5
"""A sub-quote is found when this share of it is covered (`evaluation.md`, 5)."""


class SubQuote(NamedTuple):
    """A gold sub-quote and the predicted direct attribution that covers it, if any."""

    gold: Attribution
    extent: Extent
    predicted: Attribution | None


def character_accuracy(gold: Document, predicted: Document) -> Breakdown[Tally]:
    """Metric 5: gold sub-quotes that were found and have the right character.

    Right means that the names and aliases of the predicted speaker identify the gold
    character: those that belong to one character of the novel only belong to that
    one, and there is such a name. Over all sub-quotes, and by type of the quotation
    where the corpus says it.
    """
    cast = CharacterNames(gold.speakers)
    speakers = speakers_by_id(predicted)
    rows = dict.fromkeys((ALL, *QUOTE_TYPES), Tally())
    for quote in sub_quotes(gold, predicted):
        ids = quote.predicted.speakers if quote.predicted else ()
        named = cast.named_by([speakers[i] for i in ids])
        answer = Tally(int(named == set(quote.gold.speakers)), 1)
        rows[ALL] += answer
        if quote.gold.method in rows:
            rows[quote.gold.method] += answer
    return Breakdown({row: tally for row, tally in rows.items() if tally.total})


def sub_quote_detection(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 5, detection: gold sub-quotes found, and predicted pieces that are right.

    A gold sub-quote is found when one predicted direct content covers half of it or
    more; a predicted piece is right when gold sub-quotes, those that are left out
    of the accuracy among them, cover half of it or more.
    """
    found = [quote.predicted is not None for quote in sub_quotes(gold, predicted)]
    pieces = [piece for one in _direct(predicted) for piece in one.content]
    wanted = _Cover(_direct(gold))
    right = [wanted.share_of(piece) >= MIN_COVERED for piece in pieces]
    return Breakdown({ALL: Counts(len(found), len(pieces), sum(found), sum(right))})


def sub_quotes(gold: Document, predicted: Document) -> Iterator[SubQuote]:
    """The gold sub-quotes with a speaker, each with what was predicted there."""
    cover = _Cover(_direct(predicted))
    for one in _direct(gold):
        if one.attribution.speakers:
            for extent in one.content:
                yield SubQuote(one.attribution, extent, cover.of(extent))


def _direct(document: Document) -> list[Borders]:
    return [one for one in borders(document) if one.attribution.kind is Kind.DIRECT]


class CharacterNames:
    """Which character of a novel a name means.

    Attributes:
        owners: The ids of the characters that have a name, by the name as compared.
    """

    def __init__(self, characters: Sequence[Speaker]) -> None:
        self.owners: Mapping[str, set[str]] = _owners(characters)

    def named_by(self, speakers: Sequence[Speaker]) -> set[str]:
        """Ids of the characters that the speakers' names and aliases single out."""
        named = set()
        for speaker in speakers:
            for name in (speaker.name, *speaker.aliases):
                owners = self.owners.get(normalised(name), set())
                if len(owners) == 1:
                    named |= owners
        return named


def _owners(characters: Sequence[Speaker]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for character in characters:
        for name in (character.name, *character.aliases):
            owners.setdefault(normalised(name), set()).add(character.id)
    return owners


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of an attribution's content."""

    extent: Extent
    owner: Borders


class _Cover:
    """The pieces of many contents, to be asked which of them cover a stretch."""

    def __init__(self, attributions: Sequence[Borders]) -> None:
        pieces = [_Piece(e, one) for one in attributions for e in one.content]
        self._pieces = sorted(pieces, key=lambda piece: piece.extent)
        # The end that pieces up to here reach at most: where to stop looking back.
        self._reach = list(accumulate((p.extent.end for p in self._pieces), max))

    def of(self, extent: Extent) -> Attribution | None:
        """The attribution that covers most of the stretch, at least half of it."""
        owners = {id(piece.owner): piece.owner for piece in self._touching(extent)}
        best = max(
            reversed(owners.values()),
            key=lambda one: shared((extent,), one.content),
            default=None,
        )
        if best is None or _share(extent, best.content) < MIN_COVERED:
            return None
        return best.attribution

    def share_of(self, extent: Extent) -> float:
        """The share of the stretch that is covered, by whatever pieces."""
        covered = {
            offset
            for piece in self._touching(extent)
            for offset in range(
                max(extent.start, piece.extent.start), min(extent.end, piece.extent.end)
            )
        }
        return len(covered) / (extent.end - extent.start)

    def _touching(self, extent: Extent) -> Iterator[_Piece]:
        """The pieces that share a character with the stretch, last first."""
        index = bisect_left(self._pieces, extent.end, key=lambda p: p.extent.start)
        while index and self._reach[index - 1] > extent.start:
            index -= 1
            if self._pieces[index].extent.end > extent.start:
                yield self._pieces[index]


def _share(extent: Extent, pieces: tuple[Extent, ...]) -> float:
    return shared((extent,), pieces) / (extent.end - extent.start)
