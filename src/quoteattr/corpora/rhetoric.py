"""Rhetorical structure in GUM's `rsd` files: units, their relations, the signals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import regex

from quoteattr.corpora.files import Line, read_lines

_COLUMNS: Final = 10
_SAME_UNIT: Final = "same-unit"

# A signal, its words by their numbers: “semantic-attribution_source-31-34,38-_”.
_SIGNAL: Final = regex.compile(
    r"""
    \b (?P<sort> [a-z]{1,20} )
    - (?P<name> [^\d;]{0,40} [^\d;-] )
    - (?P<words> \d [\d,-]{0,400} )
    - [^;-]{0,40}
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Signal:
    """Words that show a relation, by their numbers in the document, from 0 on."""

    sort: str
    name: str
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class Unit:
    """An elementary unit of discourse.

    Attributes:
        words: Numbers of its words in the document.
        depth: How late it is joined to its head. What is joined to the same head with
            a smaller depth is part of what this unit is joined to.
        head: Number of the unit that it is joined to; None for the root.
        relation: How, “attribution-positive_r”.
        signals: What shows the relation.
    """

    words: range
    depth: int
    head: int | None
    relation: str
    signals: tuple[Signal, ...]


class Structure:
    """A document's units, in order, joined to a tree."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self._joined: list[list[int]] = [[] for _ in units]
        for number, unit in enumerate(units):
            if unit.head is not None:
                self._joined[unit.head].append(number)

    def nucleus(self, number: int) -> set[int]:
        """The words of what a unit is joined to, its own and its dependents' apart.

        A unit that goes on after an insertion is part of its head at any depth.
        """
        head = self.units[number].head
        if head is None:
            return set()
        depth = self.units[number].depth
        parts = [head]
        for joined in self._joined[head]:
            unit = self.units[joined]
            if unit.depth < depth or unit.relation.startswith(_SAME_UNIT):
                parts += self._under(joined)
        words = {word for part in parts for word in self.units[part].words}
        return words - {w for own in self._under(number) for w in self.units[own].words}

    def _under(self, number: int) -> set[int]:
        """A unit and all that depend on it, directly or not."""
        found: set[int] = set()
        waiting = [number]
        while waiting:
            number = waiting.pop()
            if number not in found:
                found.add(number)
                waiting += self._joined[number]
        return found


def read_structure(path: Path) -> Structure:
    """The structure in a file.

    Raises:
        CorpusError: If a line is malformed, or names a head that is not there.
    """
    lines = list(read_lines(path))
    units: list[Unit] = []
    for line in lines:
        first = units[-1].words.stop if units else 0
        units.append(_unit(line, first, len(lines)))
    return Structure(units)


def _unit(line: Line, first: int, n_units: int) -> Unit:
    """The unit of a line, its words numbered from `first` on."""
    columns = line.text.split("\t")
    if len(columns) != _COLUMNS:
        raise line.error(f"{len(columns)} columns, not {_COLUMNS}")
    head = line.number_of(columns[6])
    if head > n_units:
        raise line.error(f"there is no unit {head}")
    return Unit(
        words=range(first, first + len(columns[1].split(" "))),
        depth=line.number_of(columns[2]),
        head=head - 1 if head else None,
        relation=columns[7],
        signals=tuple(_signals(columns[9])),
    )


def _signals(column: str) -> Iterator[Signal]:
    """The signals that name words; others are passed over."""
    for match in _SIGNAL.finditer(column):
        words: set[int] = set()
        for part in match["words"].split(","):
            start, _, end = part.partition("-")
            words.update(range(int(start) - 1, int(end or start)))
        yield Signal(match["sort"], match["name"], frozenset(words))
