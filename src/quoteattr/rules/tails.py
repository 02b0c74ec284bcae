"""Cues that follow their content: “We leave,” she says. | We leave, she says."""

from dataclasses import dataclass
from typing import Final

import regex

from quoteattr.lexicon.contexts import INVERTED
from quoteattr.rules.contents import content_after, content_end
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import ADJUNCT, BASE, PHRASE, subject_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

CLAUSE_CUE: Final = "clause-cue"

# said (Ann Lee, the mayor of Leeds)
_SUBJECT_AFTER: Final = regex.compile(
    rf"""
    (?: {BASE} ,? c {BASE} | {PHRASE} )
    (?: , n (?= , ) )?
    (?: , [djkLMua] (?: [^,.;:qzQxHm-] | wa?[xHm] ){{0,24}} (?= [,.] | $ ) ,? )?
    """,
    regex.VERBOSE,
)
# she told (reporters) (in Leeds) | she said (in Leeds)
_CIRCUMSTANCES: Final = rf"(?:,?{ADJUNCT}|s{PHRASE}){{0,4}}"
_AFTER_TELLING: Final = regex.compile(rf"(?:{PHRASE})?{_CIRCUMSTANCES}")
_AFTER_SAYING: Final = regex.compile(_CIRCUMSTANCES)

# , “and at noon.” | as she left, “and at noon.”
_NEXT_QUOTATION: Final = regex.compile(r"(?:[,:.-]{0,2}|[^,.;:()qzQcSBP-]{1,10},)(?=q)")
# After “Macbeth,” she said (that …)
_INTRODUCTORY: Final = regex.compile("c?[psGge]")
_FINITE: Final = regex.compile("[xmHvPSBReQ]")
_LEADING: Final = frozenset(",c-;.:)")
_SHORTEST_CLAUSE: Final = 4  # tokens
_CLOSING: Final = ("", ",", ".", "-", ")", ";")

_MARKS: Final = frozenset("\"'”’`»“‘›")
_SPEECH_ENDS: Final = frozenset(",.?!-—…–")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cue stands behind its content.

    Attributes:
        source: Its subject.
        end: Where the content before it ends.
        is_parted: Whether a comma or a dash stands between.
        after: Where cue and source end.
    """

    source: Stretch
    end: int
    is_parted: bool
    after: int


def draft_tail(unit: Unit, cue: Cue, start: int) -> Draft | None:
    """The attribution of what stands before a cue, from `start` on."""
    if cue.voice is not Voice.ACTIVE or not cue.takes("q"):
        return None
    place = _place(unit, cue)
    if place is None or place.end <= start:
        return None
    is_quoted = unit.letters[place.end - 1] == "Q"
    read = _quoted_contents if is_quoted else _clause_contents
    contents = read(unit, cue, start, place)
    if not contents:
        return None
    method = "quotation-cue" if is_quoted else CLAUSE_CUE
    return Draft(method, contents, cue.group, place.source)


def _place(unit: Unit, cue: Cue) -> _Place | None:
    """Where the cue stands, its subject after it or before it."""
    letters = unit.letters
    source = _subject_after(unit, cue)
    if source:
        edge, after = cue.group.first, source.end
    else:
        source = subject_before(letters, cue.group.first)
        if source is None or source.first == 0:
            return None
        edge, after = source.first, cue.group.end
    is_parted = letters[edge - 1] in ",-"
    return _Place(source, edge - is_parted, is_parted, after)


def _subject_after(unit: Unit, cue: Cue) -> Stretch | None:
    """The subject of an inverted cue: said Ann Lee."""
    letters, first = unit.letters, cue.group.first
    if cue.form not in "SPB" or letters[first - 1 : first] not in ("Q", ","):
        return None
    match = _SUBJECT_AFTER.match(letters, cue.group.end)
    if match is None:
        return None
    if letters[first - 1] == "Q" or letters[first - 2 : first] == "Q,":
        return Stretch(*match.span())
    is_closed = letters[match.end() : match.end() + 1] in ("", ".", ",")
    is_named = letters[match.start()] not in "ro"  # said nothing
    may_invert = is_closed and is_named and not INVERTED.isdisjoint(cue.meaning.lemmas)
    return Stretch(*match.span()) if may_invert else None


def _quoted_contents(
    unit: Unit, cue: Cue, start: int, place: _Place
) -> tuple[Stretch, ...]:
    """A quotation before a cue, and one that goes on after it."""
    letters = unit.letters
    if not (place.is_parted or ends_like_speech(unit, place.end)):
        return ()
    if _INTRODUCTORY.match(letters, start, place.end) and content_after(
        unit, cue, len(letters)
    ):
        return ()
    mark = letters.rindex("q", 0, place.end)
    is_alone = start > 0 or letters[mark - 1 : mark] in (",", ":")
    first = _content_first(letters, mark if is_alone else start)
    more = _NEXT_QUOTATION.match(letters, _rest(unit, cue, place))
    contents = [Stretch(first, place.end)]
    if more:
        contents.append(Stretch(more.end(), letters.index("Q", more.end()) + 1))
    return tuple(contents)


def _clause_contents(
    unit: Unit, cue: Cue, start: int, place: _Place
) -> tuple[Stretch, ...]:
    """A clause before a cue, and its end after it: the plan, she says, has failed."""
    letters = unit.letters
    rest = _rest(unit, cue, place)
    following = letters[place.after : place.after + 1]
    is_closed = following in _CLOSING or letters[rest : rest + 1] in _CLOSING
    if not (place.is_parted and cue.takes("c", "t") and is_closed):
        return ()
    if _NEXT_QUOTATION.match(letters, rest):
        return ()
    first = _content_first(letters, start)
    if first >= place.end:
        return ()
    before = Stretch(first, place.end)
    if following == "," and _goes_on(letters, start, place.after + 1):
        end = content_end(unit, place.after + 1, len(letters), cue)
        if end > place.after + 1:
            return (before, Stretch(place.after + 1, end))
    is_clause = _FINITE.search(letters, start, place.end) is not None
    is_plain = not INVERTED.isdisjoint(cue.meaning.lemmas) and _is_long(letters, before)
    return (before,) if is_clause or is_plain else ()


def _goes_on(letters: str, start: int, at: int) -> bool:
    """Whether the clause from `start` on is not complete before `at`."""
    following = letters[at : at + 1]
    if following in tuple("xHmvSPBTpNa"):
        return True
    is_introduction = letters[start] in "spaiw" or letters[start + 1 : start + 2] == ","
    return is_introduction and following not in ("", *"cswG")


def _is_long(letters: str, clause: Stretch) -> bool:
    """Whether words before "she said" are many enough for a clause with a verb."""
    is_introduction = _INTRODUCTORY.match(letters, clause.first)
    return clause.end - clause.first >= _SHORTEST_CLAUSE and not is_introduction


def _content_first(letters: str, first: int) -> int:
    while first < len(letters) and letters[first] in _LEADING:
        first += 1
    return first


def _rest(unit: Unit, cue: Cue, place: _Place) -> int:
    """Where the words after a cue end that say to whom, when and where."""
    pattern = _AFTER_TELLING if cue.takes("a") else _AFTER_SAYING
    match = pattern.match(unit.letters, place.after)
    return match.end() if match else place.after


def ends_like_speech(unit: Unit, end: int) -> bool:
    """Whether the quotation that ends before `end` has a stop inside."""
    last = end - 1
    while last > 0 and unit.words[last] in _MARKS:
        last -= 1
    return unit.words[last][-1] in _SPEECH_ENDS
