"""Halves of surrogate pairs, which a Python text can hold and UTF-8 cannot.

They come from JSON's escapes and from files read with `surrogateescape`. A writer that
left them would fail in the middle of its file.
"""

import re
from typing import Final

_HALF: Final = re.compile("[\ud800-\udfff]")
_WHOLE: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
UNREADABLE: Final = "\ufffd"


def replaced(text: str) -> str:
    """The text with U+FFFD for each half, so that offsets stay what they are."""
    return text if text.isascii() else _HALF.sub(UNREADABLE, text)


def escaped(json: str) -> str:
    """JSON that UTF-8 can hold, each half as its escape.

    Two halves in a row would be read back as the one character that they make, and
    every offset after it would be wrong: where there are any, all are replaced.
    """
    if json.isascii():
        return json
    if _WHOLE.search(json):
        return replaced(json)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", json)
