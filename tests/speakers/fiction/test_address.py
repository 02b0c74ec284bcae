import pytest
from tests.speakers.fiction.novels import novel

from quoteattr.speakers.fiction.address import Address, AddressReader


def address(text: str) -> Address:
    evidence = novel(text, "Nora Hale", "Edwin Marsh").evidence
    reader = AddressReader(evidence.words.keys, evidence.reader)
    return reader.read(evidence.turns[0])


@pytest.mark.parametrize(
    "text", ["“Nora, come here.”", "“Come here, Nora.”", "“Oh Nora!”"]
)
def test_a_name_set_off_is_called(text: str):
    assert [p.entity.known_as for p in address(text).people] == ["Nora Hale"]


def test_a_name_in_a_sentence_is_spoken_of():
    found = address("“I saw Nora there.”")

    assert not found.people
    assert [p.entity.known_as for p in found.spoken_of] == ["Nora Hale"]


def test_courtesy_tells_gender():
    assert address("“Yes, sir.”").gender == "m"
    assert address("“Good-bye, madam.”").gender == "f"
