"""The service does what its description says, whatever it is asked."""

import warnings

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

pytest.importorskip("starlette")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what schemathesis imports
    schemathesis = pytest.importorskip("schemathesis")

from schemathesis import GenerationMode

from quoteattr import Attributor
from quoteattr.interfaces.serve.app import make_app
from quoteattr.interfaces.serve.job import Limits

LIMITS = Limits(max_bytes=20_000, max_documents=4)
APP = make_app(Attributor.rules(), LIMITS)
SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", APP)
FUZZED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def cases(mode):
    """Requests to every path, as the description says or against it."""
    operations = (found.ok() for found in SCHEMA.get_all_operations())
    return st.one_of([o.as_strategy(generation_mode=mode) for o in operations])


@FUZZED
@given(cases(GenerationMode.POSITIVE))
def test_what_is_asked_for_as_described_is_done_as_described(case):
    response = case.call_and_validate()

    assert response.status_code == 200


WORDS = (
    *("Ann Lee", "Mr. Dahl", "the minister", "she", "“we leave”", "'", "‘at noon,’"),
    *("said", "denied that", "according to", "told", ",", ".", "\n\n", "\ud800", "\0"),
)


@FUZZED
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
@example("Mayor Ann Lee said on Monday that the dam would hold, per Mr. Dahl.")
def test_attributions_are_as_described(text):
    case = SCHEMA["/attribute"]["POST"].Case(body={"text": text})
    response = case.call_and_validate()

    assert response.json()["documents"][0]["text"] == text


@FUZZED
@given(cases(GenerationMode.NEGATIVE))
def test_what_is_not_as_described_is_refused(case):
    response = case.call_and_validate()

    assert 400 <= response.status_code < 500


@FUZZED
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_make_it_fail(body):
    case = SCHEMA["/attribute"]["POST"].Case(body=None)
    response = case.call(data=body, headers={"content-type": "application/json"})

    assert 400 <= response.status_code < 500
