"""Who speaks each quotation of a story, and whom each mention can mean.

A mention is known to mean a character (a name that only one bears, the words that gold
gives as a quotation's source), or can mean some, or is known to mean none of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import FIRST, HE, SHE
from quoteattr.lexicon.role_nouns import FEMALE_NOUNS, MALE_NOUNS
from quoteattr.lexicon.titles import FEMALE_TITLES, HONORIFICS, MALE_TITLES, TITLES
from quoteattr.markup import Mention, MentionForm
from quoteattr.neural.pointer_windows import Story
from quoteattr.neural.windows import Integers
from quoteattr.records import Document, Speaker
from quoteattr.speakers.mentioned import find_mentions

Booleans = NDArray[np.bool_]

NOBODY: Final = -1  # the speaker of a quotation that teaches nothing

# Sources "I" that make their speaker the one who tells the story.
_LEAST_NARRATED: Final = 3


@dataclass(frozen=True, slots=True)
class LabelledStory:
    """A story and what is right in it.

    Attributes:
        id: The document's.
        layout: The text.
        story: The same as the pointer reads it.
        found: Its mentions.
        speakers: The character who speaks each quotation, or `NOBODY`.
        kinds: How gold says that the speaker of each is told: "explicit", "gold", ….
        means: Whether each mention means each character, (mentions, characters).
        may_mean: Whether it could, and is not known to; (mentions, characters).
        genders: "male", "female" or "" of each character.
    """

    id: str
    layout: Layout
    story: Story
    found: Sequence[Mention]
    speakers: Integers
    kinds: Sequence[str]
    means: Booleans
    may_mean: Booleans
    genders: Sequence[str]

    @classmethod
    def of(
        cls, document: Document, tokenizer: Tokenizer, is_coreferent: bool
    ) -> "LabelledStory":
        """The labels of a gold document.

        Args:
            document: Gold, with speakers.
            tokenizer: The network's.
            is_coreferent: Whether its speakers know all their mentions, pronouns too.
        """
        layout = Layout.of(document.text)
        found = find_mentions(layout)
        speakers, kinds = _spoken(document, layout)
        labels = _Labels(document, found, is_coreferent)
        return cls(
            document.id,
            layout,
            Story.of(layout, found, tokenizer),
            found,
            speakers,
            kinds,
            labels.means,
            labels.may_mean & ~labels.means,
            labels.genders,
        )


def _spoken(document: Document, layout: Layout) -> tuple[Integers, list[str]]:
    """The speaker of each outermost quotation, by index, and how it is told."""
    ids = {speaker.id: at for at, speaker in enumerate(document.speakers)}
    pieces = sorted(
        (span.start, span.end, attribution)
        for attribution in document.attributions
        for span in attribution.content
    )
    outermost = [q for q in layout.quotations if not q.depth]
    speakers = np.full(len(outermost), NOBODY, dtype=np.int64)
    kinds = [""] * len(outermost)
    at = 0
    for index, quotation in enumerate(outermost):
        while at < len(pieces) and pieces[at][1] <= quotation.start:
            at += 1
        if at < len(pieces) and pieces[at][0] < quotation.end:
            attribution = pieces[at][2]
            if len(attribution.speakers) == 1:
                speakers[index] = ids[attribution.speakers[0]]
                kinds[index] = attribution.method
    return speakers, kinds


class _Labels:
    """Whom the mentions of a document mean."""

    def __init__(
        self,
        document: Document,
        found: Sequence[Mention],
        is_coreferent: bool,
    ) -> None:
        shape = (len(found), len(document.speakers))
        self.means = np.zeros(shape, dtype=np.bool_)
        self.may_mean = np.zeros(shape, dtype=np.bool_)
        self._text = document.text
        told = _told(document)
        self.genders = [
            _gender(speaker, [w for _, _, w in told.get(at, ())])
            for at, speaker in enumerate(document.speakers)
        ]
        self._bearers, self._words = _bearers(document.speakers)
        for at, mention in enumerate(found):
            if mention.form in (MentionForm.NAME, MentionForm.SPOKEN):
                self._name(at, mention)
            elif not is_coreferent:
                self._open(at, mention)
        self._narrator(found, told)
        self._place(found, told)

    def _name(self, at: int, mention: Mention) -> None:
        """Label a name by who bears it, or by who shares a word with it."""
        words = _key(self._text[mention.start : mention.end])
        bearers = self._bearers.get(words, frozenset())
        if len(bearers) == 1:
            self.means[at, list(bearers)] = True
            return
        sharing = [self._words.get(w, frozenset()) for w in words if w not in TITLES]
        self.may_mean[at, list(bearers.union(*sharing))] = True

    def _open(self, at: int, mention: Mention) -> None:
        """Let a pronoun or description mean all whose gender it fits."""
        words = _key(self._text[mention.start : mention.end])
        bearers = self._bearers.get(words, frozenset())
        if len(bearers) == 1:
            self.means[at, list(bearers)] = True
            return
        gender = _gender_of_word(words[-1]) if words else ""
        fits = [not gender or own in ("", gender) for own in self.genders]
        self.may_mean[at] = fits

    def _narrator(
        self, found: Sequence[Mention], told: dict[int, list[tuple[int, int, str]]]
    ) -> None:
        """Let every "I" of the narration mean whoever mostly says "I said"."""
        counts = Counter(
            {at: sum(w in FIRST for _, _, w in places) for at, places in told.items()}
        )
        for at, count in counts.most_common(1):
            for index, mention in enumerate(found):
                if mention.form is MentionForm.PRONOUN and (
                    self._text[mention.start : mention.end] == "I"
                ):
                    self.may_mean[index] = False
                    self.means[index, at] = count >= _LEAST_NARRATED

    def _place(
        self, found: Sequence[Mention], told: dict[int, list[tuple[int, int, str]]]
    ) -> None:
        """Label mentions by what gold says of their places."""
        ends = {mention.end: at for at, mention in enumerate(found)}
        for character, places in told.items():
            for start, end, _ in places:
                at = ends.get(end)
                if at is None:
                    continue
                mention = found[at]
                is_same = abs(mention.start - start) < max(2, end - mention.start)
                if is_same and not self.means[at].any():
                    self.means[at, character] = True
                    self.may_mean[at] = False


def _told(document: Document) -> dict[int, list[tuple[int, int, str]]]:
    """Start, end and text of what gold says means each character."""
    ids = {speaker.id: at for at, speaker in enumerate(document.speakers)}
    told: dict[int, list[tuple[int, int, str]]] = {}
    for attribution in document.attributions:
        source = attribution.source
        if source is not None and len(attribution.speakers) == 1:
            place = (source.start, source.end, source.text.lower())
            told.setdefault(ids[attribution.speakers[0]], []).append(place)
    for speaker in document.speakers:
        for span in speaker.mentions:
            place = (span.start, span.end, span.text.lower())
            told.setdefault(ids[speaker.id], []).append(place)
    return told


def _gender(speaker: Speaker, words: Iterable[str]) -> str:
    """A character's gender by what it is called and by its pronouns."""
    names = [word for name in (speaker.name, *speaker.aliases) for word in _key(name)]
    counts = Counter(_gender_of_word(word) for word in [*words, *names])
    male, female = counts["male"], counts["female"]
    return "" if male == female else "male" if male > female else "female"


