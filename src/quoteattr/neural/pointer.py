"""The pointer of fiction: who may be speaking each quotation, in one encoder pass.

An encoder reads a window of a story. From the states at a quotation's borders a query
is made, and scored against every mention of a person in the window and against every
other quotation in it: a biaffine product (Dozat and Manning 2017) beside a small
network that also knows how far apart the two stand.
"""

from typing import Any, Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import PreTrainedConfig
from transformers import initialization as init

from quoteattr.neural.network import FORBIDDEN, EncoderNetwork, QuoteNetwork
from quoteattr.neural.pointer_windows import FORMS, N_ENDS

# Distances are told apart up to these, on either side.
_MOST_LOG_WORDS: Final = 8
_MOST_BETWEEN: Final = 8
_MOST_PARAGRAPHS: Final = 6


class PointerConfig(PreTrainedConfig):  # type: ignore[misc] # untyped to mypy
    """Sizes of the pointer.

    Attributes:
        encoder: Configuration of the encoder, as its own `to_dict` gives it.
        n_marks: Number of states in the quotation marks.
        n_cases: Number of casings.
        size: Width of queries and of what they are scored against.
        dropout: Share of the states that are dropped in training.
        window_tokens: Word pieces of a window, special ones included.
        before_tokens: Word pieces before a window's first quotation, at least.
        behind_tokens: Word pieces behind a window's last quotation, at least.
    """

    model_type = "quoteattr-pointer"

    encoder: dict[str, Any] | None = None
    n_marks: int = 5
    n_cases: int = 5
    size: int = 192
    dropout: float = 0.1
    window_tokens: int = 384
    before_tokens: int = 64
    behind_tokens: int = 32


class Places(NamedTuple):
    """Where the quotations and mentions of a batch of windows stand, by words.

    Attributes:
        quotations: Opening mark, first and last word, closing mark of each quotation,
            as words of the window, -1 at padding; (batch, quotations, 4).
        mentions: First and last word of each mention, -1 at padding;
            (batch, mentions, 2).
        forms: How each mention does so, (batch, mentions).
        paragraphs: The paragraph that each word is in, (batch, words).
    """

    quotations: Tensor
    mentions: Tensor
    forms: Tensor
    paragraphs: Tensor


class PointerScores(NamedTuple):
    """What the pointer says of a batch of windows.

    Attributes:
        mentions: (batch, quotations, 1 + mentions), unnormalised: how likely each
            mention is of the speaker; column 0 says that none is.
        turns: (batch, quotations, quotations), log-odds that the same person speaks
            both.
    """

    mentions: Tensor
    turns: Tensor


