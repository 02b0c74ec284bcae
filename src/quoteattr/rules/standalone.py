"""Quotations that stand in sentences of their own, without a cue beside them.

They go on after an attribution in the same paragraph, are introduced by the sentence
before ("She added:"), or are paragraphs of their own. Speech that is none of these is
an attribution all the same, of nobody.

Of 1,496 that follow an attribution in their paragraph, PolNeAR (train) joins 1,486 to
it, so they go on; a paragraph of its own is an attribution of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.rules.cues import find_cues
from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import PHRASE, main_subject, subject_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.tails import ends_like_speech
from quoteattr.rules.units import Quoted, Unit, Units
from quoteattr.rules.uses import Use

BLOCK: Final = "block-quote"
INTRODUCED: Final = "introduced"
FREE: Final = "free-quote"

# Nothing but quotations.
_QUOTATIONS: Final = regex.compile("[qzQ,.;:-]+")
# — Ann Lee, mayor
_SIGNATURE: Final = regex.compile(rf"-(?P<source>{PHRASE}(?:,[^.]{{1,12}})?)\.?")
_SHORTEST_FREE: Final = 6  # tokens: marks, a stop and three words
_LONGEST_GESTURE: Final = 5  # tokens: Ann Lee (shook her head). “No.”
_NOBODYS_PRONOUNS: Final = frozenset({"it", "there", "this", "that", "nothing"})
_NOBODY: Final = -1


@dataclass(slots=True)
class _Page:
    """A text's drafts while quotations are added to them.

    Attributes:
        units: In order.
        drafts: So far.
        owners: For each token the index of the draft that has it.
    """

    units: Units
    drafts: list[Draft]
    owners: list[int]

    def add(self, draft: Draft) -> None:
        """A draft more."""
        self.drafts.append(draft)
        self._mark(draft.stretches(), len(self.drafts) - 1)

    def extend(self, number: int, content: Stretch) -> None:
        """A content more for a draft, in its place in the text."""
        draft = self.drafts[number]
        contents = tuple(sorted((*draft.contents, content)))
        self.drafts[number] = replace(draft, contents=contents)
        self._mark([content], number)

    def _mark(self, stretches: Sequence[Stretch], number: int) -> None:
        for first, end in stretches:
            self.owners[first:end] = [number] * (end - first)

    def last_owner(self, index: int) -> int:
        """The draft that has the last attributed token of the unit of this index."""
        first, end = self.units.tokens(index)
        owners = self.owners[first:end]
        return next((one for one in reversed(owners) if one != _NOBODY), _NOBODY)


def add_standalone(
    layout: Layout,
    units: Units,
    quoted: Sequence[Quoted],
    drafts: Sequence[Draft],
) -> list[Draft]:
    """The drafts, with the quotations added that none of them has.

    Args:
        layout: The text.
        units: Its units.
        quoted: Its outermost quotations.
        drafts: By the text's tokens.
    """
    page = _Page(units, [], [_NOBODY] * len(layout.tokens))
    for draft in drafts:
        page.add(draft)
    for one in quoted:
        if one.use is Use.SPEECH and page.owners[one.tokens.first] == _NOBODY:
            index = units.index_at(one.tokens.first)
            if _QUOTATIONS.fullmatch(units.letters, *units.tokens(index)):
                _place(page, index, one.tokens)
            elif _is_free(layout, units[index], one.tokens):
                page.add(Draft(FREE, (one.tokens,)))
    return page.drafts


def _place(page: _Page, index: int, content: Stretch) -> None:
    """Give a quotation that makes up its unit to a draft, old or new."""
    units = page.units
    before = units[index - 1] if index else None
    introduction = before and _introduction(before, content)
    owner = _owner_beside(page, index)
    if introduction and before and before.letters.endswith(":"):
        page.add(introduction)
    elif owner != _NOBODY:
        page.extend(owner, content)
    elif introduction and not units.begins_paragraph(index):
        page.add(introduction)
    elif units.begins_paragraph(index) and units.begins_paragraph(index + 1):
        page.add(_signed(page, index + 1, content) or Draft(BLOCK, (content,)))
    else:
        page.add(Draft(FREE, (content,)))


def _is_free(layout: Layout, unit: Unit, quotation: Stretch) -> bool:
    """Whether a quotation inside a sentence is a sentence of speech of its own.

    It begins with a capital where the sentence begins or pauses, and has a stop.
    """
    first, end = quotation.first - unit.tokens.first, quotation.end - unit.tokens.first
    words = layout.tokens.words[quotation.first : quotation.end]
    letter = next((word[0] for word in words if word[0].isalpha()), "")
    return (
        letter.isupper()
        and end - first >= _SHORTEST_FREE
        and unit.letters[first - 1 : first] in ("", ",", ":", "-")
        and ends_like_speech(unit, end)
    )


def _owner_beside(page: _Page, index: int) -> int:
    """The draft that the unit goes on, or that the next unit begins with."""
    units = page.units
    if not units.begins_paragraph(index):
        return page.last_owner(index - 1)
    if not units.begins_paragraph(index + 1):  # “We leave.” “At noon,” she said.
        first = units.tokens(index + 1).first
        owner = page.owners[first]
        if units.letters[first] == "q" and owner != _NOBODY:
            return owner
    return _NOBODY


def _introduction(unit: Unit, content: Stretch) -> Draft | None:
    """She added: | Ann Lee had this to say: | Ann Lee shook her head."""
    letters, shift = unit.letters, unit.tokens.first
    cues = [cue for cue in find_cues(unit) if cue.takes("q")]
    end = len(letters) - letters.endswith(".")
    source, first = main_subject(letters), 0
    if cues:
        group = cues[-1].group
        source, first = subject_before(letters, group.first) or source, group.first
    if source is None:
        return None
    cue = Stretch(max(first, source.end), end)
    is_gesture = (
        cue.end - cue.first <= _LONGEST_GESTURE
        and unit.words[source.first] not in _NOBODYS_PRONOUNS
    )
    if cue.end <= cue.first or not (cues or is_gesture or letters.endswith(":")):
        return None
    inside = Stretch(content.first - shift, content.end - shift)
    return Draft(INTRODUCED, (inside,), cue, source).shifted(shift)


def _signed(page: _Page, index: int, content: Stretch) -> Draft | None:
    """A quotation under which a name stands after a dash."""
    if index >= len(page.units) or not page.units.begins_paragraph(index + 1):
        return None
    unit = page.units[index]
    match = _SIGNATURE.fullmatch(unit.letters)
    if match is None:
        return None
    first = unit.tokens.first
    source = Stretch(first + match.start("source"), first + match.end("source"))
    return Draft("signature", (content,), Stretch(first, first + 1), source)
