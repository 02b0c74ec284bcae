"""Attributions in words, out of GUM's rhetorical relations: an estimate.

A relation joins a unit with source and cue to what is said. Its signals name the
words of the source, and mostly those of the cue; the dependency tree tells the rest.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quoteattr.corpora.conllu import Word
from quoteattr.corpora.rhetoric import Structure, Unit

_ATTRIBUTION: Final = "attribution"
_SOURCE: Final = "attribution_source"
_CUES: Final = frozenset({"indicative_word", "indicative_phrase"})

# What belongs to a verb as a cue: “has not | said”, “went | on”.
_VERB_PARTS: Final = frozenset({"aux", "aux:pass", "cop", "compound:prt"})
_NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never"})

# Marks that neither a content nor a source begins or ends with.
_OUTER_MARKS: Final = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "...", "…"})

# Source and cue may be parted by so many words of neither before only the first
# part is kept.
_MAX_GAP: Final = 1


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution, each part by the numbers of its words.

    Attributes:
        cue: The words that attribute.
        source: The words that name who.
        content: What is said, in one or more pieces.
    """

    cue: range
    source: range
    content: tuple[range, ...]


def find_reports(
    structure: Structure, words: Sequence[Word]
) -> Iterator[Report | None]:
    """A report for each attribution relation; None for one that lacks a part.

    Most relations without a cue are credits of pictures.
    """
    for number, unit in enumerate(structure.units):
        if unit.relation.startswith(_ATTRIBUTION):
            yield _report(unit, structure.nucleus(number), words)


def _report(unit: Unit, nucleus: set[int], words: Sequence[Word]) -> Report | None:
    """The report of a relation."""
    named = _signalled(unit, {_SOURCE})
    source = _trimmed(_first_run(named - nucleus or named), words)
    cue = _cue(unit, nucleus.union(source), words)
    content = tuple(_content(nucleus - {*source, *cue}, words))
    return Report(cue, source, content) if source and cue and content else None


def _signalled(unit: Unit, names: Collection[str]) -> set[int]:
    """The words of a unit's signals of some names."""
    return {word for s in unit.signals if s.name in names for word in s.words}


def _cue(unit: Unit, others: Collection[int], words: Sequence[Word]) -> range:
    """The words that attribute: a verb with its parts, or what else is signalled."""
    signalled = sorted(_signalled(unit, _CUES).difference(others))
    free = [number for number in unit.words if number not in others]
    verbs = [n for n in signalled or free if words[n].tag == "VERB"]
    verbs = verbs or [n for n in signalled if words[n].tag == "ADJ"]  # is sure
    if not verbs:
        return _last_run(signalled)
    # Of several signalled verbs the last is next to what is said; of none, the first.
    verb = verbs[-1] if signalled else verbs[0]
    parts = [n for n, word in enumerate(words) if _is_part(word, verb)]
    hull = range(min([verb, *parts]), max([verb, *parts]) + 1)
    return range(verb, verb + 1) if set(hull).intersection(others) else hull


def _is_part(word: Word, verb: int) -> bool:
    """Whether a word is an auxiliary, particle or negation of a verb."""
    return word.head == verb and (
        word.relation in _VERB_PARTS or word.form.lower() in _NEGATIONS
    )


def _content(content: set[int], words: Sequence[Word]) -> Iterator[range]:
    """The runs of the content's words, without marks at their ends."""
    for run in _runs(content, max_gap=0):
        piece = _trimmed(run, words)
        if any(any(map(str.isalnum, words[number].form)) for number in piece):
            yield piece


def _trimmed(run: range, words: Sequence[Word]) -> range:
    """The run without marks at its ends."""
    start, stop = run.start, run.stop
    while start < stop and words[start].form in _OUTER_MARKS:
        start += 1
    while start < stop and words[stop - 1].form in _OUTER_MARKS:
        stop -= 1
    return range(start, stop)


def _runs(numbers: Collection[int], max_gap: int) -> list[range]:
    """Numbers as ranges, gaps up to some size bridged."""
    runs: list[range] = []
    for number in sorted(numbers):
        if runs and number - runs[-1].stop <= max_gap:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs


def _first_run(numbers: Collection[int]) -> range:
    return next(iter(_runs(numbers, _MAX_GAP)), range(0))


def _last_run(numbers: Collection[int]) -> range:
    return next(reversed(_runs(numbers, _MAX_GAP)), range(0))
