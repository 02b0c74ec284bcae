"""The gender that pronouns show of persons whose names do not tell it.

A pronoun counts where one person alone is named before it in its sentence, or, if
nobody is, in the sentence before.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import HE, SHE
from quoteattr.records import SpeakerKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.entity import Entity

_PRONOUN: Final = re.compile(rf"\b(?:{'|'.join(HE | SHE)})\b", re.IGNORECASE)

# A title, a role or a given name outweighs this many pronouns.
_WEIGHT: Final = 0.1


def tell_gender(layout: Layout, cast: Cast) -> None:
    """Tell persons of unknown gender what the pronouns after their names show."""
    unknown = {e for e in cast.entities if _may_be_person(e) and not e.gender}
    if not unknown:
        return
    people = _People.of(cast)
    for start, word in _pronouns(layout):
        entity = _only_person(layout, people, start)
        if entity in unknown:
            is_he = word.lower() in HE
            entity.male += _WEIGHT * is_he
            entity.female += _WEIGHT * (not is_he)


def _pronouns(layout: Layout) -> Iterator[tuple[int, str]]:
    """Where there is a "he" or "she", in order, and how it is spelt."""
    if "_" in layout.text:  # a letter to the pattern, and a token of its own
        for match in _PRONOUN.finditer(layout.text):
            yield match.start(), match[0]
        return
    words = {*layout.tokens.words}
    having = {word: found for word in words if (found := _pronouns_in(word))}
    for start, word in zip(layout.tokens.starts, layout.tokens.words, strict=True):
        if word in having:  # he, he'd, he-man
            yield from ((start + at, spelt) for at, spelt in having[word])


@lru_cache(1 << 14)
def _pronouns_in(word: str) -> Sequence[tuple[int, str]]:
    return tuple((match.start(), match[0]) for match in _PRONOUN.finditer(word))


def _may_be_person(entity: Entity) -> bool:
    return entity.kind in (SpeakerKind.PERSON, None)


@dataclass(frozen=True, slots=True)
class _People:
    """Where persons are named.

    Attributes:
        starts: In the order of the text.
        persons: Who is named there.
    """

    starts: Sequence[int]
    persons: Sequence[Entity]

    @classmethod
    def of(cls, cast: Cast) -> Self:
        """Where the persons of a cast are named."""
        of_name = cast.of_name
        starts = sorted(at for at, one in of_name.items() if _may_be_person(one))
        return cls(starts, [of_name[start] for start in starts])

    def within(self, start: int, end: int) -> set[Entity]:
        """Those who are named between two offsets."""
        first = bisect_left(self.starts, start)
        return {*self.persons[first : bisect_left(self.starts, end, first)]}


def _only_person(layout: Layout, people: _People, offset: int) -> Entity | None:
    """The one person that a pronoun can stand for, None if there are more."""
    sentence = layout.sentence_at(offset)
    start = layout.sentences.starts[sentence] if sentence else 0
    before = people.within(start, offset)
    if not before and sentence:
        earlier = layout.sentences.starts[sentence - 1] if sentence > 1 else 0
        before = people.within(earlier, start)
    return before.pop() if len(before) == 1 else None
