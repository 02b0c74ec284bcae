from math import exp, log

import pytest
import torch

from quoteattr.neural.pointer import PointerScores
from quoteattr.training.fiction_losses import (
    Targets,
    mention_loss,
    name_loss,
    turn_loss,
)


def targets(right, ignored, names, speakers) -> Targets:
    return Targets(
        torch.tensor([right], dtype=torch.bool),
        torch.tensor([ignored], dtype=torch.bool),
        torch.tensor([names], dtype=torch.bool),
        torch.tensor([speakers]),
    )


SCORES = torch.tensor([[[0.0, 1.0, 2.0, 3.0]]])  # nobody, and three mentions


def test_all_right_mentions_count_together():
    wanted = targets([[1, 0, 1]], [[0, 0, 0]], [1, 1, 1], [0])
    total = 1 + exp(1) + exp(2) + exp(3)

    assert mention_loss(SCORES, wanted).item() == pytest.approx(
        -log((exp(1) + exp(3)) / total)
    )


def test_a_mention_that_may_be_right_counts_neither_way():
    wanted = targets([[1, 0, 0]], [[0, 0, 1]], [1, 1, 1], [0])

    assert mention_loss(SCORES, wanted).item() == pytest.approx(
        -log(exp(1) / (1 + exp(1) + exp(2))), rel=1e-4
    )


def test_where_no_mention_is_right_nobody_is():
    wanted = targets([[0, 0, 0]], [[0, 0, 0]], [1, 1, 1], [0])
    total = 1 + exp(1) + exp(2) + exp(3)

    assert mention_loss(SCORES, wanted).item() == pytest.approx(log(total))


def test_a_quotation_of_no_known_speaker_teaches_nothing():
    wanted = targets([[1, 0, 0]], [[0, 0, 0]], [1, 1, 1], [-1])

    assert mention_loss(SCORES, wanted).item() == 0
    assert name_loss(SCORES, wanted).item() == 0


def test_names_are_weighed_among_themselves():
    wanted = targets([[1, 0, 1]], [[0, 0, 0]], [1, 1, 0], [0])

    assert name_loss(SCORES, wanted).item() == pytest.approx(
        -log(exp(1) / (exp(1) + exp(2))), rel=1e-4
    )


def test_turns_cost_what_the_log_odds_say_of_known_pairs():
    scores = PointerScores(
        SCORES, torch.tensor([[[9.0, 1.0, 5.0], [1.0, 9.0, 5.0], [5.0, 5.0, 9.0]]])
    )
    none = [[0, 0, 0]] * 3
    same = targets(none, none, [0, 0, 0], [4, 4, -1])
    other = targets(none, none, [0, 0, 0], [4, 3, -1])

    assert turn_loss(scores, same).item() == pytest.approx(log(1 + exp(-1)))
    assert turn_loss(scores, other).item() == pytest.approx(log(1 + exp(1)))
