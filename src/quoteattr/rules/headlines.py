"""Headlines: who says it stands behind a colon, a dash or a verb, and often bare.

Harbour to close in May: minister | Plan ‘will sink town’, warns union chief – report
‘Nobody will lose a job’: minister defends plan | Lee at rally: Harbour to close
"""

from dataclasses import replace
from typing import Final

import regex

from quoteattr.lexicon.contexts import LABELS, REPORTS
from quoteattr.lexicon.role_nouns import (
    GROUP_NOUNS,
    IRREGULAR_PLURALS,
    PERSON_NOUNS,
)
from quoteattr.rules.drafts import Draft, draft_of
from quoteattr.rules.meanings import takes_quotations
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

METHOD: Final = "headline-claim"

_NOUNS: Final = "[dajeg]{0,3}[uULMnjB']{0,5}[uULMB]"
_SAYS_SOMETHING: Final = regex.compile("[xHmvPSBGgeqRT]")

# Harbour to close in May (: minister) | ‘We will not’ (– union chief) … report
_SIGNED: Final = regex.compile(
    rf"(?P<content>.{{3,}})(?P<cue>[:-])(?P<source>{_NOUNS})"
)
# Plan ‘will sink town’(, warns union chief) | Lee to quit(, says report)
_INVERTED: Final = regex.compile(
    rf"(?P<content>.{{2,}}[^,]),?(?P<cue>[SB])(?P<source>{_NOUNS}(?:p{_NOUNS})?)"
)
# Exclusive – (Ann Lee) on her rivals(:) ‘We Will Win’
_LABELLED: Final = regex.compile(
    rf"""
    (?: [LMuj]{{1,2}} - )?
    (?P<source> {_NOUNS} )
    (?: [pT] [^:qQzxHmvPSBG.;,]{{1,9}} )?
    (?P<cue> : )
    (?P<content> .+ )
    """,
    regex.VERBOSE,
)
# ‘We will not’(:) union chief defends plan
_CAPTIONED: Final = regex.compile(
    r"(?P<content>qz{3,}Q)(?P<cue>:)(?P<source>[daj]{0,2}(?:[LM]+|[uUjn'LM]{1,4}))..+"
)
_END: Final = ".;"
_ARTICLES: Final = frozenset({"a", "an", "the"})
_MARKS: Final = frozenset("\"'“”‘’«»„`")


def draft_headline(unit: Unit) -> list[Draft]:
    """The attributions of a headline, the outer one first; none of any other unit."""
    if not unit.is_headline:
        return []
    outer = _signed(unit) or _captioned(unit) or _inverted(unit) or _labelled(unit)
    if outer is None:
        return []
    return [outer, *_within(unit, outer)]


def _signed(unit: Unit) -> Draft | None:
    """A claim, a colon or dash, and who makes it: a role, a group or a report."""
    match = _SIGNED.fullmatch(unit.letters.rstrip(_END))
    if match is None or not _claims(unit, Stretch(*match.span("content"))):
        return None
    return (
        draft_of(METHOD, match)
        if _may_speak(unit.words[match.end("source") - 1])
        else None
    )


def _captioned(unit: Unit) -> Draft | None:
    """A quotation, a colon, and what its speaker does."""
    match = _CAPTIONED.fullmatch(unit.letters.rstrip(_END))
    if match is None:
        return None
    draft = draft_of(METHOD, match)
    first, last = match.span("source")
    if not match["source"].strip("LM") and unit.words[first] not in _ARTICLES:
        return draft
    ends = [n + 1 for n in range(first, last) if _may_speak(unit.words[n])]
    return replace(draft, source=Stretch(first, ends[-1])) if ends else None


def _inverted(unit: Unit) -> Draft | None:
    """A claim, and behind it a verb and its subject."""
    match = _INVERTED.fullmatch(unit.letters.rstrip(_END))
    if match is None or not takes_quotations(unit.words[match.start("cue")]):
        return None
    before = match.start("cue") - 1
    is_parted = unit.letters[before] == "," or unit.words[before] in _MARKS
    return draft_of(METHOD, match) if is_parted and _is_speaker(unit, match) else None


def _labelled(unit: Unit) -> Draft | None:
    """Who says it, a colon, and what is said."""
    match = _LABELLED.fullmatch(unit.letters.rstrip(_END))
    if match is None:
        return None
    words = unit.words[match.start("source") : match.end("source")]
    is_label = LABELS.isdisjoint(words) and _is_speaker(unit, match)
    says = _claims(unit, Stretch(*match.span("content")))
    return draft_of(METHOD, match) if is_label and says else None


def _within(unit: Unit, outer: Draft) -> list[Draft]:
    """What the content of a signed headline attributes in its turn."""
    (content,) = outer.contents
    if outer.source is None or outer.source.first < content.end:
        return []
    inner = Unit(
        tokens=Stretch(unit.tokens.first, unit.tokens.first + content.end),
        letters=unit.letters[: content.end],
        words=unit.words[: content.end],
        begins_paragraph=True,
        is_headline=True,
    )
    draft = _inverted(inner)
    return [replace(draft, parent=outer)] if draft else []


def _claims(unit: Unit, content: Stretch) -> bool:
    """Whether a content has a verb or something in quotation marks."""
    has_verb = _SAYS_SOMETHING.search(unit.letters, *content)
    words = unit.words[content.first : content.end]
    return has_verb is not None or not _MARKS.isdisjoint(words)


def _is_speaker(unit: Unit, match: "regex.Match[str]") -> bool:
    """Whether the source of a match is a name, or names what may say something."""
    is_name = not match["source"].strip("LM'") and match["source"][-1] != "'"
    return is_name or _may_speak(unit.words[match.end("source") - 1])


def _may_speak(word: str) -> bool:
    """Whether a noun names what may say something."""
    one = IRREGULAR_PLURALS.get(word, word)
    nouns = {word, one, one.removesuffix("s")}
    return not nouns.isdisjoint(REPORTS | PERSON_NOUNS | GROUP_NOUNS)
