"""What `quoteattr verify` reads: quotations, a line each or as JSON."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from quoteattr.cli.failures import InputError
from quoteattr.cli.reading import STANDARD_INPUT, read_text
from quoteattr.verification import Claim

T = TypeVar("T")

_SHOWN: Final = 40
# How the names of files with JSON end; standard input is known by how it begins.
_JSON: Final = ".json"
_LINES: Final = ".jsonl"
_OPENINGS: Final = {"[{": _JSON, '["': _JSON, '{"': _LINES}


def read_quotes(name: str, complain: Callable[[str], None]) -> list[Claim]:
    """The quotations of a file, or of standard input for "-".

    Args:
        name: The file: JSON Lines, JSON, or by any other name a quotation a line.
        complain: Is told of each quotation that is none; the others are read.

    Raises:
        InputError: If the file cannot be read.
    """
    text = read_text(name)
    form = _form_of(name, text)
    if form == _JSON:
        entries = _entries_of_json(name, text)
        return [*_claims(name, entries, _claim_of, complain)]
    read = _claim_of_json if form == _LINES else Claim
    lines = ((f"line {number}", line.strip()) for number, line in _lines(text))
    return [*_claims(name, lines, read, complain)]


def _claims(
    name: str,
    entries: Iterable[tuple[str, T]],
    read: Callable[[T], Claim],
    complain: Callable[[str], None],
) -> Iterator[Claim]:
    """The claims of what stands at some places, as far as there are any."""
    for where, entry in entries:
        try:
            yield read(entry)
        except ValueError as error:
            complain(f"{name}: {where}: {error}")


def _form_of(name: str, text: str) -> str:
    """How the name of a file ends, or of one with such a text would."""
    if name == STANDARD_INPUT:
        return _OPENINGS.get("".join(text[:_SHOWN].split())[:2], "")
    return next((end for end in (_JSON, _LINES) if name.lower().endswith(end)), "")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, numbered from 1."""
    lines = enumerate(text.split("\n"), start=1)
    return ((number, line) for number, line in lines if line.strip())


def _entries_of_json(name: str, text: str) -> Iterator[tuple[str, object]]:
    """The quotations of a JSON array, or the only one.

    Raises:
        InputError: If it is not JSON.
    """
    try:
        value = _value_of(text)
    except ValueError as error:
        raise InputError(f"{name}: {error}") from None
    values = value if isinstance(value, list) else [value]
    for number, entry in enumerate(values, start=1):
        yield f"quotation {number}", entry


def _claim_of_json(line: str) -> Claim:
    """The claim of a line of JSON.

    Raises:
        ValueError: If it is not JSON, or no claim.
    """
    return _claim_of(_value_of(line))


def _value_of(text: str) -> object:
    """What JSON says.

    Raises:
        ValueError: If it is not JSON.
    """
    try:
        value: object = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"is not JSON: {error}") from None
    return value


def _claim_of(entry: object) -> Claim:
    """The claim of a string, or of an object with "text" and maybe "speaker".

    Raises:
        ValueError: If it is neither, or is empty.
    """
    if isinstance(entry, str):
        return Claim(entry)
    if isinstance(entry, dict):
        text, speaker = entry.get("text"), entry.get("speaker")
        if isinstance(text, str) and isinstance(speaker, str | None):
            return Claim(text, speaker)
    shown = json.dumps(entry, ensure_ascii=False)[:_SHOWN]
    raise ValueError(
        f'{shown} is no quotation, such as {{"text": "We leave", "speaker": "Ann Lee"}}'
    )
