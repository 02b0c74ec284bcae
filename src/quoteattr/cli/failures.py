"""How the command says that something went wrong."""

import sys
from typing import Final

DONE: Final = 0
SOME_FAILED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130  # as a shell reports a process that Ctrl-C ended


class UsageError(Exception):
    """The command was given something that it cannot use; nothing was done."""


class InputError(Exception):
    """One input cannot be read; the others can."""


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    sys.stderr.write(f"quoteattr: {message}\n")
