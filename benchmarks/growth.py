"""How the time of reading grows with the text, hostile texts included.

    python benchmarks/growth.py [--characters 100000]

Prints the seconds of the processor for a text and for ten times the text, and their
ratio: about ten where time is linear, a hundred where it is quadratic. By rules alone;
`verify` with one claim.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import quoteattr
from quoteattr.layout import Layout
from quoteattr.pipeline import Attributor

NEWS: Final = (
    "Mayor Ann Lee said on Monday that the dam would hold. “We built it for a thousand "
    "years,” she told reporters, “and it has held for ten.”\n\nThe council denied it, "
    "according to Bo Dahl, who has seen the plans.\n\n“Nobody asked us.”\n\n"
)
PIECES: Final = (
    NEWS,
    "“",
    "“‘",
    " 'a",
    '"',
    "“a” ‘b’ ",
    "“a\n\n",
    "a\n\n",
    "— a, said b. — ",
    "“No,” he said, ",
    "according to the ",
    "Lee's claim that it is ",
    "a, which she denies, ",
    "Ann Lee ",
    "a ",
    ".",
    "a",
)
TIMES: Final = 10

ATTRIBUTOR: Final = Attributor.rules()

READINGS: Final[dict[str, Callable[[str], object]]] = {
    "layout": Layout.of,
    "attribute": ATTRIBUTOR.attribute,
    "verify": lambda text: quoteattr.verify(text, ["we leave … by noon or so"]),
}


def seconds(read: Callable[[str], object], text: str) -> float:
    """The seconds of the processor that a reading takes."""
    start = time.process_time()
    read(text)
    return time.process_time() - start


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description="Time against length of the text.")
    parser.add_argument("--characters", type=int, default=20_000)
    length = parser.parse_args().characters
    print(f"seconds for {length:,} characters, for {TIMES * length:,}, and the ratio\n")
    print(f"{'text':28}" + "".join(f"{name:>24}" for name in READINGS))
    for piece in PIECES:
        short = (piece * (length // len(piece) + 1))[:length]
        cells = []
        for read in READINGS.values():
            few, many = seconds(read, short), seconds(read, short * TIMES)
            cells.append(f"{few:8.3f} {many:8.3f} {many / max(few, 1e-4):6.1f}")
        print(f"{piece[:24]!r:28}" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()
