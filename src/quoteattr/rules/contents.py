"""What follows a cue: its content, of which sort, and where it ends."""

from typing import Final, NamedTuple

import regex

from quoteattr.rules.cues import Cue
from quoteattr.rules.meanings import meaning_of
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
    (?: (?P<addressee> {COORDINATED} | {PHRASE} ) (?: ,? w [^,;:qzQ]{{1,12}} (?=,q) )?
      | ,? {ADJUNCT}
      | \( [^()]{{1,8}} \) ){{0,4}}
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
_INSERTED: Final = ("i", "w", "s")
_BEGINS_OBJECT: Final = frozenset("dhbkrRuULMnjoqgeaAy")
_BEGINS_CLAUSE: Final = _BEGINS_OBJECT | frozenset("NtpG")

# ; | , saying | ,” saying | , which | , while | , and | and | , says | .
_BORDER: Final = regex.compile(
    r"; | ,(?=c?a?G) | (?<=Q)(?=a?G) | ,(?P<word>[ws]) | (?P<and>,?c|,(?=[PSB])) | \.$",
    regex.VERBOSE,
)
# Before these words a content ends more often than not (PolNeAR train: ", which" ends
# 114 and stands in 62), unlike before "because", "if" or "when".
_ENDING_WORDS: Final = frozenset(
    {"which", "where", "while", "although", "though", "whereas"}
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
    if cue.group.end >= stop:
        return None
    found = (
        _marked_content(unit, cue, stop)
        or _governed_content(unit, cue, stop)
        or _bare_content(unit, cue, stop)
    )
    if found is None:
        return None
    length = found.stretch.end - found.stretch.first
    is_clause = found.method in ("that-clause", "infinitive")
    return found if length > is_clause else None


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


def _governed_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """A content after a colon or a preposition, or after "if" between commas."""
    letters, after = unit.letters, cue.group.end
    colon = _COLON.match(letters, after, stop)
    if colon and cue.takes("q") and colon.end() < stop - 1:
        end = stop - (stop == len(letters) and letters.endswith("."))
        stretch = Stretch(colon.end(), end)
        return Content("colon", stretch, after + (letters[after] == ":"))
    at = after + 1
    if unit.words[after] in cue.meaning.prepositions:
        return Content("preposition", Stretch(at, content_end(unit, at, stop, cue)), at)
    if letters[after] == "," and cue.takes("c") and letters[at : at + 1] in _INSERTED:
        # she said, if elected, that
        return Content("clause", Stretch(at, content_end(unit, at, stop, cue)), after)
    return None


def _bare_content(unit: Unit, cue: Cue, stop: int) -> Content | None:
    """A clause without "that", or an object."""
    letters, after = unit.letters, cue.group.end
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
    if _is_subordinate(letters, cue):
        main = _MAIN_CLAUSE.search(letters, at, end)
        end = main.start() if main else end
    for match in _BORDER.finditer(letters, at, end):
        if _is_border(unit, match, cue):
            end = match.start()
            break
    while end > at and letters[end - 1] in ",.;:-":
        end -= 1
    return end


def _is_subordinate(letters: str, cue: Cue) -> bool:
    """Whether a main clause may follow that of the cue: asked about it, she left."""
    if cue.head == 0 and cue.form in ("P", "G"):
        return True
    reach = max(0, cue.head - _CLAUSE_REACH)
    return _SUBORDINATE.search(letters, reach, cue.head) is not None


def _is_border(unit: Unit, match: "regex.Match[str]", cue: Cue) -> bool:
    """Whether the content of a cue ends where `_BORDER` matched."""
    if match["and"]:
        return _is_coordination(unit, match.end(), cue)
    return not match["word"] or unit.words[match.start("word")] in _ENDING_WORDS


def _is_coordination(unit: Unit, at: int, cue: Cue) -> bool:
    """Whether the "and" before `at` joins another attribution, not two contents."""
    verb = at
    while unit.letters[verb : verb + 1] == "a":
        verb += 1
    form = unit.letters[verb : verb + 1]
    if form and form == cue.form:
        return True
    is_parted = unit.letters[at - 1] == ","  # which denies it, said
    if form in ("P", "S") and (cue.form == "G" or is_parted):
        return _is_reporting(unit.words[verb])
    other = _OTHER_SUBJECT.match(unit.letters, at)
    if other is None:
        return False
    is_clause = unit.letters[at - 2] == ","
    return is_clause or _is_reporting(unit.words[other.start("verb")])


def _is_reporting(word: str) -> bool:
    meaning = meaning_of(word)
    return meaning is not None and meaning.is_reporting
