"""Who is called by name, or by a word of kin or courtesy, in speech."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quoteattr.lexicon.dialogue import ADDRESS_OPENERS, FEMALE_ADDRESS, MALE_ADDRESS
from quoteattr.speakers.fiction.cues import CueReader
from quoteattr.speakers.fiction.mentions import Form
from quoteattr.speakers.fiction.people import Person
from quoteattr.speakers.fiction.turns import Piece, Turn

_MARKS: Final = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"})
_STOPS: Final = frozenset({".", "!", "?"})
_FAMILIAR: Final = frozenset(
    {"dear", "my", "dearest", "old", "poor", "mr", "miss", "mrs"}
)


@dataclass(slots=True, eq=False)
class Address:
    """Who is addressed, and who is spoken of.

    Attributes:
        people: Those addressed by name.
        spoken_of: Those named otherwise.
        gender: "m" or "f" if somebody is addressed by kin or as "sir", "madam".
    """

    people: dict[Person, None] = field(default_factory=dict)
    spoken_of: dict[Person, None] = field(default_factory=dict)
    gender: str = ""


@dataclass(frozen=True, slots=True)
class AddressReader:
    """Reads who is addressed.

    Attributes:
        keys: The text's tokens.
        reader: What finds its mentions.
    """

    keys: Sequence[str]
    reader: CueReader

    def read(self, turn: Turn) -> Address:
        """Who is addressed, and who is spoken of, in a turn."""
        address = Address()
        for piece in turn.pieces:
            address.gender = self._addressed_gender(piece) or address.gender
            for mention in self.reader.between(piece.first, piece.end):
                if mention.form is Form.NAME:
                    is_address = self._is_address(mention.first, mention.end, piece)
                    target = address.people if is_address else address.spoken_of
                    target.update(dict.fromkeys(mention.likely))
        return address

    # “Yes, sir.” | “Mother, look!”
    def _addressed_gender(self, piece: Piece) -> str:
        """What words of kin and courtesy say of who is addressed."""
        keys, found = self.keys, ""
        for at in range(piece.first, piece.end):
            is_male = keys[at] in MALE_ADDRESS
            if (is_male or keys[at] in FEMALE_ADDRESS) and self._is_address(
                at, at + 1, piece
            ):
                found = "m" if is_male else "f"
        return found

    # “Ann, come here.” | “Come here, Ann.” | “Oh Ann!”
    def _is_address(self, first: int, end: int, piece: Piece) -> bool:
        """Whether the words between two tokens address somebody."""
        keys, low, high = self.keys, piece.first, piece.end
        before = keys[first - 1] if first > low else '"'
        after = keys[end] if end < high else '"'
        while before in _FAMILIAR:
            first -= 1
            before = keys[first - 1] if first > low else '"'
        is_closed = not (after[0].isalnum() or after == "'s")
        if not is_closed:
            return False
        is_open = not (before[0].isalnum() or before == "'s")
        if before in ADDRESS_OPENERS:
            return True
        opens = before in _MARKS or before in _STOPS
        closes = after in _MARKS or after in _STOPS
        if opens:
            return after != '"' or keys[end - 1] not in {"."}
        return is_open and (closes or after in {",", ";", "--", "—"})
