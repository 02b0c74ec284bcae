"""Where the blocks of a chain begin and end: where a reader would see the border."""

from collections.abc import Sequence

from quoteattr.verification.blocks import Block
from quoteattr.verification.chain import overlap
from quoteattr.verification.seams import GAP_WORDS, has_break
from quoteattr.verification.words import Words


def settled(chain: Sequence[Block], claim: Words, text: Words) -> list[Block]:
    """The blocks of a chain without common words, with what is close at its ends."""
    blocks = _slid(_cut(chain, claim), text)
    first, last = blocks[0], blocks[-1]
    before = Block(0, max(0, first.found - GAP_WORDS - first.claimed), first.claimed)
    after = Block(last.claimed_past, last.found_past, len(claim) - last.claimed_past)
    head = [_close(before, first.found, claim, text, is_last=True)]
    limit = last.found_past + GAP_WORDS + after.size
    tail = [_close(after, limit, claim, text, is_last=False)]
    return [block for block in (*head, *blocks, *tail) if block is not None]


def _cut(chain: Sequence[Block], claim: Words) -> list[Block]:
    """The blocks with no word of the claim, and none of the text, in two of them.

    Where words could belong to either of two, the border goes where the claim has a
    sentence's end, or an ellipsis.
    """
    cut: list[Block] = []
    for block in chain:
        rest = block
        if cut:
            last = cut[-1]
            past = min(last.claimed_past, block.claimed_past)
            shared = range(max(block.claimed, last.claimed + 1), past)
            ends = [at for at in shared if has_break(claim, at)]
            if ends:
                cut[-1] = Block(last.claimed, last.found, ends[-1] - last.claimed)
            rest = block.without(overlap(cut[-1], block))
        if rest.size > 0:
            cut.append(rest)
    return cut


# We leave at noon. We leave at one. We stay. · claimed as: We leave at noon. We stay.
def _slid(blocks: list[Block], text: Words) -> list[Block]:
    """The blocks with what is left out between them moved to whole sentences.

    The words "leave at one. We" are left out as much as "We leave at one." is.
    """
    slid = blocks[:1]
    for after in blocks[1:]:
        block = slid.pop()
        slid += _best_border(block, after, text)
    return slid


def _best_border(block: Block, after: Block, text: Words) -> tuple[Block, Block]:
    """The two blocks, with the border between them where the text has most breaks."""
    if after.claimed != block.claimed_past or after.found <= block.found_past:
        return block, after
    shifts = [0]
    end, start = block.found_past, after.found
    keys = text.keys
    while (
        shifts[-1] < after.size - 1
        and keys[end + shifts[-1]] == keys[start + shifts[-1]]
    ):
        shifts.append(shifts[-1] + 1)
    back = 0
    while back < block.size - 1 and keys[end - back - 1] == keys[start - back - 1]:
        back += 1
        shifts.append(-back)
    shift = max(shifts, key=lambda by: _rest(text, end + by) + _rest(text, start + by))
    return block._replace(size=block.size + shift), after.without(shift)


def _rest(text: Words, index: int) -> int:
    """How much of a rest there is before a word: a sentence's end, a comma, nothing."""
    return 2 if has_break(text, index) else int(not text.gap(index).isspace())


# We leave at noon on Monday · claimed as: We leave at noon Monday
def _close(
    rest: Block, limit: int, claim: Words, text: Words, *, is_last: bool
) -> Block | None:
    """The block of the claim's first or last words, if they stand a few words off.

    Args:
        rest: The words, and where the text begins to be looked at.
        limit: Where it is no longer looked at.
        claim: The claim's words.
        text: The text's words.
        is_last: Whether to take the last place, or the first.
    """
    if not 0 < rest.size <= GAP_WORDS:
        return None
    wanted = claim.keys[rest.claimed : rest.claimed_past]
    places = [
        at
        for at in range(rest.found, min(limit, len(text)) - rest.size + 1)
        if text.keys[at : at + rest.size] == wanted
    ]
    if not places:
        return None
    return rest._replace(found=places[-1 if is_last else 0])