class Gap(nn.Module):
    """How far a quotation is from something else, as a vector."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.words = nn.Embedding(2 * _MOST_LOG_WORDS + 1, size)
        self.between = nn.Embedding(2 * _MOST_BETWEEN + 1, size)
        self.paragraphs = nn.Embedding(2 * _MOST_PARAGRAPHS + 1, size)

    def forward(self, words: Tensor, between: Tensor, paragraphs: Tensor) -> Tensor:
        """The vectors (..., size) of signed distances.

        Args:
            words: Words between the two, negative where the other is before.
            between: How many of its kind there are between them, signed alike.
            paragraphs: From the quotation's to the other's.
        """
        length = torch.log2(words.abs().float() + 1).ceil().long()
        near = length.clamp(max=_MOST_LOG_WORDS) * words.sign() + _MOST_LOG_WORDS
        between = between.clamp(-_MOST_BETWEEN, _MOST_BETWEEN) + _MOST_BETWEEN
        paragraphs = paragraphs.clamp(-_MOST_PARAGRAPHS, _MOST_PARAGRAPHS)
        vector: Tensor = (
            self.words(near)
            + self.between(between)
            + self.paragraphs(paragraphs + _MOST_PARAGRAPHS)
        )
        return vector


class Match(nn.Module):
    """Scores pairs of a quotation and something else, by what they are and how far."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.bilinear = nn.Linear(size, size, bias=False)
        self.query = nn.Linear(size, size // 2)
        self.key = nn.Linear(size, size // 2)
        self.gap = Gap(size // 2)
        self.score = nn.Linear(size // 2, 1)

    def forward(self, queries: Tensor, keys: Tensor, gap: tuple[Tensor, ...]) -> Tensor:
        """Scores (batch, queries, keys)."""
        fit = self.bilinear(queries) @ keys.mT / queries.shape[-1] ** 0.5
        pair = self.query(queries).unsqueeze(2) + self.key(keys).unsqueeze(1)
        hidden = nn.functional.gelu(pair + self.gap(*gap))
        scores: Tensor = fit + self.score(hidden).squeeze(-1)
        return scores


class PointerNetwork(EncoderNetwork):
    """An encoder that points from quotations to mentions and to each other."""

    config_class = PointerConfig
    config: PointerConfig

    def __init__(self, config: PointerConfig) -> None:
        super().__init__(config)
        width, size = self.width, config.size
        self.forms = nn.Embedding(len(FORMS), size)
        self.quotation = nn.Linear(N_ENDS * width, size)
        self.mention = nn.Linear(2 * width, size)
        self.nobody = nn.Linear(size, 1)
        self.to_mentions = Match(size)
        self.to_turns = Match(size)
        self.post_init()

    @torch.no_grad()
    def _init_weights(self, module: nn.Module) -> None:
        """Near-zero embeddings of what is added to something that is trained."""
        if isinstance(module, nn.Embedding) and module.num_embeddings < 100:
            init.normal_(module.weight, std=1e-2)
        else:
            super()._init_weights(module)

    @classmethod
    def from_network(cls, network: QuoteNetwork, config: PointerConfig) -> Self:
        """A pointer whose encoder has read news, with new heads."""
        config.encoder = network.config.encoder
        config.n_marks, config.n_cases = network.config.n_marks, network.config.n_cases
        pointer = cls(config)
        for name in ("encoder", "marks", "cases"):
            part = getattr(network, name)
            getattr(pointer, name).load_state_dict(part.state_dict())
        return pointer

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        marks: Tensor,
        cases: Tensor,
        words: Tensor,
        *places: Tensor,
    ) -> PointerScores:
        """Score a batch of windows.

        Args:
            input_ids: Word pieces, (batch, pieces).
            attention_mask: 1 at word pieces, 0 at padding, (batch, pieces).
            marks: State of each piece in the quotation marks, (batch, pieces).
            cases: Casing of each piece, (batch, pieces).
            words: Index of each word's first piece, (batch, words); 0 at padding.
            *places: Where quotations and mentions stand: the tensors of `Places`.
        """
        where = Places(*places)
        shown = (self.marks, marks), (self.cases, cases)
        states = self.states(input_ids, attention_mask, *shown)
        queries = self.quotation(_states_at(states, words, where.quotations))
        keys = self.mention(_states_at(states, words, where.mentions))
        keys = self.dropout(nn.functional.gelu(keys + self.forms(where.forms)))
        queries = self.dropout(nn.functional.gelu(queries))
        to_mentions, to_quotations = gaps(where)
        found = self.to_mentions(queries, keys, to_mentions)
        absent = (where.mentions[..., 0] < 0).unsqueeze(1)
        scores = torch.cat(
            [self.nobody(queries), found.masked_fill(absent, FORBIDDEN)], dim=-1
        )
        turns = self.to_turns(queries, queries, to_quotations)
        return PointerScores(scores.float(), (turns + turns.mT).float())


def _states_at(states: Tensor, words: Tensor, places: Tensor) -> Tensor:
    """The states at some words of each window, those of one place side by side.

    Args:
        states: (batch, pieces, width).
        words: (batch, words).
        places: Words, (batch, places, n); -1 at padding.

    Returns:
        (batch, places, n * width).
    """
    batch, count, n = places.shape
    pieces = words.gather(1, places.clamp(min=0).flatten(1))
    index = pieces.unsqueeze(-1).expand(-1, -1, states.shape[-1])
    return states.gather(1, index).view(batch, count, n * states.shape[-1])


def gaps(places: Places) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
    """The distances of quotations to mentions, and to each other.

    Each is of words, of such things between, and of paragraphs; (batch, quotations,
    others).
    """
    first, last = places.quotations[..., 0], places.quotations[..., -1]
    start, end = places.mentions[..., 0], places.mentions[..., -1]
    before = (end.unsqueeze(1) - first.unsqueeze(2)).clamp(max=0)
    after = (start.unsqueeze(1) - last.unsqueeze(2)).clamp(min=0)
    present = start.unsqueeze(1) >= 0
    earlier = ((start.unsqueeze(1) < first.unsqueeze(2)) & present).sum(-1, True)
    earlier_or_in = ((start.unsqueeze(1) < last.unsqueeze(2)) & present).sum(-1, True)
    order = torch.arange(start.shape[1], device=start.device)
    between = (order - earlier).clamp(max=0) + (order - earlier_or_in + 1).clamp(min=0)
    paragraph = places.paragraphs.gather(1, first.clamp(min=0))
    of_mention = places.paragraphs.gather(1, start.clamp(min=0))
    number = torch.arange(first.shape[1], device=first.device)
    apart = (number - number.unsqueeze(1)).expand(first.shape[0], -1, -1)
    ahead = (first.unsqueeze(1) - last.unsqueeze(2)).clamp(min=0)
    behind = (last.unsqueeze(1) - first.unsqueeze(2)).clamp(max=0)
    return (
        (before + after, between, of_mention.unsqueeze(1) - paragraph.unsqueeze(2)),
        (ahead + behind, apart, paragraph.unsqueeze(1) - paragraph.unsqueeze(2)),
    )
