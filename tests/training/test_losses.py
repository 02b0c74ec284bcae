"""The random field's loss against a sum over all legal paths, written out."""

from itertools import pairwise, product
from math import exp, isclose, log

import torch

from quoteattr.neural.labels import N_TAGS, may_follow
from quoteattr.neural.network import Scores, Transitions
from quoteattr.training.examples import IGNORED
from quoteattr.training.losses import link_loss, tag_loss


def paths(n_words: int):
    for path in product(range(N_TAGS), repeat=n_words):
        if all(may_follow(a, b) for a, b in pairwise(path)):
            yield path


def score(path, emissions, between) -> float:
    emitted = sum(float(emissions[word, tag]) for word, tag in enumerate(path))
    moved = sum(float(between[a, b]) for a, b in pairwise(path))
    return emitted + moved


def loss_by_hand(path, emissions, between) -> float:
    total = sum(exp(score(p, emissions, between)) for p in paths(len(path)))
    return log(total) - score(path, emissions, between)


def test_loss_is_the_mean_negative_log_probability_of_the_right_tags():
    torch.manual_seed(5)
    transitions = Transitions()
    torch.nn.init.normal_(transitions.between)
    emissions = torch.randn(2, 3, N_TAGS)
    tags = torch.tensor([[1, 3, 0], [0, 4, IGNORED]])  # B-source E-source O; O S-source
    between = transitions().detach()

    loss = tag_loss(emissions, tags, transitions)

    by_hand = loss_by_hand((1, 3, 0), emissions[0], between)
    by_hand += loss_by_hand((0, 4), emissions[1], between)
    assert isclose(loss.item(), by_hand / 5, rel_tol=1e-5)


def test_words_without_a_cue_to_learn_cost_nothing():
    scores = Scores(torch.zeros(1, 2, N_TAGS), torch.tensor([[[0.0, 2, 1], [9, 0, 0]]]))

    loss = link_loss(scores, torch.tensor([[1, IGNORED]]))

    assert isclose(float(loss), log(exp(0) + exp(2) + exp(1)) - 2, rel_tol=1e-5)
