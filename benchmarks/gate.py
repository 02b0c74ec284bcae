"""Fail if accuracy on the small gold sample falls below its pinned floors.

    python benchmarks/gate.py               check, as the tests do
    python benchmarks/gate.py --update      pin what is measured now

The floors are in `floors.json`, with the SHA-256 of the sample that they were measured
on: a sample that changed unannounced fails too. `--update` never lowers a floor unless
`--allow-regression` says that this is meant.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import floor
from pathlib import Path
from typing import Final, Self

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.experiments import NEWS, System, measure

from quoteattr.corpora.own import read_jsonl
from quoteattr.pipeline import DEFAULT_MODEL, Attributor
from quoteattr.records import Document

HERE: Final = Path(__file__).resolve().parent
SAMPLE: Final = HERE / "sample" / "dev.jsonl"
FLOORS: Final = HERE / "floors.json"
MODEL: Final = HERE.parent / "models" / DEFAULT_MODEL

RULES: Final = "rules"

# A network's answers near a threshold may turn out otherwise on another processor;
# rules answer the same everywhere. Two in a hundred of the sample's attributions.
NETWORK_TOLERANCE: Final = 0.02

# A figure of 0.9 may be 0.8999999999999999, and its floor 0.9.
ROUNDING: Final = 1e-9

# What is held: an experiment, a row of its table and a figure of that row.
HELD: Final = (
    ("spans_exact", "source", "f1"),
    ("spans_exact", "cue", "f1"),
    ("spans_exact", "content", "f1"),
    ("linked_overlap", "all", "f1"),
    ("linked_exact", "all", "f1"),
    ("kind", "all", "accuracy"),
    ("speakers_given", "named", "accuracy"),
    ("speakers_given", "unnamed", "accuracy"),
    ("speakers_end_to_end", "all", "accuracy"),
    ("speakers_unsourced_given", "all", "accuracy"),
    ("speakers_unsourced_end_to_end", "all", "accuracy"),
)

# Figures of a system by name, "spans_exact source f1".
Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pins:
    """What is held to be reached, or what was measured.

    Attributes:
        sample: The SHA-256 of the sample.
        systems: The figures of each system, by the system's name.
    """

    sample: str
    systems: Mapping[str, Figures]

    @classmethod
    def read(cls, path: Path) -> Self:
        """The pins in a file; none if there is no such file."""
        if not path.is_file():
            return cls("", {})
        record = json.loads(path.read_text(encoding="utf-8"))
        return cls(record["sample"], record["systems"])

    def write(self, path: Path) -> None:
        """Write the pins to a file, figures rounded down."""
        systems = {
            name: {
                figure: floor(value * 1e4) / 1e4 for figure, value in figures.items()
            }
            for name, figures in self.systems.items()
        }
        record = {"sample": self.sample, "systems": systems}
        path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def measured(sample: Path, systems: Mapping[str, System]) -> Pins:
    """What the systems reach on the sample."""
    documents = list(read_jsonl(sample))
    return Pins(
        sha256(sample.read_bytes()).hexdigest(),
        {name: _figures(documents, system) for name, system in systems.items()},
    )


def _figures(documents: Sequence[Document], system: System) -> Figures:
    """The held figures of a system on the sample."""
    _, sections = measure(documents, system, NEWS)
    rows = {section.key: section.rows() for section in sections}
    return {" ".join(held): rows[held[0]][held[1]][held[2]] for held in HELD}


def regressions(pinned: Pins, reached: Pins) -> Iterator[str]:
    """Each floor that a system which was measured fell below, in words."""
    for name, figures in reached.systems.items():
        tolerance = 0.0 if name == RULES else NETWORK_TOLERANCE
        for figure, least in pinned.systems.get(name, {}).items():
            value = figures.get(figure, 0.0)
            if value < least - tolerance - ROUNDING:
                yield f"{name}: {figure} is {value:.4f}, below its floor {least:.4f}"


def complaints(pinned: Pins, reached: Pins) -> Iterator[str]:
    """Everything that makes the gate fail, in words."""
    if pinned.sample != reached.sample:
        yield "the sample is not the one that the floors were measured on"
    for name in reached.systems.keys() - pinned.systems.keys():
        yield f"{name} has no floors"
    yield from regressions(pinned, reached)


def shipped_systems() -> dict[str, System]:
    """The rules, and the model that comes with the library if it is here."""
    systems: dict[str, System] = {RULES: Attributor.rules()}
    if (MODEL / "config.json").is_file():
        systems[DEFAULT_MODEL] = Attributor.from_pretrained(MODEL)
    return systems


def main(
    argv: Sequence[str] | None = None,
    *,
    make_systems: Callable[[], Mapping[str, System]] = shipped_systems,
    sample: Path = SAMPLE,
    floors: Path = FLOORS,
) -> int:
    """Check the floors, or pin them anew.

    Args:
        argv: The arguments; those of the process if None.
        make_systems: What makes the systems that are measured.
        sample: The gold sample, as JSON Lines.
        floors: The file with the floors.

    Returns:
        The exit code: 0 if every floor holds or was pinned, 1 if not.
    """
    arguments = _parser().parse_args(argv)
    pinned, reached = Pins.read(floors), measured(sample, make_systems())
    print(_table(pinned, reached))
    if not arguments.update:
        faults = list(complaints(pinned, reached))
        remedy = "If that is meant, pin anew: python benchmarks/gate.py --update"
        return _told(faults, remedy)
    faults = [] if arguments.allow_regression else list(regressions(pinned, reached))
    if faults:
        return _told(
            faults, "No floor was changed. If that is meant: --allow-regression"
        )
    Pins(reached.sample, {**pinned.systems, **reached.systems}).write(floors)
    return 0


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description="Hold accuracy on the gold sample.")
    made.add_argument("--update", action="store_true", help="pin what is measured now")
    made.add_argument(
        "--allow-regression", action="store_true", help="let --update lower floors"
    )
    return made


def _table(pinned: Pins, reached: Pins) -> str:
    """What was reached, beside the floors."""
    lines = [f"{'':<52}{'floor':>8}{'reached':>10}"]
    for name, figures in reached.systems.items():
        floors = pinned.systems.get(name, {})
        lines += (
            f"{name + ': ' + figure:<52}{_percent(floors.get(figure)):>8}"
            f"{_percent(value):>10}"
            for figure, value in figures.items()
        )
    return "\n".join(lines)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.2f}"


def _told(faults: Sequence[str], remedy: str) -> int:
    """The exit code for some faults, which are said with their remedy."""
    for fault in faults:
        print(f"gate: {fault}", file=sys.stderr)
    if faults:
        print(f"gate: {remedy}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
