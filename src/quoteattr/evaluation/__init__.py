"""How good predictions are, measured against gold: one definition a metric.

Every metric is a function of a gold and a predicted `Document` on one text, and its
results add up over documents with `+`. The definitions are in `docs/evaluation.md`.
"""

from quoteattr.evaluation.calibration import Outcome, Outcomes, calibration
from quoteattr.evaluation.causes import Cause, Fault
from quoteattr.evaluation.counts import Addable, Breakdown, Counts, Tally, ratio
from quoteattr.evaluation.faults import attribution_faults, quotation_faults
from quoteattr.evaluation.fiction import character_accuracy, sub_quote_detection
from quoteattr.evaluation.linked import kinds, linked_exact, linked_overlap
from quoteattr.evaluation.match import Pair, Pairing, pairing
from quoteattr.evaluation.quotations import quotations, quoted
from quoteattr.evaluation.report import Report, Section
from quoteattr.evaluation.spans import covered_characters, exact_spans
from quoteattr.evaluation.speaker_faults import character_faults, speaker_faults
from quoteattr.evaluation.speakers import (
    speaker_accuracy,
    speaker_grouping,
    unsourced_accuracy,
)
from quoteattr.evaluation.trim import trimmed

__all__ = [
    "Addable",
    "Breakdown",
    "Cause",
    "Counts",
    "Fault",
    "Outcome",
    "Outcomes",
    "Pair",
    "Pairing",
    "Report",
    "Section",
    "Tally",
    "attribution_faults",
    "calibration",
    "character_accuracy",
    "character_faults",
    "covered_characters",
    "exact_spans",
    "kinds",
    "linked_exact",
    "linked_overlap",
    "pairing",
    "quotation_faults",
    "quotations",
    "quoted",
    "ratio",
    "speaker_accuracy",
    "speaker_faults",
    "speaker_grouping",
    "sub_quote_detection",
    "trimmed",
    "unsourced_accuracy",
]
