"""Opening a corpus' files, and saying exactly what is wrong with them."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

T = TypeVar("T")

# What parsers raise on values that are not of their form, or nested too deeply.
_UNREADABLE: Final = (
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    RecursionError,
    MemoryError,
)

REMEDY: Final = (
    "get that part of the corpus (docs/corpora.md says where it is published), "
    "or name another root or split"
)


class CorpusError(ValueError):
    """A corpus is not where it should be, or one of its files is not as it should be.

    The message names the file, the line or byte where there is one, and the remedy.
    """


class Line(NamedTuple):
    """A record of a file, with the place to name if it turns out malformed."""

    path: Path
    number: int
    text: str

    def error(self, what: str) -> CorpusError:
        """The error to raise about this line."""
        return CorpusError(f"{self.path}, line {self.number}: {what}")

    def number_of(self, text: str) -> int:
        """The offset, index or count that a column of the line holds.

        Raises:
            CorpusError: If it is not a natural number.
        """
        if not (text.isascii() and text.isdigit()):
            raise self.error(f"{text!r} is not a number from 0 on")
        return int(text)

    def parsed(self, parse: Callable[[str], T]) -> T:
        """What `parse` makes of the text.

        Raises:
            CorpusError: If `parse` finds a value that it cannot read.
        """
        try:
            return parse(self.text)
        except KeyError as error:
            raise self.error(f"there is no {error}") from error
        except _UNREADABLE as error:
            raise self.error(str(error)) from error


@dataclass(slots=True)
class Losses:
    """What a corpus has and a `Document` cannot hold, counted while it is read.

    Attributes:
        counts: How often each thing was left out or changed, by what it is.
    """

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, number: int = 1) -> None:
        """Count something that is left out."""
        if number:
            self.counts[what] += number

    def __bool__(self) -> bool:
        return bool(self.counts)

    def __str__(self) -> str:
        return "; ".join(f"{n} {what}" for what, n in sorted(self.counts.items()))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn the errors of reading a file's contents into errors that name the file."""
    try:
        yield
    except CorpusError:
        raise
    except KeyError as error:
        raise CorpusError(f"{path}: there is no {error}") from error
    except ValueError as error:
        raise CorpusError(f"{path}: {error}") from error


def read_text(path: Path) -> str:
    """A file's characters, its line ends untouched.

    Raises:
        CorpusError: If there is no such file, or a byte of it is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise CorpusError(f"cannot read {path}: {error.strerror}; {REMEDY}") from error
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{path}, byte {error.start}: {error.object[error.start]:#04x} is not "
            "UTF-8; convert the file to UTF-8"
        ) from error


def read_lines(path: Path) -> Iterator[Line]:
    """A file's lines that are not blank, without their ends."""
    for number, text in enumerate(read_text(path).split("\n"), start=1):
        if text.strip():
            yield Line(path, number, text.removesuffix("\r"))


def files_in(folder: Path, pattern: str) -> list[Path]:
    """The files of a folder that fit a pattern, sorted.

    Raises:
        CorpusError: If the folder is missing or none fits.
    """
    found = sorted(folder.glob(pattern)) if folder.is_dir() else []
    if not found:
        raise CorpusError(f"no {pattern} in {folder}; {REMEDY}")
    return found
