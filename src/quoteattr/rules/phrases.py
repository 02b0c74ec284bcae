"""Noun phrases and the subjects of verbs, as patterns over a unit's letters.

A pattern that is marked (?r) is matched backwards, from where the verb begins.
"""

from typing import Final

import regex

from quoteattr.rules.stretch import Stretch

# The former mayor | Ann Lee's new spokesman | the accused | some | he | they've
_BEFORE_NOUN: Final = "[ajegnA]{0,6}(?:[uULMnyj]|'[ajegn]{0,3}){0,12}"
BASE: Final = (
    rf"(?:[dhkb]?{_BEFORE_NOUN}[uULMny]"
    r"|[dhkb][ajn]{0,3}[uULMny']{0,6}[ge]"
    r"|[rRokbh])"
)
BRACKETED: Final = r"(?:\([^()]{1,8}\))?"
# the former mayor of Leeds (Labour)
PHRASE: Final = rf"(?:{BASE}{BRACKETED}(?:p{BASE}{BRACKETED}){{0,4}})"
# Ann Lee, Bob Cox and the mayor
COORDINATED: Final = rf"(?:{BASE}(?:,{BASE}){{0,3}},?c{PHRASE})"
# on Tuesday | last week | this month
TIME: Final = "(?:p?[kjd]?j?[Dy]'?)"
# on Tuesday | in a statement | to reporters in Ohio | again
ADJUNCT: Final = (
    rf"(?:{TIME}|a|(?:p|T(?=[dhkbLMoU])){BASE}{BRACKETED}(?:p{BASE}){{0,2}})"
)

# Auxiliaries, negation, adverbs: has repeatedly | did not | 's now
_GROUP_BACKWARDS: Final = regex.compile(
    r"(?r)(?:(?<=r)'|(?<=[LMuU])'(?=[aNG]))?[xHmNa]{0,6}"
)
_PHRASE_BACKWARDS: Final = regex.compile(rf"(?r){PHRASE}")
_COORDINATED_BACKWARDS: Final = regex.compile(
    rf"(?r)(?:^|(?<=[,;:(stic.wQ-])){COORDINATED}"
)
# … on Tuesday said | …, however, said
_GAP_BACKWARDS: Final = regex.compile(rf"(?r),?(?:{TIME}|a){{1,2}},?")

# Ann Lee, the mayor of Leeds, said | the party — no friend of his — said
_APPOSITION_BACKWARDS: Final = regex.compile(
    r"(?r)(?P=border)[djkLMun][^,;:qzQxmHvSPBwsG-]{0,28}(?P<border>[,-])"
)
# Ann Lee, who leads the party, said | Ann Lee, speaking on Monday, said
_INSERTED_BACKWARDS: Final = regex.compile(
    r"(?r)(?P=border)[wspGgeaPT][^,;:qzQ-]{0,30}(?P<border>[,-])"
)
# voters who backed the plan said
_RELATIVE_BACKWARDS: Final = regex.compile(
    r"(?r)w(?=[xHmNa]{0,4}[vePSBgx])[^,;:()qzQw-]{1,14}"
)

# On Monday, Ann Lee said | But Ann Lee is
_MAIN_SUBJECT: Final = regex.compile(
    rf"""
    (?: [cas]? a? ,? | [psGge] [^,;:qzQ]{{1,25}} , )
    (?P<subject> {COORDINATED} | {PHRASE} )
    (?= , | [a]{{0,2}} [xHmNvePSBg'] )
    """,
    regex.VERBOSE,
)


# (… , and) Ann Lee said
_CLAUSE_SUBJECT: Final = regex.compile(
    rf"""
    (?: ^ | (?<= [,cs;-] ) ) a? ,?
    (?P<subject> {COORDINATED} | {PHRASE} )
    (?= , | a{{0,2}} [xHmNvePSBg'] )
    """,
    regex.VERBOSE,
)


_REACH: Final = 60  # tokens, within which the subject of a coordinated verb stands


def group_before(letters: str, head: int) -> int:
    """Where the verb group begins that ends in the verb at `head`."""
    match = _GROUP_BACKWARDS.match(letters, 0, head)
    return match.start() if match else head


def phrase_before(letters: str, end: int) -> Stretch | None:
    """The noun phrase that ends at `end`, with those coordinated with it."""
    match = _COORDINATED_BACKWARDS.match(letters, 0, end)
    match = match or _PHRASE_BACKWARDS.match(letters, 0, end)
    return Stretch(match.start(), match.end()) if match else None


def subject_before(letters: str, end: int) -> Stretch | None:
    """The subject of the verb group that begins at `end`, if it stands before it.

    An apposition belongs to it; a relative clause or an adverbial does not.
    """
    if letters[end - 1 : end] in ("w", "t"):  # voters who said
        return Stretch(end - 1, end)
    gap = _GAP_BACKWARDS.match(letters, 0, end)
    if gap and phrase_before(letters, gap.start()) and not _ends_relative(letters, end):
        end = gap.start()
    match = _APPOSITION_BACKWARDS.match(letters, 0, end)
    if match:
        named = phrase_before(letters, match.start())
        if named:
            return Stretch(named.first, match.end())
    match = _INSERTED_BACKWARDS.match(letters, 0, end)
    match = match or _RELATIVE_BACKWARDS.match(letters, 0, end)
    if match:
        named = phrase_before(letters, match.start())
        if named and letters[named.first - 1 : named.end] == ",n":  # Ann Lee, 45, who
            named = phrase_before(letters, named.first - 1) or named
        if named:
            return named
    return phrase_before(letters, end)


def _ends_relative(letters: str, end: int) -> bool:
    """Whether a comma at `end` closes what another opens (guides, who left,)."""
    match = _INSERTED_BACKWARDS.match(letters, 0, end)
    return match is not None and letters[match.start() + 1] == "w"


def main_subject(letters: str) -> Stretch | None:
    """The subject that a sentence begins with, perhaps after an adverbial."""
    match = _MAIN_SUBJECT.match(letters)
    return Stretch(*match.span("subject")) if match else None


def last_subject(letters: str, end: int) -> Stretch | None:
    """The subject of the last clause that begins before `end`."""
    found = None
    for match in _CLAUSE_SUBJECT.finditer(letters, max(0, end - _REACH), end):
        found = Stretch(*match.span("subject"))
    return found
