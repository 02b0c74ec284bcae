"""What the narration around a quotation says of its speaker.

A cue is a mention and the place where it stands beside a quotation: the subject of a
verb of speech after it or before it, of another verb ("action beat"), or some other
mention in the paragraph.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from quoteattr.lexicon.dialogue import (
    MODALS,
    PLAIN_SPEECH_VERBS,
    SPEECH_INFINITIVES,
    SPEECH_VERBS,
)
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.words import Words


class Place(StrEnum):
    """Where a cue's mention stands; the surest first."""

    AFTER_INVERTED = "vs"  # “…” said Ann
    AFTER_SAYING = "sv"  # “…” Ann said
    BEFORE_SAYING = "bs"  # Ann said, “…”
    AFTER_LOOSE = "al"  # “…” Ann turned and said
    BEFORE_OPEN = "bo"  # Ann turned to him: “…”
    AFTER_SUBJECT = "as"  # “…” Ann turned.
    BEFORE_SUBJECT = "bc"  # Ann turned. “…”
    BEFORE_FIRST = "bf"  # the first subject of the narration before
    AFTER_OTHER = "ao"  # another mention in the sentence after
    BEFORE_OTHER = "bx"  # another mention in the sentence before
    ADDRESSED = "to"  # “…” she said to Ann
    ABOVE_OPEN = "po"  # the last subject of a paragraph before that ends with a colon
    ABOVE_SUBJECT = "ps"  # the last subject of the paragraph before
    ABOVE_OTHER = "px"  # another mention in its last sentence
    BELOW_SUBJECT = "ns"  # the first subject of the paragraph after


SAYING: Final = (Place.AFTER_INVERTED, Place.AFTER_SAYING, Place.BEFORE_SAYING)
_RANK: Final = {place: rank for rank, place in enumerate(Place)}
_LEADING: Final = (*SAYING, Place.AFTER_LOOSE, Place.BEFORE_OPEN, Place.AFTER_SUBJECT,
                   Place.BEFORE_SUBJECT)  # fmt: skip

# How far into a paragraph beside it one looks, in tokens.
_SIGHT: Final = 60
# Words between a verb of speech and its subject.
_GAP: Final = 3


class Cue(NamedTuple):
    """A mention beside a quotation.

    Attributes:
        place: Where it stands.
        mention: Whom it mentions.
        verb: Its verb of speech, if it has one.
    """

    place: Place
    mention: Mention
    verb: str = ""

    @property
    def is_leading(self) -> bool:
        """Whether it may name the speaker by itself."""
        return self.place in _LEADING


