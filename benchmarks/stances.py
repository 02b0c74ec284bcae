"""Measure stance and negation on sentences of our own, each with its cue marked.

    python benchmarks/stances.py
    python benchmarks/stances.py --split heldout --misses

Each line of `benchmarks/stances/SPLIT.txt` is the answer ("says", "not says"), a bar,
and a sentence in the notation of `benchmarks/notation.py`. *Given the cue* reads the
marked spans; *found by rules* has to find the cue as well: an attribution that is not
found counts as wrong. `benchmarks/stances/README.md` says how the halves were made.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.notation import annotated

from quoteattr import Attribution, Document, Stance
from quoteattr.layout import Layout
from quoteattr.pipeline import Attributor
from quoteattr.rules.stances import with_stances

FOLDER: Final = Path(__file__).parent / "stances"
SPLITS: Final = ("dev", "heldout", "test")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with one attribution whose stance is known."""

    document: Document
    stance: Stance
    is_negated: bool

    @property
    def gold(self) -> Attribution:
        """The attribution, without its stance."""
        return self.document.attributions[0]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the accuracy of each split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=SPLITS, action="append")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    asked = parser.parse_args(argv)
    print("split    given           n  stance negation    both")
    for split in asked.split or SPLITS:
        cases = [*read_cases(FOLDER / f"{split}.txt")]
        for name, answers in (
            ("the cue", [*given_the_cue(cases)]),
            ("the text", [*found_by_rules(cases)]),
        ):
            print(f"{split:8} {name:9}", row(cases, answers))
            if asked.misses:
                print(*misses(cases, answers), sep="\n")
    return 0


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file, one a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        answer, _, marked = line.partition("|")
        *negation, stance = answer.split()
        yield Case(annotated(marked.strip()), Stance(stance), negation == ["not"])


def given_the_cue(cases: Sequence[Case]) -> Iterator[Attribution | None]:
    """The gold attributions with the stance that is told."""
    for case in cases:
        yield from with_stances(Layout.of(case.document.text), [case.gold])


def found_by_rules(cases: Sequence[Case]) -> Iterator[Attribution | None]:
    """The attribution that the rules find at each gold cue; None where none is."""
    attributor = Attributor.rules()
    for case in cases:
        cue = case.gold.cue
        found = attributor.attribute(case.document.text).attributions
        yield next((a for a in found if a.cue and cue and a.cue.overlaps(cue)), None)


def row(cases: Sequence[Case], answers: Sequence[Attribution | None]) -> str:
    """The number of cases, and the share with the right stance, negation, and both."""
    pairs = [*zip(cases, answers, strict=True)]
    stance = [a is not None and a.stance is c.stance for c, a in pairs]
    negation = [a is not None and a.is_negated is c.is_negated for c, a in pairs]
    both = [s and n for s, n in zip(stance, negation, strict=True)]
    shares = (100 * sum(right) / len(pairs) for right in (stance, negation, both))
    return f"{len(pairs):7}" + "".join(f"{share:7.1f}%" for share in shares)


def misses(
    cases: Sequence[Case], answers: Sequence[Attribution | None]
) -> Iterator[str]:
    """A line for each wrong answer."""
    for case, answer in zip(cases, answers, strict=True):
        told = (answer.stance, answer.is_negated) if answer else ("nothing", None)
        if told != (case.stance, case.is_negated):
            gold = f"{'not ' * case.is_negated}{case.stance}"
            said = f"{'not ' * bool(told[1])}{told[0]}"
            yield f"  {gold}, told {said}: {case.document.text}"


if __name__ == "__main__":
    sys.exit(main())
