"""`quoteattr serve`, in a process of its own, asked over a real connection."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")


def started(port):
    """The service, which an interrupt ends even where tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    words = ["-m", "quoteattr", "serve", "--rules", "--port", str(port)]
    try:
        return subprocess.Popen([sys.executable, *words], stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, before)


def asked(port, path, body=None):
    """The JSON of an answer."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}",
        data=None if body is None else json.dumps(body).encode("utf-8"),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def until_it_is_there(port):
    for _ in range(600):
        try:
            return asked(port, "/health")
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the service did not come")


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
def test_it_answers_until_it_is_interrupted():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with started(port) as process:
        try:
            assert until_it_is_there(port) == {"status": "ok"}
            (document,) = asked(port, "/attribute", {"text": "“No,” said Ann Lee."})[
                "documents"
            ]
        finally:
            process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode("utf-8")

    assert [speaker["name"] for speaker in document["speakers"]] == ["Ann Lee"]
    assert process.returncode == 0
    assert "Application shutdown complete" in said
    assert "Traceback" not in said
