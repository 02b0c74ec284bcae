"""What is wrong with the speakers that were given, by cause."""

from typing import Final

from quoteattr.evaluation.causes import Cause, Fault
from quoteattr.evaluation.fiction import CharacterNames, sub_quotes
from quoteattr.evaluation.names import speakers_by_id
from quoteattr.evaluation.speakers import (
    UNNAMED,
    Answer,
    answers_for_sources,
    answers_without_source,
)
from quoteattr.records import Attribution, Document

_NO_SOURCE: Final = "no source"


def speaker_faults(gold: Document, predicted: Document) -> list[Fault]:
    """Gold sources, and attributions without one, whose speaker is not right.

    The note is the form of the source's words, "unnamed", or "no source".
    """
    answers = [
        *answers_for_sources(gold, predicted),
        *answers_without_source(gold, predicted),
    ]
    return [_fault(answer) for answer in answers if not answer.is_right]


def _fault(answer: Answer) -> Fault:
    gold = answer.gold.attribution
    predicted = answer.predicted.attribution if answer.predicted else None
    note = str(answer.form) if answer.is_named else UNNAMED
    return Fault(
        _cause(predicted), gold, predicted, note if gold.source else _NO_SOURCE
    )


def _cause(predicted: Attribution | None) -> Cause:
    """Why a speaker that is not right is not."""
    if predicted is None:
        return Cause.SPEAKER_NOT_ASKED
    return Cause.SPEAKER_WRONG if predicted.speakers else Cause.SPEAKER_OPEN


def character_faults(gold: Document, predicted: Document) -> list[Fault]:
    """Sub-quotes of a novel that were not found, or not given to their character.

    The note is the type of the quotation: explicit, anaphoric or implicit.
    """
    cast = CharacterNames(gold.speakers)
    speakers = speakers_by_id(predicted)
    faults = []
    for quote in sub_quotes(gold, predicted):
        ids = quote.predicted.speakers if quote.predicted else ()
        if cast.named_by([speakers[i] for i in ids]) != set(quote.gold.speakers):
            cause = _cause(quote.predicted)
            faults.append(Fault(cause, quote.gold, quote.predicted, quote.gold.method))
    return faults
