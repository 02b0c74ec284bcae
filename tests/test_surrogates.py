import json

from hypothesis import given
from hypothesis import strategies as st

from quoteattr import Document
from quoteattr.surrogates import escaped, replaced

HALVES = st.text(st.sampled_from('a\\"u\ud800\udc00\ud83d\ude00é😀\ufffd'), max_size=12)


def test_half_a_pair_becomes_its_escape_in_json():
    assert escaped('{"text": "é\ud800"}') == '{"text": "é\\ud800"}'
    assert json.loads(escaped('"é\ud800"')) == "é\ud800"


def test_half_a_pair_is_one_unreadable_character_elsewhere():
    assert replaced("a\ud800b\udc00") == "a\ufffdb\ufffd"


def test_two_halves_stay_two_characters():
    assert json.loads(escaped('"\ud83d\ude00"')) == "\ufffd\ufffd"


@given(HALVES)
def test_json_can_be_written_and_keeps_every_offset(text):
    written = escaped(json.dumps(text, ensure_ascii=False)).encode("utf-8")
    again = json.loads(written.decode("utf-8"))

    assert again == text or replaced(again) == replaced(text)
    assert len(again) == len(text)


@given(HALVES)
def test_a_document_of_any_text_goes_through_a_file(text):
    line = Document(text, id=text).to_json().encode("utf-8")

    assert len(Document.from_json(line.decode("utf-8")).text) == len(text)
