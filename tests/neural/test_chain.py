"""Against sums over all legal paths, written out."""

from itertools import pairwise, product
from math import exp, isclose

import numpy as np

from quoteattr.neural.chain import Chain
from quoteattr.neural.engine import Floats, legal
from quoteattr.neural.labels import N_TAGS, may_follow, spans_of

N_WORDS = 4


def scored(seed: int, n_words: int) -> tuple[Floats, Floats]:
    chance = np.random.default_rng(seed)
    emissions = chance.standard_normal((n_words, N_TAGS), dtype=np.float32)
    between = chance.standard_normal((N_TAGS, N_TAGS), dtype=np.float32)
    return emissions, legal(between)


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


def test_a_text_is_read_to_the_last_bit_alike_alone_and_beside_others():
    short, between = scored(3, 30)
    others = [scored(seed, 20 * seed)[0] for seed in range(1, 9)]
    alone = Chain.of([short], between)
    beside = Chain.of([short, *others], between)
    (tags,) = alone.best_tags()
    spans = list(spans_of(tags))

    assert beside.best_tags()[0] == tags
    assert len(spans) > 3
    assert (
        beside.probabilities([spans, *[[] for _ in others]])[0]
        == alone.probabilities([spans])[0]
    )


def test_a_long_text_with_strong_scores_has_probabilities_all_the_same():
    emissions, between = scored(5, 3_000)
    chain = Chain.of([40 * emissions], between)
    spans = list(spans_of(chain.best_tags()[0]))

    (found,) = chain.probabilities([spans])

    assert all(0 < probability <= 1 for probability in found)
    assert sum(found) > 0.9 * len(found)
