"""Speech that a dash opens."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.lexicon.marks import (
    DASH,
    DASHES,
    NARRATION_PRONOUNS,
    NARRATION_VERBS,
)
from quoteattr.marks.quotation import Stretch, nest
from quoteattr.segment import Extent

_A_DASH: Final = rf"(?: [{DASHES}] | -- )"
_OPENING: Final = re.compile(rf"{_A_DASH} \s? (?= [\w¿¡…] )", re.VERBOSE)
_RESUMING: Final = re.compile(rf"{_A_DASH} [.,:;]? \s?", re.VERBOSE)
_COLON: Final = re.compile(rf": \s (?= {_A_DASH} \s? [\w¿¡…] )", re.VERBOSE)
_COLON_REACH: Final = 40

_VERB: Final = rf"(?: {'|'.join(NARRATION_VERBS.split())} ) \b"
_PRONOUN: Final = rf"(?: {'|'.join(NARRATION_PRONOUNS.split())} ) \b"
_NAME: Final = r"(?: [Tt]he \s )? [^\W\d_a-z]\w{0,30} (?: \s [^\W\d_a-z]\w{0,30} )?"
_SAYS: Final = rf"(?: {_VERB} | (?: {_PRONOUN} | {_NAME} ) \s (?: \w+ly \s )? {_VERB} )"

# — I am leaving, said Ann.              after a comma
# — Я ухожу, — сказала Анна. — Прощай.   between dashes, with a verb
# —Me voy —Ana cerró la puerta—. Adiós.  between dashes that lean on it
_NARRATION: Final = re.compile(
    rf"""
      (?<= [,!?…] ) \s {_SAYS}
    | (?: \s? {_A_DASH} \s? {_SAYS} | \s {_A_DASH} (?= \w ) )
      [^{DASHES}]{{0,300}} (?P<dash> {_A_DASH} )?
    """,
    re.VERBOSE,
)
_VERB_BEFORE: Final = re.compile(rf"\b {_VERB} [^.!?]* $", re.VERBOSE)


def find_dashes(
    text: str, paragraphs: Sequence[Extent], quoted: Sequence[Stretch]
) -> list[Stretch]:
    """Speech opened by a dash, at the start of a paragraph or after a colon.

    It ends where the narration begins or with the paragraph, and goes on after a
    second dash. Dashes open items of lists and signatures as well: where nothing is
    narrated beside one ("said Ann", "Ann said:"), they are taken for those.
    """
    if not _is_narrated(text, paragraphs):
        return []
    spoken = [stretch for p in paragraphs for stretch in _spoken(text, p)]
    outermost = [q for q in nest(quoted) if not q.depth]
    starts = [q.start for q in outermost]

    def is_free(border: int) -> bool:
        index = bisect_right(starts, border)
        return not index or outermost[index - 1].end <= border

    return [s for s in spoken if is_free(s.start) and is_free(s.end)]


def _is_narrated(text: str, paragraphs: Sequence[Extent]) -> bool:
    """Whether a text says of anything behind a dash that it is spoken."""
    led = [p for p in paragraphs if _OPENING.match(text, *p)]
    return any(_NARRATION.search(text, p.start + 2, p.end) for p in led) or any(
        _VERB_BEFORE.search(text, max(0, colon.start() - _COLON_REACH), colon.start())
        for colon in _COLON.finditer(text)
    )


def _spoken(text: str, paragraph: Extent) -> Iterator[Stretch]:
    """What is spoken in a paragraph that a dash, or a colon and a dash, opens."""
    end = paragraph.end
    opening = _OPENING.match(text, *paragraph)
    if opening is None:
        colon = _COLON.search(text, *paragraph)
        opening = colon and _OPENING.match(text, colon.end(), end)
    while opening is not None:
        start, inner_start = opening.span()
        narration = _NARRATION.search(text, inner_start, end)
        stop = narration.start() if narration else end
        # The comma is the narration's: no mark tells it from the speech.
        inner_end = inner_start + len(text[inner_start:stop].rstrip(" \t\r\n,"))
        if inner_end > inner_start:
            yield Stretch(start, inner_end, inner_start, inner_end, DASH, True)
        if narration is None or narration["dash"] is None:
            return
        opening = _RESUMING.match(text, narration.start("dash"), end)
