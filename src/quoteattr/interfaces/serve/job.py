"""What a request asks for, checked before anything is read."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from quoteattr.interfaces.serve.formats import DEFAULT, FORMATS

_KEYS: Final = ("documents", "format", "roster", "text")
_SHOWN: Final = 40


class RefusedError(Exception):
    """A request that is not done; the message says why, and what would be.

    Attributes:
        status: The HTTP status that says so.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request may ask for.

    Attributes:
        max_bytes: Most bytes of a request.
        max_documents: Most documents of a request.
    """

    max_bytes: int = 10_000_000
    max_documents: int = 1_000


@dataclass(frozen=True, slots=True)
class Job:
    """What a request asks for.

    Attributes:
        texts: The texts to read.
        ids: What to call their documents, one for each.
        roster: Known speakers, if there are any.
        format: How to write what is found.
    """

    texts: tuple[str, ...]
    ids: tuple[str, ...]
    roster: dict[str, list[str]] | None = None
    format: str = DEFAULT


def read_job(body: bytes, limits: Limits) -> Job:
    """The job of a request's body.

    Raises:
        RefusedError: If it is none.
    """
    asked = _object(body)
    unknown = sorted(asked.keys() - {*_KEYS})
    if unknown:
        raise RefusedError(
            422, f"unknown key {_shown(unknown[0])}; known are {', '.join(_KEYS)}"
        )
    if ("text" in asked) == ("documents" in asked):
        raise RefusedError(422, 'give either "text" or "documents"')
    given = asked["documents"] if "documents" in asked else [{"text": asked["text"]}]
    documents = list(_documents(given, limits))
    return Job(
        texts=tuple(text for text, _ in documents),
        ids=tuple(identity for _, identity in documents),
        roster=_roster(asked.get("roster")),
        format=_format(asked.get("format", DEFAULT)),
    )


def _object(body: bytes) -> Mapping[str, object]:
    """The JSON object of a body."""
    try:
        asked: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise RefusedError(400, f"the body is not JSON: {error}") from None
    if not isinstance(asked, dict):
        raise RefusedError(422, f"the body is not a JSON object: {_shown(asked)}")
    return asked


def _documents(given: object, limits: Limits) -> Iterator[tuple[str, str]]:
    """The text and the id of each document."""
    if not isinstance(given, list):
        raise RefusedError(422, f'"documents" is not a list: {_shown(given)}')
    if len(given) > limits.max_documents:
        raise RefusedError(
            422,
            f"{len(given)} documents are too many for one request; send "
            f"{limits.max_documents} at most",
        )
    for number, document in enumerate(given):
        where = f"document {number}"
        if not isinstance(document, dict) or document.keys() - {"text", "id"}:
            raise RefusedError(
                422, f'{where} is not {{"text": …, "id": …}}: {_shown(document)}'
            )
        text, identity = document.get("text"), document.get("id", "")
        if not isinstance(text, str):
            raise RefusedError(422, f"the text of {where} is no string: {_shown(text)}")
        if not isinstance(identity, str):
            raise RefusedError(
                422, f"the id of {where} is no string: {_shown(identity)}"
            )
        yield text, identity


def _roster(given: object) -> dict[str, list[str]] | None:
    """The known speakers, each with its aliases."""
    if given is None:
        return None
    if not isinstance(given, dict):
        raise RefusedError(
            422,
            '"roster" is not an object of names and lists of aliases, such as '
            f'{{"Emma Woodhouse": ["Emma"]}}: {_shown(given)}',
        )
    for name, aliases in given.items():
        if not isinstance(aliases, list) or not all(
            isinstance(alias, str) for alias in aliases
        ):
            raise RefusedError(
                422,
                f"the aliases of {_shown(name)} are not a list of strings: "
                f"{_shown(aliases)}",
            )
    return given


def _format(given: object) -> str:
    """The name of a format that there is."""
    if isinstance(given, str) and given in FORMATS:
        return given
    raise RefusedError(
        422, f"unknown format {_shown(given)}; known are {', '.join(FORMATS)}"
    )


def _shown(value: object) -> str:
    """The beginning of a value, as JSON."""
    try:
        shown = json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "(deeply nested)"
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
