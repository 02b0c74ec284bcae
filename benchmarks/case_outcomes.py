"""What a system made of block quotes: found on its own or not, by the right speaker."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Self

from benchmarks.cases import Case, Category

from quoteattr.evaluation import Breakdown, Counts, Tally, ratio
from quoteattr.evaluation.names import are_same, speakers_by_id
from quoteattr.evaluation.trim import Borders, borders, shared
from quoteattr.records import Attribution, Document, Speaker
from quoteattr.segment import Extent

# The cases of each document, by its id.
Cases = Mapping[str, Sequence[Case]]

ALL: Final = "all"

# By opening mark: the name of the marks, and the closing one.
_MARKS: Final = {
    "“": ("curly", "”"),
    '"': ("straight", '"'),
    "‘": ("single, curly", "’"),
    "'": ("single, straight", "'"),
}


class Outcome(StrEnum):
    """What became of a block quote."""

    RIGHT = "right"
    WRONG = "wrong"
    EMPTY = "empty"
    JOINED = "joined"
    MISSED = "missed"


class Verdict(NamedTuple):
    """A case with what became of it.

    Attributes:
        case: The case.
        gold: Its gold attribution.
        answer: The predicted attribution that answers it; None if none does.
        outcome: What became of it.
    """

    case: Case
    gold: Attribution
    answer: Attribution | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many block quotes had which outcome.

    Attributes:
        numbers: By outcome; those that never came about may be left out.
    """

    numbers: Mapping[Outcome, int] = field(default_factory=dict)

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Self:
        """The numbers of some outcomes."""
        return cls(Counter(outcomes))

    def __add__(self, other: Self) -> Self:
        return type(self)(Counter(self.numbers) + Counter(other.numbers))

    def figures(self) -> Mapping[str, float]:
        """The share with the right speaker, then how many there are of each outcome."""
        each = {str(outcome): self.numbers.get(outcome, 0) for outcome in Outcome}
        total = sum(each.values())
        lost = each[Outcome.JOINED] + each[Outcome.MISSED]
        shares = {"accuracy": ratio(each[Outcome.RIGHT], total)}
        return {**shares, "cases": total, "own": total - lost, **each}


def verdicts(cases: Cases, gold: Document, predicted: Document) -> Iterator[Verdict]:
    """What became of the document's cases that are attributions, in order.

    The predicted attribution that answers is the one whose content overlaps most; of
    equals the shorter. It has the case as an attribution of its own if it covers half
    of it and nothing outside; else the case is joined to other words, or missed.
    """
    wanted = {one.attribution.id: one for one in borders(gold)}
    given = borders(predicted)
    for case in cases.get(gold.id, ()):
        if case.attribution is not None:
            one = wanted[case.attribution]
            best = _best(one, given)
            found = _speakers(one, gold), _speakers(best, predicted)
            outcome = _place(case, one, best) or _identity(*found)
            answer = best.attribution if best else None
            yield Verdict(case, one.attribution, answer, outcome)


def _best(wanted: Borders, given: Iterable[Borders]) -> Borders | None:
    """The one whose content overlaps most; of equals the shorter, the earlier."""
    candidates = [one for one in given if shared(wanted.content, one.content)]
    return max(
        candidates,
        key=lambda one: (shared(wanted.content, one.content), -_length(one)),
        default=None,
    )


def _length(one: Borders) -> int:
    return sum(end - start for start, end in one.content)


def _speakers(one: Borders | None, document: Document) -> list[Speaker]:
    """Whose words an attribution's are."""
    cast = speakers_by_id(document)
    return [cast[identity] for identity in one.attribution.speakers] if one else []


def _place(case: Case, wanted: Borders, best: Borders | None) -> Outcome | None:
    """What became of a case that is no attribution of its own; None if it is one."""
    if best is None:
        return Outcome.MISSED
    if best.content[0].start < case.start or best.content[-1].end > case.end:
        return Outcome.JOINED
    half = 2 * shared(wanted.content, best.content) >= _length(wanted)
    return None if half else Outcome.MISSED


def _identity(wanted: Sequence[Speaker], given: Sequence[Speaker]) -> Outcome:
    """Whether the right speaker was found; nobody is right where gold has nobody."""
    if not given:
        return Outcome.EMPTY if wanted else Outcome.RIGHT
    is_right = bool(wanted) and are_same(wanted, given)
    return Outcome.RIGHT if is_right else Outcome.WRONG


def by_category(
    cases: Cases, gold: Document, predicted: Document
) -> Breakdown[Outcomes]:
    """Outcomes of all cases, of those with and without a cue, and by category."""
    found = list(verdicts(cases, gold, predicted))
    rows = {
        ALL: found,
        "without a cue": [one for one in found if not one.gold.cue],
        "with a cue": [one for one in found if one.gold.cue],
    }
    for category in Category:
        if category.is_attribution:
            rows[category] = [one for one in found if one.case.category is category]
    return _breakdown(rows)


def by_marks(cases: Cases, gold: Document, predicted: Document) -> Breakdown[Outcomes]:
    """Outcomes by the quotation marks, and of those over several paragraphs."""
    found = list(verdicts(cases, gold, predicted))
    rows = {
        name: [one for one in found if one.gold.text.startswith(opening)]
        for opening, (name, _) in _MARKS.items()
    }
    rows["several paragraphs"] = [one for one in found if "\n" in one.gold.text]
    rows["never closed"] = [one for one in found if not _is_closed(one.gold.text)]
    return _breakdown(rows)


def _is_closed(text: str) -> bool:
    """Whether a quotation ends in the mark that closes it."""
    _, closing = _MARKS[text[0]]
    return text.endswith(closing)


def _breakdown(rows: Mapping[str, Iterable[Verdict]]) -> Breakdown[Outcomes]:
    return Breakdown(
        {name: Outcomes.of(one.outcome for one in rows[name]) for name in rows}
    )


def cue_less(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Attributions without cue and source: those that answer one in gold are right.

    An answer shares at least one character of content.
    """
    wanted, given = _cue_less(gold), _cue_less(predicted)
    found = sum(any(shared(a, b) for b in given) for a in wanted)
    right = sum(any(shared(a, b) for a in wanted) for b in given)
    return Breakdown({ALL: Counts(len(wanted), len(given), found, right)})


def _cue_less(document: Document) -> list[tuple[Extent, ...]]:
    """The contents of the attributions without cue and source."""
    return [one.content for one in borders(document) if not (one.cue or one.source)]


def let_be(cases: Cases, gold: Document, predicted: Document) -> Breakdown[Tally]:
    """Quotations that are no attributions, right where nothing is predicted."""
    contents = [one.content for one in borders(predicted)]
    none = [case for case in cases.get(gold.id, ()) if case.attribution is None]
    free = {
        case: not any(shared((Extent(case.start, case.end),), c) for c in contents)
        for case in none
    }
    rows = {ALL: none}
    for category in Category:
        if not category.is_attribution:
            rows[category] = [case for case in none if case.category is category]
    return Breakdown(
        {name: Tally.of(free[case] for case in row) for name, row in rows.items()}
    )
