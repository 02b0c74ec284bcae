"""Which predicted attribution answers which gold one, one to one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quoteattr.evaluation.trim import Borders, borders, shared
from quoteattr.markup import Role
from quoteattr.records import Document


class Pair(NamedTuple):
    """A gold attribution and the predicted one that answers it."""

    gold: Borders
    predicted: Borders

    @property
    def overlaps(self) -> bool:
        """Whether contents overlap, and sources too or both have none."""
        return (
            shared(self.gold.content, self.predicted.content) > 0
            and self.has_the_source
        )

    @property
    def has_the_source(self) -> bool:
        """Whether the sources overlap, or both have none."""
        gold, predicted = (one.extents(Role.SOURCE) for one in self)
        return shared(gold, predicted) > 0 or not (gold or predicted)

    @property
    def is_exact(self) -> bool:
        """Whether cue, source and every piece of the content are equal."""
        return all(self.gold.extents(r) == self.predicted.extents(r) for r in Role)


@dataclass(frozen=True, slots=True)
class Pairing:
    """The attributions of two documents on one text, paired.

    Attributes:
        pairs: In the order of the gold document.
        missed: Gold attributions that nothing answers, in order.
        spurious: Predicted attributions that answer nothing, in order.
    """

    pairs: tuple[Pair, ...]
    missed: tuple[Borders, ...]
    spurious: tuple[Borders, ...]

    @property
    def gold(self) -> list[Borders]:
        """All gold attributions with content."""
        return [*(pair.gold for pair in self.pairs), *self.missed]

    @property
    def predicted(self) -> list[Borders]:
        """All predicted attributions with content."""
        return [*(pair.predicted for pair in self.pairs), *self.spurious]


def pairing(gold: Document, predicted: Document) -> Pairing:
    """Pair attributions by overlapping cues, cue-less ones by overlapping contents.

    Attributions with a cue come first: of all gold and predicted ones whose cues
    share a character, the two that share most are paired, then the two that share
    most of those left, and so on. Then the same by content for what is left, where
    at least one of the two has no cue. Ties go to the larger overlap of contents,
    then to the earlier gold attribution, then to the earlier predicted one.
    """
    wanted = [one for one in borders(gold) if one.content]
    given = [one for one in borders(predicted) if one.content]
    chosen: dict[int, int] = {}
    for candidates in (_by_cue(wanted, given), _by_content(wanted, given)):
        taken = set(chosen.values())
        for candidate in sorted(candidates):
            if candidate.gold not in chosen and candidate.predicted not in taken:
                chosen[candidate.gold] = candidate.predicted
                taken.add(candidate.predicted)
    answers = set(chosen.values())
    return Pairing(
        tuple(Pair(wanted[i], given[chosen[i]]) for i in sorted(chosen)),
        tuple(one for i, one in enumerate(wanted) if i not in chosen),
        tuple(one for j, one in enumerate(given) if j not in answers),
    )


class _Candidate(NamedTuple):
    """A possible pair; the best sorts first."""

    missing_overlap: int  # what pairs by, negative
    missing_content: int  # overlap of contents, negative
    gold: int
    predicted: int


def _by_cue(
    gold: Sequence[Borders], predicted: Sequence[Borders]
) -> Iterator[_Candidate]:
    for i, wanted in enumerate(gold):
        for j, given in enumerate(predicted):
            cues = shared(wanted.extents(Role.CUE), given.extents(Role.CUE))
            if cues:
                contents = shared(wanted.content, given.content)
                yield _Candidate(-cues, -contents, i, j)


def _by_content(
    gold: Sequence[Borders], predicted: Sequence[Borders]
) -> Iterator[_Candidate]:
    for i, wanted in enumerate(gold):
        for j, given in enumerate(predicted):
            if wanted.cue is None or given.cue is None:
                contents = shared(wanted.content, given.content)
                if contents:
                    yield _Candidate(-contents, -contents, i, j)
