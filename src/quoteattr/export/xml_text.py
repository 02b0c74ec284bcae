"""Text as XML can hold it, character for character, so that offsets stay true."""

import re
from typing import Final
from xml.sax.saxutils import escape

from quoteattr.surrogates import UNREADABLE

# All that XML 1.0 has no place for: controls, halves of surrogate pairs, two others.
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a reader of XML would make a line feed, or a space in an attribute.
_IN_TEXT: Final = {"\r": "&#13;"}
_IN_ATTRIBUTE: Final = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;", '"': "&quot;"}


def legal(text: str) -> str:
    """The text with U+FFFD for each character that XML has no place for."""
    return _ILLEGAL.sub(UNREADABLE, text)


def in_text(text: str) -> str:
    """The text as it is written between tags."""
    return escape(legal(text), _IN_TEXT)


def in_attribute(text: str) -> str:
    """The text as it is written between the double quotes of an attribute."""
    return escape(legal(text), _IN_ATTRIBUTE)


def tag(name: str, attributes: dict[str, str], *, is_empty: bool = False) -> str:
    """A start tag with those attributes that are not empty, in their order."""
    written = "".join(
        f' {key}="{in_attribute(value)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{written}{'/' if is_empty else ''}>"
