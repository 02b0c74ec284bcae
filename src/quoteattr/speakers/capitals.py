"""Runs of capitalised words, and what a text's capitals are worth.

A capital shows a name only where the sentence does not ask for one: its first word,
and most words of a headline, are capitalised whatever they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.openers import OPENERS
from quoteattr.lexicon.organisations import NAMED_GROUPS, ORGANISATION_WORDS
from quoteattr.lexicon.places import PLACES
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.role_nouns import IRREGULAR_PLURALS, PERSON_NOUNS, WORK_NOUNS
from quoteattr.lexicon.titles import TITLE_MODIFIERS

# Capitals of Latin, Greek and Cyrillic, among some small letters that `_is_capital`
# tells apart: the pattern is of `re`, which is faster than `regex` but has no classes.
_UPPER: Final = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0233\u0386-\u03ab\u0400-\u042f\u1e00-\u1eff"
)
# Accents that stand as characters of their own.
_ACCENTS: Final = r"[\u0300-\u036f]{1,3}"
_WORD: Final = re.compile(
    rf"""
    (?<! [\w@] )
    (?: (?: [{_UPPER}]\. ){{2,4}} (?: - (?: [{_UPPER}]\. ){{1,4}} )?  # A.F.L.-C.I.O.
      | [{_UPPER}] \. (?! \w )                                         # J.
      | (?: [AEUaeu]l - (?= [{_UPPER}] ) | [a-z]{{1,3}} (?= [A-Z][a-z] ) )?
        [{_UPPER}] [^\W_]*                          # al-Amin, comCast, O’Hara, McHale
        (?: (?: & [a-zA-Z]{{3,6}} ;                # L&eacute;vy
              | {_ACCENTS}
              | (?<= [ÃÂ\u0302\u0303] ) [^\w\s] )  # LÃ©vy, decoded as it was not coded
            [^\W_]* ){{0,8}}
        (?: (?: ['’&] (?! [sS] \b )
              | [-\u2010\u2011] (?= [{_UPPER}\d] | [a-z]{{2,4}} \b )
              | \. (?= [^\W\d_]{{2}} ) )
            (?! (?: led | like | era | only | free | run | born | wide | made ) \b )
            [^\W_]+ (?: {_ACCENTS} [^\W_]* ){{0,4}} ){{0,6}}
        (?: (?<= \bMr | \bMs | \bDr | \bFr | \bSr | \bJr | \bSt | \bCo | \bLt | \bMt )
            \. | (?<= \bMrs | \bRev | \bHon | \bGov | \bSen | \bRep | \bGen | \bAdm
                    | \bCol | \bMaj | \bSgt | \bCpl | \bPvt | \bDet | \bAmb | \bSec
                    | \bInc | \bLtd ) \.
            | (?<= \bProf | \bSens | \bReps | \bCapt | \bCmdr | \bSupt | \bInsp
                 | \bAtty | \bCorp ) \. )?
      | @ \w{{2,20}}                                                  # @annlee
      | \d{{1,3}} (?: st | nd | rd | th ) (?= \s [{_UPPER}] )          # 5th District
    )
    """,
    re.VERBOSE,
)
# What may stand between two words of one name, beside space.
_LINKS: Final = frozenset(
    f"{link}{article}"
    for link in ("of", "for", "and", "&", "on", "to")
    for article in ("", " the", " a", " an")
) | {"/", "'", "’", "v.", "vs."}
_PARTICLES: Final = frozenset(
    str.split("""
    de la del di da dos van von der den bin ibn du des le el al ter ten zu af
    """)
) | {"de la", "de los", "de las", "van der", "von der", "van den", "in 't", "in ’t"}
# Robert “Bob” Hart: the marks before and after the name that friends use.
_BEFORE_NICKNAME: Final = frozenset({' "', " “"})
_AFTER_NICKNAME: Final = frozenset({'" ', "” "})
# the Women’s Institute, the Firemen's Union
_POSSESSIVES: Final = frozenset({"'s", "’s"})
_PLURALS: Final = ("men", "Men", "Children", "People")
_LONGEST_GAP: Final = len(" and the ")
_LONGEST_RUN: Final = 16

_LOWER_WORD: Final = re.compile(r"\b[^\W\d_A-Z]{2,}\b")
# What may open a sentence where the sentence splitter sees none.
_BREAKS: Final = frozenset(":—–―•*>|-")

# A line with this share of capitals among its longer words is a headline in title case.
_TITLE_CASE_SHARE: Final = 0.7
_TITLE_CASE_WORDS: Final = 5
_LONGEST_HEADLINE: Final = 200

_COMMON_WORDS: Final = (
    FUNCTION_WORDS
    | OPENERS
    | PERSON_NOUNS
    | WORK_NOUNS
    | frozenset(IRREGULAR_PLURALS)
    | TITLE_MODIFIERS
)
_COMMON_ENDINGS: Final = ("ly", "ing", "ists", "ers")


# Bank, in "Bank lending rose"; but Congress is one.
_SORTS_ALONE: Final = ORGANISATION_WORDS - {
    "cabinet", "commission", "congress", "council", "house", "parliament", "pentagon",
    "senate", "times", "post",
}  # fmt: skip


class Word(NamedTuple):
    """A capitalised word.

    Attributes:
        start: Offset of its first character.
        end: Offset just past its last.
        key: The word in normal form.
        is_upper: Whether all its letters are capitals.
        link: What joins it to the word before in its run: "of", "and", "/" or "".
    """

    start: int
    end: int
    key: str
    is_upper: bool = False
    link: str = ""

    @property
    def is_dotted(self) -> bool:
        """Whether it has full stops: "U.S." is no "us", "A." no "a"."""
        return self.end - self.start > len(self.key)


# Words are kept as plain tuples while a whole text's are: Python's collector of garbage
# passes over these.
_Row = tuple[int, int, str, bool, str]
Run = Sequence[_Row]


_REMEMBERED: Final = 1 << 16  # words, which are few beside those of all texts


@lru_cache(_REMEMBERED)
def key_of(word: str) -> str:
    """A word in normal form: lower case, no full stops, one sort of apostrophe."""
    return word.casefold().replace(".", "").replace("’", "'") or word


def runs_in(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs of capitalised words between two offsets, never empty."""
    run: list[_Row] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if not _is_capital(word):
            continue
        first, last = match.span()
        link = _link(text, run[-1][1], first, last) if run else None
        if link is None or len(run) == _LONGEST_RUN:
            if run:
                yield tuple(run)
            run, link = [], ""
        run.append((first, last, key_of(word), word.isupper(), link))
    if run:
        yield tuple(run)


def words_of(run: Run) -> Iterator[Word]:
    """The words of a run."""
    return map(Word._make, run)


def _is_capital(word: str) -> bool:
    """Whether a word has a capital at its beginning, or as its brand has it."""
    return not word[0].islower() or not word.islower()


def _link(text: str, before: int, start: int, end: int) -> str | None:
    """What joins a word to the one before in its run; None if nothing does."""
    gap = text[before:start]
    if gap == " ":
        return ""
    if len(gap) > _LONGEST_GAP or not gap:
        return None
    if gap in _BEFORE_NICKNAME:
        is_nickname = text[end : end + 2] in _AFTER_NICKNAME
        return "" if is_nickname else None
    if gap in _AFTER_NICKNAME or gap == ", ":
        is_suffix = text[start:end].startswith(("Jr", "Sr"))
        return "" if gap != ", " or is_suffix else None
    words = " ".join(gap.split())
    if words in _PARTICLES or not words:
        return ""
    is_link = words in _LINKS
    is_link |= words in _POSSESSIVES and text.endswith(_PLURALS, 0, before)
    return words.split()[0] if is_link else None


def is_title_case(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a headline that capitalises most of its words."""
    if end - start > _LONGEST_HEADLINE:
        return False
    words = [word for word in text[start:end].split() if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return len(words) >= _TITLE_CASE_WORDS and capital >= _TITLE_CASE_SHARE * len(words)


@dataclass(frozen=True, slots=True)
class Casing:
    """What a text as a whole shows of its words' capitals.

    Attributes:
        lower: Words that it has in lower case.
        capital: Words, in normal form, that it capitalises where nothing but being a
            name asks for it.
        openings: Offsets at which a sentence or quotation opens.
    """

    lower: frozenset[str]
    capital: frozenset[str]
    openings: frozenset[int]

    @classmethod
    def of(cls, layout: Layout, runs: Sequence[Run]) -> "Casing":
        """The casing of a text, from its runs outside headlines."""
        openings = {sentence.start for sentence in layout.sentences}
        openings |= {quotation.inner_start for quotation in layout.quotations}
        # An opening mark may stand between a sentence's start and its first word.
        openings |= {start + 1 for start in openings}
        starts = (run[0][0] for run in runs)
        openings |= {at for at in starts if _follows_break(layout.text, at)}
        capital = {
            key
            for run in runs
            for position, (start, _, key, *_) in enumerate(run)
            if (position and run[0][2] not in FUNCTION_WORDS)
            or (not position and start not in openings)
        }
        return cls(_lower_words(layout), frozenset(capital), frozenset(openings))

    def is_generic(self, word: Word) -> bool:
        """Whether a word that opens a sentence alone is but a sort of organisation."""
        return word.key in _SORTS_ALONE and word.key not in self.capital

    def is_common(self, word: Word) -> bool:
        """Whether a word at an opening owes its capital to the place it stands in."""
        key = word.key
        if key in self.capital or key in GIVEN or key in PLACES or key in NAMED_GROUPS:
            return False
        return (
            key in self.lower
            or key in _COMMON_WORDS
            or key.removesuffix("s") in _COMMON_WORDS
            or key.endswith(_COMMON_ENDINGS)
        )


def _lower_words(layout: Layout) -> frozenset[str]:
    """The words that a text has in lower case."""
    if "_" in layout.text:  # a letter to the pattern, and a token of its own
        return frozenset(_LOWER_WORD.findall(layout.text))
    return frozenset(_LOWER_WORD.findall(" ".join({*layout.tokens.words})))


def _follows_break(text: str, offset: int) -> bool:
    """Whether a dash, a colon or the like stands before an offset."""
    return text[max(0, offset - 2) : offset].rstrip()[-1:] in _BREAKS
