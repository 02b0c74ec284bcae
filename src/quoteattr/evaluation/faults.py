"""What is wrong with predicted attributions, by cause: decided from the spans.

An attribution can be wrong in several ways at once; each is a fault of its own, so
that a cause's count says how often mending it would help.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.evaluation.causes import ONLY_PUNCTUATION, Cause, Fault
from quoteattr.evaluation.match import Pair, pairing
from quoteattr.evaluation.spans import covered
from quoteattr.evaluation.trim import Borders, shared
from quoteattr.markup import Role
from quoteattr.records import Attribution, Document, Kind
from quoteattr.segment import Extent


def attribution_faults(gold: Document, predicted: Document) -> list[Fault]:
    """What keeps the predicted attributions from being the gold ones, exactly."""
    paired = pairing(gold, predicted)
    wanted, given = paired.gold, paired.predicted
    faults = [
        Fault(_why_missed(one, given), one.attribution, None, one.attribution.kind)
        for one in paired.missed
    ]
    faults += [
        Fault(_why_spurious(one, wanted), None, one.attribution, one.attribution.kind)
        for one in paired.spurious
    ]
    for pair in paired.pairs:
        faults += _pair_faults(gold.text, pair, wanted, given)
    return faults


def quotation_faults(gold: Document, predicted: Document) -> list[Fault]:
    """What keeps the predicted quotations from being the gold ones, piece by piece."""
    direct = [a for a in gold.attributions if a.kind is Kind.DIRECT]
    return attribution_faults(
        _in_pieces(gold, direct), _in_pieces(predicted, predicted.quotes)
    )


def _in_pieces(document: Document, attributions: Iterable[Attribution]) -> Document:
    """The document with each piece of some contents as a bare quotation."""
    pieces = [span for attribution in attributions for span in attribution.content]
    return Document(
        document.text,
        tuple(
            Attribution(f"q{number}", Kind.DIRECT, (piece,))
            for number, piece in enumerate(pieces, start=1)
        ),
    )


def _why_missed(one: Borders, given: Sequence[Borders]) -> Cause:
    """Why nothing answers a gold attribution."""
    if _is_cue_inside(one, given):
        return Cause.MISSED_SWALLOWED
    return Cause.MISSED_TAKEN if _is_taken(one, given) else Cause.MISSED


def _why_spurious(one: Borders, wanted: Sequence[Borders]) -> Cause:
    """Why a predicted attribution answers nothing."""
    if _is_cue_inside(one, wanted):
        return Cause.SPURIOUS_INNER
    return Cause.SPURIOUS_TAKEN if _is_taken(one, wanted) else Cause.SPURIOUS


def _is_cue_inside(one: Borders, others: Iterable[Borders]) -> bool:
    return any(shared(one.extents(Role.CUE), other.content) for other in others)


def _is_taken(one: Borders, others: Iterable[Borders]) -> bool:
    return any(shared(one.content, other.content) for other in others)


def _pair_faults(
    text: str, pair: Pair, wanted: Sequence[Borders], given: Sequence[Borders]
) -> Iterator[Fault]:
    """What is wrong within a pair, one fault a role and one for the kind."""
    gold, predicted = pair.gold.attribution, pair.predicted.attribution
    for cause, note in (
        _source_fault(text, pair, wanted),
        _cue_fault(text, pair),
        _content_fault(text, pair, wanted, given),
    ):
        if cause:
            yield Fault(cause, gold, predicted, note)
    if gold.kind is not predicted.kind:
        yield Fault(
            Cause.KIND, gold, predicted, f"{gold.kind} read as {predicted.kind}"
        )


def _source_fault(
    text: str, pair: Pair, wanted: Sequence[Borders]
) -> tuple[Cause | None, str]:
    gold, predicted = pair.gold.source, pair.predicted.source
    if gold == predicted:
        return None, ""
    if predicted is None:
        return Cause.SOURCE_MISSING, ""
    if gold is None:
        return Cause.SOURCE_INVENTED, ""
    if shared((gold,), (predicted,)):
        return Cause.SOURCE_BORDER, _border(text, gold, predicted)
    if any(shared((predicted,), one.extents(Role.SOURCE)) for one in wanted):
        return Cause.SOURCE_NEIGHBOUR, ""
    return Cause.SOURCE_ELSEWHERE, ""


def _cue_fault(text: str, pair: Pair) -> tuple[Cause | None, str]:
    gold, predicted = pair.gold.cue, pair.predicted.cue
    if gold == predicted:
        return None, ""
    if predicted is None:
        return Cause.CUE_MISSING, ""
    if gold is None:
        return Cause.CUE_INVENTED, ""
    return Cause.CUE_BORDER, _border(text, gold, predicted)


def _border(text: str, gold: Extent, predicted: Extent) -> str:
    """How two stretches that overlap differ."""
    if _has_no_word(text, covered(text, [gold]) ^ covered(text, [predicted])):
        return ONLY_PUNCTUATION
    if gold.start <= predicted.start and predicted.end <= gold.end:
        return "too short"
    if predicted.start <= gold.start and gold.end <= predicted.end:
        return "too long"
    return "shifted"


def _has_no_word(text: str, offsets: Iterable[int]) -> bool:
    return not any(text[offset].isalnum() for offset in offsets)


def _content_fault(
    text: str, pair: Pair, wanted: Sequence[Borders], given: Sequence[Borders]
) -> tuple[Cause | None, str]:
    gold, predicted = pair
    if gold.content == predicted.content:
        return None, ""
    inside, covering = covered(text, gold.content), covered(text, predicted.content)
    lost, extra = inside - covering, covering - inside
    if lost == inside:
        return Cause.CONTENT_ELSEWHERE, ""
    if not lost and not extra:
        return Cause.CONTENT_PIECES, ""
    if len(lost) >= len(extra):
        others = [one for one in given if one is not predicted]
        return _partial(text, gold, lost, others, _SHORT)
    others = [one for one in wanted if one is not gold]
    return _partial(text, predicted, extra, others, _LONG)


class _Partial(NamedTuple):
    """The causes for a part of a content that the other side has not."""

    with_another: Cause
    whole_piece: Cause
    in_part: Cause


_SHORT: Final = _Partial(
    Cause.CONTENT_SPLIT, Cause.CONTENT_PIECE_MISSED, Cause.CONTENT_SHORT
)
_LONG: Final = _Partial(
    Cause.CONTENT_MERGED, Cause.CONTENT_PIECE_ADDED, Cause.CONTENT_LONG
)


def _partial(
    text: str,
    one: Borders,
    part: set[int],
    others: Sequence[Borders],
    causes: _Partial,
) -> tuple[Cause, str]:
    """Why a part of a content is not on the other side.

    It goes with another attribution when half or more of that one's content is in it.
    """
    theirs = (covered(text, other.content) for other in others)
    if any(2 * len(part & content) >= len(content) for content in theirs):
        return causes.with_another, ""
    if part == _whole_pieces(text, one.content, part):
        return causes.whole_piece, ""
    if _has_no_word(text, part):
        return causes.in_part, ONLY_PUNCTUATION
    return causes.in_part, _side(part, covered(text, one.content) - part)


def _whole_pieces(text: str, pieces: Iterable[Extent], offsets: set[int]) -> set[int]:
    """The characters of the pieces that lie altogether among the offsets."""
    return {
        offset
        for piece in pieces
        if (characters := covered(text, [piece])) <= offsets
        for offset in characters
    }


def _side(difference: set[int], common: set[int]) -> str:
    """Where the characters that differ stand beside those that do not."""
    before, after = min(difference) < min(common), max(difference) > max(common)
    if before and after:
        return "at both ends"
    if not before and not after:
        return "in the middle"
    return "at the start" if before else "at the end"
