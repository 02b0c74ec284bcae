"""Against sums over all legal paths, written out."""

from itertools import pairwise, product
from math import exp, isclose

import torch

from quoteattr.neural.chain import Chain
from quoteattr.neural.labels import N_TAGS, may_follow, spans_of
from quoteattr.neural.network import Transitions

N_WORDS = 4


def scored(seed: int, n_words: int) -> tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(seed)
    transitions = Transitions()
    with torch.no_grad():
        transitions.between.normal_()
        return torch.randn(n_words, N_TAGS), transitions()


def legal_paths(n_words: int) -> list[tuple[int, ...]]:
    every = product(range(N_TAGS), repeat=n_words)
    padded = ((0, *path, 0) for path in every)
    return [
        path[1:-1]
        for path in padded
        if all(may_follow(a, b) for a, b in pairwise(path))
    ]


PATHS = legal_paths(N_WORDS)


def weight(path, emissions, between) -> float:
    score = sum(float(emissions[word, tag]) for word, tag in enumerate(path))
    score += sum(float(between[a, b]) for a, b in pairwise(path))
    return exp(score)


def test_the_best_tags_are_those_of_the_heaviest_path():
    emissions, between = scored(1, N_WORDS)

    (best,) = Chain.of([emissions], between).best_tags()

    assert tuple(best) == max(PATHS, key=lambda p: weight(p, emissions, between))


def test_the_probability_of_a_span_is_the_share_of_the_paths_with_it():
    emissions, between = scored(2, N_WORDS)
    chain = Chain.of([emissions], between)
    weights = {path: weight(path, emissions, between) for path in PATHS}
    spans = {span for path in PATHS[::37] for span in spans_of(path)}

    (found,) = chain.probabilities([sorted(spans)])

    for span, probability in zip(sorted(spans), found, strict=True):
        having = sum(w for path, w in weights.items() if span in spans_of(path))
        assert isclose(probability, having / sum(weights.values()), rel_tol=1e-4)


def test_a_text_is_read_alike_alone_and_beside_a_longer_one():
    short, between = scored(3, 3)
    long, _ = scored(4, 9)
    alone = Chain.of([short], between)
    beside = Chain.of([short, long], between)
    spans = list(spans_of(alone.best_tags()[0]))

    assert beside.best_tags()[0] == alone.best_tags()[0]
    for one, other in zip(
        beside.probabilities([spans, []])[0],
        alone.probabilities([spans])[0],
        strict=True,
    ):
        assert isclose(one, other, rel_tol=1e-5)
