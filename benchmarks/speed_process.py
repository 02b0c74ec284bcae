"""One reading in a process of its own: its seconds and its peak memory, as JSON.

    python benchmarks/speed_process.py onnx --articles 10 --times 100 [--joined]

Run by `speed.py`, for a process's peak only ever rises.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypedDict

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.speed_texts import articles

from quoteattr.pipeline import DEFAULT_MODEL, Attributor

RULES: Final = "rules"
BF16: Final = "torch-bf16"
SYSTEMS: Final = (RULES, "onnx", "torch", BF16)


class Reading(TypedDict):
    """What one reading took.

    Attributes:
        load: Seconds to load what reads.
        seconds: Of the processor, to read all texts.
        peak: Megabytes of memory at most.
        characters: Of all texts.
        attributions: That were found.
    """

    load: float
    seconds: float
    peak: float
    characters: int
    attributions: int


def system_of(name: str, model: str) -> Attributor:
    """What reads, by its name here."""
    if name == RULES:
        return Attributor.rules()
    return Attributor.from_pretrained(
        model, engine=name.partition("-")[0], uses_bf16=name == BF16
    )


def measured(attributor: Attributor, texts: Sequence[str]) -> Iterator[int]:
    """How many attributions are found in each text."""
    for document in attributor.attribute_many(iter(texts)):
        if document.error:
            raise RuntimeError(document.error)
        yield len(document.attributions)


def peak_megabytes() -> float:
    """The most memory that this process has held."""
    status = Path("/proc/self/status")
    if status.is_file():  # what `getrusage` says includes the parent's before `exec`
        lines = status.read_text().splitlines()
        (line,) = [line for line in lines if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Read as the command line says."""
    parser = argparse.ArgumentParser(description="Read texts once, and say the cost.")
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--joined", action="store_true", help="as one long document")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    asked = parser.parse_args()
    texts = articles(asked.articles)
    texts = ["\n\n".join(texts)] if asked.joined else texts
    start = time.process_time()
    attributor = system_of(asked.system, asked.model)
    loaded = time.process_time()
    found = sum(measured(attributor, texts))
    reading: Reading = {
        "load": loaded - start,
        "seconds": time.process_time() - loaded,
        "peak": peak_megabytes(),
        "characters": sum(map(len, texts)),
        "attributions": found,
    }
    print(json.dumps(reading))


if __name__ == "__main__":
    main()
