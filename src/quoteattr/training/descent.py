"""How weights are moved: AdamW with two learning rates, up and then down to zero."""

import torch
from torch import Tensor, nn


def optimiser_of(
    network: nn.Module, encoder_rate: float, head_rate: float, weight_decay: float
) -> torch.optim.Optimizer:
    """AdamW of the weights that are learnt, with no decay of vectors.

    Args:
        network: A network whose encoder is called "encoder".
        encoder_rate: Learning rate of the encoder, at its highest.
        head_rate: That of all else.
        weight_decay: Of matrices.
    """
    groups = []
    for of_encoder, rate in ((True, encoder_rate), (False, head_rate)):
        for is_matrix in (True, False):
            parameters = [
                parameter
                for name, parameter in network.named_parameters()
                if parameter.requires_grad
                and name.startswith("encoder.") is of_encoder
                and (parameter.dim() > 1) is is_matrix
            ]
            decay = weight_decay if is_matrix else 0.0
            groups.append(
                {"params": parameters, "lr": rate, "peak": rate, "weight_decay": decay}
            )
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def schedule(
    optimiser: torch.optim.Optimizer, done: float, warmup: float, share: float = 1.0
) -> None:
    """Set the learning rates for a moment of a run.

    Args:
        optimiser: What moves the weights.
        done: How much of the run is done, a share.
        warmup: Share of the run over which the rates rise.
        share: Of their peaks, what they rise to.
    """
    factor = min(done / warmup, (1 - done) / (1 - warmup))
    for group in optimiser.param_groups:
        group["lr"] = share * group["peak"] * max(factor, 0.01)


def descend(
    network: nn.Module, optimiser: torch.optim.Optimizer, loss: Tensor, clip: float
) -> None:
    """One step down the gradient of a loss, whose norm is `clip` at most."""
    torch.autograd.backward(loss)
    nn.utils.clip_grad_norm_(network.parameters(), clip)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