@dataclass(slots=True)
class CueReader:
    """Reads the narration around quotations.

    Attributes:
        words: The text's words.
        mentions: Its mentions, in order.
    """

    words: Words
    mentions: Sequence[Mention]
    _firsts: Sequence[int] = ()

    def __post_init__(self) -> None:
        self._firsts = [mention.first for mention in self.mentions]

    def between(self, first: int, end: int) -> Sequence[Mention]:
        """The mentions that begin between two tokens."""
        low = bisect_left(self._firsts, first)
        return self.mentions[low : bisect_left(self._firsts, end)]

    def narrated(self, first: int, end: int) -> list[Mention]:
        """The mentions of the narration between two tokens."""
        return [m for m in self.between(first, end) if not m.is_quoted]

    def after(self, first: int, end: int) -> list[Cue]:
        """The cues in narration that follows a quotation, up to the next one."""
        stop = min(self._sentence_end(first, end), first + _SIGHT)
        found: list[Cue] = []
        for mention in self.narrated(first, stop):
            found.append(self._cue_after(mention, first, stop, is_first=not found))
        return found

    def _cue_after(
        self, mention: Mention, first: int, stop: int, *, is_first: bool
    ) -> Cue:
        verb = self._verb_before(mention, first)
        if is_first and verb and not mention.is_possessive:
            return Cue(Place.AFTER_INVERTED, mention, verb)
        verb = self._verb_after(mention, stop, _GAP)
        if is_first and verb and mention.first - first <= 1:
            return Cue(Place.AFTER_SAYING, mention, verb)
        if self._key(mention.first - 1) == "to":
            return Cue(Place.ADDRESSED, mention)
        if is_first and not mention.is_possessive:
            verb = self._verb_within(mention.end, stop)
            if verb:
                return Cue(Place.AFTER_LOOSE, mention, verb)
            return Cue(Place.AFTER_SUBJECT, mention)
        return Cue(Place.AFTER_OTHER, mention)

    def before(self, first: int, end: int) -> list[Cue]:
        """The cues in narration that stands before a quotation."""
        start = self._sentence_start(first, end)
        last = self._key(end - 1)
        is_open = last in {":", ",", "--", "-", "—"} or last.isalnum()
        found: list[Cue] = []
        has_subject = False
        for mention in self.narrated(start, end):
            cue = self._cue_before(mention, end, is_open, has_subject)
            has_subject |= cue.is_leading
            found.append(cue)
        earlier = [m for m in self.narrated(first, start) if not m.is_possessive]
        found += [Cue(Place.BEFORE_FIRST, m) for m in earlier[:1]]
        if not has_subject:
            subjects = [m for m in earlier if m.is_subject]
            found += [Cue(Place.BEFORE_SUBJECT, m) for m in subjects[-1:]]
        return found

    def _cue_before(
        self, mention: Mention, end: int, is_open: bool, has_subject: bool
    ) -> Cue:
        if has_subject or mention.is_possessive:
            to = self._key(mention.first - 1) == "to"
            return Cue(Place.ADDRESSED if to else Place.BEFORE_OTHER, mention)
        verb = self._verb_after(mention, end, _GAP)
        verb = verb or (is_open and self._verb_within(mention.end, end)) or ""
        if verb and (is_open or verb in PLAIN_SPEECH_VERBS):
            return Cue(Place.BEFORE_SAYING, mention, verb)
        if is_open:
            return Cue(Place.BEFORE_OPEN, mention)
        return Cue(Place.BEFORE_SUBJECT, mention)

    def above(self, first: int, end: int) -> list[Cue]:
        """The cues in a paragraph of narration above a quotation's."""
        start = self._sentence_start(first, end)
        is_open = self._key(end - 1) in {":", ",", "--", "—"}
        mentions = self.narrated(start, end)
        found: list[Cue] = []
        for mention in mentions:
            if found or mention.is_possessive:
                found.append(Cue(Place.ABOVE_OTHER, mention))
            else:
                place = Place.ABOVE_OPEN if is_open else Place.ABOVE_SUBJECT
                found.append(Cue(place, mention))
        return found

    def below(self, first: int, end: int) -> list[Cue]:
        """The cue in a paragraph of narration below a quotation's."""
        stop = self._sentence_end(first, end)
        mentions = [m for m in self.narrated(first, stop) if not m.is_possessive]
        return [Cue(Place.BELOW_SUBJECT, m) for m in mentions[:1]]

    def first_stop(self, first: int, end: int) -> int:
        """Where the first sentence of narration between two tokens ends."""
        return self._sentence_end(first, end)

    def _key(self, at: int) -> str:
        return self.words.keys[at] if 0 <= at < len(self.words.keys) else ""

    def _sentence_end(self, first: int, end: int) -> int:
        """Where the sentence that a token is in ends, at most `end`."""
        keys = self.words.keys
        for at in range(first, end):
            if keys[at] in {".", "!", "?"} and not self._is_abbreviation(at):
                return at + 1
        return end

    def _sentence_start(self, first: int, end: int) -> int:
        """Where the last sentence before `end` begins, at least `first`."""
        keys = self.words.keys
        for at in range(end - 2, first - 1, -1):
            if keys[at] in {".", "!", "?"} and not self._is_abbreviation(at):
                return at + 1
        return first

    def _is_abbreviation(self, at: int) -> bool:
        return self._key(at) == "." and self._key(at - 1) in _ABBREVIATIONS

    # said the old Ann | said, sternly, Ann
    def _verb_before(self, mention: Mention, first: int) -> str:
        """A verb of speech right before a mention that follows a quotation."""
        for at in range(mention.first - 1, max(first, mention.first - _GAP) - 1, -1):
            key = self._key(at)
            if key in SPEECH_VERBS and at - first <= 2:
                return key
            if key in {".", ";", "to", "at", "with", "of"}:
                return ""
        return ""

    def _verb_after(self, mention: Mention, stop: int, gap: int) -> str:
        """A verb of speech right behind a mention."""
        for at in range(mention.end, min(stop, mention.end + gap)):
            key = self._key(at)
            if key in SPEECH_VERBS or self._is_infinitive(at):
                return key
            if key in {".", ";"}:
                return ""
        return ""

    # she would say | she used to say | he would often say
    def _is_infinitive(self, at: int) -> bool:
        """Whether a verb of speech stands behind another verb."""
        if self._key(at) not in SPEECH_INFINITIVES:
            return False
        return self._key(at - 1) in MODALS or self._key(at - 2) in MODALS

    def _verb_within(self, first: int, stop: int) -> str:
        """A plain verb of speech somewhere between two tokens."""
        for at in range(first, stop):
            if self._key(at) in PLAIN_SPEECH_VERBS:
                return self._key(at)
        return ""


_ABBREVIATIONS: Final = frozenset(
    str.split("mr mrs ms dr st prof rev hon capt col gen sgt lt jr sr esq mme mlle m")
)


def leading(cues: Sequence[Cue]) -> Cue | None:
    """The cue that most likely names the speaker by itself."""
    some = [cue for cue in cues if cue.is_leading]
    return min(some, key=lambda cue: _RANK[cue.place], default=None)


def is_saying(cue: Cue | None) -> bool:
    """Whether a cue has a verb of speech beside the quotation."""
    return cue is not None and cue.place in SAYING


def status_of(cue: Cue | None) -> str:
    """What a quotation's leading cue is, in a word for features."""
    if cue is None:
        return "0"
    form = cue.mention.form
    letter = "N" if form is Form.NAME else str(form)
    if is_saying(cue):
        return letter
    return letter.lower()


def iterate_names(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues that name somebody."""
    return (cue for cue in cues if cue.mention.form is Form.NAME)
