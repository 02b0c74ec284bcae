"""Where a word of the lexicon is a cue: its verb group, its voice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import regex

from quoteattr.lexicon.contexts import CHAINS, COPULAS
from quoteattr.lexicon.stance import Stance
from quoteattr.rules.meanings import Meaning, Particle, meanings
from quoteattr.rules.phrases import PHRASE, group_before
from quoteattr.rules.stretch import Stretch
from quoteattr.rules.units import Unit

_HEAD: Final = regex.compile("[BSPGAv]")

# … went on to say | … is trying to explain
_CHAIN_BACKWARDS: Final = regex.compile(
    r"(?r)(?:(?<=r)')?[xHmNa]{0,4}(?P<verb>[a-zA-Z])[pa]?T"
)


# What stands before a participle without a subject: (when) asked
_ABSOLUTE: Final = ("", "w", "s")

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
    """A verb, an adjective or a noun that may attribute.

    Attributes:
        group: Its auxiliaries and adverbs, the word itself, and its particle.
        head: Index of the word itself.
        form: The letter of the word itself.
        meaning: What it may mean here.
        voice: How it stands to its subject.
    """

    group: Stretch
    head: int
    form: str
    meaning: Meaning
    voice: Voice

    def takes(self, *kinds: str) -> bool:
        """Whether the content may be of one of these kinds (`lexicon.verbs`)."""
        return not self.meaning.kinds.isdisjoint(kinds)


def find_cues(unit: Unit) -> Iterator[Cue]:
    """The verbs and adjectives of a unit that may attribute, outside quotations."""
    letters, words = unit.letters, unit.words
    listed = meanings()
    for match in _HEAD.finditer(letters):
        head = match.start()
        particles = listed.get(words[head])
        if particles:
            meaning, end = _meaning_at(unit, head, particles)
            if meaning:
                first = group_before(letters, head)
                found = _voice(unit, first, head, meaning)
                if found:
                    first, voice = found
                    yield Cue(Stretch(first, end), head, match[0], meaning, voice)


def _meaning_at(
    unit: Unit, head: int, particles: Mapping[Particle, Meaning]
) -> tuple[Meaning | None, int]:
    """What the word at `head` means, and where its particle ends."""
    for particle, meaning in particles.items():
        if particle:
            length = _particle_length(unit, head + 1, particle)
            if length:
                return meaning, head + 1 + length
    return particles.get(()), head + 1


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
    unit: Unit, first: int, head: int, meaning: Meaning
) -> tuple[int, Voice] | None:
    """Where the group of the word at `head` begins, and how it stands to its subject.

    None where the word is no cue: an adjective that is no predicate.
    """
    letters = unit.letters
    group = letters[first:head]
    before = letters[first - 1 : first]
    match letters[head]:
        case "A":
            is_predicate = "x" in group or unit.words[max(0, first - 1)] in COPULAS
            return (first, Voice.ACTIVE) if is_predicate else None
        case "G":
            return first, Voice.ACTIVE if group.strip("aN") else Voice.PARTICIPLE
        case "B" if before == "T":
            return _infinitive(unit, first)
        case "P" if not meaning.is_adjective:  # he was convinced that
            is_asked = not group and before in _ABSOLUTE and _is_asking(meaning)
            return first, Voice.PASSIVE if "x" in group or is_asked else Voice.ACTIVE
        case _:
            return first, Voice.ACTIVE


def _infinitive(unit: Unit, first: int) -> tuple[int, Voice]:
    """The voice of an infinitive: active after verbs like "go on to"."""
    chain = _CHAIN_BACKWARDS.match(unit.letters, 0, first)
    if chain and unit.words[chain.start("verb")] in CHAINS:
        return chain.start(), Voice.ACTIVE
    return first, Voice.INFINITIVE


def _is_asking(meaning: Meaning) -> bool:
    """Whether a participle alone is passive: asked about it, she left."""
    return Stance.ASKS in meaning.stances and "a" in meaning.kinds
