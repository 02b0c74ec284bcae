"""The service, asked in this process by a client that speaks HTTP."""

import csv
import io
import json
import threading

import pytest

pytest.importorskip("starlette")
pytest.importorskip("httpx")
from starlette.testclient import TestClient
from tests.interfaces.texts import FOUND, TEXT

from quoteattr import Attributor, Document
from quoteattr.interfaces.serve.app import make_app
from quoteattr.interfaces.serve.job import Limits

LIMITS = Limits(max_bytes=2_000, max_documents=3)
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client():
    with TestClient(make_app(Attributor.rules(), LIMITS)) as client:
        yield client


def found(answer):
    """Who said what, document by document."""
    documents = [Document.from_dict(d) for d in answer.json()["documents"]]
    return [[(a.speaker, a.text) for a in d.attributions] for d in documents]


def test_a_text_is_read(client):
    answer = client.post("/attribute", json={"text": TEXT})

    assert (answer.status_code, found(answer)) == (200, [FOUND])
    (document,) = answer.json()["documents"]
    assert document == Attributor.rules().attribute(TEXT).to_dict()


def test_documents_are_read_in_order_and_called_as_they_were(client):
    documents = [{"text": "Rain."}, {"text": TEXT, "id": "b"}]
    answer = client.post("/attribute", json={"documents": documents})

    assert found(answer) == [[], FOUND]
    assert [d["id"] for d in answer.json()["documents"]] == ["", "b"]
    assert client.post("/attribute", json={"documents": []}).json() == {"documents": []}


def test_speakers_come_from_the_roster(client):
    roster = {"Ida Margrethe Holm": ["Ida Holm", "Holm"]}
    answer = client.post("/attribute", json={"text": TEXT, "roster": roster})

    assert [who for who, _ in found(answer)[0]] == ["Ida Margrethe Holm"] * 2


def test_other_formats(client):
    def answer(name):
        documents = [{"text": TEXT, "id": "a"}, {"text": "Rain.", "id": "b"}]
        done = client.post("/attribute", json={"documents": documents, "format": name})
        return done.headers["content-type"], done.text

    kind, lines = answer("jsonl")
    assert kind == "application/x-ndjson"
    assert [json.loads(line)["id"] for line in lines.splitlines()] == ["a", "b"]
    kind, table = answer("csv")
    assert kind == "text/csv; charset=utf-8"
    rows = csv.DictReader(io.StringIO(table, newline=""))
    assert [(row["speaker"], row["content"]) for row in rows] == FOUND
    kind, page = answer("html")
    assert kind == "text/html; charset=utf-8"
    assert page.startswith("<!doctype html>")


def test_half_a_surrogate_pair_does_not_stop_the_answer(client):
    body = '{"text": "“No\\ud800,” said Ann.", "format": "%s"}'
    for name in ("json", "jsonl", "csv", "html"):
        answer = client.post("/attribute", content=body % name, headers=JSON)
        assert answer.status_code == 200
    text = client.post("/attribute", content=body % "json", headers=JSON).json()
    assert text["documents"][0]["text"] == "“No\ud800,” said Ann."


@pytest.mark.parametrize(
    ("body", "status", "complaint"),
    [
        ("", 400, "the body is not JSON: Expecting value"),
        ("{", 400, "the body is not JSON: Expecting property name"),
        ("[" * 1_900, 400, "the body is not JSON"),
        ("\xff".encode("latin-1"), 400, "the body is not JSON: 'utf-8' codec"),
        ("9" * 1_900, 422, "the body is not a JSON object: 9999"),
        ("{}", 422, 'give either "text" or "documents"'),
        ('{"text": "", "documents": []}', 422, 'give either "text" or "documents"'),
        ('{"texts": ""}', 422, 'unknown key "texts"; known are documents, format, '),
        ('{"text": null}', 422, "the text of document 0 is no string: null"),
        ('{"documents": {}}', 422, '"documents" is not a list: {}'),
        ('{"documents": [[]]}', 422, 'document 0 is not {"text": …, "id": …}: []'),
        ('{"documents": [{"text": "", "x": 1}]}', 422, "document 0 is not"),
        ('{"documents": [{"text": "", "id": 7}]}', 422, "the id of document 0 is no s"),
        ('{"documents": [1, 2, 3, 4]}', 422, "4 documents are too many for one reques"),
        ('{"text": "", "roster": []}', 422, '"roster" is not an object of names and'),
        (
            '{"text": "", "roster": {"A": "B"}}',
            422,
            'the aliases of "A" are not a list',
        ),
        ('{"text": "", "format": "xml"}', 422, 'unknown format "xml"; known are json,'),
        ('{"text": "", "format": ["a"]}', 422, 'unknown format ["a"]; known are json'),
    ],
)
def test_what_cannot_be_done_is_said(client, body, status, complaint):
    answer = client.post("/attribute", content=body, headers=JSON)

    assert answer.status_code == status
    assert answer.json()["error"].startswith(complaint)


def test_a_request_that_is_too_long_is_refused_by_what_it_says(client):
    answer = client.post("/attribute", json={"text": "a" * 2_000})

    assert answer.status_code == 413
    assert answer.json() == {"error": "the request is longer than 2000 bytes"}


def test_a_request_that_is_too_long_is_refused_whatever_it_says(client):
    taken = []

    def chunks():
        for number in range(1_000):
            taken.append(number)
            yield b" " * 100

    answer = client.post("/attribute", content=chunks(), headers=JSON)

    assert "content-length" not in answer.request.headers
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "headers",
    [{}, {"content-type": "text/plain"}, {**JSON, "content-encoding": "gzip"}],
)
def test_what_is_not_said_to_be_json_is_refused(client, headers):
    answer = client.post("/attribute", content=b"{}", headers=headers)

    assert answer.status_code == 415
    assert answer.json()["error"].startswith("send JSON, as it is")


def test_other_paths_and_methods(client):
    assert client.get("/health").json() == {"status": "ok"}
    lost = client.get("/lost")
    assert (lost.status_code, lost.json()) == (404, {"error": "GET /lost: Not Found"})
    wrong = client.get("/attribute")
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "POST")
    assert wrong.json() == {"error": "GET /attribute: Method Not Allowed"}


def test_the_page_reaches_nothing_but_the_service(client):
    page = client.get("/")

    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "connect-src 'self'" in page.headers["content-security-policy"]
    assert "http://" not in page.text
    assert "https://" not in page.text


class Slow:
    """Reads "slow" only once "quick" has been read."""

    def __init__(self):
        self.quick = threading.Event()

    def attribute_many(self, texts, *, roster=None):
        for text in texts:
            if text == "slow":
                assert self.quick.wait(timeout=30)
            if text == "broken":
                raise RuntimeError("a secret")
            if text == "quick":
                self.quick.set()
            yield Document(text, error=roster and "roster")


def test_a_long_text_holds_nobody_up():
    with TestClient(make_app(Slow())) as client:
        statuses = []

        def read():
            statuses.append(
                client.post("/attribute", json={"text": "slow"}).status_code
            )

        thread = threading.Thread(target=read)
        thread.start()
        assert client.get("/health").status_code == 200
        assert client.post("/attribute", json={"text": "quick"}).status_code == 200
        thread.join(timeout=30)

    assert statuses == [200]


def test_a_fault_of_ours_is_told_without_what_is_inside():
    with TestClient(make_app(Slow()), raise_server_exceptions=False) as client:
        answer = client.post("/attribute", json={"text": "broken"})

    assert answer.status_code == 500
    assert answer.json() == {"error": "a fault of the service; its log says more"}
