"""Compare with other systems, in one run on the same articles.

    python benchmarks/peers.py --corpus-root DIR [--limit N] [--peers NAME …]

Each peer gets a virtual environment of its own, outside this checkout, in which pip
installs what `benchmarks/peer_adapters/peers.toml` says; who cannot be installed or run
is named with the reason. All read one article after another, on one thread.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import arguments as command
from benchmarks.peer_runs import NotRun, Peer, Run, catalogue, run
from benchmarks.peer_scores import LINKED, direct_scores, document_of

from quoteattr.corpora import read
from quoteattr.evaluation import Breakdown, Counts
from quoteattr.markup import Role
from quoteattr.records import Document

COLUMNS: Final = (Role.CONTENT, Role.CUE, Role.SOURCE, LINKED)
SYSTEM_WIDTH: Final = 17
WIDTH: Final = 7
NONE: Final = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of a peer in the table.

    Attributes:
        peer: The peer.
        scores: Its scores; rows of roles that it does not give say nothing.
        run: What it made of the articles.
    """

    peer: Peer
    scores: Breakdown[Counts]
    run: Run

    @property
    def articles_a_second(self) -> float:
        """Articles in a second of the processor."""
        return len(self.run.answers) / sum(one["seconds"] for one in self.run.answers)

    @property
    def errors(self) -> list[str]:
        """What it says of articles on which it fails."""
        return [one["error"] for one in self.run.answers if one["error"] is not None]

    def cells(self) -> Iterator[str]:
        """The cells of its line."""
        gives = {*self.peer.gives} | (
            {LINKED} if Role.SOURCE in self.peer.gives else set()
        )
        for column in COLUMNS:
            yield f"{100 * self.scores[column].f1:.1f}" if column in gives else NONE
        yield f"{self.articles_a_second:.1f}"
        yield f"{self.run.load_seconds:.1f}"
        yield f"{self.run.peak_megabytes:.0f}"
        yield str(len(self.errors))

    def figures(self) -> dict[str, object]:
        """The same for JSON, unrounded, with the counts."""
        return {
            "requires": list(self.peer.requires),
            "scores": {name: dict(self.scores[name].figures()) for name in COLUMNS},
            "gives": list(self.peer.gives),
            "articles_a_second": self.articles_a_second,
            "load_seconds": self.run.load_seconds,
            "peak_megabytes": self.run.peak_megabytes,
            "errors": Counter(self.errors),
        }


def main(environment: Mapping[str, str] = os.environ) -> int:
    """Compare as the command line says; the exit code."""
    peers, missing = catalogue()
    asked = _parser(peers, environment).parse_args()
    return command.exit_code(lambda: _compare(asked, peers, missing))


def _parser(
    peers: Sequence[Peer], environment: Mapping[str, str]
) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description="Compare with other systems.")
    command.add_root(made, environment)
    made.add_argument("--corpus", nargs="+", default=["polnear", "news-au"])
    made.add_argument("--limit", type=int, metavar="N", help="the first N of each")
    names = [peer.name for peer in peers]
    made.add_argument(
        "--peers", nargs="+", choices=names, default=names, metavar="NAME"
    )
    made.add_argument(
        "--environments",
        type=Path,
        default=Path.home() / ".cache" / "quoteattr-peers",
        metavar="DIR",
        help="where the peers' environments are, or are made (default: %(default)s)",
    )
    made.add_argument("--json", type=Path, default=command.REPORTS / "peers-dev.json")
    return made


def _compare(
    asked: argparse.Namespace, peers: Sequence[Peer], missing: Mapping[str, str]
) -> None:
    """Print a table for each corpus, and who is not in it."""
    figures: dict[str, dict[str, object]] = {}
    why = dict(missing)
    for corpus in asked.corpus:
        gold = [*islice(read(corpus, command.root_of(asked), "dev"), asked.limit)]
        rows = []
        for peer in peers:
            if peer.name not in asked.peers or peer.name in why:
                continue
            try:
                rows.append(_row(peer, gold, asked.environments))
            except NotRun as reason:
                why[peer.name] = str(reason)
        figures[corpus] = {row.peer.name: row.figures() for row in rows}
        print("\n".join(_table(f"{corpus} dev", gold, rows)), end="\n\n")
    shown = [p for p in peers if p.name in asked.peers and p.name not in why]
    print("\n".join(_remarks(shown, why)))
    command.write(asked.json, json.dumps(figures, indent=2) + "\n")


def _row(peer: Peer, gold: Sequence[Document], folder: Path) -> Row:
    """Let a peer read the gold documents' texts, and score it."""
    print(f"{peer.name} …", file=sys.stderr)
    done = run(peer, [one.text for one in gold], folder)
    scores: Breakdown[Counts] = Breakdown({})
    for wanted, answer in zip(gold, done.answers, strict=True):
        scores += direct_scores(wanted, document_of(wanted.text, answer["found"]))
    return Row(peer, scores, done)


def _table(name: str, gold: Sequence[Document], rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a table."""
    words = sum(len(one.text.split()) for one in gold)
    yield f"{name}: {len(gold)} articles, {words:,} words"
    yield "F1 of direct quotations (exact spans; linked: overlap), one thread"
    heads = [*COLUMNS, "art./s", "load s", "MB", "failed"]
    yield " " * SYSTEM_WIDTH + "".join(f"{head:>{WIDTH}}" for head in heads)
    for row in rows:
        cells = "".join(f"{cell:>{WIDTH}}" for cell in row.cells())
        yield f"{row.peer.name:<{SYSTEM_WIDTH}}{cells}"
    for row in rows:
        for error in row.errors[:1]:
            yield f"{row.peer.name} fails such as this: {error:.200}"


def _remarks(peers: Sequence[Peer], why: Mapping[str, str]) -> Iterator[str]:
    """What is to be said of those in the tables, and of those not in them."""
    for peer in peers:
        if peer.remark:
            yield f"{peer.name}: {peer.remark}"
    yield ""
    yield "not run:"
    for name, reason in why.items():
        yield f"  {name}: {reason}"


if __name__ == "__main__":
    sys.exit(main())
