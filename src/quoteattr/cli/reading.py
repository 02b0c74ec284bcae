"""What the command reads: texts and rosters, with errors that name the trouble."""

import codecs
import json
import sys
from pathlib import Path
from typing import Final

from quoteattr.cli.failures import InputError, UsageError
from quoteattr.interfaces.page import is_page, read_page

STANDARD_INPUT: Final = "-"

_SHOWN = 20


def read_text(name: str) -> str:
    """The text of a file, or of standard input for "-", as it stands there.

    Line ends are kept. A byte order mark at the start is a sign of the encoding and
    no part of the text; offsets count from the character after it.

    Raises:
        InputError: If it cannot be read, or is not UTF-8 text.
    """
    return _decoded(name, _bytes(name))


def read_article(name: str) -> str:
    """The text of a file as `read_text` reads it, or that of a web page.

    A page is known by its name (.html) or by how it begins.

    Raises:
        InputError: If it cannot be read, or has no text.
    """
    data = _bytes(name)
    if not is_page(name, data):
        return _decoded(name, data)
    try:
        return read_page(data)
    except (ModuleNotFoundError, ValueError) as error:
        raise InputError(f"{name}: {error}") from error


def _bytes(name: str) -> bytes:
    """What a file, or standard input, holds."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: there is no such file") from None
    except IsADirectoryError:
        raise InputError(
            f"{name}: is a folder; name the files in it, such as {Path(name) / '*.txt'}"
        ) from None
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from None


def _decoded(name: str, data: bytes) -> str:
    """The bytes as text, if every one of them is text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _not_text(name, data, 0, "UTF-16; save the file as UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"{error.reason}; save the file as UTF-8"
        raise _not_text(name, data, error.start, reason) from None
    if "\0" in text:
        raise _not_text(name, data, data.index(0), "a binary file or UTF-16")
    return text.removeprefix("\ufeff")


def _not_text(name: str, data: bytes, offset: int, reason: str) -> InputError:
    """The error that names the byte that is not text."""
    return InputError(
        f"{name}: is not UTF-8 text: byte 0x{data[offset]:02x} at offset {offset} "
        f"({reason})"
    )


def read_roster(name: str) -> dict[str, list[str]]:
    """The known speakers of a JSON file: names, each with its list of aliases.

    Raises:
        UsageError: If the file cannot be read, or is anything else.
    """
    try:
        roster: object = json.loads(read_text(name))
    except InputError as error:
        raise UsageError(f"--roster {error}") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"--roster {name}: is not JSON: {error}") from None
    if not isinstance(roster, dict):
        raise UsageError(
            f"--roster {name}: is not a JSON object of names and lists of aliases, "
            'such as {"Emma Woodhouse": ["Emma", "Miss Woodhouse"]}'
        )
    for known, aliases in roster.items():
        if not isinstance(aliases, list) or not all(
            isinstance(alias, str) for alias in aliases
        ):
            given = json.dumps(aliases, ensure_ascii=False)
            raise UsageError(
                f"--roster {name}: the aliases of {known!r} are not a list of strings: "
                f"{given[:_SHOWN]}"
            )
    return roster
