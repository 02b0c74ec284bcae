"""What a cue's word means where it stands: one row of the lexicon."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from quoteattr.lexicon.adjectives import ADJECTIVES
from quoteattr.lexicon.contexts import COPULAS
from quoteattr.lexicon.nouns import NOUNS
from quoteattr.lexicon.stance import Stance
from quoteattr.lexicon.stance_words import STANCE_NOUNS, STANCE_VERBS
from quoteattr.lexicon.verbs import VERBS
from quoteattr.lexicon.words import FORMS_OF_BE
from quoteattr.rules.meanings import Row, adjective_rows, noun_rows, verb_rows

_PREDICATING: Final = frozenset({*FORMS_OF_BE.split(), "'s", "'re", "'m", *COPULAS})
_LONGEST_GAP: Final = 4  # words: let (the mayor of Leeds) know
_DEGREES: Final = frozenset({"not", "very", "also", "all", "but", "far", "from", "so"})
_ADVERBS_BETWEEN: Final = 2  # is (not entirely) convinced


@dataclass(frozen=True, slots=True)
class Sense:
    """A row of the lexicon.

    Attributes:
        row: The row.
        is_noun: Whether it is a noun's.
        is_special: Whether it is there for the stance alone, and goes before others.
    """

    row: Row
    is_noun: bool = False
    is_special: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A word of a cue that says what the cue means.

    Attributes:
        first: Index of the word.
        end: Index after its particle.
        sense: What it means here.
        may_be_noun: Whether the word is a noun as well: fears, plans.
    """

    first: int
    end: int
    sense: Sense
    may_be_noun: bool

    @property
    def stance(self) -> Stance:
        """What it says of the speaker's relation to the content."""
        return self.sense.row.stance


@cache
def _senses() -> Mapping[str, Sequence[Sense]]:
    """What each word may mean."""
    found: defaultdict[str, list[Sense]] = defaultdict(list)
    for row, _, word in verb_rows(STANCE_VERBS):
        found[word].append(Sense(row, is_special=True))
    for row, _, word in (*adjective_rows(ADJECTIVES), *verb_rows(VERBS)):
        found[word].append(Sense(row))
    for row, word in (*noun_rows(NOUNS), *noun_rows(STANCE_NOUNS)):
        found[word].append(Sense(row, is_noun=True))
    return found


def head_at(words: Sequence[str], at: int, forms: str) -> Head | None:
    """What the word at an index means, if the lexicon has it.

    Args:
        words: Some words of a text, in lower case.
        at: The index.
        forms: Letters of what its content may be, as `lexicon.verbs` lists them.
    """
    heads = []
    senses = _senses().get(words[at], ())
    may_be_noun = any(sense.is_noun for sense in senses)
    for sense in senses:
        end = _particle_end(words, at + 1, sense.row.particle)
        if end and (not sense.is_special or _fit(sense, forms)):
            heads.append(Head(at, end, sense, may_be_noun))
    following = words[at + 1] if at + 1 < len(words) else ""
    is_predicate = _is_predicate(words, at)
    return max(
        heads,
        key=lambda head: (
            head.end,
            head.sense.is_special,
            head.sense.row.is_adjective == is_predicate,
            following in head.sense.row.prepositions,
            _fit(head.sense, forms),
        ),
        default=None,
    )


def _fit(sense: Sense, forms: str) -> float:
    """How well a sense takes a content: 1 as the first thing that it takes, 0 not."""
    return max(
        (
            1 / (1 + place)
            for place, kind in enumerate(sense.row.kinds)
            if kind in forms
        ),
        default=0,
    )


def _particle_end(words: Sequence[str], at: int, particle: Sequence[str]) -> int:
    """Where a particle ends that begins at an index; 0 if it does not stand there."""
    for part in particle:
        if part == "_":
            continue
        is_after_gap = particle[max(0, particle.index(part) - 1)] == "_"
        reach = words[at : at + 1 + (_LONGEST_GAP if is_after_gap else 0)]
        if part not in reach:
            return 0
        at += reach.index(part) + 1
    return at


def _is_predicate(words: Sequence[str], at: int) -> bool:
    """Whether the word at an index stands after a form of "be"."""
    for word in reversed(words[max(0, at - 1 - _ADVERBS_BETWEEN) : at]):
        if word in _PREDICATING or word.endswith(("isn't", "aren't", "wasn't")):
            return True
        if word not in _DEGREES and not word.endswith("ly"):
            return False
    return False
