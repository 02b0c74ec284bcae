"""Attributions by a colon or a dash beside a name: headlines, transcripts, mottoes."""

from collections.abc import Iterator
from typing import Final

import regex

from quoteattr.lexicon.contexts import LABELS, REPORTS
from quoteattr.rules.drafts import Draft, draft_of
from quoteattr.rules.phrases import PHRASE
from quoteattr.rules.units import Unit

_LONGEST_LABEL: Final = 8  # tokens
_SHORTEST_CONTENT: Final = 3  # tokens

# Minister: “We leave.” | Poll: Voters want to leave | EMMA LEE: We leave.
_LABEL: Final = regex.compile(
    rf"(?P<source>{PHRASE}|[LM]{{1,5}})(?P<cue>:)(?P<content>.+)"
)
# “We leave.” — Ann Lee
_SIGNATURE: Final = regex.compile(
    r"""
    (?P<content> q z* Q ) [,.]?
    (?P<cue> - )
    (?P<source> [LM]{1,6} ) (?: [,(] [^.q]{1,12} )?
    (?= \.? $ | q )
    """,
    regex.VERBOSE,
)
_SAYS_SOMETHING: Final = regex.compile("[xHmvPSBGqRe]")


def draft_labels(unit: Unit) -> list[Draft]:
    """What names at the borders of a paragraph attribute: before a colon, or signed."""
    if not unit.begins_paragraph:
        return []
    if unit.letters[0] == "q":
        return [draft_of("signature", match) for match in _signatures(unit.letters)]
    match = _label(unit)
    return [draft_of("label", match)] if match else []


def _signatures(letters: str) -> Iterator["regex.Match[str]"]:
    """The signed quotations that a paragraph begins with."""
    at = 0
    while match := _SIGNATURE.match(letters, at):
        yield match
        at = match.end()


def _label(unit: Unit) -> "regex.Match[str] | None":
    """A name, a colon, and something said."""
    if ":" not in unit.letters[: _LONGEST_LABEL + 1]:
        return None
    match = _LABEL.fullmatch(unit.letters.removesuffix("."))
    if match is None or len(match["content"]) < _SHORTEST_CONTENT:
        return None
    words = unit.words[match.start("source") : match.end("source")]
    if not LABELS.isdisjoint(words):
        return None
    if words[-1] in REPORTS:
        return match
    is_name = not match["source"].strip("LMTp")
    return match if is_name and _SAYS_SOMETHING.search(match["content"]) else None
