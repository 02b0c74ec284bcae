from random import Random

from quoteattr.training.batching import batched


def test_examples_of_like_length_are_read_together():
    examples = ["aaaa", "b", "ccc", "dd", "eeeee", "f", "gg"]
    batches = batched(examples, 2, Random(1), length=len, pool_batches=2)

    assert sorted(batches) == [["b", "dd"], ["ccc", "aaaa"], ["eeeee"], ["f", "gg"]]
