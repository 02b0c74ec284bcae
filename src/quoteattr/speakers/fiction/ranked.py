"""People who are called by a rank and a place alone: the Duchess of Hale."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.lexicon.dialogue import PEERS
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.people import Named

# the Duchess of Hale | the Marquis of Hale and Marsh's | but not: the King of England
_RANKED: Final = regex.compile(
    r"""
    \b (?P<rank> \L<ranks> ) [ ] of [ ]
    (?P<place> \p{Lu}\p{L}++ (?: [ -] \p{Lu}\p{L}++ ){0,2} )
    """,
    regex.VERBOSE,
    ranks=[rank.capitalize() for rank in PEERS],
)


def ranked(text: str) -> Iterator[Named]:
    """Those whom a text calls by a rank and a place, in the order of the text."""
    names = dict.fromkeys(found[0] for found in _RANKED.finditer(text))
    for name in names:
        yield Named(Entity(known_as=name), (name,))
