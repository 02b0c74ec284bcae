"""Threads share an attributor."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.interfaces.texts import TEXT
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr import Attributor
from quoteattr.neural.folder import save

TEXTS = [
    TEXT,
    "",
    "“No,” said Bo Berg. “We leave at noon.”\n\n“And she?” asked Ann Lee.",
    "The council denied it, according to Bo Dahl, who has seen the plans. " * 6,
    "“Gone,” he said.\n\n“Where to?”\n\n" * 6,
]
ROSTER = {"Ida Margrethe Holm": ["Ida Holm", "Holm"]}


@pytest.fixture(scope="module", params=["rules", "network"])
def attributor(request, tmp_path_factory):
    if request.param == "rules":
        return Attributor.rules()
    folder = tmp_path_factory.mktemp("model")
    save(tiny_network(), tiny_tokenizer(), folder)
    return Attributor.from_pretrained(folder)


def test_threads_get_the_answers_that_one_gets(attributor):
    expected = [attributor.attribute(text) for text in TEXTS]
    named = attributor.attribute(TEXT, roster=ROSTER)
    assert named != expected[0]

    def read(number):
        if number % 3 == 0:
            return attributor.attribute(TEXT, roster=ROSTER) == named
        if number % 3 == 1:
            return list(attributor.attribute_many(TEXTS, batch_size=2)) == expected
        text = number % len(TEXTS)
        return attributor.attribute(TEXTS[text]) == expected[text]

    with ThreadPoolExecutor(max_workers=16) as threads:
        assert all(threads.map(read, range(36)))


def test_threads_that_come_first_share_one_attributor_too(attributor):
    fresh = Attributor(attributor.proposers)

    with ThreadPoolExecutor(max_workers=8) as threads:
        documents = list(threads.map(fresh.attribute, [TEXT] * 8))

    assert documents == [documents[0]] * 8
