"""Which tokens of a unit belong to attributions already."""

from collections.abc import Iterable
from typing import Final, Self

from quoteattr.rules.drafts import Draft

# How far the next taken token is looked for: no content is longer.
_REACH: Final = 256


class Ground:
    """The tokens of a unit, each taken or free."""

    def __init__(self, n_tokens: int) -> None:
        self._taken = bytearray(n_tokens)

    @classmethod
    def inside(cls, drafts: Iterable[Draft], n_tokens: int) -> Self:
        """The ground of which only the contents of some drafts are free."""
        ground = cls(n_tokens)
        ground._taken = bytearray(b"\1" * n_tokens)
        for draft in drafts:
            for first, end in draft.contents:
                ground._taken[first:end] = bytes(end - first)
        return ground

    def take(self, draft: Draft) -> int:
        """Take a draft's tokens; the index after the last of them."""
        stretches = draft.stretches()
        for first, end in stretches:
            self._taken[first:end] = b"\1" * (end - first)
        return max(end for _, end in stretches)

    def is_free(self, index: int) -> bool:
        """Whether no draft has the token."""
        return not self._taken[index]

    def has_room(self, draft: Draft) -> bool:
        """Whether all tokens of a draft are free."""
        return all(1 not in self._taken[a:b] for a, b in draft.stretches())

    def stop_after(self, index: int) -> int:
        """The first taken token after `index`, or where a content must end."""
        reach = min(len(self._taken), index + _REACH)
        found = self._taken.find(1, index, reach)
        return reach if found < 0 else found
