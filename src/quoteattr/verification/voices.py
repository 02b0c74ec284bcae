"""Who says what stands at a place, and whether that is who is claimed to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

import regex

from quoteattr.lexicon.pronouns import PRONOUNS
from quoteattr.lexicon.titles import FEMALE_TITLES, MALE_TITLES, TITLE_MODIFIERS, TITLES
from quoteattr.records import Attribution, Document, Span, Speaker
from quoteattr.verification.findings import SpeakerVerdict, Voice
from quoteattr.verification.words import Words

# The share of a place's characters that a content must hold to be asked: a claim may
# begin a word or two before the content, or end after it.
_HELD: Final = 0.5

_POSSESSIVE: Final = regex.compile(r"'s$")
_AND: Final = regex.compile(r"\s*;\s*|\s*,?\s+and\s+|\s*&\s*")
_ARTICLES: Final = frozenset({"the", "a", "an"})


class Voices:
    """A document's attributions, to be asked who says what.

    Args:
        document: What `attribute` made of the text.
    """

    def __init__(self, document: Document) -> None:
        self._speakers = {speaker.id: speaker for speaker in document.speakers}
        pieces = [(span, a) for a in document.attributions for span in a.content]
        self._pieces = sorted(pieces, key=lambda piece: piece[0])
        self._starts = [span.start for span, _ in self._pieces]
        # How far the pieces reach up to each one, to know where to look back to.
        self._reach = [*accumulate((span.end for span, _ in self._pieces), max)]

    def at(self, spans: Sequence[Span], claimed: str | None) -> Voice:
        """Who says the words of some spans.

        Of attributions within one another ("X said …, per Y") the inmost is named, and
        the claimed speaker is the right one if it is any of theirs.
        """
        around = [self._around(span) for span in spans]
        inmost = list(dict.fromkeys(found[0] for found in around if found))
        names = dict.fromkeys(a.speaker for a in inmost if a.speaker)
        verdicts = [self._compared(found, claimed) for found in around]
        return Voice(
            attributions=tuple(attribution.id for attribution in inmost),
            speaker="; ".join(names) or None,
            verdict=None if claimed is None else max(verdicts, key=_GRAVITY.index),
        )

    def _around(self, span: Span) -> list[Attribution]:
        """The attributions whose contents hold most of a span, the inmost first."""
        held: dict[str, int] = {}
        found: dict[str, Attribution] = {}
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            piece, attribution = self._pieces[at]
            shared = min(span.end, piece.end) - max(span.start, piece.start)
            found[attribution.id] = attribution
            held[attribution.id] = held.get(attribution.id, 0) + max(0, shared)
            at -= 1
        least = _HELD * (span.end - span.start)
        holding = [found[id] for id in found if held[id] >= least]
        return sorted(
            holding, key=lambda a: (sum(len(s.text) for s in a.content), a.id)
        )

    def _compared(
        self, attributions: Sequence[Attribution], claimed: str | None
    ) -> SpeakerVerdict:
        """What attributions say to the claimed speaker."""
        if not attributions:
            return SpeakerVerdict.UNATTRIBUTED
        for attribution in attributions:
            speakers = [self._speakers[id] for id in attribution.speakers]
            if speakers and are_meant(claimed or "", speakers):
                return SpeakerVerdict.SAME
        is_known = bool(attributions[0].speakers)
        return SpeakerVerdict.OTHER if is_known else SpeakerVerdict.UNKNOWN


# Of a place in pieces, the gravest verdict is the place's.
_GRAVITY: Final = (
    SpeakerVerdict.SAME,
    SpeakerVerdict.UNATTRIBUTED,
    SpeakerVerdict.UNKNOWN,
    SpeakerVerdict.OTHER,
)


def are_meant(claimed: str, speakers: Sequence[Speaker]) -> bool:
    """Whether a claimed name is one of the speakers', or several are all theirs."""
    if any(_is_meant(claimed, speaker) for speaker in speakers):
        return True
    parts = [part for part in _AND.split(claimed) if part]
    return len(parts) > 1 and all(
        any(_is_meant(part, speaker) for speaker in speakers) for part in parts
    )


def _is_meant(claimed: str, speaker: Speaker) -> bool:
    """Whether a claimed name is one by which a speaker is called."""
    name = _words(claimed)
    known = (speaker.name, *speaker.aliases, *(str(m) for m in speaker.mentions))
    return any(_are_one(name, other) for other in map(_words, known))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in normal form, without article, 's or an apposition."""
    keys = [_POSSESSIVE.sub("", key) for key in Words.of(name.partition(",")[0]).keys]
    if len(keys) == 1 and keys[0] in PRONOUNS and not name.isupper():  # WHO
        return ()
    return tuple(keys[1:] if keys and keys[0] in _ARTICLES else keys)


def _are_one(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one identity's."""
    if not name or not other or _have_other_genders(name, other):
        return False
    if tuple(name) == tuple(other) or _is_role(name, other):
        return True
    return any(_fit(*pair) for pair in (_bare(name, other), _bare(other, name)))


# the minister, Finance Minister Ida Holm
def _is_role(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name is nothing but titles, which another has as well."""
    return set(name) <= (TITLES | TITLE_MODIFIERS) & set(other)


def _have_other_genders(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one has a man's title and the other a woman's."""
    genders = [
        {bool(key in MALE_TITLES) for key in keys if key in MALE_TITLES | FEMALE_TITLES}
        for keys in (name, other)
    ]
    return len(genders[0] | genders[1]) > 1


def _bare(*names: Sequence[str]) -> Iterator[Sequence[str]]:
    """The names without titles before them, as long as something is left."""
    for name in names:
        first = 0
        while first < len(name) - 1 and name[first] in TITLES | TITLE_MODIFIERS:
            first += 1
        yield name[first:]


# Holm, Ida Holm · I. Holm, Ida Holm · Ida M. Holm, Ida Holm · WHO, World Health …
def _fit(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a name is the end of another, its initials, or agrees at both ends."""
    if short == long[-len(short) :] or [*short] == ["".join(key[0] for key in long)]:
        return len(short[0]) > 1
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    first, other = short[0], long[0]
    return first == other or first == other[0]
