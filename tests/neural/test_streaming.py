"""Memory over many texts, and over long ones, with a tiny network."""

import tracemalloc
from dataclasses import replace

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr.layout import Layout
from quoteattr.neural.engine_torch import torch_proposer
from quoteattr.neural.propose import NeuralProposer

ARTICLE = "“We leave at noon,” said Ann Lee.\n\nBo told Ann that it rains. " * 20


@pytest.fixture(scope="module")
def proposer() -> NeuralProposer:
    return replace(torch_proposer(tiny_network(), tiny_tokenizer()), pool=800)


def peak_of(proposer: NeuralProposer, n_texts: int) -> int:
    """The most bytes that are held while so many texts are read."""
    tracemalloc.start()
    for _ in proposer.propose(Layout.of(ARTICLE) for _ in range(n_texts)):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_number_of_texts(proposer):
    peak_of(proposer, 4)  # what is made once is made now
    few, many = (peak_of(proposer, number) for number in (6, 24))

    assert many < 1.2 * few
