"""The `quoteattr` command: one small module a verb.

A verb's module has `add_to(verbs)`, which says what the verb takes, and the function
that does it, which gives the exit code back. Nothing heavy is imported before a verb
needs it, so that `--help` answers at once.
"""

import argparse
import sys
from collections.abc import Sequence

import quoteattr
from quoteattr.cli import attribute, convert, serve, summary, text, verify
from quoteattr.cli.failures import (
    INTERRUPTED,
    SOME_FAILED,
    WRONG_USAGE,
    UsageError,
    complain,
)
from quoteattr.cli.writing import abandon_output

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code.

    Args:
        arguments: The words after the command's name; those of the process by default.
    """
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except UsageError as error:
        complain(str(error))
        return WRONG_USAGE
    except BrokenPipeError:  # the reader has seen enough, as `head` does
        abandon_output()
        return 0
    except OSError as error:  # what cannot be read is told apart before it comes here
        abandon_output()
        complain(f"cannot write: {error}")
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    """What the command and its verbs take."""
    parser = argparse.ArgumentParser(
        prog="quoteattr",
        description="Who said what: quotation and claim attribution.",
    )
    parser.add_argument(
        "--version", action="version", version=f"quoteattr {quoteattr.__version__}"
    )
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    attribute.add_to(verbs)
    convert.add_to(verbs)
    serve.add_to(verbs)
    summary.add_to(verbs)
    text.add_to(verbs)
    verify.add_to(verbs)
    return parser
