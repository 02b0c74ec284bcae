"""What is measured on which corpus: how a prediction is made, and by which metric."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from quoteattr import evaluation
from quoteattr.evaluation import Addable, Breakdown, Section
from quoteattr.layout import Layout
from quoteattr.records import Document
from quoteattr.speakers import resolve

Roster = Mapping[str, Sequence[str]]


class System(Protocol):
    """What is measured: an `Attributor`, or a test's stub."""

    def attribute(
        self, text: str, *, roster: Roster | None = None, id: str = ""
    ) -> Document:
        """Who says what in a text."""


Prediction = Callable[[System, Document], Document]
Metric = Callable[[Document, Document], Breakdown[Addable]]


def end_to_end(system: System, gold: Document) -> Document:
    """What the system makes of the text."""
    return system.attribute(gold.text, id=gold.id)


def sources_given(_: System, gold: Document) -> Document:
    """The gold attributions, with the speakers that the sources are resolved to."""
    bare = [replace(a, speakers=(), speaker=None) for a in gold.attributions]
    return resolve(Layout.of(gold.text), bare, id=gold.id)


def with_roster(system: System, gold: Document) -> Document:
    """What the system makes of the text when it is told who the characters are."""
    roster = {speaker.name: speaker.aliases for speaker in gold.speakers}
    return system.attribute(gold.text, roster=roster, id=gold.id)


def marks_alone(_: System, gold: Document) -> Document:
    """The outermost quotations, without any decision on what is speech."""
    return evaluation.quoted(gold.text)


@dataclass(frozen=True, slots=True)
class Experiment:
    """A metric of a prediction.

    Attributes:
        key: Its name in JSON, which does not change.
        title: Its name for readers.
        predict: How the prediction is made.
        metric: How it is measured.
    """

    key: str
    title: str
    predict: Prediction
    metric: Metric


_SPANS: Final = (
    Experiment("spans_exact", "1. Spans, exact", end_to_end, evaluation.exact_spans),
    Experiment(
        "spans_characters",
        "2. Spans, by character",
        end_to_end,
        evaluation.covered_characters,
    ),
)
_LINKED: Final = (
    Experiment(
        "linked_overlap",
        "3. Attributions, linked: overlap",
        end_to_end,
        evaluation.linked_overlap,
    ),
    Experiment(
        "linked_exact",
        "3. Attributions, linked: exact",
        end_to_end,
        evaluation.linked_exact,
    ),
    Experiment(
        "kind", "3. Kind, of the pairs that overlap", end_to_end, evaluation.kinds
    ),
)
_SPEAKERS: Final = (
    Experiment(
        "speakers_given",
        "4a. Speakers, sources given",
        sources_given,
        evaluation.speaker_accuracy,
    ),
    Experiment(
        "grouping_given",
        "4a. Sources given: pairs of sources with one speaker",
        sources_given,
        evaluation.speaker_grouping,
    ),
    Experiment(
        "speakers_end_to_end",
        "4b. Speakers, end to end",
        end_to_end,
        evaluation.speaker_accuracy,
    ),
    Experiment(
        "grouping_end_to_end",
        "4b. End to end: pairs of sources with one speaker",
        end_to_end,
        evaluation.speaker_grouping,
    ),
)
_UNSOURCED: Final = (
    Experiment(
        "speakers_unsourced_given",
        "4c. Speakers of attributions without a source, attributions given",
        sources_given,
        evaluation.unsourced_accuracy,
    ),
    Experiment(
        "speakers_unsourced_end_to_end",
        "4c. Speakers of attributions without a source, end to end",
        end_to_end,
        evaluation.unsourced_accuracy,
    ),
)
_FICTION: Final = (
    Experiment(
        "fiction_raw",
        "5. Speakers in fiction, raw text",
        end_to_end,
        evaluation.character_accuracy,
    ),
    Experiment(
        "fiction_roster",
        "5. Speakers in fiction, with roster",
        with_roster,
        evaluation.character_accuracy,
    ),
    Experiment(
        "fiction_detection",
        "5. Quotations in fiction, found by half",
        end_to_end,
        evaluation.sub_quote_detection,
    ),
)
_QUOTATIONS: Final = (
    Experiment(
        "quotations_marks",
        "6. Quotations by their marks alone",
        marks_alone,
        evaluation.quotations,
    ),
    Experiment(
        "quotations_end_to_end",
        "6. Quotations, end to end",
        end_to_end,
        evaluation.quotations,
    ),
)
_CALIBRATION: Final = (
    Experiment(
        "calibration",
        "7. Scores: calibration error, accuracy of the surest",
        end_to_end,
        evaluation.calibration,
    ),
)

NEWS: Final = _SPANS + _LINKED + _SPEAKERS + _UNSOURCED + _CALIBRATION

EXPERIMENTS: Final[Mapping[str, Sequence[Experiment]]] = {
    "brat": _SPANS + _LINKED + _CALIBRATION,
    "clic": _QUOTATIONS,
    "gum": _SPANS + _LINKED,
    "jsonl": NEWS + _QUOTATIONS,
    "litbank": _QUOTATIONS + _FICTION,
    "news-au": NEWS,
    "pdnc": _FICTION,
    "polnear": _SPANS + _LINKED + _CALIBRATION,
    "polnear-speakers": _SPEAKERS + _CALIBRATION,
    "quoteli3": _FICTION,
}
"""The experiments on each corpus, by its name: what its annotations allow."""


def predicted(predict: Prediction, system: System, gold: Document) -> Document:
    """A prediction on the text of gold.

    Raises:
        ValueError: If it came back with another text, on which no offset fits.
    """
    document = predict(system, gold)
    if document.text != gold.text:
        raise ValueError(f"the system changed the text of {gold.id!r}")
    return document


def measure(
    documents: Iterable[Document], system: System, experiments: Sequence[Experiment]
) -> tuple[int, list[Section]]:
    """The number of documents, and the results of each experiment on them all."""
    totals: dict[str, Breakdown[Addable]] = {}
    n_documents = 0
    for gold in documents:
        n_documents += 1
        predictions: dict[Prediction, Document] = {}
        for one in experiments:
            if one.predict not in predictions:
                predictions[one.predict] = predicted(one.predict, system, gold)
            found = one.metric(gold, predictions[one.predict])
            totals[one.key] = totals[one.key] + found if one.key in totals else found
    return n_documents, [
        Section(one.key, one.title, totals[one.key])
        for one in experiments
        if one.key in totals
    ]
