"""What follows a cue: its content, of which sort, and where it ends."""

from typing import Final, NamedTuple

import regex

from quoteattr.rules.cues import Cue, is_reporting
from quoteattr.rules.phrases import ADJUNCT, COORDINATED, PHRASE, TIME
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

# A content of more tokens, outside quotations, is cut: no real one is so long.
_LONGEST: Final = 200

# Words before a cue that are searched for the beginning of its clause.
_CLAUSE_REACH: Final = 40

# told (reporters) (on Tuesday) (in a statement) that
_BEFORE_CONTENT: Final = regex.compile(
    rf"""
    (?: (?P<addressee> {COORDINATED} | {PHRASE} ) (?: ,? w [^,;:qzQ]{{1,12}} (?=,q) )? | ,? {ADJUNCT} | \( [^()]{{1,8}} \) ){{0,4}}
    (?: ,? :? (?=q) | ,? (?=[tT]) | (?=[wi]) )
    """,
    regex.VERBOSE,
)
_COLON: Final = regex.compile(rf"(?:,?{ADJUNCT}|{PHRASE}){{0,3}}:")
_TIMES: Final = regex.compile(rf"{TIME}{{0,2}}")
_ADDRESSEE: Final = regex.compile(
    rf"(?:o|{COORDINATED}|{PHRASE}){TIME}{{0,2}}(?=[drRbwtTLMU])"
)

_MARKED: Final = {
    "t": ("t", "that-clause"),
    "w": ("w", "question"),
    "i": ("w", "question"),
    "T": ("i", "infinitive"),
}
_BEGINS_OBJECT: Final = frozenset("dhbkrRuULMnjoqgeaAy")
_BEGINS_CLAUSE: Final = _BEGINS_OBJECT | frozenset("NtpG")

# ; | , which | , while | , saying | ,” saying | , and | and | .
_BORDER: Final = regex.compile(
    r"; | ,(?=[wis]|c?a?G) | (?<=Q)(?=a?G) | ,?(?P<and>c) | \.$", regex.VERBOSE
)
# (…, and) Ann Lee said
_OTHER_SUBJECT: Final = regex.compile(rf"{PHRASE}a{{0,2}}(?P<verb>[xHmNPSBve])")
# When she said they left, (we stayed)
_SUBORDINATE: Final = regex.compile(r"(?:^|[,;-])c?a?[swip][^,;:]{0,40}$")
_MAIN_CLAUSE: Final = regex.compile(rf",{PHRASE}(?:[xHmN]|a?[PSBv])")


class Content(NamedTuple):
    """What a cue's content is.

    Attributes:
        method: The name of its sort.
        stretch: Its tokens.
        cue_end: Where the cue ends: after a preposition or a colon that belongs to it.
    """

    method: str
    stretch: Stretch
    cue_end: int


def content_after(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """The content that follows a cue and ends before `stop`."""
    found = _marked_content(unit, cue, stop) or _bare_content(unit, cue, stop)
    if found is None or found.stretch.end <= found.stretch.first:
        return None
    is_empty = found.stretch.end - found.stretch.first == 1
    return None if is_empty and found.method in ("that-clause", "infinitive") else found


def _marked_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """A content that a mark, "that", a question word or "to" announces."""
    letters = unit.letters
    match = _BEFORE_CONTENT.match(letters, cue.group.end, stop)
    if match is None:
        return None
    at = match.end()
    is_told = match["addressee"] is None or cue.takes("a")
    if letters[at] == "q":
        # called the plan “a disaster”: the plan belongs to the content
        is_apart = is_told or not cue.takes("c", "o") or letters[at - 1] in ",:"
        return _quotation(unit, cue, at, stop) if is_apart else None
    kind, method = _MARKED[letters[at]]
    if is_told and cue.takes(kind):
        stretch = Stretch(at, content_end(unit, at, stop, cue))
        return Content(method, stretch, cue.group.end)
    return None


def _quotation(unit: Unit, cue: Cue, at: int, stop: int) -> Content:
    """A quotation, and what goes on after it in the same clause."""
    end = unit.letters.index("Q", at) + 1
    if unit.letters[end : end + 1] not in ("", ",", ".", ";", ")", "-"):
        end = max(end, content_end(unit, end, stop, cue))
    after = cue.group.end
    is_colon = unit.letters[after] == ":"
    return Content("quotation", Stretch(at, end), after + is_colon)


def _bare_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """A content that nothing announces, or a preposition or a colon."""
    letters = unit.letters
    after = cue.group.end
    if after >= stop:
        return None
    colon = _COLON.match(letters, after, stop)
    if colon and cue.takes("q") and colon.end() < stop:
        stretch = Stretch(colon.end(), len(letters.removesuffix(".")))
        return Content("colon", stretch, after + (letters[after] == ":"))
    if any(unit.words[after] in sense.prepositions for sense in cue.senses):
        at = after + 1
        return Content("preposition", Stretch(at, content_end(unit, at, stop, cue)), at)
    times = _TIMES.match(letters, after, stop)
    at = times.end() if times else after
    following = letters[at : at + 1]
    if cue.takes("c") and following in _BEGINS_CLAUSE:
        told = _ADDRESSEE.match(letters, at, stop) if cue.takes("a") else None
        at = told.end() if told else at
        return Content("clause", Stretch(at, content_end(unit, at, stop, cue)), after)
    if cue.takes("o") and following in _BEGINS_OBJECT:
        return Content("object", Stretch(at, content_end(unit, at, stop, cue)), after)
    return None


def content_end(unit: Unit, at: int, stop: int, cue: Cue) -> int:
    """Where a content that begins at `at` ends: at a clause's border or at `stop`."""
    letters = unit.letters
    end = min(stop, at + _LONGEST)
    if _SUBORDINATE.search(letters, max(0, cue.head - _CLAUSE_REACH), cue.head):
        main = _MAIN_CLAUSE.search(letters, at, end)
        end = main.start() if main else end
    for match in _BORDER.finditer(letters, at, end):
        if not match["and"] or _is_coordination(unit, match.end(), cue):
            end = match.start()
            break
    while end > at and letters[end - 1] in ",.;:-":
        end -= 1
    return end


def _is_coordination(unit: Unit, at: int, cue: Cue) -> bool:
    """Whether the "and" before `at` joins another attribution, not two contents."""
    verb = at
    while unit.letters[verb : verb + 1] == "a":
        verb += 1
    form = unit.letters[verb : verb + 1]
    if form and form == cue.form:
        return True
    if cue.form == "G" and form in ("P", "S"):
        return is_reporting(unit.words[verb])
    other = _OTHER_SUBJECT.match(unit.letters, at)
    if other is None:
        return False
    is_clause = unit.letters[at - 2] == ","
    return is_clause or is_reporting(unit.words[other.start("verb")])
