"""What the words of the lexicon mean: its tables of verbs, adjectives and nouns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Self

from quoteattr.lexicon.adjectives import ADJECTIVES
from quoteattr.lexicon.nouns import NOUNS
from quoteattr.lexicon.stance import Stance
from quoteattr.lexicon.verbs import VERBS
from quoteattr.rules.inflect import Form, inflected, with_s

Table = Mapping[Stance, str]
"""Rows of words by stance, as `lexicon.verbs` writes them."""

Particle = tuple[str, ...]
"""Words without which a verb is no cue; "_" is a noun phrase."""


class Row(NamedTuple):
    """One row of the lexicon.

    Attributes:
        lemma: The cue, with its particle.
        stance: What it says of the speaker's relation to the content.
        kinds: Letters of what its content may be, as `lexicon.verbs` lists them.
        prepositions: Those before which it takes a content.
        particle: Words without which it is no cue.
        is_adjective: Whether it stands after a form of "be".
    """

    lemma: str
    stance: Stance
    kinds: str
    prepositions: Sequence[str]
    particle: Particle
    is_adjective: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word may mean: its rows of the lexicon taken together.

    Attributes:
        lemmas: The cues that it is a form of.
        stances: What it may say of the speaker's relation to the content.
        kinds: Letters of what its content may be.
        prepositions: Those before which it takes a content.
        is_adjective: Whether it stands after a form of "be".
    """

    lemmas: frozenset[str]
    stances: frozenset[Stance]
    kinds: frozenset[str]
    prepositions: frozenset[str]
    is_adjective: bool

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Self:
        """The meaning of several rows."""
        listed = list(rows)
        return cls(
            lemmas=frozenset(row.lemma for row in listed),
            stances=frozenset(row.stance for row in listed),
            kinds=frozenset("".join(row.kinds for row in listed)),
            prepositions=frozenset(word for r in listed for word in r.prepositions),
            is_adjective=any(row.is_adjective for row in listed),
        )

    @property
    def is_reporting(self) -> bool:
        """Whether it takes quotations and that-clauses, as "say" does."""
        return {"q", "t"} <= self.kinds


@cache
def meanings() -> Mapping[str, Mapping[Particle, Meaning]]:
    """What each word means, with each particle; the empty one stands for none."""
    found: defaultdict[str, defaultdict[Particle, list[Row]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row, _, word in _words():
        if row not in found[word][row.particle]:
            found[word][row.particle].append(row)
    return {
        word: {particle: Meaning.of(rows) for particle, rows in particles.items()}
        for word, particles in found.items()
    }


def meaning_of(word: str) -> Meaning | None:
    """What a word means without a particle, if it is a cue."""
    return meanings().get(word, {}).get(())


def takes_quotations(word: str) -> bool:
    """Whether a word is a form of a verb that quotations stand beside."""
    meaning = meaning_of(word)
    return meaning is not None and "q" in meaning.kinds


@cache
def nouns() -> Mapping[str, Meaning]:
    """What each noun means, in the singular and the plural."""
    return {word: Meaning.of([row]) for row, word in noun_rows(NOUNS)}


@cache
def forms() -> Mapping[str, Form]:
    """The form that each word is, but for those that need a particle to be cues.

    A word that is several (put, read) is the last of them: a past form.
    """
    return {word: form for row, form, word in _words() if not row.particle}


def _words() -> Iterator[tuple[Row, Form, str]]:
    """Every row of the tables of adjectives and verbs with each of its words."""
    yield from adjective_rows(ADJECTIVES)
    yield from verb_rows(VERBS)


def adjective_rows(table: Table) -> Iterator[tuple[Row, Form, str]]:
    """Every row of a table of adjectives, with its word."""
    for stance, rows in table.items():
        for lemma, takes in _cells(rows):
            row = _row(lemma, stance, takes)._replace(is_adjective=True)
            yield row, Form.ADJECTIVE, lemma


def verb_rows(table: Table) -> Iterator[tuple[Row, Form, str]]:
    """Every row of a table of verbs with each of its words."""
    for stance, rows in table.items():
        for words, takes in _cells(rows):
            lemma, *irregular = words.split()
            for form, word in inflected(lemma, irregular):
                yield _row(lemma, stance, takes), form, word


def noun_rows(table: Table) -> Iterator[tuple[Row, str]]:
    """Every row of a table of nouns, with its singular and with its plural."""
    for stance, rows in table.items():
        for lemma, takes in _cells(rows):
            for word in (lemma, with_s(lemma)):
                yield _row(lemma, stance, takes), word


def _cells(rows: str) -> Iterator[tuple[str, str]]:
    """The words of each row, and what it takes."""
    for row in rows.strip().splitlines():
        words, _, takes = row.partition("|")
        yield words.strip(), takes


def _row(lemma: str, stance: Stance, takes: str) -> Row:
    frames, _, particle = takes.partition("+")
    kinds, *prepositions = frames.split()
    return Row(
        lemma=" ".join([lemma, *particle.split()]),
        stance=stance,
        kinds=kinds.replace("-", ""),
        prepositions=tuple(prepositions),
        particle=tuple(particle.split()),
        is_adjective=False,
    )
