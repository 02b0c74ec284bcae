"""Where the command writes: standard output, or files written whole or not at all."""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

_BLOCK: Final = 1 << 16


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


@contextmanager
def growing_file(path: Path, *, resumes: bool = False) -> Iterator[TextIO]:
    """A file for the work of hours, which appears under its name when all is written.

    Until then it has the file's name with `.part`, in the same folder. If the work is
    cut short, that file stays, and holds what was written. What is no ordinary file is
    written to directly.

    Args:
        path: The file.
        resumes: Whether to write behind what an earlier run wrote, the end of a line
            that it could not finish left out.
    """
    target, part = path.resolve(), unfinished(path)
    if target.exists() and not target.is_file():
        with _opened(target, "w") as stream:
            yield stream
        return
    if resumes and earlier(path) == target:
        shutil.copyfile(target, part)
    if resumes and part.exists():
        _drop_last_line_if_cut(part)
    growing = _opened(part, "a" if resumes else "x")  # never another process's file
    try:
        with growing as stream:
            yield stream
        part.replace(target)
    finally:
        if part.exists() and not part.stat().st_size:
            part.unlink()


def unfinished(path: Path) -> Path:
    """Where what is to be a file stands until all of it is written."""
    target = path.resolve()
    return target.with_name(f"{target.name}.part")


def earlier(path: Path) -> Path | None:
    """What an earlier run wrote of a file: a part of it, else all; None if nothing."""
    return next((p for p in (unfinished(path), path.resolve()) if p.is_file()), None)


def _drop_last_line_if_cut(path: Path) -> None:
    """Let a file end with the end of a line."""
    with path.open("r+b") as stream:
        end = stream.seek(0, os.SEEK_END)
        kept = b""
        while end and b"\n" not in kept:
            start = max(0, end - _BLOCK)
            stream.seek(start)
            kept = stream.read(end - start)
            end = start
        stream.truncate(end + kept.rfind(b"\n") + 1)


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
