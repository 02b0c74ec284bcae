"""A running mean of a network's weights, which is what is kept in the end."""

from typing import TypeVar

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel

N = TypeVar("N", bound=PreTrainedModel)


class Average:
    """The exponential moving average of a network's weights (Polyak and Juditsky 1992).

    Attributes:
        weights: The mean, by name of the weight.
        n_steps: Steps that it has seen.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self.weights = {k: v.detach().clone() for k, v in network.state_dict().items()}
        self.n_steps = 0

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        """Take the network's weights into the mean; early steps count more."""
        self.n_steps += 1
        decay = min(self._decay, (1 + self.n_steps) / (10 + self.n_steps))
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                self.weights[name].lerp_(value, 1 - decay)

    def filled(self, network: N) -> N:
        """A network like the one given that has the mean's weights, for reading."""
        return with_weights(network, self.weights)

    def state_dict(self) -> dict[str, Tensor | int]:
        """What `load_state_dict` takes."""
        return {**self.weights, "n_steps": self.n_steps}

    def load_state_dict(self, state: dict[str, Tensor | int]) -> None:
        """Go on from a mean that `state_dict` gave."""
        self.n_steps = int(state["n_steps"])
        for name, value in state.items():
            if isinstance(value, Tensor):
                self.weights[name] = value


def with_weights(network: N, weights: dict[str, Tensor]) -> N:
    """A network like the one given that has these weights, for reading."""
    made: N = type(network)(network.config)
    made.load_state_dict(weights)
    made.to(network.device).eval()
    return made
