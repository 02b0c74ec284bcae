"""How often sources in news were given the right speaker.

One and the same measure serves both questions: for *given sources* the predicted
document has the gold attributions, resolved; *end to end* it is the whole path's.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.evaluation.counts import Breakdown, Counts, Tally
from quoteattr.evaluation.linked import ALL
from quoteattr.evaluation.names import (
    Form,
    are_named,
    are_same,
    form_of,
    speakers_by_id,
)
from quoteattr.evaluation.trim import Borders, borders, shared
from quoteattr.markup import Role
from quoteattr.records import Document, Speaker
from quoteattr.segment import Extent

NAMED: Final = "named"
UNNAMED: Final = "unnamed"

UNCLEAR: Final = "unclear"
"""What annotators call a speaker that the text does not tell."""


class Answer(NamedTuple):
    """A gold source, or content without a source, and what was said of its speaker.

    Attributes:
        gold: The gold attribution; of several with one source, the first.
        predicted: The predicted attribution that was asked; None if there is none.
        wanted: Its gold speakers.
        given: The predicted speakers; empty if there is no answer.
    """

    gold: Borders
    predicted: Borders | None
    wanted: tuple[Speaker, ...]
    given: tuple[Speaker, ...]

    @property
    def is_right(self) -> bool:
        """Whether the speakers are the same."""
        return are_same(self.wanted, self.given)

    @property
    def is_named(self) -> bool:
        """Whether gold has a name for every speaker."""
        return are_named(self.wanted)

    @property
    def form(self) -> Form:
        """The form of the source's words."""
        source = self.gold.attribution.source
        return form_of(source.text if source else "", self.wanted)


def speaker_accuracy(gold: Document, predicted: Document) -> Breakdown[Tally]:
    """Metric 4: gold sources whose speaker is right.

    Rows: all of them, named, named by form of the source, and unnamed.
    """
    answers = answers_for_sources(gold, predicted)
    named = [answer for answer in answers if answer.is_named]
    rows = {ALL: answers, NAMED: named}
    for form in Form:
        rows[f"{NAMED}, {form}"] = [answer for answer in named if answer.form is form]
    rows[UNNAMED] = [answer for answer in answers if not answer.is_named]
    return Breakdown({row: _tally(answered) for row, answered in rows.items()})


def unsourced_accuracy(gold: Document, predicted: Document) -> Breakdown[Tally]:
    """Attributions without a source (block quotes) whose speaker is right."""
    answers = answers_without_source(gold, predicted)
    named = [answer for answer in answers if answer.is_named]
    unnamed = [answer for answer in answers if not answer.is_named]
    rows = {ALL: answers, NAMED: named, UNNAMED: unnamed}
    return Breakdown({row: _tally(answered) for row, answered in rows.items()})


def _tally(answers: Iterable[Answer]) -> Tally:
    return Tally.of(answer.is_right for answer in answers)


def speaker_grouping(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 4, grouping: pairs of a document's sources that have one speaker.

    Row "unnamed": the pairs in which at least one of the two is unnamed in gold. A
    source without an answer is in no predicted pair.
    """
    answers = answers_for_sources(gold, predicted)
    named = [answer for answer in answers if answer.is_named]
    everything, among_named = _pairs(answers), _pairs(named)
    with_unnamed = Counts(
        everything.gold - among_named.gold,
        everything.predicted - among_named.predicted,
        everything.found - among_named.found,
        everything.right - among_named.right,
    )
    return Breakdown({ALL: everything, UNNAMED: with_unnamed})


def _pairs(answers: Sequence[Answer]) -> Counts:
    """Pairs of answers with the same speakers: in gold, predicted, and in both."""
    gold = [_group(answer.wanted) for answer in answers]
    predicted = [
        _group(answer.given) if answer.given else number
        for number, answer in enumerate(answers)
    ]
    both = _same(zip(gold, predicted, strict=True))
    return Counts(_same(gold), _same(predicted), both, both)


def _group(speakers: Iterable[Speaker]) -> frozenset[str]:
    return frozenset(speaker.id for speaker in speakers)


def _same(groups: Iterable[Hashable]) -> int:
    """Number of pairs in which both are of one group."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def answers_for_sources(gold: Document, predicted: Document) -> list[Answer]:
    """What was said of each gold source that has a gold speaker, each source once.

    The predicted attribution that is asked is the one whose source overlaps most;
    of equals the one with the shorter source, then the earlier one.
    """
    sources = {
        one.source: one
        for one in reversed(borders(gold))
        if one.source and one.attribution.speakers
    }
    asked = [sources[source] for source in sorted(sources)]
    return list(_answers(gold, predicted, asked, Role.SOURCE))


def answers_without_source(gold: Document, predicted: Document) -> list[Answer]:
    """What was said of each gold attribution with speakers, but without a source.

    The predicted attribution that is asked is the one whose content overlaps most.
    Where gold itself calls the speaker unclear, nobody is asked.
    """
    unclear = {speaker.id for speaker in gold.speakers if speaker.name == UNCLEAR}
    asked = [
        one
        for one in borders(gold)
        if one.content and not one.source
        if one.attribution.speakers and unclear.isdisjoint(one.attribution.speakers)
    ]
    return list(_answers(gold, predicted, asked, Role.CONTENT))


def _answers(
    gold: Document, predicted: Document, asked: Iterable[Borders], role: Role
) -> Iterator[Answer]:
    cast, predicted_cast = speakers_by_id(gold), speakers_by_id(predicted)
    given = borders(predicted)
    for wanted in asked:
        best = _best(wanted.extents(role), given, role)
        speakers = best.attribution.speakers if best else ()
        yield Answer(
            wanted,
            best,
            tuple(cast[i] for i in wanted.attribution.speakers),
            tuple(predicted_cast[i] for i in speakers),
        )


def _best(
    wanted: tuple[Extent, ...], given: Iterable[Borders], role: Role
) -> Borders | None:
    """The one that overlaps most in this role; of equals the shorter, the earlier."""
    candidates = [one for one in given if shared(wanted, one.extents(role))]
    return max(
        candidates,
        key=lambda one: (
            shared(wanted, one.extents(role)),
            -sum(end - start for start, end in one.extents(role)),
        ),
        default=None,
    )
