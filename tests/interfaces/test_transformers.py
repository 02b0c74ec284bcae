"""The pipeline, as transformers makes it, with a tiny network."""

import pytest
import transformers
from tests.interfaces.texts import TEXT
from tests.neural.conftest import tiny_network, tiny_tokenizer

import quoteattr.interfaces.transformers  # noqa: F401 (it makes the task known)
from quoteattr import Attributor
from quoteattr.neural.folder import save


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("model")
    save(tiny_network(), tiny_tokenizer(), path)
    return path


@pytest.fixture(scope="module")
def pipe(folder):
    return transformers.pipeline("quote-attribution", model=str(folder), device="cpu")


@pytest.fixture(scope="module")
def expected(folder):
    return Attributor.from_pretrained(folder).attribute(TEXT).to_dict()


def test_a_text_gives_a_dictionary_of_the_schema(pipe, expected):
    assert pipe(TEXT) == expected
    assert expected["schema"] == "quoteattr/1"


def test_a_list_gives_a_list(pipe, expected):
    nothing, found = pipe(["", TEXT], batch_size=2)

    assert nothing["attributions"] == []
    assert found == expected


def test_other_texts_are_taken_as_they_are_needed(pipe, expected):
    taken = []

    def texts():
        for number in range(10):
            taken.append(number)
            yield TEXT

    found = pipe(texts(), batch_size=2)

    assert taken == []
    assert next(found) == expected
    assert len(taken) <= 6  # this batch, and two more that may be under way


def test_the_roster_is_handed_on(pipe):
    roster = {"Ida Margrethe Holm": ["Ida Holm", "Holm"]}
    found = pipe(TEXT, roster=roster)

    assert "Ida Margrethe Holm" in [speaker["name"] for speaker in found["speakers"]]


def test_one_of_several_that_cannot_be_read_says_why(pipe, expected):
    lost, found = pipe([None, TEXT])

    assert lost["error"] == "TypeError: a text is a str, not NoneType: None"
    assert found == expected


def test_it_can_be_told_how_many_to_read_together_when_it_is_made(folder, expected):
    made = transformers.pipeline(
        "quote-attribution", model=str(folder), device="cpu", batch_size=1
    )

    assert list(made(iter([TEXT]))) == [expected]


def test_an_unknown_option_is_named(folder):
    with pytest.raises(
        TypeError, match=r"quote-attribution has no options \['top_k'\]"
    ):
        transformers.pipeline("quote-attribution", model=str(folder), top_k=3)


def test_a_network_without_a_folder_is_refused():
    with pytest.raises(ValueError, match="give the folder of a model or its Hub id"):
        transformers.pipeline("quote-attribution", model=tiny_network())
