"""Where a word of the lexicon is a cue: its verb group, its voice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import regex

from quoteattr.lexicon.contexts import CHAINS, COPULAS
from quoteattr.lexicon.stance import Stance
from quoteattr.rules.inflect import Sense, senses
from quoteattr.rules.phrases import PHRASE, group_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_HEAD: Final = regex.compile("[BSPGAv]")

# … went on to say | … is trying to explain
_CHAIN_BACKWARDS: Final = regex.compile(
    r"(?r)(?:(?<=r)')?[xHmNa]{0,4}(?P<verb>[a-zA-Z])[pa]?T"
)


# let (the mayor of Leeds) know
_LONGEST_OBJECT: Final = 8
_PHRASE: Final = regex.compile(PHRASE)


class Voice(Enum):
    """How a verb stands to its subject."""

    ACTIVE = auto()
    PASSIVE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or an adjective that may attribute.

    Attributes:
        group: Its auxiliaries and adverbs, the word itself, and its particle.
        head: Index of the word itself.
        form: The letter of the word itself.
        senses: What it may mean here; at least one.
        voice: How it stands to its subject.
    """

    group: Stretch
    head: int
    form: str
    senses: tuple[Sense, ...]
    voice: Voice

    def takes(self, *kinds: str) -> bool:
        """Whether the content may be of one of these kinds (`lexicon.verbs`)."""
        return any(kind in sense.takes for sense in self.senses for kind in kinds)

    def has(self, stance: Stance) -> bool:
        """Whether the cue may say this of the speaker."""
        return any(sense.stance is stance for sense in self.senses)


def is_reporting(word: str) -> bool:
    """Whether a word in lower case is a form of a verb like "say"."""
    return any({"q", "t"} <= set(sense.takes) for sense in senses().get(word, ()))


def find_cues(unit: Unit) -> Iterator[Cue]:
    """The verbs and adjectives of a unit that may attribute, outside quotations."""
    listed = senses()
    for match in _HEAD.finditer(unit.letters):
        head = match.start()
        if unit.words[head] in listed:
            length, meanings = _senses_at(unit, head)
            first = group_before(unit.letters, head)
            found = meanings and _voice(unit, first, head, meanings)
            if found:
                first, voice = found
                group = Stretch(first, head + 1 + length)
                yield Cue(group, head, match[0], meanings, voice)


def _senses_at(unit: Unit, head: int) -> tuple[int, tuple[Sense, ...]]:
    """The length of the particle after a verb, and the senses that agree with it."""
    found = senses()[unit.words[head]]
    for sense in found:
        if sense.particle:
            length = _particle_length(unit, head + 1, sense.particle)
            if length:
                return length, (sense,)
    return 0, tuple(sense for sense in found if not sense.particle)


def _particle_length(unit: Unit, at: int, particle: tuple[str, ...]) -> int:
    """How many tokens from `at` on are the particle, 0 if it does not stand there."""
    first = at
    if particle[0] == "_":
        particle = particle[1:]
        reach = unit.words[at : at + _LONGEST_OBJECT]
        if particle[0] not in reach:
            return 0
        first = at + reach.index(particle[0])
        if not _PHRASE.fullmatch(unit.letters, at, first):
            return 0
    end = first + len(particle)
    return end - at if tuple(unit.words[first:end]) == particle else 0


def _voice(
    unit: Unit, first: int, head: int, meanings: Sequence[Sense]
) -> tuple[int, Voice] | None:
    """Where the group of the word at `head` begins, and how it stands to its subject.

    None where the word is no cue: an adjective that is no predicate.
    """
    letters, words = unit.letters, unit.words
    group = letters[first:head]
    before = letters[first - 1 : first]
    match letters[head]:
        case "A" | "P" if any(sense.is_adjective for sense in meanings):
            is_predicate = "x" in group or words[first - 1] in COPULAS
            is_verb = letters[head] == "P"
            return (first, Voice.ACTIVE) if is_predicate or is_verb else None
        case "G":
            return first, Voice.ACTIVE if group.strip("aN") else Voice.PARTICIPLE
        case "B" if before == "T":
            chain = _CHAIN_BACKWARDS.match(letters, 0, first)
            if chain and words[chain.start("verb")] in CHAINS:
                return chain.start(), Voice.ACTIVE
            return first, Voice.INFINITIVE
        case "P" if "x" in group or (
            not group and before in ("", "w", "s") and _is_asking(meanings)
        ):
            return first, Voice.PASSIVE
        case _:
            return first, Voice.ACTIVE


def _is_asking(meanings: Sequence[Sense]) -> bool:
    """Whether a participle alone is passive: asked about it, she left."""
    return any(sense.stance is Stance.ASKS and "a" in sense.takes for sense in meanings)
