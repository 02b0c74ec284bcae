"""The service as an ASGI application, to be run by uvicorn or inside another one."""

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Final, Protocol

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from quoteattr import surrogates
from quoteattr.interfaces.serve.formats import FORMATS
from quoteattr.interfaces.serve.job import Job, Limits, RefusedError, read_job
from quoteattr.interfaces.serve.openapi import specification
from quoteattr.pipeline import Roster
from quoteattr.records import Document

# Requests that are read at the same time. They share the processor, so that more would
# not be faster; with one alone, a short text would wait for a novel.
_AT_ONCE: Final = 4

_LOG: Final = logging.getLogger(__name__)

# Whatever a page from here shows, it may run and reach nothing but what is in it.
_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


class Reader(Protocol):
    """What reads texts: an `Attributor`, or a test's stub."""

    def attribute_many(
        self, texts: Iterable[str], *, roster: Roster | None = None
    ) -> Iterator[Document]:
        """The document of each text, in order."""


def make_app(reader: Reader, limits: Limits | None = None) -> Starlette:
    """The application.

    Texts are read in threads of their own, and the requests in hand share the reader.

    Args:
        reader: What reads the texts; shared by threads.
        limits: How much one request may ask for.
    """
    service = _Service(reader, limits or Limits())
    return Starlette(
        routes=[
            Route("/", service.page, methods=["GET"]),
            Route("/health", service.health, methods=["GET"]),
            Route("/openapi.json", service.openapi, methods=["GET"]),
            Route("/attribute", service.attribute, methods=["POST"]),
        ],
        exception_handlers={
            RefusedError: _refused,
            HTTPException: _http_error,
            Exception: _fault,
        },
    )


class _Service:
    """What the routes lead to."""

    def __init__(self, reader: Reader, limits: Limits) -> None:
        self._reader = reader
        self._limits = limits
        self._threads = CapacityLimiter(_AT_ONCE)

    async def page(self, request: Request) -> Response:
        """The page to try the service on."""
        del request
        page = files("quoteattr.interfaces.serve").joinpath("page.html")
        return _response(page.read_text(encoding="utf-8"), "text/html; charset=utf-8")

    async def health(self, request: Request) -> Response:
        """That the service is there; its model is loaded before it is."""
        del request
        return _json({"status": "ok"})

    async def openapi(self, request: Request) -> Response:
        """What the service is."""
        del request
        return _json(specification(self._limits))

    async def attribute(self, request: Request) -> Response:
        """What is found in the texts of a request."""
        body = await _body(request, self._limits.max_bytes)
        return await to_thread.run_sync(self._answer, body, limiter=self._threads)

    def _answer(self, body: bytes) -> Response:
        """The answer to a request's body."""
        job = read_job(body, self._limits)
        chosen = FORMATS[job.format]
        return _response(chosen.write(list(self._read(job))), chosen.media_type)

    def _read(self, job: Job) -> Iterator[Document]:
        """The document of each text, called as the request calls it."""
        documents = self._reader.attribute_many(job.texts, roster=job.roster)
        for document, identity in zip(documents, job.ids, strict=True):
            yield replace(document, id=identity)


async def _body(request: Request, max_bytes: int) -> bytes:
    """The body of a request, as far as it may be read.

    Raises:
        RefusedError: If it is not JSON, or too long.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" or "content-encoding" in request.headers:
        raise RefusedError(415, "send JSON, as it is: content-type: application/json")
    too_long = RefusedError(413, f"the request is longer than {max_bytes} bytes")
    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said) > max_bytes:
        raise too_long
    chunks, length = [], 0
    async for chunk in request.stream():
        length += len(chunk)
        if length > max_bytes:
            raise too_long
        chunks.append(chunk)
    return b"".join(chunks)


def _response(text: str, media_type: str, status: int = 200) -> Response:
    """A response that UTF-8 can hold."""
    return Response(
        surrogates.replaced(text).encode("utf-8"),
        status_code=status,
        media_type=media_type,
        headers=_HEADERS,
    )


def _json(value: object, status: int = 200) -> Response:
    return _response(json.dumps(value) + "\n", "application/json", status)


async def _refused(request: Request, error: Exception) -> Response:
    """Why a request is not done."""
    del request
    status = error.status if isinstance(error, RefusedError) else 400
    return _json({"error": str(error)}, status)


async def _http_error(request: Request, error: Exception) -> Response:
    """What starlette has against a request: its path or its method."""
    if not isinstance(error, HTTPException):
        return await _fault(request, error)
    response = _json(
        {"error": f"{request.method} {request.url.path}: {error.detail}"},
        error.status_code,
    )
    response.headers.update(error.headers or {})
    return response


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of ours, told without what is inside."""
    del request
    if not isinstance(error, ClientDisconnect):
        _LOG.error("a request failed", exc_info=error)
    return _json({"error": "a fault of the service; its log says more"}, 500)
