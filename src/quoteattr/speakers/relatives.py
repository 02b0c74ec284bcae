"""Relative pronouns: "who", "which", "that" stand for the noun phrase before them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quoteattr.lexicon.places import STATE_ABBREVIATIONS
from quoteattr.lexicon.pronouns import (
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVE,
)
from quoteattr.lexicon.role_nouns import PERSON_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import (
    Form,
    Phrase,
    Unit,
    phrase_of,
    singular_of,
    units_of,
)
from quoteattr.speakers.scene import Scene

# How far before a relative pronoun its noun phrase may begin, in characters.
_REACH: Final = 200

_PERSONAL: Final = frozenset({"who", "whom"})
_DASHES: Final = frozenset(str.split("— – - --"))
_MARKS: Final = _DASHES | frozenset(
    str.split(", . ( ) [ ] : ; \" “ ” '' here there alike today yesterday")
)
_STOPS: Final = frozenset(
    str.split("""
    and or but is are was were be been has have had said says that which who whom
    including like such see sees saw ? !
    """)
)
_OPENERS: Final = DEFINITE | INDEFINITE | POSSESSIVE


def antecedent(scene: Scene, pronoun: Phrase) -> Phrase | None:
    """The noun phrase that a relative pronoun stands for, None if there is none."""
    units = _before_aside(_before_and(_units_before(scene, pronoun.start)))
    is_personal = pronoun.head in _PERSONAL
    end = len(units)
    while end:
        end = _before_marks(units, end)
        start = _phrase_start(units, end)
        if start == end:
            return None
        phrase = phrase_of(units[start:end])
        named = _apposed_name(units[:start])
        if named is not None and phrase.form is not Form.NAME:
            return phrase_of([named])
        is_narrowed = end == len(units)
        if is_narrowed and phrase.name is not None and _is_example(units[:start]):
            end = start - (2 if units[start - 2].key == "such" else 1)
            continue
        if not is_personal or _is_personal(phrase, units[:start]):
            return _crowd(phrase) if is_narrowed else phrase
        end = start
        while end and _is_connector(units[end - 1].key):
            end -= 1
    return None


# Ann Hart of Marsh, Md., who
def _before_marks(units: Sequence[Unit], end: int) -> int:
    """Index behind the last unit before `end` that is no mark, and no state."""
    while end:
        is_state = units[end - 1].key in STATE_ABBREVIATIONS and end > 1
        if is_state and units[end - 2].key == ",":
            end -= 1
        elif units[end - 1].key not in _MARKS:
            break
        end -= 1
    return end


# Ann Hart and Bo Lee, who were
def joined(scene: Scene, pronoun: Phrase, before: Phrase) -> tuple[Entity, ...]:
    """Those named in one breath before a relative pronoun with a plural verb."""
    if before.name is None or not _is_plural(scene, pronoun.end):
        return ()
    for mention in scene.timeline.before(pronoun.start):
        if mention.start < before.start and mention.end < before.start:
            break
        if mention.entity.members and mention.end == before.name.end:
            return mention.entity.members
    return ()


def _is_plural(scene: Scene, offset: int) -> bool:
    """Whether the verb after an offset can have a subject in the plural."""
    following = scene.layout.text[offset : offset + 30].split()
    word = following[0].lower() if following else ""
    is_singular = word.endswith("s") and not word.endswith("ss")
    return bool(word) and not is_singular and word not in _PAST and word[-2:] != "ed"


# One asked, and two asked.
_PAST: Final = frozenset(
    str.split("""
    said told wrote thought made took went came got gave knew saw felt kept began held
    won lost led met left stood spoke ran sent found heard put set read
    """)
)


def _units_before(scene: Scene, offset: int) -> Sequence[Unit]:
    """The tokens and names of the sentence before an offset."""
    sentence = scene.layout.sentences[scene.layout.sentence_at(offset)]
    start = max(sentence.start, offset - _REACH)
    return units_of(scene.layout, start, offset, scene.names_within(start, offset))


# ministers such as Hart who …
def _is_example(before: Sequence[Unit]) -> bool:
    """Whether what follows some units is but an example of them."""
    keys = [unit.key for unit in before[-2:]]
    return keys == ["such", "as"] or keys[-1:] == ["like"]


# Liberals who …
def _crowd(phrase: Phrase) -> Phrase:
    """The phrase that a clause without a comma narrows: of a group's name, a crowd."""
    name = phrase.name
    if name is None or name.kind is not SpeakerKind.GROUP:
        return phrase
    noun, is_plural = singular_of(name.words[-1])
    return replace(phrase, form=Form.BARE, head=noun, name=None, is_plural=is_plural)


# Hart, who left and who …
def _before_and(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units before an earlier relative pronoun, if "and" joins this one to it."""
    while units and units[-1].key in {"and", "or", "but"}:
        earlier = [i for i, unit in enumerate(units) if unit.key in RELATIVE]
        if not earlier:
            break
        units = units[: earlier[-1]]
    return units


# Hart - once a judge - who …
def _before_aside(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without an aside between dashes at their end."""
    if not units or units[-1].key not in _DASHES:
        return units
    dashes = [i for i, unit in enumerate(units[:-1]) if unit.key in _DASHES]
    return units[: dashes[-1]] if dashes else units


# Ann Lee, a doctor (and an aide) who … | “A Name,” a book that …
def _apposed_name(units: Sequence[Unit]) -> Unit | None:
    """The name right before a comma, to which an apposition belongs."""
    if units and units[-1].key == "and":
        commas = [i for i, unit in enumerate(units) if unit.key == ","]
        is_apposed = commas and units[commas[-1] + 1].key in {"a", "an"}
        units = units[: commas[-1] + 1] if is_apposed else ()
    if units and units[-1].key in _CLOSING:
        units = units[:-1]
    if len(units) < 2 or units[-1].key != ",":
        return None
    return units[-2] if units[-2].name is not None else None


_CLOSING: Final = frozenset(str.split("” \" ''"))


def _phrase_start(units: Sequence[Unit], end: int) -> int:
    """Index of the first unit of the noun phrase that ends before `end`."""
    start = end
    while start and _is_inside(units[start - 1]):
        start -= 1
        if units[start].key in _OPENERS or _ends_before(units, start, end):
            break
    return start


def _ends_before(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether the unit before the name at `start` is no part of its phrase."""
    if units[start].name is None:
        return False
    noun = singular_of(units[start - 1].key)[0] if start else ""
    return start < end - 1 or noun not in PERSON_NOUNS


def _is_inside(unit: Unit) -> bool:
    if unit.name is not None:
        return True
    return not (_is_connector(unit.key) or unit.key in _MARKS or unit.key in _STOPS)


def _is_connector(key: str) -> bool:
    return key in PREPOSITIONS


_BEFORE_PLACES: Final = frozenset({"of", "in", "at", "near", "from"})
_SOMEBODY: Final = frozenset(
    str.split("""
    one those some many others someone anyone everyone all most few anybody percent %
    number millions thousands share
    """)
)


def _is_personal(phrase: Phrase, before: Sequence[Unit]) -> bool:
    """Whether "who" can stand for a phrase, seeing what stands before it."""
    if phrase.name is not None and phrase.name.kind is None:
        return not before or before[-1].key not in _BEFORE_PLACES
    if phrase.name is not None:
        return phrase.name.kind in (SpeakerKind.PERSON, SpeakerKind.GROUP)
    if phrase.is_plural or phrase.head in _SOMEBODY:
        return True
    # a candidate for president who …
    is_part = phrase.form is Form.BARE and before and _is_connector(before[-1].key)
    return phrase.head in PERSON_NOUNS and not is_part
