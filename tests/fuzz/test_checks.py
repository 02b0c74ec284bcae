"""Every check, on hostile texts that hypothesis makes."""

import copy
import functools
import json
import operator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.fuzz.checks import CHECKS, RULES
from tests.fuzz.texts import PIECES, text_of, texts

from quoteattr.export import jsonl
from quoteattr.visualise import html

EXTRAS = {"page": "trafilatura"}


def by_name(check):
    return check.__name__


@pytest.mark.parametrize("check", CHECKS, ids=by_name)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts())
@example("")
@example("\0")
@example("\ud83d\ude00“No,” said Ann.\ud800")
@example("“a ‘b\r\n\r\n“c” \u202esaid Ann\u200b")
def test_any_text_will_do(check, text):
    if check.__name__ in EXTRAS:
        pytest.importorskip(EXTRAS[check.__name__])
    check(text)


@pytest.mark.parametrize("check", CHECKS, ids=by_name)
def test_a_text_that_has_everything_will_do(check):
    if check.__name__ in EXTRAS:
        pytest.importorskip(EXTRAS[check.__name__])
    check("".join(PIECES))
    check(" ".join(reversed(PIECES)))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts(4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts(2), inner),
    max_leaves=4,
)
RECORD = json.loads(
    RULES.attribute("“No,” said Ann Lee, per Reuters.", id="a").to_json()
)


def places(value, path=()):
    """The way to every part of some JSON."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, (*path, number))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([path for path in places(RECORD) if path]), VALUES)
@example(("text",), 5)
@example(("speakers", 0, "name"), None)
@example(("attributions", 0, "content", 0, "start"), 0.0)
def test_a_record_that_was_changed_is_read_whole_or_refused(path, value):
    record = copy.deepcopy(RECORD)
    place = functools.reduce(operator.getitem, path[:-1], record)
    place[path[-1]] = value
    try:
        (document,) = jsonl.read([json.dumps(record)])
    except ValueError as error:
        assert str(error).startswith("line 1 ")  # noqa: PT017 (it may be read, too)
        return
    document.to_json().encode("utf-8")
    html(document).encode("utf-8")


def test_bytes_stand_for_pieces_and_for_any_character():
    assert text_of(bytes([0, 1])) == "".join(PIECES[:2])
    assert text_of(bytes([len(PIECES), 0x59, 0x7D])) == "好"
    assert text_of(bytes([len(PIECES) + 1, 0xF6, 0x00])) == "😀"
    assert text_of(b"\xff") == "\U00090000"[:0] + text_of(b"\xff\x00\x00")
