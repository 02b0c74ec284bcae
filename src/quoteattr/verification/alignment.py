"""From the blocks of a chain to an account of every word of the claim."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, pairwise
from typing import NamedTuple

from quoteattr.verification.blocks import Block
from quoteattr.verification.seams import GAP_WORDS, has_break, has_ellipsis, has_turn
from quoteattr.verification.search import Run
from quoteattr.verification.words import Words, joined


class Step(NamedTuple):
    """Words of the claim, and the words of the text that stand for them.

    Attributes:
        claimed: Words of the claim; those of all steps follow one another.
        found: Words of the text; they follow those of the step before, except after
            a seam.
        is_equal: Whether they are the same words, though it may be that only one side
            has a space or hyphen in one of them.
        is_seam: Whether the step goes over what is left out between two pieces: the
            claim has no words there, and what the text has is not part of the place.
    """

    claimed: Run
    found: Run
    is_equal: bool = False
    is_seam: bool = False


def aligned(blocks: Sequence[Block], claim: Words, text: Words) -> list[Step]:
    """The steps of a chain, with what is between its blocks and around them."""
    first, last = blocks[0], blocks[-1]
    steps = _head(Run(0, first.claimed), first.found, claim, text)
    for block, after in pairwise(blocks):
        steps.append(_equal(block))
        steps += _between(block, after, claim, text)
    steps.append(_equal(last))
    steps += _tail(Run(last.claimed_past, len(claim)), last.found_past, claim, text)
    return [*_parted(steps, claim, text)]


def in_pieces(
    pieces: Sequence[Run], places: Sequence[Run], claim: Words, text: Words
) -> list[Step]:
    """The steps of pieces whose keys, put together, are those of their places."""
    steps: list[Step] = []
    for piece, place in zip(pieces, places, strict=True):
        if steps:
            border, past = steps[-1].claimed.past, steps[-1].found.past
            steps.append(_seam(border, past, place.first))
        steps += _together(piece, place, claim, text)
    return [*_parted(steps, claim, text)]


# “Are you sure?” “No.” · claimed as: Are you sure? No.
def _parted(steps: Sequence[Step], claim: Words, text: Words) -> Iterator[Step]:
    """The steps with a seam where the claim joins two quotations of the text."""
    last: Step | None = None
    for step in chain.from_iterable(map(_by_word, steps)):
        if last is not None and last.is_equal and step.is_equal:
            i, j = step.claimed.first, step.found.first
            if has_turn(text.gap(j)) and not has_turn(claim.gap(i)):
                yield _seam(i, j, j)
        yield step
        last = step


def _by_word(step: Step) -> Iterator[Step]:
    """The step; of equal words, as many as there are, a step each."""
    sizes = {run.past - run.first for run in (step.claimed, step.found)}
    if not step.is_equal or len(sizes) > 1:
        yield step
        return
    for i, j in zip(range(*step.claimed), range(*step.found), strict=True):
        yield Step(Run(i, i + 1), Run(j, j + 1), is_equal=True)


def _together(piece: Run, place: Run, claim: Words, text: Words) -> Iterator[Step]:
    """Steps from one border of words that both sides have to the next."""
    shift = text.offsets[place.first] - claim.offsets[piece.first]
    first, found = piece.first, place.first
    past, found_past = first, found
    while past < piece.past:
        past, found_past = past + 1, found_past + 1
        while (left := text.end(found_past - 1) - claim.end(past - 1) - shift) != 0:
            if left > 0:
                past += 1
            else:
                found_past += 1
        yield Step(Run(first, past), Run(found, found_past), is_equal=True)
        first, found = past, found_past


def _equal(block: Block) -> Step:
    """The step of a block."""
    claimed = Run(block.claimed, block.claimed_past)
    return Step(claimed, Run(block.found, block.found_past), is_equal=True)


def _seam(claimed: int, found: int, resumed: int) -> Step:
    """The step from the end of one piece to the start of the next."""
    return Step(Run(claimed, claimed), Run(found, resumed), is_seam=True)


def _between(block: Block, after: Block, claim: Words, text: Words) -> Iterable[Step]:
    """The steps from one block to the next."""
    claimed = Run(block.claimed_past, after.claimed)
    found = Run(block.found_past, after.found)
    if not _is_apart(claimed, found, claim, text):
        return _compared(claimed, found, claim, text)
    # Words of the claim before an ellipsis or a sentence's end go with the first piece.
    borders = range(claimed.first, claimed.past + 1)
    ends = [at for at in borders if has_break(claim, at)]
    border = ends[-1] if ends else claimed.past
    steps = _tail(Run(claimed.first, border), found.first, claim, text)
    resuming = _head(Run(border, claimed.past), found.past, claim, text)
    past = steps[-1].found.past if steps else found.first
    resumed = resuming[0].found.first if resuming else found.past
    if found.first <= found.past and past > resumed:
        return _compared(claimed, found, claim, text)
    return [*steps, _seam(border, past, resumed), *resuming]


def _is_apart(claimed: Run, found: Run, claim: Words, text: Words) -> bool:
    """Whether what is left out of the text parts the claim in two pieces."""
    left_out = found.past - found.first
    if left_out < 0 or left_out > GAP_WORDS:
        return True
    if not left_out or all(at in text.bracketed for at in range(*found)):
        return False
    if any(
        has_ellipsis(claim.gap(at)) for at in range(claimed.first, claimed.past + 1)
    ):
        return True
    if claimed.first < claimed.past:
        return False
    is_inside = any(has_break(text, at) for at in range(found.first + 1, found.past))
    return is_inside or (has_break(text, found.first) and has_break(text, found.past))


def _compared(claimed: Run, found: Run, claim: Words, text: Words) -> list[Step]:
    """The steps between words of the claim and words of the text, by their keys."""
    ours, theirs = claim.keys[slice(*claimed)], text.keys[slice(*found)]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return [
        Step(
            Run(claimed.first + i, claimed.first + past),
            Run(found.first + j, found.first + found_past),
            is_equal=joined(ours[i:past]) == joined(theirs[j:found_past]),
        )
        for _, i, past, j, found_past in matcher.get_opcodes()
    ]


def _head(claimed: Run, before: int, claim: Words, text: Words) -> list[Step]:
    """The steps of words before the first block, and those the text has for them."""
    first = before
    for _ in range(claimed.past - claimed.first):
        if not first or has_break(text, first):
            break
        first -= 1
    steps = _compared(claimed, Run(first, before), claim, text)
    while steps and steps[0].claimed.first == steps[0].claimed.past:
        del steps[0]
    return steps


def _tail(claimed: Run, after: int, claim: Words, text: Words) -> list[Step]:
    """The steps of words after the last block, and those the text has for them."""
    past = after
    for _ in range(claimed.past - claimed.first):
        if past == len(text) or has_break(text, past):
            break
        past += 1
    steps = _compared(claimed, Run(after, past), claim, text)
    while steps and steps[-1].claimed.first == steps[-1].claimed.past:
        del steps[-1]
    return steps
