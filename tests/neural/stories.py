"""A short story, and a pointer of one layer and sixteen dimensions that reads it."""

import torch
from tests.neural.conftest import tiny_encoder

from quoteattr.layout import Layout
from quoteattr.neural.pointer import PointerConfig, PointerNetwork
from quoteattr.neural.pointer_windows import Story
from quoteattr.speakers.mentioned import find_mentions

TEXT = """“We leave at noon,” said Ann Lee.

“At noon, Ann?” said the old man. “It rains.”

She told Bo Dahl."""


def tiny_pointer() -> PointerNetwork:
    torch.manual_seed(1)
    config = PointerConfig(
        encoder=tiny_encoder(128, attention_probs_dropout_prob=0.0),
        size=16,
        dropout=0.0,
        window_tokens=64,
        before_tokens=16,
        behind_tokens=8,
    )
    network = PointerNetwork(config)
    network.eval()
    return network


def story_of(text, tokenizer) -> Story:
    layout = Layout.of(text)
    return Story.of(layout, find_mentions(layout), tokenizer)
