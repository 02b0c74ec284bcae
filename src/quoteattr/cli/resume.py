"""Going on where an earlier run of the command was cut short."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from quoteattr.cli.destination import files_of, is_folder, output_file
from quoteattr.cli.failures import UsageError
from quoteattr.cli.formats import FORMATS, Format
from quoteattr.cli.writing import earlier, unfinished

_BY_LINE: Final = FORMATS["jsonl"]


def left_of(path: str | None, chosen: Format, names: Sequence[str]) -> list[str]:
    """The inputs that an earlier run has not written yet, in order.

    Args:
        path: Where it wrote: a file with a document a line, or a folder.
        chosen: The format.
        names: The inputs, as the user named them, those that are done among them.

    Raises:
        UsageError: If nothing can be told from what is there.
    """
    if path is None:
        raise UsageError("--resume goes on with a file or a folder: add --output")
    if is_folder(path):
        files = files_of(Path(path), chosen, names)
        return [name for name in names if not files[name].is_file()]
    if chosen is not _BY_LINE:
        raise UsageError(
            "--resume goes on with jsonl, or with a folder that has a file a text"
        )
    return [*_without(names, Counter(_ids(output_file(path, names))))]


def _ids(output: Path) -> Iterator[str]:
    """The ids of the documents that an earlier run wrote.

    Raises:
        UsageError: If a line is no document.
    """
    written = earlier(output)
    if written is None:
        return
    with written.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.endswith(b"\n"):  # cut short; it will be written again
                return
            try:
                yield str(json.loads(line)["id"])
            except (KeyError, TypeError, ValueError):
                raise UsageError(
                    f"--resume: line {number} of {written} is no document; mend or "
                    "remove the file"
                ) from None


def _without(names: Iterable[str], done: Counter[str]) -> Iterator[str]:
    """The names, less those that are done, each as often as it is done."""
    for name in names:
        if done[name]:
            done[name] -= 1
        else:
            yield name


def refuse_unfinished(path: str | None, names: Sequence[str]) -> None:
    """Raise UsageError if an earlier run left something that would be lost."""
    if path is None or is_folder(path):
        return
    part = unfinished(output_file(path, names))
    if part.exists():
        raise UsageError(
            f"--output {path}: an earlier run was cut short, and {part} has what it "
            "wrote: go on with --resume (jsonl only), or remove that file"
        )
