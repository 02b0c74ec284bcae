"""What the network's scores cost against the labels."""

import torch
from torch import Tensor, nn

from quoteattr.neural.network import Scores, Transitions
from quoteattr.training.examples import IGNORED


def tag_loss(emissions: Tensor, tags: Tensor, transitions: Transitions) -> Tensor:
    """Negative log-likelihood of tag sequences, a word's mean.

    Args:
        emissions: Scores of tags, (batch, words, tags).
        tags: Right tags, `IGNORED` at padding, which stands last; (batch, words).
        transitions: The random field's other scores. A window's ends are free.
    """
    mask = tags != IGNORED
    safe = tags.clamp(min=0)
    between, emissions = transitions(), emissions.float()
    gold = _path_score(emissions, safe, mask, between)
    total = _log_partition(emissions, mask, between)
    return (total - gold).sum() / mask.sum()


def _path_score(
    emissions: Tensor, tags: Tensor, mask: Tensor, between: Tensor
) -> Tensor:
    """Score of each given path, (batch,)."""
    emitted = emissions.gather(2, tags.unsqueeze(2)).squeeze(2) * mask
    moved = between[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
    return emitted.sum(1) + moved.sum(1)


def _log_partition(emissions: Tensor, mask: Tensor, between: Tensor) -> Tensor:
    """Log of the summed weight of all paths, (batch,)."""
    reached = emissions[:, 0]  # (batch, tags)
    for emission, present in zip(
        emissions[:, 1:].unbind(1), mask[:, 1:].unsqueeze(2).unbind(1), strict=True
    ):
        step = torch.logsumexp(reached.unsqueeze(2) + between, dim=1) + emission
        reached = torch.where(present, step, reached)
    return torch.logsumexp(reached, dim=1)


def link_loss(scores: Scores, links: Tensor) -> Tensor:
    """Cross-entropy of each word's pointer to its cue, a linked word's mean.

    Args:
        scores: The network's.
        links: Right columns, `IGNORED` where there is none to learn; (batch, words).
    """
    return choice_loss(scores.links, links)


def choice_loss(scores: Tensor, right: Tensor) -> Tensor:
    """Cross-entropy of a choice that each word makes, a labelled word's mean.

    Args:
        scores: (batch, words, choices), unnormalised.
        right: Right choices, `IGNORED` where there is none to learn; (batch, words).
    """
    return nn.functional.cross_entropy(
        scores.float().flatten(0, 1), right.flatten(), ignore_index=IGNORED
    )
