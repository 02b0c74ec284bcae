"""`quoteattr serve`: the service over HTTP."""

import argparse
from typing import TYPE_CHECKING, Final

from quoteattr.cli.failures import DONE, UsageError
from quoteattr.cli.numbers import number
from quoteattr.cli.reader import add_model, reader_for

if TYPE_CHECKING:
    from starlette.applications import Starlette

_EXAMPLES: Final = """\
examples:
  quoteattr serve
  quoteattr serve --rules --port 8080
  curl -H 'content-type: application/json' \\
      -d '{"text": "“No,” said Ann Lee."}' http://127.0.0.1:8000/attribute

POST /attribute takes JSON: "text", or "documents" (a list of {"text": …, "id": …}); if
you like "roster" ({"Ann Lee": ["Ann"]}) and "format" (json, jsonl, csv, html). GET
/openapi.json describes it, / is a page to try it on, /health says that it is there.

It answers whoever can reach it: it asks for no password, and listens to this machine
alone unless --host says otherwise. Interrupt it (Ctrl-C) to end it: requests that it
has begun are done first. It needs the extra `serve`: pip install 'quoteattr[serve]'.
"""

# Requests that may be open at once, beyond which the answer is 503; each may hold
# --max-bytes of memory.
_OPEN_REQUESTS: Final = 64
_SECONDS_TO_END: Final = 30


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command."""
    verb = verbs.add_parser(
        "serve",
        help="answer requests over HTTP",
        description="Answer requests over HTTP: texts in, attributions out.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument(
        "--host", default="127.0.0.1", help="where to listen (default: %(default)s)"
    )
    verb.add_argument("--port", type=number, default=8000, help="default: %(default)s")
    verb.add_argument(
        "--max-bytes",
        type=number,
        default=10_000_000,
        metavar="N",
        help="longest request (default: %(default)s)",
    )
    add_model(verb)
    verb.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Serve until somebody interrupts it; the exit code."""
    try:
        from uvicorn import Config, Server  # noqa: PLC0415 (an extra)

        app = _app(chosen)
    except ModuleNotFoundError as error:
        if error.name not in {"anyio", "starlette", "uvicorn"}:
            raise
        raise UsageError(
            "serving needs the extra `serve`: pip install 'quoteattr[serve]'"
        ) from error
    server = Server(
        Config(
            app,
            host=chosen.host,
            port=chosen.port,
            limit_concurrency=_OPEN_REQUESTS,
            timeout_graceful_shutdown=_SECONDS_TO_END,
        )
    )
    try:
        server.run()
    except KeyboardInterrupt:  # raised again once all is done
        return DONE
    return DONE


def _app(chosen: argparse.Namespace) -> "Starlette":
    """The application, its model loaded."""
    from quoteattr.interfaces.serve.app import make_app  # noqa: PLC0415 (an extra)
    from quoteattr.interfaces.serve.job import Limits  # noqa: PLC0415 (with it)

    reader = reader_for(chosen.model, by_rules=chosen.rules)
    return make_app(reader, Limits(max_bytes=chosen.max_bytes))
