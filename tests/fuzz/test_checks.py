"""Every check, on hostile texts that hypothesis makes."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from tests.fuzz.checks import CHECKS
from tests.fuzz.texts import PIECES, text_of, texts

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


def test_bytes_stand_for_pieces_and_for_any_character():
    assert text_of(bytes([0, 1])) == "".join(PIECES[:2])
    assert text_of(bytes([len(PIECES), 0x59, 0x7D])) == "好"
    assert text_of(bytes([len(PIECES) + 1, 0xF6, 0x00])) == "😀"
    assert text_of(b"\xff") == "\U00090000"[:0] + text_of(b"\xff\x00\x00")
