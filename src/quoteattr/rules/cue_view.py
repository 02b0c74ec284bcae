"""The words around a cue, as its stance is told from them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from quoteattr.layout import Layout
from quoteattr.lexicon.words import QUESTION_WORDS
from quoteattr.records import Attribution, Kind, Span
from quoteattr.rules.stretch import Stretch
from quoteattr.segment import Tokens

_REACH: Final = 240  # characters around a cue that are looked at
_LONGEST_CUE: Final = 480  # characters
_QUESTIONS: Final = frozenset((*QUESTION_WORDS.split(), "if"))


@dataclass(frozen=True, slots=True)
class CueView:
    """The words around a cue.

    Attributes:
        words: In lower case, with straight apostrophes.
        cue: Those of the cue.
        source: Those of the source, if it is near.
        forms: Letters of what the content may be, as `lexicon.verbs` lists them.
    """

    words: Sequence[str]
    cue: Stretch
    source: Stretch | None
    forms: str

    @classmethod
    def of(
        cls,
        layout: Layout,
        plain: Sequence[str],
        cue: Span,
        attribution: Attribution,
    ) -> Self:
        """The words around the cue of an attribution.

        Args:
            layout: The text.
            plain: All its words, as `plain_words` has them.
            cue: The cue.
            attribution: The attribution.
        """
        sentence = layout.sentences[layout.sentence_at(cue.start)]
        start = max(sentence.start, cue.start - _REACH)
        end = min(cue.end, cue.start + _LONGEST_CUE) + _REACH
        tokens = layout.tokens
        first = tokens.first_from(start)
        words = plain[first : tokens.first_from(end)]
        cue_words = _stretch(tokens, cue, first, len(words))
        source = attribution.source
        near = _stretch(tokens, source, first, len(words)) if source else None
        last = words[cue_words.end - 1] if cue_words.end else ""
        return cls(
            words=words,
            cue=cue_words,
            source=near if near and near.first < near.end else None,
            forms=_forms(layout, attribution, last),
        )


def _stretch(tokens: Tokens, span: Span, since: int, number: int) -> Stretch:
    """Which of so many tokens share a character with a span; none may."""
    past = since + number
    first = bisect_left(tokens.starts, span.start, since, past)
    if first > since and tokens.end_of(first - 1) > span.start:
        first -= 1
    end = bisect_left(tokens.starts, span.end, first, past)
    return Stretch(first - since, end - since)


def plain_words(layout: Layout) -> list[str]:
    """A text's words in lower case, with straight apostrophes."""
    return layout.tokens.mapped(_plain)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _forms(layout: Layout, attribution: Attribution, last: str) -> str:
    """Letters of what a content may be, as `lexicon.verbs` lists them.

    The last word of the cue may be of the content rather: said that | owned up to.
    """
    told = _forms_by(last)
    if told and last != "to":
        return told
    start, end = attribution.start, attribution.content[0].end
    words = layout.tokens_within(start, min(end, start + _REACH)).words
    first = next(filter(str.isalnum, words), "")
    if attribution.kind is Kind.DIRECT:
        return told + ("o" if first.islower() else "q")  # called them “losers”
    word = _plain(first)
    return told + (_forms_by(word) or ("g" if word.endswith("ing") else "co"))


def _forms_by(word: str) -> str:
    """The letter of a content that a word introduces, empty if it tells nothing."""
    return "w" if word in _QUESTIONS else {"that": "t", "to": "i"}.get(word, "")
