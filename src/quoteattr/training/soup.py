"""The mean of several networks' weights: a model soup (Wortsman et al. 2022)."""

from collections.abc import Sequence

import torch

from quoteattr.neural.network import QuoteNetwork
from quoteattr.training.average import with_weights


@torch.no_grad()
def soup(networks: Sequence[QuoteNetwork]) -> QuoteNetwork:
    """A network whose weights are the mean of those of several, for reading.

    They must have been trained from the same start: only then do they lie in one
    valley of the loss, and so does their mean.

    Args:
        networks: Of one shape, one at least; each counts alike.
    """
    tables = [network.state_dict() for network in networks]
    weights = {
        name: torch.stack([table[name] for table in tables]).mean(0)
        if value.is_floating_point()
        else value
        for name, value in tables[0].items()
    }
    return with_weights(networks[0], weights)
