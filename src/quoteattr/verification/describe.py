"""From an alignment to a place: its spans, its edits, how far the two sides agree."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from quoteattr.records import Span
from quoteattr.verification.alignment import Step
from quoteattr.verification.findings import WORDING, Edit, EditKind, Place, Style
from quoteattr.verification.seams import has_ellipsis
from quoteattr.verification.search import Run
from quoteattr.verification.styles import styles_of_gaps, styles_of_letters
from quoteattr.verification.words import Words, joined


def described(steps: Sequence[Step], claim: Words, text: Words) -> Place:
    """The place of the text that an alignment leads to."""
    edits, styles = [], _styles_at_ends(steps, claim, text)
    agreeing = differing = 0
    for step in steps:
        size = max(run.past - run.first for run in (step.claimed, step.found))
        if step.is_equal:
            styles |= _styles_of_words(step, claim, text)
            agreeing += size
        else:
            edits.append(_edit(step, claim, text))
            differing += size * (edits[-1].kind in WORDING)
    for step, after in pairwise(steps):
        if step.is_equal and after.is_equal:
            styles |= styles_of_gaps(
                claim.gap(after.claimed.first), text.gap(after.found.first)
            )
    return Place(
        spans=tuple(_spans(steps, claim, text)),
        edits=tuple(edits),
        styles=tuple(style for style in Style if style in styles),
        ratio=agreeing / (agreeing + differing),
    )


def _edit(step: Step, claim: Words, text: Words) -> Edit:
    """What the claim does where the words differ, or between two pieces."""
    claimed, found = claim.span(*step.claimed), text.span(*step.found)
    if step.is_seam:
        return _seam(step, claim, found)
    if _is_editorial(step, claim, text):
        kind = EditKind.EDITORIAL
    elif claimed is None:
        kind = EditKind.DROPPED
    else:
        kind = EditKind.ADDED if found is None else EditKind.CHANGED
    at = claimed.start if claimed else _at_space(step.claimed.first, claim)
    return Edit(kind, at, claimed, found)


def _at_space(index: int, claim: Words) -> int:
    """The offset before a word at which something could be put in."""
    gap = claim.gap(index)
    before = takewhile(lambda sign: not sign.isspace(), gap)
    return claim.past(index) + sum(1 for _ in before)


def _seam(step: Step, claim: Words, left_out: Span | None) -> Edit:
    """What joins two pieces."""
    at, gap = claim.past(step.claimed.first), claim.gap(step.claimed.first)
    if not has_ellipsis(gap):
        at = _at_space(step.claimed.first, claim)
        return Edit(EditKind.JOINED, at, None, left_out)
    start = at + len(gap) - len(gap.lstrip())
    ellipsis = Span.of(claim.text, start, at + len(gap.rstrip()))
    return Edit(EditKind.ELIDED, start, ellipsis, left_out)


# [The minister] for “she”, leav[ing] for “leave”, a [3] that is left out
def _is_editorial(step: Step, claim: Words, text: Words) -> bool:
    """Whether the claim brackets what is its own, or leaves out what the text does."""
    ours = joined(claim.keys[slice(*step.claimed)])
    theirs = joined(text.keys[slice(*step.found)])
    if _is_bracketed(step.claimed, claim):
        plain = _plainly(step.claimed, claim)
        return theirs.startswith(plain) or theirs.endswith(plain)
    return _is_bracketed(step.found, text) and ours == _plainly(step.found, text)


def _is_bracketed(run: Run, words: Words) -> bool:
    """Whether some of the words are in square brackets."""
    return not words.bracketed.isdisjoint(range(*run))


def _plainly(run: Run, words: Words) -> str:
    """The keys of the words that are not in square brackets, put together."""
    return joined([words.keys[i] for i in range(*run) if i not in words.bracketed])


def _spans(steps: Sequence[Step], claim: Words, text: Words) -> Iterator[Span]:
    """The pieces of the text, with the signs around them that the claim has too."""
    piece: list[Step] = []
    for step in [*steps, None]:
        if step is not None and not step.is_seam:
            piece.append(step)
            continue
        start = text.starts[piece[0].found.first]
        end = text.ends[piece[-1].found.past - 1]
        if piece[0].is_equal:
            start -= len(_shared_before(piece[0], claim, text))
        if piece[-1].is_equal:
            end += len(_shared_after(piece[-1], claim, text))
        yield Span.of(text.text, start, end)
        piece = []


def _shared_before(step: Step, claim: Words, text: Words) -> str:
    """The signs before the first word of a piece that both sides have."""
    ours, theirs = claim.gap(step.claimed.first), text.gap(step.found.first)
    is_first = step.claimed.first == 0
    return _shared(ours[::-1], theirs[::-1], over_space=is_first)[::-1]


def _shared_after(step: Step, claim: Words, text: Words) -> str:
    """The signs after the last word of a piece that both sides have."""
    ours, theirs = claim.gap(step.claimed.past), text.gap(step.found.past)
    return _shared(ours, theirs, over_space=step.claimed.past == len(claim))


def _shared(ours: str, theirs: str, *, over_space: bool) -> str:
    """What two strings begin with, up to white space or over it."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))
    shared = "".join(sign for sign, _ in pairs)
    if over_space:
        return shared.rstrip()
    return "".join(takewhile(lambda sign: not sign.isspace(), shared))


def _styles_at_ends(steps: Sequence[Step], claim: Words, text: Words) -> set[Style]:
    """In what the signs at the claim's ends differ from those of the text there."""
    styles: set[Style] = set()
    first, last = steps[0], steps[-1]
    if first.is_equal:
        shared = _shared_before(first, claim, text)
        rest = claim.gap(first.claimed.first).removesuffix(shared)
        styles |= styles_of_gaps(rest.strip(), "")
    if last.is_equal:
        shared = _shared_after(last, claim, text)
        rest = claim.gap(last.claimed.past).removeprefix(shared)
        styles |= styles_of_gaps(rest.strip(), "")
    return styles - {Style.SPACE}


def _styles_of_words(step: Step, claim: Words, text: Words) -> set[Style]:
    """In what the letters of the same words differ, and what is between them.

    It is one word, or more where one side writes apart what the other does not.
    """
    sides = ((step.claimed, claim), (step.found, text))
    gaps = ["".join(w.gap(i) for i in range(r.first + 1, r.past)) for r, w in sides]
    letters = ["".join(w.word(i) for i in range(*r)) for r, w in sides]
    return styles_of_gaps(*gaps) | styles_of_letters(*letters)