def _gender_of_word(word: str) -> str:
    if word in HE or word in MALE_NOUNS or word in MALE_TITLES:
        return "male"
    is_female = word in SHE or word in FEMALE_NOUNS or word in FEMALE_TITLES
    return "female" if is_female else ""


def _bearers(
    speakers: Sequence[Speaker],
) -> tuple[dict[tuple[str, ...], frozenset[int]], dict[str, frozenset[int]]]:
    """Who bears each name, and who has each word in a name."""
    names: dict[tuple[str, ...], set[int]] = {}
    words: dict[str, set[int]] = {}
    for at, speaker in enumerate(speakers):
        for key in map(_key, (speaker.name, *speaker.aliases)):
            names.setdefault(key, set()).add(at)
            for word in key:
                words.setdefault(word, set()).add(at)
    return (
        {key: frozenset(bearers) for key, bearers in names.items()},
        {word: frozenset(bearers) for word, bearers in words.items()},
    )


def _key(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without full stops."""
    return tuple(name.lower().replace(".", "").replace("’", "'").split())


def given_and_family(name: str) -> Iterator[tuple[str, bool]]:
    """The words of a name that are no title, each with whether it is a given name."""
    words = [word.strip(".,") for word in name.split()]
    names = [w for w in words if w[:1].isupper() and w.lower() not in TITLES]
    is_polite = bool(words) and words[0].lower() in HONORIFICS
    for at, word in enumerate(names):
        yield word, at == 0 and not (is_polite and len(names) == 1)
