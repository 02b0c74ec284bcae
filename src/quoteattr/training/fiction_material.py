"""Stories as examples: windows with labels, with other names and marks in some."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from quoteattr.lexicon.given_names import FEMALE, MALE
from quoteattr.markup import MentionForm
from quoteattr.neural.pointer_windows import FORMS, Story
from quoteattr.neural.windows import (
    BREAK,
    CLOSING_MARK,
    OPENING_MARK,
    Integers,
    Pieces,
    Window,
    casing,
    cut,
)
from quoteattr.records import Speaker
from quoteattr.training.augment import MARK_STYLES
from quoteattr.training.fiction_labels import (
    NOBODY,
    Booleans,
    LabelledStory,
    given_and_family,
)

NAME_FORMS: Final = (FORMS.index(MentionForm.NAME), FORMS.index(MentionForm.SPOKEN))
_SWAPPED_SHARE: Final = 0.5  # of windows in which people get other names
_LEAST_QUOTATIONS: Final = 2  # whose speakers are known, for a window to be learnt from
_MARKED_SHARE: Final = 0.6  # of windows in which marks are put in another style


class Example(NamedTuple):
    """A window and what is right in it.

    Attributes:
        story: The window as a story of its own.
        window: All of it.
        right: Which mentions mean each quotation's speaker, (quotations, mentions).
        ignored: Which may, (quotations, mentions).
        speakers: Who speaks each quotation, or `NOBODY`; (quotations,).
    """

    story: Story
    window: Window
    right: Booleans
    ignored: Booleans
    speakers: Integers


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """What the words of characters' names become in a window.

    Attributes:
        given: Given names by gender.
        family: Family names.
    """

    given: Mapping[str, Sequence[str]]
    family: Sequence[str]

    @classmethod
    def of(cls, casts: Sequence[Sequence[Speaker]]) -> "FamilyNames":
        """Given names of the lexicon and family names of some casts."""
        family = {
            word
            for cast in casts
            for speaker in cast
            for name in (speaker.name, *speaker.aliases)
            for word, is_given in given_and_family(name)
            if not is_given and word.isalpha() and len(word) > 2
        }
        given = {
            "male": sorted(name.capitalize() for name in MALE),
            "female": sorted(name.capitalize() for name in FEMALE),
        }
        given[""] = sorted({*given["male"], *given["female"]})
        return cls(given, sorted(family))


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the examples of one story.

    Attributes:
        labelled: The story.
        words: What each word of its characters' names is: a gender for a given name,
            None for a family name.
        pool: Names to put in their places.
        tokenizer: The network's.
    """

    labelled: LabelledStory
    words: Mapping[str, str | None]
    pool: FamilyNames
    tokenizer: Tokenizer

    @classmethod
    def of(
        cls,
        labelled: LabelledStory,
        cast: Sequence[Speaker],
        pool: FamilyNames,
        tokenizer: Tokenizer,
    ) -> "Teller":
        """The teller of a story with its cast."""
        words: dict[str, str | None] = {}
        for speaker, gender in zip(cast, labelled.genders, strict=True):
            for name in (speaker.name, *speaker.aliases):
                for word, is_given in given_and_family(name):
                    words.setdefault(word, gender if is_given else None)
        return cls(labelled, words, pool, tokenizer)

    def examples(self, size: int, random: Random) -> Iterator[Example]:
        """The windows of the story in which known people speak, varied."""
        labelled, story = self.labelled, self.labelled.story
        for window in cut(story.pieces, size, 0, random.randrange(size // 2)):
            quotations, mentions = story.inside(window)
            its_speakers = labelled.speakers[quotations.start : quotations.stop]
            if (its_speakers != NOBODY).sum() < _LEAST_QUOTATIONS:
                continue
            rows = slice(mentions.start, mentions.stop)
            spelling = self._spelling(window, random)
            small = respelt(story, window, spelling, self.tokenizer)
            whole = Window(0, len(small.pieces.ids), 0, len(small.pieces.words))
            yield Example(
                small,
                whole,
                labelled.means[rows][:, its_speakers].T,
                labelled.may_mean[rows][:, its_speakers].T,
                its_speakers,
            )

    def _spelling(self, window: Window, random: Random) -> dict[int, str]:
        """What some words of a window are changed to."""
        spelling: dict[int, str] = {}
        if random.random() < _MARKED_SHARE:
            spelling |= self._marks(window, random)
        if random.random() < _SWAPPED_SHARE:
            spelling |= self._names(window, random)
        return spelling

    def _marks(self, window: Window, random: Random) -> dict[int, str]:
        """The marks of a window's quotations in another style."""
        story = self.labelled.story
        opening, closing, *_ = random.choice(MARK_STYLES)
        chosen = story.inside(window)[0]
        words = story.quotations[chosen.start : chosen.stop, [0, -1]].tolist()
        return {
            word: mark
            for pair in words
            for word, state, mark in zip(
                pair, (OPENING_MARK, CLOSING_MARK), (opening, closing), strict=True
            )
            if story.pieces.marks[story.pieces.first[word]] == state
        }

    def _names(self, window: Window, random: Random) -> dict[int, str]:
        """The words of characters' names in a window, each replaced alike."""
        text, words = self.labelled.layout.text, self.labelled.story.pieces.words
        other: dict[str, str] = {}
        spelling = {}
        for index in range(window.first_word, window.last_word):
            surface = text[words[index].start : words[index].end]
            if surface not in self.words:
                continue
            gender = self.words[surface]
            pool = self.pool.family if gender is None else self.pool.given[gender]
            spelling[index] = other.setdefault(surface, random.choice(pool))
        return spelling


def respelt(
    story: Story, window: Window, spelling: Mapping[int, str], tokenizer: Tokenizer
) -> Story:
    """A window of a story as a story of its own, some of its words spelt otherwise."""
    first, last = window.first_word, window.last_word
    bounds = [*story.pieces.first[first:last].tolist(), window.end]
    words = [
        _word(story.pieces, start, end, spelling.get(word), tokenizer)
        for word, start, end in zip(
            range(first, last), bounds[:-1], bounds[1:], strict=True
        )
    ]
    ids, marks, cases = (np.concatenate(parts) for parts in zip(*words, strict=True))
    lengths = [len(word.ids) for word in words]
    starts = np.cumsum([0, *lengths[:-1]], dtype=np.int64)
    nothing = np.full(last - first, -1, dtype=np.int64)
    quotations, mentions = story.inside(window)
    rows = slice(mentions.start, mentions.stop)
    return Story(
        Pieces(
            ids,
            marks,
            cases,
            hints=np.zeros_like(ids),
            heads=nothing,
            words=story.pieces.words[first:last],
            first=starts,
            cuts=np.zeros(1, dtype=np.int64),
        ),
        story.quotations[quotations.start : quotations.stop] - first,
        story.mentions[rows] - first,
        story.forms[rows],
        story.paragraphs[first:last],
    )


class _Word(NamedTuple):
    """The pieces of a word, with the break behind it if there is one."""

    ids: Integers
    marks: Integers
    cases: Integers


def _word(
    pieces: Pieces, start: int, end: int, spelling: str | None, tokenizer: Tokenizer
) -> _Word:
    """The word whose pieces begin and end so, spelt otherwise if told."""
    ids = pieces.ids[start:end]
    if spelling is None:
        return _Word(ids, pieces.marks[start:end], pieces.cases[start:end])
    n_breaks = int(len(ids) > 1 and ids[-1] == tokenizer.token_to_id(BREAK))
    own = tokenizer.encode(spelling, add_special_tokens=False).ids
    ids = np.array([*own, *ids[len(ids) - n_breaks :]], dtype=np.int64)
    return _Word(
        ids, np.full_like(ids, pieces.marks[start]), np.full_like(ids, casing(spelling))
    )
