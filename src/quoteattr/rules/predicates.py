"""Contents that end where the predicate of the whole sentence begins.

The claim that it is safe (was met with laughter) | voters who back the plan (say so)
"""

from typing import Final

import regex

from quoteattr.rules.contents import Content
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_PREDICATE: Final = regex.compile(
    "(?<![wtsR])[xHm][xHmNa]*[PSBve]?|(?<=[uULMny])a?[PS]"
)
_JOINT: Final = regex.compile("[ctswi,]")
_CLAUSES: Final = frozenset({"clause", "that-clause", "question"})


def without_predicate(unit: Unit, content: Content) -> Stretch:
    """The content, cut before a predicate that is not its own.

    An object has none of its own, a clause has one. What a conjunction or a comma
    parts from the content's beginning is left alone.
    """
    first, end = content.stretch
    matches = _PREDICATE.finditer(unit.letters, first, end)
    verbs = [match.start() for match in matches][content.method in _CLAUSES :]
    if not verbs or verbs[0] == first:
        return content.stretch
    if _JOINT.search(unit.letters, first + 1, verbs[0]):
        return content.stretch
    return Stretch(first, verbs[0])
