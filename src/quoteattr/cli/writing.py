"""Where the command writes: standard output, or files written whole or not at all."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file to write to, which appears under its name when all is written.

    Until then it is a hidden file in the same folder. If writing fails, that file is
    removed, and what stood under the name stays. What is no ordinary file (a pipe, a
    terminal) is written to directly.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with _opened(target, "w") as stream:
            yield stream
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _opened(unfinished, "x") as stream:
            yield stream
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _opened(path: Path, mode: str) -> TextIO:
    """The file, open for UTF-8; what that cannot hold is written as an escape."""
    return io.TextIOWrapper(
        path.open(f"{mode}b"), encoding="utf-8", errors="backslashreplace", newline=""
    )


def standard_output() -> TextIO:
    """Standard output, so set that no character of a text can be unwritable."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="")
    return stream


def abandon_output() -> None:
    """Let nothing more be written to standard output: nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
