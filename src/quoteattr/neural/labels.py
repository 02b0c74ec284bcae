"""Tags of words: which role's span a word is in, and where in it.

A scheme of five positions (begin, inside, end, single, outside; "BIOES") rather
than three, since contents are long and their last word is what goes wrong.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.markup import Role

ROLES: Final = (Role.SOURCE, Role.CUE, Role.CONTENT)
POSITIONS: Final = ("B", "I", "E", "S")
TAGS: Final = ("O", *(f"{p}-{role}" for role in ROLES for p in POSITIONS))
N_TAGS: Final = len(TAGS)
OUTSIDE: Final = 0
_B, _I, _E, _S = range(4)


class WordSpan(NamedTuple):
    """A span of a role over words `first` to `last`, both included."""

    role: Role
    first: int
    last: int


def tag(role: Role, position: int) -> int:
    """Index of the tag of a role at a position."""
    return 1 + ROLES.index(role) * len(POSITIONS) + position


def tags_of(spans: Sequence[WordSpan], n_words: int) -> list[int]:
    """The tag of every word, always a legal sequence.

    Where spans overlap, the later one has the words, and what is left of the other
    is tagged as spans of their own.
    """
    owners: list[int | None] = [None] * n_words
    for index, (_, first, last) in enumerate(spans):
        owners[first : last + 1] = [index] * (last - first + 1)
    tags = [OUTSIDE] * n_words
    for word, owner in enumerate(owners):
        if owner is None:
            continue
        begins = word == 0 or owners[word - 1] != owner
        ends = word == n_words - 1 or owners[word + 1] != owner
        position = (_S if ends else _B) if begins else (_E if ends else _I)
        tags[word] = tag(spans[owner].role, position)
    return tags


def spans_of(tags: Sequence[int]) -> Iterator[WordSpan]:
    """The spans of a legal sequence of tags, in order."""
    first = 0
    for index, value in enumerate(tags):
        if value == OUTSIDE:
            continue
        role, position = ROLES[(value - 1) // 4], (value - 1) % 4
        if position in (_B, _S):
            first = index
        if position in (_E, _S):
            yield WordSpan(role, first, index)


def may_follow(before: int, after: int) -> bool:
    """Whether tag `after` may stand right behind tag `before`."""
    is_open = before != OUTSIDE and (before - 1) % 4 in (_B, _I)
    continues = after != OUTSIDE and (after - 1) % 4 in (_I, _E)
    if is_open or continues:
        same_role = (before - 1) // 4 == (after - 1) // 4
        return is_open and continues and same_role
    return True


def may_start(value: int) -> bool:
    """Whether a text may begin with this tag."""
    return may_follow(OUTSIDE, value)


def may_end(value: int) -> bool:
    """Whether a text may end with this tag."""
    return may_follow(value, OUTSIDE)
