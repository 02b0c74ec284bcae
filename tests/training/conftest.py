"""Tiny networks learn on one thread: on a busy machine that is much faster."""

import pytest
import torch


@pytest.fixture(autouse=True, scope="session")
def _one_thread() -> None:
    torch.set_num_threads(1)
