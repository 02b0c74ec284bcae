"""What the pointer's scores cost against what is right."""

from typing import NamedTuple

import torch
from torch import Tensor, nn

from quoteattr.neural.network import FORBIDDEN
from quoteattr.neural.pointer import PointerScores


class Targets(NamedTuple):
    """What is right for a batch of windows.

    Attributes:
        right: Mentions of each quotation's speaker, (batch, quotations, mentions).
        ignored: Those that may be, (batch, quotations, mentions).
        names: Mentions that are names, (batch, mentions).
        speakers: Who speaks each quotation, negative where that is not known;
            (batch, quotations).
    """

    right: Tensor
    ignored: Tensor
    names: Tensor
    speakers: Tensor


def mention_loss(scores: Tensor, targets: Targets) -> Tensor:
    """Negative log-likelihood of the right mentions together, a quotation's mean.

    Where no mention is known to be right, none is. Those that may be right count
    neither for nor against.
    """
    right = nn.functional.pad(targets.right, (1, 0))
    right[..., 0] = ~targets.right.any(-1)
    ignored = nn.functional.pad(targets.ignored, (1, 0))
    losses = _marginal(scores.masked_fill(ignored, FORBIDDEN), right)
    known = targets.speakers >= 0
    return (losses * known).sum() / known.sum().clamp(min=1)


def name_loss(scores: Tensor, targets: Targets) -> Tensor:
    """The same among names alone, so that a pronoun beside does not teach all."""
    names = targets.names.unsqueeze(1)
    right = targets.right & names
    among = scores[..., 1:].masked_fill(~names | targets.ignored, FORBIDDEN)
    known = (targets.speakers >= 0) & right.any(-1)
    losses = _marginal(among, right).masked_fill(~known, 0)
    return losses.sum() / known.sum().clamp(min=1)


def turn_loss(scores: PointerScores, targets: Targets) -> Tensor:
    """Cross-entropy of whether two quotations are one speaker's, a pair's mean."""
    speakers = targets.speakers
    known = (speakers >= 0).unsqueeze(1) & (speakers >= 0).unsqueeze(2)
    known = known & ~torch.eye(speakers.shape[1], dtype=torch.bool)
    same = (speakers.unsqueeze(1) == speakers.unsqueeze(2)).float()
    losses = nn.functional.binary_cross_entropy_with_logits(
        scores.turns, same, reduction="none"
    )
    return (losses * known).sum() / known.sum().clamp(min=1)


def _marginal(scores: Tensor, right: Tensor) -> Tensor:
    """Negative log of the share of the right ones, over the last dimension."""
    total = torch.logsumexp(scores, -1)
    return total - torch.logsumexp(scores.masked_fill(~right, FORBIDDEN), -1)
