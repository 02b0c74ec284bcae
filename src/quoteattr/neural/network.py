"""The network: one encoder pass that scores the tags of words and their links.

An encoder of any kind reads word pieces. To the embedding of each piece is added
that of its state in the quotation marks, of its casing, and of the tag that another
proposer (the rules) gives it. From the state of each word's first piece, a tagger
scores the word's tags and a biaffine pointer (Dozat and Manning 2017) scores every
word as the one that it points at.
"""

from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol, Self

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel, PreTrainedConfig, PreTrainedModel
from transformers import initialization as init

from quoteattr.neural.batches import Batch
from quoteattr.neural.labels import N_TAGS, may_follow

FORBIDDEN: Final = -1e4  # score of a transition that no text can have


class QuoteConfig(PreTrainedConfig):  # type: ignore[misc] # untyped to mypy
    """Sizes of the network.

    Attributes:
        encoder: Configuration of the encoder, as its own `to_dict` gives it.
        n_marks: Number of states in the quotation marks.
        n_cases: Number of casings.
        link_size: Width of the pointer's two projections.
        dropout: Share of the head's inputs that are dropped in training.
        window_tokens: Word pieces of a window, special ones included.
        stride_tokens: Word pieces that neighbouring windows share, at least.
        uses_hints: Whether it was shown what the rules make of a text.
        hint_weight: Added to the score of a link that the rules have as well.
        calibration: Slope and shift of each score's curve, once they are fitted.
    """

    model_type = "quoteattr"

    encoder: dict[str, Any] | None = None
    n_marks: int = 5
    n_cases: int = 5
    link_size: int = 128
    dropout: float = 0.1
    window_tokens: int = 384
    stride_tokens: int = 96
    uses_hints: bool = False
    hint_weight: float = 0.0
    calibration: dict[str, list[float]] | None = None


class Scores(NamedTuple):
    """What the network says of a batch of windows.

    Attributes:
        tags: (batch, words, tags), unnormalised.
        links: (batch, words, 1 + words), unnormalised: how well each word would do
            as the one that a word points at (contents and sources at the first of
            their cue, cues at that of their source); column 0 says at none.
    """

    tags: Tensor
    links: Tensor


class Pointer(nn.Module):
    """Scores every pair of words as dependent and head."""

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Linear(width, size)
        self.head = nn.Linear(width, size)
        self.bilinear = nn.Linear(size, size, bias=False)
        self.prior = nn.Linear(size, 1)
        self.activation = nn.GELU()
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, words, heads) of states against candidate heads.

        Args:
            states: (batch, words, width).
            heads: (batch, heads, width).
        """
        dependent = self.dropout(self.activation(self.dependent(states)))
        head = self.dropout(self.activation(self.head(heads)))
        fit = self.bilinear(dependent) @ head.mT
        scores: Tensor = fit + self.prior(head).mT
        return scores


class Transitions(nn.Module):
    """Scores of one tag behind another.

    A linear-chain conditional random field's (Lafferty et al. 2001), in which an
    illegal pair has no weight. The ends are free, for a window may cut a span.
    """

    def __init__(self) -> None:
        super().__init__()
        self.between = nn.Parameter(torch.zeros(N_TAGS, N_TAGS))

    def forward(self) -> Tensor:
        """Scores (tags before, tags after)."""
        every = range(N_TAGS)
        legal = torch.tensor([[may_follow(a, b) for b in every] for a in every])
        return self.between.masked_fill(~legal.to(self.between.device), FORBIDDEN)


class _Config(Protocol):
    """What a network's configuration says of its encoder."""

    encoder: dict[str, Any] | None
    n_marks: int
    n_cases: int
    dropout: float


class EncoderNetwork(PreTrainedModel):  # type: ignore[misc] # untyped to mypy
    """An encoder that is shown quotation marks and casing; heads stand upon it."""

    def __init__(self, config: _Config) -> None:
        super().__init__(config)
        encoder = dict(config.encoder or {})
        encoder_config = AutoConfig.for_model(encoder.pop("model_type"), **encoder)
        self.encoder = AutoModel.from_config(encoder_config, add_pooling_layer=False)
        self.width: int = encoder_config.hidden_size
        self.marks = nn.Embedding(config.n_marks, self.width)
        self.cases = nn.Embedding(config.n_cases, self.width)
        self.dropout = nn.Dropout(config.dropout)

    def states(
        self,
        pieces: Tensor,
        attention_mask: Tensor,
        *shown: tuple[nn.Embedding, Tensor],
    ) -> Tensor:
        """The encoder's states of word pieces, (batch, pieces, width).

        Args:
            pieces: (batch, pieces).
            attention_mask: 1 at word pieces, 0 at padding, (batch, pieces).
            *shown: What is to be added to the pieces' embeddings: rows of a table,
                and which one for each piece, (batch, pieces).
        """
        embedded = self.encoder.get_input_embeddings()(pieces)
        for table, rows in shown:
            embedded = embedded + table(rows)
        states = self.encoder(
            inputs_embeds=embedded, attention_mask=attention_mask
        ).last_hidden_state
        dropped: Tensor = self.dropout(states)
        return dropped


