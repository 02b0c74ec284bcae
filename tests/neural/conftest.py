"""A real network, of one layer and sixteen dimensions: nothing is downloaded."""

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer

from quoteattr.neural.network import QuoteConfig, QuoteNetwork
from quoteattr.neural.windows import BREAK

WORDS = (
    *("ann", "lee", "bo", "dahl", "said", "told", "we", "leave", "at", "noon"),
    *("it", "rains", ".", ",", "”", "“"),
)


def tiny_tokenizer() -> Tokenizer:
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", BREAK, *WORDS]
    vocabulary = {name: index for index, name in enumerate(names)}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def tiny_encoder(positions: int, **more: float) -> dict[str, object]:
    """The configuration of an encoder that reads so many word pieces at most."""
    return {
        "model_type": "bert",
        "vocab_size": 5 + len(WORDS),
        "hidden_size": 16,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": 32,
        "max_position_embeddings": positions,
        "hidden_dropout_prob": 0.0,
        **more,
    }


def tiny_network(seed: int = 1) -> QuoteNetwork:
    torch.manual_seed(seed)
    config = QuoteConfig(
        encoder=tiny_encoder(64),
        link_size=8,
        dropout=0.0,
        window_tokens=32,
        stride_tokens=8,
    )
    network = QuoteNetwork(config)
    network.eval()
    return network


@pytest.fixture(autouse=True, scope="session")
def _one_thread() -> None:
    """Tiny networks are faster on one thread, and on a busy machine much faster."""
    torch.set_num_threads(1)


@pytest.fixture
def tokenizer() -> Tokenizer:
    return tiny_tokenizer()


@pytest.fixture
def network() -> QuoteNetwork:
    return tiny_network()
