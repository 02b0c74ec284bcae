"""Measure who speaks in novels, by novel and by type of quotation.

    python benchmarks/fiction.py --corpus-root DIR --rules
    python benchmarks/fiction.py --novels AnneOfGreenGables --split dev

PDNC's novels are read from raw text and with their cast given; each is laid out, and
its quotations are found, once. The figures of BookNLP are those that were published
for it on all of PDNC's novels, from raw text. `docs/evaluation.md`, 5, defines what is
counted.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command

from quoteattr.evaluation import Counts, character_accuracy, sub_quote_detection
from quoteattr.evaluation.counts import Tally
from quoteattr.evaluation.fiction import QUOTE_TYPES
from quoteattr.evaluation.linked import ALL
from quoteattr.layout import Layout
from quoteattr.markup import Candidacy, Pointer
from quoteattr.pipeline import Attributor
from quoteattr.records import Document
from quoteattr.speakers import resolve

CORPUS: Final = "pdnc"
COLUMNS: Final = (ALL, *QUOTE_TYPES)

BOOKNLP: Final = {ALL: 39.7, "explicit": 63.1, "anaphoric": 33.4, "implicit": 23.0}
"""Share of PDNC's quotations that BookNLP gives to the right character, raw text."""


@dataclass(slots=True)
class Remembering:
    """A pointer that remembers what it said last.

    Attributes:
        pointer: What points.
        last: The candidacies of the last text.
    """

    pointer: Pointer
    last: Sequence[Candidacy] = ()

    def candidacies(self, layouts: Iterable[Layout]) -> Iterator[Sequence[Candidacy]]:
        """What the pointer says."""
        for candidacies in self.pointer.candidacies(layouts):
            self.last = candidacies
            yield candidacies


@dataclass(slots=True)
class Table:
    """Rows of accuracy by type of quotation, with their sum.

    Attributes:
        title: What was measured.
        rows: The tallies of each novel.
    """

    title: str
    rows: dict[str, Mapping[str, Tally]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """The table as text."""
        yield ""
        yield f"{self.title:28}" + "".join(f"{column:>18}" for column in COLUMNS)
        for novel, tallies in self.rows.items():
            yield f"{novel:28.28}" + "".join(map(_cell, _in_order(tallies)))
        total = [
            sum((_in_order(row)[at] for row in self.rows.values()), Tally())
            for at in range(len(COLUMNS))
        ]
        yield f"{'all novels':28}" + "".join(map(_cell, total))


def _in_order(tallies: Mapping[str, Tally]) -> list[Tally]:
    return [tallies.get(column, Tally()) for column in COLUMNS]


def _cell(tally: Tally) -> str:
    share = f"{100 * tally.right / tally.total:.1f}" if tally.total else "-"
    return f"{share:>10} {'of ' + str(tally.total):>7}"


def main(
    argv: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ
) -> int:
    """Measure what the arguments ask for; the exit code as in `accuracy.py`."""
    parser = argparse.ArgumentParser(description="Measure who speaks in novels.")
    command.add_root(parser, environment)
    parser.add_argument("--split", default="dev", help="train or dev (default: dev)")
    parser.add_argument("--novels", nargs="+", metavar="NAME", help="only these")
    command.add_system(parser)
    asked = parser.parse_args(argv)
    asked.corpus, asked.limit = CORPUS, None
    return command.exit_code(lambda: _measure(asked))


def _measure(asked: argparse.Namespace) -> None:
    """Print the tables of what was asked for."""
    attributor = Attributor.rules()
    if not asked.rules:
        attributor = Attributor.from_pretrained(asked.model)
    raw, roster = Table("raw text"), Table("with roster")
    found: dict[str, Counts] = {}
    seconds = 0.0
    for gold in command.documents_of(asked):
        if asked.novels and gold.id not in asked.novels:
            continue
        start = perf_counter()
        plain, known = predictions(attributor, gold)
        seconds += perf_counter() - start
        raw.rows[gold.id] = character_accuracy(gold, plain).rows
        roster.rows[gold.id] = character_accuracy(gold, known).rows
        found[gold.id] = sub_quote_detection(gold, plain).rows[ALL]
    for line in (*raw.lines(), _published(), *roster.lines(), *_detection(found)):
        print(line)
    print(f"\n{seconds:.0f} seconds for both readings of all novels")


def predictions(attributor: Attributor, gold: Document) -> tuple[Document, Document]:
    """What is made of a novel's text, without and with its cast."""
    pointer = Remembering(attributor.pointer) if attributor.pointer else None
    reader = Attributor(attributor.proposers, pointer=pointer)
    plain = reader.attribute(gold.text, id=gold.id)
    layout = Layout.of(gold.text)
    bare = [replace(a, speakers=(), speaker=None) for a in plain.attributions]
    cast = {speaker.name: speaker.aliases for speaker in gold.speakers}
    candidacies = pointer.last if pointer else ()
    known = resolve(layout, bare, id=gold.id, roster=cast, candidacies=candidacies)
    return plain, known


def _published() -> str:
    """BookNLP's row."""
    cells = (f"{BOOKNLP[column]:>10} {'':7}" for column in COLUMNS)
    return f"{'BookNLP, as published':28}" + "".join(cells)


def _detection(found: Mapping[str, Counts]) -> Iterator[str]:
    """The table of quotations found."""
    yield ""
    yield f"{'quotations found':28}{'precision':>18}{'recall':>18}{'F1':>18}"
    rows = {**found, "all novels": sum(found.values(), Counts())}
    for novel, counts in rows.items():
        rates = (counts.precision, counts.recall, counts.f1)
        yield f"{novel:28.28}" + "".join(f"{100 * rate:18.1f}" for rate in rates)


if __name__ == "__main__":
    sys.exit(main())
