"""How a peer is asked and answers: texts and answers as lines of JSON.

Adapters run in the peer's own environment, as `python -m` with their module's name:
they have the standard library and the peer, and nothing of ours.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from typing import Literal, TypedDict

# A first offset and the one past the last.
Extent = tuple[int, int]


class Found(TypedDict):
    """One attribution: its pieces of content, its cue and its source."""

    kind: Literal["direct", "indirect", "mixed"]
    content: list[Extent]
    cue: Extent | None
    source: Extent | None


Read = Callable[[str], list[Found]]


def quotation(
    content: Extent, cue: Extent | None = None, source: Extent | None = None
) -> Found:
    """A direct quotation in one piece, which is all that most peers know."""
    return {"kind": "direct", "content": [content], "cue": cue, "source": source}


class Answer(TypedDict):
    """What became of one text, in so many seconds of the processor."""

    found: list[Found]
    error: str | None
    seconds: float


class Start(TypedDict):
    """What it took to begin."""

    load_seconds: float


class End(TypedDict):
    """What it took in all."""

    peak_megabytes: float


def serve(load: Callable[[], Read]) -> None:
    """Answer the texts on standard input, read with what `load` gives.

    What a peer prints goes to standard error.
    """
    answers, sys.stdout = sys.stdout, sys.stderr

    def say(record: Start | Answer | End) -> None:
        answers.write(json.dumps(record) + "\n")
        answers.flush()

    before = time.process_time()
    read = load()
    say({"load_seconds": time.process_time() - before})
    for line in sys.stdin:
        say(_answer(read, json.loads(line)["text"]))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say({"peak_megabytes": kilobytes / 1024})


def _answer(read: Read, text: str) -> Answer:
    """What a peer makes of a text, whatever happens."""
    before, error = time.process_time(), None
    found: list[Found] = []
    try:
        found = read(text)
    except Exception as raised:  # that is the answer, and counts as one
        error = f"{type(raised).__name__}: {raised}"
    return {
        "found": found,
        "error": error,
        "seconds": time.process_time() - before,
    }


def between(extents: Iterable[Extent]) -> Extent:
    """From the first of some words to the last."""
    starts, ends = zip(*extents, strict=True)
    return min(starts), max(ends)
