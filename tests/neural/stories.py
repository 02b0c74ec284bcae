"""A short story, and a pointer of one layer and sixteen dimensions that reads it."""

import torch
from tests.neural.conftest import WORDS

from quoteattr.layout import Layout
from quoteattr.neural.pointer import PointerConfig, PointerNetwork
from quoteattr.neural.pointer_windows import Story
from quoteattr.speakers.mentioned import find_mentions

TEXT = """“We leave at noon,” said Ann Lee.

“At noon, Ann?” said the old man. “It rains.”

She told Bo Dahl."""


def tiny_pointer(tokenizer_size: int = 5 + len(WORDS)) -> PointerNetwork:
    torch.manual_seed(1)
    config = PointerConfig(
        encoder={
            "model_type": "bert",
            "vocab_size": tokenizer_size,
            "hidden_size": 16,
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
            "intermediate_size": 32,
            "max_position_embeddings": 128,
            "hidden_dropout_prob": 0.0,
            "attention_probs_dropout_prob": 0.0,
        },
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
