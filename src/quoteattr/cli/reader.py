"""What reads texts, as the user chose it: by a model or by rules, with a roster."""

import argparse
from typing import TYPE_CHECKING, Protocol

from quoteattr.cli.failures import UsageError
from quoteattr.records import Document

if TYPE_CHECKING:
    from quoteattr.pipeline import Attributor, Roster


class Reader(Protocol):
    """What reads a text: an `Attributor`, or a test's stub."""

    def attribute(
        self, text: str, *, roster: "Roster | None" = None, id: str = ""
    ) -> Document:
        """The document of a text."""


def add_reader(verb: argparse.ArgumentParser) -> None:
    """Add the arguments that say how texts are read."""
    add_model(verb)
    verb.add_argument(
        "--roster",
        metavar="FILE",
        help="known speakers: a JSON object of names, each with a list of aliases",
    )


def add_model(verb: argparse.ArgumentParser) -> None:
    """Add the arguments that say what reads the texts."""
    reader = verb.add_mutually_exclusive_group()
    reader.add_argument(
        "--model", metavar="MODEL", help="a model's folder or Hub id to read with"
    )
    reader.add_argument(
        "--rules", action="store_true", help="read by rules alone, without a model"
    )


def reader_for(model: str | None, *, by_rules: bool) -> "Attributor":
    """What reads the texts.

    Raises:
        UsageError: If there is no such model.
    """
    from quoteattr.pipeline import Attributor  # noqa: PLC0415 (heavy: not for --help)

    if by_rules:
        return Attributor.rules()
    try:
        return (
            Attributor.from_pretrained(model) if model else Attributor.from_pretrained()
        )
    except (OSError, ValueError) as error:
        raise UsageError(f"{error} (here: --rules)") from error
