"""Runs a peer in a virtual environment of its own, over some texts."""

import json
import os
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.peer_adapters.protocol import Answer, End, Start

ROOT: Final = Path(__file__).resolve().parent.parent
CATALOGUE: Final = ROOT / "benchmarks" / "peer_adapters" / "peers.toml"


@dataclass(frozen=True, slots=True)
class Peer:
    """Something to compare with.

    Attributes:
        name: What readers call it.
        adapter: The module that reads with it, and its arguments.
        requires: What pip installs for it; nothing for what runs with this Python.
        environment: The name of its environment.
        gives: The roles that it gives; none if it is known not to run.
        remark: What is to be said of the way it is run.
    """

    name: str
    adapter: tuple[str, ...]
    requires: tuple[str, ...] = ()
    environment: str = ""
    gives: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """What a peer made of some texts.

    Attributes:
        load_seconds: What it took before the first text.
        answers: One a text, in order.
        peak_megabytes: The most memory that its process had.
    """

    load_seconds: float
    answers: tuple[Answer, ...]
    peak_megabytes: float


class NotRun(Exception):  # noqa: N818 (an answer for the table)
    """Why a peer was not run, in its own words."""


def catalogue() -> tuple[list[Peer], dict[str, str]]:
    """The peers, and by name why others are none."""
    with CATALOGUE.open("rb") as stream:
        known = tomllib.load(stream)
    environments = known["environments"]
    peers = [
        Peer(
            name=one["name"],
            adapter=tuple(one["adapter"]),
            requires=tuple(environments.get(one.get("environment"), ())),
            environment=one.get("environment", ""),
            gives=tuple(one.get("gives", ())),
            remark=one.get("remark", ""),
        )
        for one in known["peer"]
    ]
    return peers, {one["name"]: one["why"] for one in known["missing"]}


def run(peer: Peer, texts: Sequence[str], folder: Path) -> Run:
    """Let a peer read texts, one after another, on one thread.

    Args:
        peer: The peer.
        texts: The texts.
        folder: Holds the environments, and gets one that is missing.

    Raises:
        NotRun: If it cannot be installed, or ends before it has answered.
    """
    python = _python_for(peer, folder)
    module, *arguments = peer.adapter
    done = subprocess.run(
        [python, "-m", f"benchmarks.peer_adapters.{module}", *arguments],
        input="".join(json.dumps({"text": text}) + "\n" for text in texts),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=dict(_environment(is_ours=not peer.requires)),
        check=False,
    )
    if done.returncode:
        raise NotRun(_last_words(done.stderr))
    if not peer.gives:
        raise NotRun("could be made here, but no adapter reads with it yet")
    start, *answers, end = map(json.loads, done.stdout.splitlines())
    return _run_of(start, answers, end)


def _run_of(start: Start, answers: list[Answer], end: End) -> Run:
    return Run(start["load_seconds"], tuple(answers), end["peak_megabytes"])


def _python_for(peer: Peer, folder: Path) -> str:
    """The Python of the peer's environment, which is made if need be."""
    if not peer.requires:
        return sys.executable
    place = folder / peer.environment
    python, mark = place / "bin" / "python", place / "installed.txt"
    wanted = "\n".join(peer.requires)
    if not mark.is_file() or mark.read_text(encoding="utf-8") != wanted:
        print(f"installing {', '.join(peer.requires)}", file=sys.stderr)
        venv.create(place, clear=True, with_pip=True)
        _install(python, peer.requires)
        mark.write_text(wanted, encoding="utf-8")
    return str(python)


def _install(python: Path, requires: Sequence[str]) -> None:
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", *requires],
        capture_output=True,
        text=True,
        env=dict(_environment(is_ours=False)),
        check=False,
    )
    if done.returncode:
        raise NotRun(f"pip: {_last_words(done.stderr)}")


def _environment(*, is_ours: bool) -> Iterator[tuple[str, str]]:
    """The variables of a peer's process: one thread, and our packages for us alone."""
    for name, value in os.environ.items():
        if not name.startswith("PYTHON"):
            yield name, value
    if is_ours:
        yield "PYTHONPATH", str(ROOT / "src")
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        yield name, "1"


def _last_words(said: str) -> str:
    """The last line that is not empty: of a traceback, the error."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "ended without a word"
