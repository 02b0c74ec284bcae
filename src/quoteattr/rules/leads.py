"""Cues that stand before their content: she says that we leave; she praises us."""

from typing import Final

import regex

from quoteattr.lexicon.stance import Stance
from quoteattr.rules.contents import Content, content_after
from quoteattr.rules.cues import Cue, Voice
from quoteattr.rules.drafts import Draft
from quoteattr.rules.phrases import (
    PHRASE,
    last_subject,
    phrase_before,
    subject_before,
)
from quoteattr.rules.predicates import without_predicate
from quoteattr.rules.relatives import (
    is_relative_object,
    noted_content,
    relative_content,
)
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

# Letters before a participle that has a subject: the mayor left, saying … After
# "by", "for" and the like, and after single nouns, a third of participles attribute
# (PolNeAR train); after these, two thirds.
_BEFORE_PARTICIPLE: Final = frozenset(",scQUM-;:")
_NO_NOUN: Final = frozenset(",csQ-;:")

# Said (the mayor: “We leave.”)
_SUBJECT_AND_QUOTATION: Final = regex.compile(rf"(?P<source>{PHRASE})[,:]qz*Q")

# , who are expected to rest(,) hope
_MAIN_VERB: Final = regex.compile(r",(?=a?[xHmBSPv])")
# denounced by (the mayor of Leeds)
_AGENT: Final = regex.compile(PHRASE)


def draft_lead(unit: Unit, cue: Cue, stop: int, before: Stretch | None) -> Draft | None:
    """The attribution of what stands after a cue.

    Args:
        unit: The unit.
        cue: Its cue.
        stop: Where something else begins.
        before: The source of the attribution before, which may go on.
    """
    if cue.voice is Voice.PASSIVE:
        return _passive(unit, cue, stop)
    if cue.group.first == 0 and cue.voice is Voice.ACTIVE:
        return _inverted(unit, cue)
    content = (
        content_after(unit, cue, stop)
        or relative_content(unit, cue, stop)
        or noted_content(unit, cue, stop)
    )
    if content is None:
        return None
    if cue.voice is Voice.PARTICIPLE:
        return _participle(unit, cue, content, before)
    if cue.voice is Voice.INFINITIVE:
        return _infinitive(unit, cue, content, before)
    return _active(unit, cue, content, before)


def _inverted(unit: Unit, cue: Cue) -> Draft | None:
    """What is said by a subject after its verb: said the mayor: “We leave”."""
    match = _SUBJECT_AND_QUOTATION.match(unit.letters, cue.group.end)
    if match is None or not cue.takes("q"):
        return None
    content = Stretch(match.end("source") + 1, match.end())
    source = Stretch(*match.span("source"))
    return Draft("quotation", (content,), cue.group, source)


def _infinitive(
    unit: Unit, cue: Cue, content: Content, before: Stretch | None
) -> Draft | None:
    """She rose to announce: “We leave.” Of infinitives only quotations are taken."""
    source = before or last_subject(unit.letters, cue.group.first)
    if content.method != "quotation" or source is None:
        return None
    group = Stretch(cue.group.first, content.cue_end)
    return Draft(content.method, (content.stretch,), group, source)


def _active(
    unit: Unit, cue: Cue, content: Content, before: Stretch | None
) -> Draft | None:
    letters, first = unit.letters, cue.group.first
    source = subject_before(letters, first)
    if source is None and letters[first - 1 : first] in ("c", ","):
        source = before or last_subject(letters, first)
    if source is None or source.first >= first:
        return None
    group = Stretch(first, content.cue_end)
    if Stance.SEEMS in cue.meaning.stances:
        return Draft("seems", (source, content.stretch), group)
    is_relative = source.end - source.first == 1 and letters[source.first] in "wt"
    if is_relative and letters[source.first - 1 : source.first] != ",":
        content = content._replace(stretch=without_predicate(unit, content))
    contents = [content.stretch]
    if is_relative_object(unit, source):
        # a plan which she says will fail
        contents.insert(0, Stretch(source.first - 1, source.first))
    return Draft(content.method, tuple(contents), group, source)


def _participle(
    unit: Unit, cue: Cue, content: Content, before: Stretch | None
) -> Draft | None:
    """… , saying that we leave: its source is the subject of what goes before."""
    letters, first = unit.letters, cue.group.first
    border = letters[first - 1 : first]
    if border and border not in _BEFORE_PARTICIPLE:
        return None
    source = None
    if border and border not in _NO_NOUN:  # voters saying that
        source = phrase_before(letters, first)
    if source is None:
        source = before or last_subject(letters, first)
    method = "participle-" + content.method
    group = Stretch(first, content.cue_end)
    return Draft(method, (content.stretch,), group, source)


def _relative_end(unit: Unit, subject: Stretch, after: int, stop: int) -> int:
    """Where a clause between commas ends: the guides, who are said to be ill, left.

    It is before the next comma that a verb stands behind; elsewhere `stop`.
    """
    before = subject.first - 1
    if unit.letters[max(0, before) : subject.end] != ",w":
        return stop
    match = _MAIN_VERB.search(unit.letters, after, stop)
    return match.start() if match else stop


def _passive(unit: Unit, cue: Cue, stop: int) -> Draft | None:
    """She is expected to leave. | The plan was denounced by the mayor."""
    subject = subject_before(unit.letters, cue.group.first)
    after = cue.group.end
    is_by = unit.words[after : after + 1] == ["by"]
    if is_by and not cue.takes("o"):  # few are persuaded by the talk: no claim
        return None
    if is_by and subject:
        agent = _AGENT.match(unit.letters, after + 1, stop)
        if agent is None:
            return None
        return Draft("passive", (subject,), cue.group, Stretch(*agent.span()))
    if subject:
        stop = _relative_end(unit, subject, after, stop)
    content = content_after(unit, cue, stop)
    if content is None:
        return None
    contents = [content.stretch]
    if content.method == "infinitive" and subject:
        contents.insert(0, subject)
    group = Stretch(cue.group.first, content.cue_end)
    return Draft("passive", tuple(contents), group)
