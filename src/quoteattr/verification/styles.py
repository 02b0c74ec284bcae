"""In what the same words can differ."""

import unicodedata
from typing import Final

import regex

from quoteattr.verification.findings import Style
from quoteattr.verification.seams import ELLIPSIS, MARKS
from quoteattr.verification.words import APOSTROPHES

_PARTS: Final = regex.compile(
    rf"""
      (?P<ELLIPSIS> {ELLIPSIS} )
    | (?P<MARKS> [{regex.escape(MARKS)}]+ )
    | (?P<SPACE> [\s\u200b]+ )
    | (?P<DASH> [\p{{Pd}}−]+ )
    | (?P<BRACKETS> [\[\]]+ )
    | (?P<ENCODING> [\p{{Cf}}\p{{M}}]+ )
    | (?P<PUNCTUATION> . )
    """,
    regex.VERBOSE | regex.DOTALL,
)


_SIGNS_IN_WORDS: Final = {
    Style.APOSTROPHE: APOSTROPHES,
    Style.DASH: "-−",
    Style.PUNCTUATION: ".,",
}
_SIGNS: Final = {sign for signs in _SIGNS_IN_WORDS.values() for sign in signs}


_UNSEEN: Final = regex.compile(r"\p{Cf}+")


def styles_of_gaps(claimed: str, found: str) -> set[Style]:
    """In what differs that which stands between, before or after the same words."""
    if claimed == found:
        return set()
    ours, theirs = _parts(claimed), _parts(found)
    return {style for style in Style if ours.get(style, "") != theirs.get(style, "")}


def _parts(gap: str) -> dict[Style, str]:
    """The characters of a gap, sorted by what they are."""
    parts: dict[Style, str] = {}
    for match in _PARTS.finditer(gap):
        style = Style[match.lastgroup or "PUNCTUATION"]
        parts[style] = parts.get(style, "") + match[0]
    return parts


def styles_of_letters(claimed: str, found: str) -> set[Style]:
    """In what two forms of one word differ."""
    if claimed == found:
        return set()
    styles = {
        style
        for style, signs in _SIGNS_IN_WORDS.items()
        if _only(claimed, signs) != _only(found, signs)
    }
    ours, theirs = _plain(claimed), _plain(found)
    if ours != theirs:
        ours, theirs = (unicodedata.normalize("NFKC", s) for s in (ours, theirs))
        styles.add(Style.ENCODING if ours == theirs else Style.CASE)
    return styles or {Style.ENCODING}


def _only(word: str, signs: str) -> str:
    """The characters of a word that are among the signs."""
    return "".join(character for character in word if character in signs)


def _plain(word: str) -> str:
    """A word in composed form, without signs and what nobody sees."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", word))
    return "".join(character for character in seen if character not in _SIGNS)
