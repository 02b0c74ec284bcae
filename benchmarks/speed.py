"""How fast texts are read, against the bare encoder; what it takes to start; growth.

    python benchmarks/speed.py                       all of it
    python benchmarks/speed.py start throughput      parts of it
    python benchmarks/speed.py growth --articles 5   1, 10 and 100 times 5 articles

Texts are this project's own articles. Engines, and the bare encoder's forward pass over
the same windows with the same threads, are timed in turns, several rounds, and the
medians are compared: `docs/speed.md` says how to read the tables. A machine that does
something else meanwhile spoils the seconds, but hardly the ratios.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.speed_encoder import Windows, bare_encoders
from benchmarks.speed_process import BF16, RULES, SYSTEMS, Reading, measured, system_of
from benchmarks.speed_texts import articles

from quoteattr.pipeline import DEFAULT_MODEL

HERE: Final = Path(__file__).resolve().parent
TIMES: Final = (1, 10, 100)

STARTS: Final[Mapping[str, Sequence[str]]] = {
    "python alone": ("-c", "pass"),
    "import quoteattr": ("-c", "import quoteattr"),
    "quoteattr --help": ("-m", "quoteattr", "--help"),
    "quoteattr attribute --rules": ("-m", "quoteattr", "attribute", "--rules"),
    "quoteattr attribute": ("-m", "quoteattr", "attribute"),
}


def start(asked: argparse.Namespace) -> None:
    """Seconds that fresh processes take, from their start to their end."""
    article = str(HERE / "sample" / "wire.txt")
    print(f"start, seconds (median of {asked.rounds} fresh processes)\n")
    for name, words in STARTS.items():
        rest = (article,) if "attribute" in words else ()
        command = [sys.executable, *words, *rest]
        seconds = median(_wall(command) for _ in range(asked.rounds))
        print(f"  {name:32}{seconds:8.2f}", flush=True)


def _wall(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def throughput(asked: argparse.Namespace) -> None:
    """Texts read by each system in turns with the bare encoder's forward pass."""
    texts = articles(asked.articles)
    windows = Windows.of(texts, asked.model)
    works: dict[str, Callable[[], object]] = {
        f"bare encoder, {name}": work
        for name, work in bare_encoders(windows, asked.model).items()
    }
    for name in SYSTEMS:
        if name != BF16 or f"bare encoder, {BF16}" in works:
            works[name] = _reader(name, asked.model, texts)
    seconds = dict(_in_turns(works, asked.rounds))
    print(
        f"\nthroughput: {len(texts)} articles, {windows.n_words:,} words, "
        f"{windows.n_pieces:,} word pieces ({windows.n_read:,} with those that windows "
        f"share); median of {asked.rounds} rounds in turns\n"
    )
    print(
        f"  {'':26}{'articles/s':>11}{'words/s':>9}{'pieces/s':>10}"
        f"{'ratio':>7}{'of processor':>14}"
    )
    for name, (took, busy) in seconds.items():
        bare = seconds.get(f"bare encoder, {name}")
        ratios = f"{took / bare[0]:7.2f}{busy / bare[1]:14.2f}" if bare else ""
        print(
            f"  {name:26}{len(texts) / took:11.1f}{windows.n_words / took:9,.0f}"
            f"{windows.n_pieces / took:10,.0f}{ratios}"
        )


def _reader(name: str, model: str, texts: Sequence[str]) -> Callable[[], object]:
    attributor = system_of(name, model)
    return lambda: sum(measured(attributor, texts))


def _in_turns(
    works: Mapping[str, Callable[[], object]], rounds: int
) -> Iterator[tuple[str, tuple[float, float]]]:
    """The medians of each work's seconds, by the clock and of the processors.

    They are of all rounds but the first, which warms up.
    """
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            begun, busy = time.perf_counter(), time.process_time()
            work()
            took = time.perf_counter() - begun, time.process_time() - busy
            times[name].append(took)
    for name, seconds in times.items():
        clock, busy_times = zip(*seconds[1:], strict=True)
        yield name, (median(clock), median(busy_times))


def growth(asked: argparse.Namespace) -> None:
    """Seconds of the processor and peak memory against number and length of texts."""
    for system in asked.systems:
        for is_joined in (False, True):
            what = "one document of" if is_joined else "documents, as a stream:"
            print(
                f"\ngrowth, {system}: {what}  (medians of {asked.growth_rounds})\n\n"
                f"  {'articles':>10}{'characters':>12}{'seconds':>10}{'times':>7}"
                f"{'characters/s':>14}{'peak MB':>9}"
            )
            numbers = [asked.growth_articles * times for times in TIMES]
            readings = [
                [_fresh(system, number, is_joined, asked.model) for number in numbers]
                for _ in range(asked.growth_rounds)
            ]
            _print_growth(numbers, list(zip(*readings, strict=True)))


def _print_growth(numbers: Sequence[int], rounds: Sequence[Sequence[Reading]]) -> None:
    """A line for each number of articles, with its readings' medians."""
    before = 0.0
    for number, readings in zip(numbers, rounds, strict=True):
        seconds = median(reading["seconds"] for reading in readings)
        peak = median(reading["peak"] for reading in readings)
        characters = readings[0]["characters"]
        times = f"{seconds / before:7.2f}" if before else f"{'':7}"
        print(
            f"  {number:10,}{characters:12,}{seconds:10.2f}{times}"
            f"{characters / seconds:14,.0f}{peak:9,.0f}",
            flush=True,
        )
        before = seconds


def _fresh(system: str, number: int, is_joined: bool, model: str) -> Reading:
    """A reading in a process of its own."""
    script = str(HERE / "speed_process.py")
    command = [sys.executable, script, system, "--articles", str(number)]
    command += ["--model", model, *(["--joined"] if is_joined else [])]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    reading: Reading = json.loads(done.stdout)
    return reading


PARTS: Final = {"start": start, "throughput": throughput, "growth": growth}


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description="How fast texts are read.")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--articles", type=int, default=68, help="for the throughput")
    parser.add_argument(
        "--growth-articles",
        type=int,
        default=5,
        help="articles of which 1, 10 and 100 times as many are read",
    )
    parser.add_argument("--growth-rounds", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--systems", nargs="+", choices=SYSTEMS, default=[RULES, "onnx"]
    )
    asked = parser.parse_args()
    for part in asked.parts or PARTS:
        PARTS[part](asked)


if __name__ == "__main__":
    main()