class QuoteNetwork(EncoderNetwork):
    """An encoder with a tagger and a pointer; scores only, decides nothing."""

    config_class = QuoteConfig
    config: QuoteConfig

    def __init__(self, config: QuoteConfig) -> None:
        super().__init__(config)
        width = self.width
        self.hints = nn.Embedding(N_TAGS, width)
        self.tagger = nn.Sequential(
            nn.Linear(width, width), nn.GELU(), nn.Linear(width, N_TAGS)
        )
        self.pointer = Pointer(width, config.link_size, config.dropout)
        self.transitions = Transitions()
        self.post_init()

    @torch.no_grad()
    def _init_weights(self, module: nn.Module) -> None:
        """Near-zero extra inputs, so that the encoder starts as it was trained."""
        if module in (self.marks, self.cases, self.hints):
            init.normal_(module.weight, std=1e-3)
        elif isinstance(module, Transitions):
            init.zeros_(module.between)
        else:
            super()._init_weights(module)

    @classmethod
    def from_encoder(cls, path: str | Path, config: QuoteConfig, n_tokens: int) -> Self:
        """A network whose encoder is trained and whose heads are new.

        Args:
            path: Folder or Hub id of a Hugging Face encoder.
            config: Sizes; its `encoder` is filled in from the encoder's own.
            n_tokens: Size of the vocabulary, with the tokens that were added to it.
        """
        encoder = AutoModel.from_pretrained(
            path, add_pooling_layer=False, dtype=torch.float32
        )
        encoder.resize_token_embeddings(n_tokens, mean_resizing=False)
        config.encoder = _portable(encoder.config)
        # Dropping attention halves the speed of training on a processor, for it
        # rules out the fused kernel; dropping states is kept.
        config.encoder["attention_probs_dropout_prob"] = 0.0
        network = cls(config)
        network.encoder.load_state_dict(encoder.state_dict())
        return network

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        marks: Tensor,
        cases: Tensor,
        hints: Tensor,
        words: Tensor,
    ) -> Scores:
        """Score a batch of windows.

        Args:
            input_ids: Word pieces, (batch, pieces).
            attention_mask: 1 at word pieces, 0 at padding, (batch, pieces).
            marks: State of each piece in the quotation marks, (batch, pieces).
            cases: Casing of each piece, (batch, pieces).
            hints: Tag that another proposer gives each piece, (batch, pieces).
            words: Index of each word's first piece, (batch, words); 0 at padding.
        """
        of_words, heads = self.word_states(
            Batch(input_ids, attention_mask, marks, cases, hints, words)
        )
        links = pointed(self.pointer, of_words, heads, words)
        return Scores(self.tagger(of_words), links)

    def word_states(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """The states of words, and of what they can point at.

        Returns:
            (batch, words, width), at each word's first piece; and the same with the
            state of the window's first token before them, which stands for "none".
        """
        shown = (
            (self.marks, batch.marks),
            (self.cases, batch.cases),
            (self.hints, batch.hints),
        )
        states = self.states(batch.input_ids, batch.attention_mask, *shown)
        index = batch.words.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        of_words = states.gather(1, index)
        return of_words, torch.cat([states[:, :1], of_words], dim=1)


def pointed(pointer: Pointer, states: Tensor, heads: Tensor, words: Tensor) -> Tensor:
    """A pointer's scores of words, those of padding as heads forbidden.

    Args:
        pointer: What scores.
        states: Of the words that point, (batch, words, width).
        heads: Of "none" and of these words, (batch, 1 + words, width).
        words: Index of each word's first piece, (batch, words); 0 at padding.
    """
    absent = nn.functional.pad(words == 0, (1, 0))  # column 0 is always there
    scores: Tensor = pointer(states, heads)
    return scores.masked_fill(absent.unsqueeze(1), FORBIDDEN)


def _portable(config: PreTrainedConfig) -> dict[str, Any]:
    """The encoder's configuration without the path it was loaded from."""
    values: dict[str, Any] = config.to_dict()
    for local in ("_name_or_path", "architectures", "dtype", "transformers_version"):
        values.pop(local, None)
    return values
