import random

import numpy as np
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.training.documents import PARSED

from quoteattr.neural.batches import Special
from quoteattr.training.examples import IGNORED
from quoteattr.training.trees import TreeHeads, Trees, tree_batch


def trees() -> Trees:
    return Trees([PARSED], tiny_tokenizer())


def test_each_word_has_its_head_its_relation_and_its_part_of_speech():
    learnt = trees()
    ((example,),) = learnt.batches(32, 4, random.Random(1))
    relations = [
        learnt.relations[number] if number != IGNORED else None
        for number in example.relations
    ]
    tags = [learnt.tags[number] for number in example.tags]

    # One more than the head's index; 0 at roots.
    assert example.heads.tolist() == [3, 1, 0, 5, 3, 3, 9, 9, 0, 9]
    assert relations[:6] == ["nsubj", "flat", "root", "nsubj", "ccomp", "punct"]
    assert tags[:3] == ["PROPN", "PROPN", "VERB"]


def test_heads_in_another_window_are_not_learnt():
    batches = trees().batches(6, 1, random.Random(1))
    examples = [example for batch in batches for example in batch]

    assert len(examples) > 1
    for example in examples:
        n_words = example.window.last_word - example.window.first_word
        assert len(example.heads) == n_words
        assert example.heads.max() <= n_words
        is_ignored = example.heads == IGNORED
        assert np.array_equal(is_ignored, example.relations == IGNORED)
    assert any((example.heads == IGNORED).any() for example in examples)


def test_what_is_wrong_costs_more_than_what_is_right():
    learnt = trees()
    network = tiny_network()
    heads = TreeHeads(network.width, len(learnt.relations), len(learnt.tags))
    heads.eval()
    batches = learnt.batches(32, 4, random.Random(1))
    batch, labels = tree_batch(batches[0], Special.of(tiny_tokenizer()))

    loss = heads.loss(network, batch, labels)
    loss.backward()

    assert loss > 1
    assert network.encoder.get_input_embeddings().weight.grad.abs().sum() > 0
    assert network.tagger[0].weight.grad is None
