"""Words that follow one another in a claim and in a text alike."""

from typing import NamedTuple


class Block(NamedTuple):
    """Words that stand in a row in the claim and in the text.

    Attributes:
        claimed: Index of the first word in the claim.
        found: Index of the first word in the text.
        size: How many there are.
    """

    claimed: int
    found: int
    size: int

    @property
    def claimed_past(self) -> int:
        """Index of the word after the last in the claim."""
        return self.claimed + self.size

    @property
    def found_past(self) -> int:
        """Index of the word after the last in the text."""
        return self.found + self.size

    def without(self, head: int) -> "Block":
        """The block without its first words."""
        return Block(self.claimed + head, self.found + head, self.size - head)
