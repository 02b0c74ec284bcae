"""What is looked at for faults on which corpus."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.experiments import (
    Prediction,
    System,
    end_to_end,
    marks_alone,
    predicted,
    sources_given,
)

from quoteattr import evaluation
from quoteattr.evaluation import Fault
from quoteattr.records import Document

FaultFinder = Callable[[Document, Document], list[Fault]]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is looked at for faults.

    Attributes:
        title: Its name for readers.
        predict: How the prediction is made.
        find_faults: What finds the faults of a prediction.
    """

    title: str
    predict: Prediction
    find_faults: FaultFinder


_ATTRIBUTIONS: Final = Inspection(
    "Attributions", end_to_end, evaluation.attribution_faults
)
_NAMES: Final = Inspection(
    "Speakers, sources given", sources_given, evaluation.speaker_faults
)
_MARKED: Final = Inspection(
    "Quotations by their marks alone", marks_alone, evaluation.quotation_faults
)
_QUOTED: Final = Inspection(
    "Quotations, end to end", end_to_end, evaluation.quotation_faults
)
_CHARACTERS: Final = Inspection(
    "Speakers in fiction, raw text", end_to_end, evaluation.character_faults
)

INSPECTIONS: Final[Mapping[str, Sequence[Inspection]]] = {
    "brat": (_ATTRIBUTIONS,),
    "clic": (_MARKED, _QUOTED),
    "gum": (_ATTRIBUTIONS,),
    "jsonl": (_ATTRIBUTIONS, _NAMES),
    "litbank": (_MARKED, _QUOTED, _CHARACTERS),
    "news-au": (_ATTRIBUTIONS, _NAMES),
    "pdnc": (_CHARACTERS,),
    "polnear": (_ATTRIBUTIONS,),
    "polnear-speakers": (_NAMES,),
    "quoteli3": (_CHARACTERS,),
}
"""What is looked at on each corpus, by its name."""


@dataclass(frozen=True, slots=True)
class Case:
    """A fault with the document that it is in."""

    document: Document
    fault: Fault


def inspect(
    documents: Iterable[Document], system: System, inspections: Sequence[Inspection]
) -> tuple[int, dict[str, list[Case]]]:
    """The number of documents, and the faults in them by the inspections' titles."""
    cases: dict[str, list[Case]] = {one.title: [] for one in inspections}
    n_documents = 0
    for gold in documents:
        n_documents += 1
        for one in inspections:
            found = one.find_faults(gold, predicted(one.predict, system, gold))
            cases[one.title] += (Case(gold, fault) for fault in found)
    return n_documents, cases
