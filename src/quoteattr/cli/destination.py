"""Where documents go, decided and checked before the work begins."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from quoteattr.cli.failures import UsageError, complain
from quoteattr.cli.formats import Format
from quoteattr.cli.reading import STANDARD_INPUT
from quoteattr.cli.writing import (
    growing_file,
    standard_output,
    unfinished,
    whole_file,
)
from quoteattr.records import Document

Destination = Callable[[Iterable[Document]], None]

# What the file of a text from standard input is called in a folder.
_UNNAMED: Final = "stdin"


def destination(
    path: str | None, chosen: Format, names: Sequence[str], *, resumes: bool = False
) -> Destination:
    """What writes the documents of some inputs, in a format, to a path.

    Where there are no documents it writes nothing, unless it resumes.

    Args:
        path: A file, or a folder that exists or whose name ends in a slash; None for
            standard output.
        chosen: The format.
        names: The inputs, as the user named them.
        resumes: Whether to write behind what an earlier run wrote to the file.

    Raises:
        UsageError: If the path cannot be written to, would overwrite an input, or
            is one file and the format needs one for each document.
    """
    write = _destination(path, chosen, names, resumes)
    return write if resumes else partial(_if_any, write)


def _destination(
    path: str | None, chosen: Format, names: Sequence[str], resumes: bool
) -> Destination:
    """What writes documents, whether there are some or not."""
    if path is not None and is_folder(path):
        return _folder_destination(Path(path), chosen, names)
    if len(names) > 1 and not chosen.holds_several:
        raise UsageError(
            f"a {chosen.suffix} file holds one text: give a folder for {len(names)}, "
            "such as --output annotated/"
        )
    if path is None:
        return lambda documents: chosen.write(documents, standard_output())
    return partial(_to_growing_file, output_file(path, names), chosen, resumes)


def _if_any(write: Destination, documents: Iterable[Document]) -> None:
    """Write documents, if there are any."""
    rest = iter(documents)
    for first in rest:
        write(chain([first], rest))


def output_file(path: str, names: Sequence[str]) -> Path:
    """The one file to write to.

    Raises:
        UsageError: If it is a folder, its folder is not there, or it is an input.
    """
    file = Path(path)
    if is_folder(path):
        raise UsageError(f"--output {path}: is a folder; name a file in it")
    if not file.resolve().parent.is_dir():
        raise UsageError(f"--output {path}: there is no folder {file.parent}")
    _refuse_inputs([file], names)
    return file


def is_folder(path: str) -> bool:
    """Whether a path is meant as a folder."""
    return path.endswith(("/", os.sep)) or Path(path).is_dir()


def _to_growing_file(
    path: Path, chosen: Format, resumes: bool, documents: Iterable[Document]
) -> None:
    """Write all documents to one file, each as it comes if the format can."""
    try:
        with growing_file(path, resumes=resumes) as stream:
            chosen.write(documents, stream)
    except KeyboardInterrupt:
        if (part := unfinished(path)).exists():
            complain(f"interrupted: what was written so far is in {part}")
        raise


def files_of(folder: Path, chosen: Format, names: Iterable[str]) -> dict[str, Path]:
    """The file in a folder of each input, by the input's name.

    It is written last of all that a document has in the folder.
    """
    stems = _stems(names)
    return {name: _with(folder / stem, chosen.suffix) for name, stem in stems.items()}


def _folder_destination(
    folder: Path, chosen: Format, names: Sequence[str]
) -> Destination:
    """What writes a file for each document."""
    stems = {name: folder / stem for name, stem in _stems(names).items()}
    suffixes = (chosen.suffix, *(suffix for suffix, _ in chosen.beside))
    targets = [_with(stem, suffix) for stem in stems.values() for suffix in suffixes]
    _refuse_inputs(targets, names)
    _make(folder)

    def write(documents: Iterable[Document]) -> None:
        for name, made in chosen.for_folder:
            _write_text(folder / name, made())
        for document in documents:
            stem = stems[document.id]
            for suffix, text_of in chosen.beside:
                _write_text(_with(stem, suffix), text_of(document))
            with whole_file(_with(stem, chosen.suffix)) as stream:
                chosen.write([document], stream)

    return write


def _make(folder: Path) -> None:
    """Make a folder, unless it is there."""
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise UsageError(f"--output {folder}/: {folder} is no folder") from None
    except OSError as error:
        raise UsageError(f"--output {folder}/: {error.strerror}") from None


def _stems(names: Iterable[str]) -> dict[str, str]:
    """A file name without its ending for each input; namesakes are numbered."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        stem = own = _UNNAMED if name == STANDARD_INPUT else Path(name).stem
        number = 1
        while stem in taken:
            number += 1
            stem = f"{own}-{number}"
        if name not in stems:
            taken.add(stem)
            stems[name] = stem
    return stems


def _with(stem: Path, suffix: str) -> Path:
    """The path with an ending; what follows a dot in its name stays."""
    return stem.with_name(stem.name + suffix)


def _write_text(path: Path, text: str) -> None:
    """Write a file that holds one text."""
    with whole_file(path) as stream:
        stream.write(text)


def _refuse_inputs(targets: Iterable[Path], names: Iterable[str]) -> None:
    """Raise UsageError if writing would overwrite what is to be read."""
    inputs = {Path(name).resolve() for name in names if name != STANDARD_INPUT}
    for target in targets:
        if target.resolve() in inputs:
            raise UsageError(f"--output would overwrite the input {target}")
