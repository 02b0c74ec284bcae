"""Titles in quotation marks: "the film “Harrow Nights”", which speaks by that name."""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.marks import Quotation
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.names import Name

# Nouns of works that are called by a title, those that say the same in one line.
_ALIKE: Final = """
    film movie documentary picture feature
    book memoir novel autobiography biography bestseller
    ad advert advertisement commercial spot video
    article column editorial op-ed essay commentary blog post piece story
    show series program programme podcast
    report study paper
    song album single
    play musical
    poem
    episode
    speech
    exhibition
"""
_WORKS: Final = {
    noun: frozenset(line.split())
    for line in _ALIKE.splitlines()
    for noun in line.split()
}
_NOUN: Final = "|".join(_WORKS)

# the documentary “…”; a film called “…”; the ad, titled “…”
_BEFORE: Final = regex.compile(
    rf"\b (?: (?P<noun> {_NOUN} ) s? ,? (?: \s called | \s named )?"
    r" | (?:en)?titled ,? ) \s $",
    regex.VERBOSE | regex.IGNORECASE,
)
# “…,” by Ann Lee | “…,” a new documentary | the “…” radio program
_AFTER: Final = regex.compile(
    rf"\s (?: by \s \p{{Lu}} | (?:(?:an?|the|his|her) \s)? (?:[\w\-]+ \s){{0,2}}"
    rf" (?P<noun> {_NOUN} ) \b )",
    regex.VERBOSE,
)
_LONGEST: Final = 120
_REACH: Final = 30
# Fewer words with a colon are no title and subtitle.
_WITH_SUBTITLE: Final = 5


def with_titles(layout: Layout, names: Sequence[Name]) -> list[Name]:
    """The names with the titles of works, which take the place of names in them."""
    titles = list(find_titles(layout))
    if not titles:
        return list(names)
    kept = [
        name
        for name in names
        if not any(t.outer_start <= name.start < t.end for t in titles)
    ]
    return sorted([*kept, *titles], key=lambda name: name.start)


def find_titles(layout: Layout) -> Iterator[Name]:
    """The quotations of a text that are titles, each time they stand in it."""
    like = [q for q in layout.quotations if _looks_like_title(layout.text, q)]
    nouns: dict[tuple[str, ...], str] = {}
    for quotation in like:
        noun = _noun_beside(layout.text, quotation)
        words = _words(layout, quotation)
        if noun is not None and words:
            nouns[words] = nouns.get(words) or noun
    for quotation in like:
        words = _words(layout, quotation)
        if words in nouns:
            yield _title(layout, quotation, words, nouns[words])


def _looks_like_title(text: str, quotation: Quotation) -> bool:
    """Whether a quotation has a capital at each of its longer words."""
    if quotation.inner_end - quotation.inner_start > _LONGEST:
        return False
    words = text[quotation.inner_start : quotation.inner_end].split()
    if not words or not (_is_capital(words[0]) and _is_capital(words[-1])):
        return False
    return all(_is_capital(w) or w.lower() in FUNCTION_WORDS for w in words)


def _is_capital(word: str) -> bool:
    first = word.lstrip("'‘’\"“”(")[:1]
    return first.isupper() or first.isdigit()


def _noun_beside(text: str, quotation: Quotation) -> str | None:
    """The noun by which a title is introduced, "" for none, None for no title."""
    before = _BEFORE.search(text[max(0, quotation.start - _REACH) : quotation.start])
    after = _AFTER.match(text, quotation.end)
    for found in (before, after):
        if found is not None and found["noun"]:
            return found["noun"].lower()
    if before is not None or after is not None:
        return ""
    inner = text[quotation.inner_start : quotation.inner_end]
    has_subtitle = ": " in inner and len(inner.split()) >= _WITH_SUBTITLE
    return "" if has_subtitle else None


def _words(layout: Layout, quotation: Quotation) -> tuple[str, ...]:
    """The words of a title in normal form."""
    tokens = layout.tokens_within(quotation.inner_start, quotation.inner_end - 1)
    keys = (key_of(layout.text[slice(*token)]) for token in tokens)
    return tuple(key for key in keys if key[0].isalnum())


def _title(
    layout: Layout, quotation: Quotation, words: tuple[str, ...], noun: str
) -> Name:
    """The name that a title is, with the nouns for such works as its titles."""
    inner = layout.text[quotation.inner_start : quotation.inner_end]
    return Name(
        start=quotation.inner_start,
        end=quotation.inner_start + len(inner.rstrip(" ,.;")),
        words=words,
        titles=tuple(sorted(_WORKS.get(noun, ()))),
        kind=SpeakerKind.WORK,
        outer_start=quotation.start,
        is_title=True,
    )
