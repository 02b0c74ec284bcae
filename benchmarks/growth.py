"""How the time of reading grows with the text, hostile texts included.

    python benchmarks/growth.py [--characters 20000] [--only rules verify] [--model DIR]

Prints the seconds of the processor for a text and for ten times the text, and their
ratio: about ten where time is linear, a hundred where it is not. Those over twenty
are told again at the end, and make the exit code 1. `model` reads with a network, the
rules beside it: its windows and its decoding; `verify` looks for one claim; `exports`
writes a document, which is read beforehand, in every text format.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import quoteattr
from quoteattr.export import brat, conll, csv, jsonl, tei, web_annotation
from quoteattr.layout import Layout
from quoteattr.pipeline import DEFAULT_MODEL, Attributor
from quoteattr.visualise import html

NEWS: Final = (
    "Mayor Ann Lee said on Monday that the dam would hold. “We built it for a thousand "
    "years,” she told reporters, “and it has held for ten.”\n\nThe council denied it, "
    "according to Bo Dahl, who has seen the plans.\n\n“Nobody asked us.”\n\n"
)
DIALOGUE: Final = "“Where is she?” asked Ann.\n\n“Gone,” he said.\n\n“Where to?”\n\n"

# What texts consist of, over and over; "{}" is a new name every time.
PATTERNS: Final = (
    *(
        NEWS,
        DIALOGUE,
        "“",
        "“‘",
        " 'a",
        '"',
        "“a” ‘b’ ",
        "“a\n\n",
        "a\n\n",
        "a\r\n",
        "\n",
    ),
    *("— a, said b. — ", "“No,” he said, ", "“No,” said Ann Lee. ", "“No.”\n\n", "—"),
    *("according to the ", "Lee's claim that it is ", "a, which she denies, "),
    *(
        "Ann Lee ",
        "Ann Lee’s ",
        "Ann Lee and ",
        "Mr. ",
        "A. ",
        "A.",
        "the minister, ",
        "a ",
    ),
    *(
        "said ",
        "said that ",
        "who ",
        "“a ",
        "she ",
        "(",
        "(a, ",
        "a-",
        "a’",
        "1,",
        "a,",
    ),
    *(
        ".",
        "...",
        "a",
        "A",
        "\u200b",
        "\0",
        "e\u0301",
        "\u0301",
        "\u202ea",
        " ",
        "\t\n",
    ),
    "“We leave,” said {} Lee.\n\n",
    "“We leave,” said Ann {}. ",
    "{} said that it rains. She denied it.\n\n",
    "The {} minister said that it rains.\n\n",
    "“No,” said the {}, who “left”. ",
    "{} and ",
    "{}: a. ",
)
TIMES: Final = 10
_NOT_LINEAR: Final = 20.0
_TOO_SHORT: Final = 0.02  # seconds that tell nothing, for the clock is coarser


ATTRIBUTOR: Final = Attributor.rules()


@dataclass(frozen=True, slots=True)
class Shape:
    """A way to make texts as long as one likes.

    Attributes:
        pattern: What is said over and over; "{}" in it is a new name every time.
    """

    pattern: str

    def text(self, length: int) -> str:
        """The text of that many characters."""
        if "{}" not in self.pattern:
            return (self.pattern * (length // len(self.pattern) + 1))[:length]
        pieces, total = [], 0
        for number in count():
            pieces.append(self.pattern.format(_name(number)))
            total += len(pieces[-1])
            if total >= length:
                break
        return "".join(pieces)[:length]


def _name(number: int) -> str:
    """A name that no other number has."""
    letters = "abcdefghijklmnoprstuvwyz"
    name = "Q"
    while number:
        number, letter = divmod(number, len(letters))
        name += letters[letter]
    return f"{name}en"


def _exports(text: str) -> Callable[[], object]:
    """Writes a document in every format of text."""
    document = ATTRIBUTOR.attribute(text)

    def write() -> None:
        for written in (jsonl, csv, brat, tei, conll, web_annotation):
            written.write([document], io.StringIO())
        html(document)

    return write


def _model(folder: str) -> Callable[[str], Callable[[], object]]:
    """Reads with a network, and by rules beside it."""
    attributor = Attributor.from_pretrained(folder)
    return lambda text: lambda: attributor.attribute(text)


# What is measured of a text: makes it ready, and gives back what takes the time.
READINGS: Final[dict[str, Callable[[str], Callable[[], object]]]] = {
    "layout": lambda text: lambda: Layout.of(text),
    "rules": lambda text: lambda: ATTRIBUTOR.attribute(text),
    "verify": lambda text: lambda: quoteattr.verify(text, ["we go … by noon or so"]),
    "exports": _exports,
}


def seconds(work: Callable[[], object]) -> float:
    """The seconds of the processor that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def growth(
    shape: Shape, length: int, ready: Callable[[str], Callable[[], object]]
) -> tuple[float, float]:
    """The seconds for a text of a length and for one that is ten times as long."""
    few, many = (seconds(ready(shape.text(n))) for n in (length, TIMES * length))
    return few, many


def main() -> int:
    """Measure as the command line says; the exit code."""
    parser = argparse.ArgumentParser(description="Time against length of the text.")
    parser.add_argument("--characters", type=int, default=20_000)
    parser.add_argument("--only", nargs="+", choices=[*READINGS, "model"])
    parser.add_argument("--model", default=DEFAULT_MODEL, metavar="DIR")
    chosen = parser.parse_args()
    readings = {
        name: _model(chosen.model) if name == "model" else READINGS[name]
        for name in chosen.only or READINGS
    }
    print(
        f"seconds for {chosen.characters:,} characters, for "
        f"{TIMES * chosen.characters:,}, and the ratio\n"
    )
    print(f"{'text':28}" + "".join(f"{name:>24}" for name in readings))
    worse: list[str] = []
    for pattern in PATTERNS:
        shape = Shape(pattern)
        print(f"{pattern[:24]!r:28}", end="")
        for name, ready in readings.items():
            few, many = growth(shape, chosen.characters, ready)
            ratio = many / max(few, _TOO_SHORT)
            print(f"{few:8.3f} {many:8.3f} {ratio:6.1f}", end="", flush=True)
            if ratio > _NOT_LINEAR:
                worse.append(f"{name} of {pattern[:24]!r}: {ratio:.1f}")
        print()
    print("\nmore than linear: " + ("; ".join(worse) or "none"))
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
