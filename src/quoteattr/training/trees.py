"""A second task for the encoder: the dependency trees of sentences.

What is said ends where a clause ends, and who says it is a noun with all that hangs on
it. A small encoder that has read one corpus of quotations only learns as much of that
as they show it. Given whole trees (head, relation, part of speech), it learns where
phrases end from every sentence, whatever it is about. The heads that read the trees are
thrown away in the end.

The parser is that of Dozat and Manning (2017), on the states of words.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple, Self

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from quoteattr.corpora import ParsedText
from quoteattr.layout import Layout
from quoteattr.markup import Markup, Proposer
from quoteattr.neural.batches import N_SPECIAL, Batch, Special, collate, padded
from quoteattr.neural.network import Pointer, QuoteNetwork, pointed
from quoteattr.neural.windows import Integers, Pieces, Window, cut, to_pieces
from quoteattr.segment import Tokens
from quoteattr.training.batching import batched
from quoteattr.training.examples import IGNORED
from quoteattr.training.losses import choice_loss

_POOL_BATCHES: Final = 8  # batches whose windows are sorted by length together
_LABEL_WEIGHT: Final = 0.5  # of relations and of parts of speech, beside heads


class TreeExample(NamedTuple):
    """A window and the trees of its words.

    Attributes:
        pieces: The text that the window is of.
        window: The window.
        heads: One more than the index in the window of each word's head, 0 at roots,
            `IGNORED` where it stands outside the window; (words,).
        relations: Which relation each word has to its head, (words,).
        tags: Which part of speech each word is, (words,).
    """

    pieces: Pieces
    window: Window
    heads: Integers
    relations: Integers
    tags: Integers


class TreeLabels(NamedTuple):
    """The right answers for a batch of windows, each (batch, words).

    Attributes:
        heads: Right columns of the scores of heads, `IGNORED` where there is none.
        relations: Right relations, `IGNORED` as well.
        tags: Right parts of speech.
    """

    heads: Tensor
    relations: Tensor
    tags: Tensor

    def to(self, device: torch.device) -> Self:
        """The labels on a device."""
        return type(self)(*(labels.to(device) for labels in self))


@dataclass(frozen=True, slots=True)
class _Tree:
    """A text with the trees of its words; -1 at the second word of one of the trees'.

    Attributes:
        pieces: The text as word pieces.
        heads: The word that each word depends on, itself for a root; (words,).
        relations: Which relation, (words,).
        tags: Which part of speech, (words,).
    """

    pieces: Pieces
    heads: Integers
    relations: Integers
    tags: Integers

    def examples(self, size: int, offset: int) -> Iterator[TreeExample]:
        """The windows of the text; arguments as `cut` takes them."""
        for window in cut(self.pieces, size, 0, offset):
            first, last = window.first_word, window.last_word
            if first < last:
                yield self._example(window, first, last)

    def _example(self, window: Window, first: int, last: int) -> TreeExample:
        own = np.arange(first, last)
        heads = self.heads[first:last]
        is_inside = (heads >= first) & (heads < last)
        columns = np.where(heads == own, 0, heads - first + 1)
        tags, relations = self.tags[first:last], self.relations[first:last]
        return TreeExample(
            self.pieces,
            window,
            np.where(is_inside, columns, IGNORED),
            np.where(is_inside, relations, IGNORED),
            np.where(tags < 0, IGNORED, tags),
        )


class Trees:
    """Texts with the trees of their sentences, to learn from.

    Args:
        texts: The texts.
        tokenizer: The network's.
        hinter: Whose markup the network is shown, if anybody's.

    Attributes:
        relations: The relations that words have to their heads.
        tags: The parts of speech.
    """

    def __init__(
        self,
        texts: Sequence[ParsedText],
        tokenizer: Tokenizer,
        hinter: Proposer | None = None,
    ) -> None:
        words = [word for text in texts for word in text.words]
        self.relations = sorted({word.relation for word in words})
        self.tags = sorted({word.tag for word in words})
        self._trees = [self._tree(text, tokenizer, hinter) for text in texts]

    def batches(
        self, window_tokens: int, batch_windows: int, chance: random.Random
    ) -> list[list[TreeExample]]:
        """All windows once, in batches of like length in random order."""
        size = window_tokens - N_SPECIAL
        examples = [
            example
            for tree in self._trees
            for example in tree.examples(size, chance.randrange(size // 2))
        ]
        chance.shuffle(examples)
        return batched(
            examples,
            batch_windows,
            chance,
            length=lambda example: example.window.end - example.window.start,
            pool_batches=_POOL_BATCHES,
        )

    def _tree(
        self, text: ParsedText, tokenizer: Tokenizer, hinter: Proposer | None
    ) -> _Tree:
        """A text's words as the network has them, with what the trees say of them."""
        layout = Layout.of(text.text)
        hint = next(iter(hinter.propose([layout]))) if hinter else Markup()
        pieces = to_pieces(layout, tokenizer, hint)
        ours = _counterparts(pieces.words, [word.extent.start for word in text.words])
        n_words = len(pieces.words)
        heads, relations, tags = np.full((3, n_words), -1, dtype=np.int64)
        for own, word in zip(ours, text.words, strict=True):
            if own >= 0:
                heads[own] = own if word.head is None else ours[word.head]
                relations[own] = self._number_of_relation[word.relation]
                tags[own] = self._number_of_tag[word.tag]
        return _Tree(pieces, heads, relations, tags)

    @cached_property
    def _number_of_relation(self) -> dict[str, int]:
        return {relation: i for i, relation in enumerate(self.relations)}

    @cached_property
    def _number_of_tag(self) -> dict[str, int]:
        return {tag: i for i, tag in enumerate(self.tags)}


def _counterparts(words: Tokens, starts: Sequence[int]) -> list[int]:
    """For words that begin at `starts`, ours that begins there; -1 where none does."""
    own = {start: i for i, start in enumerate(words.starts)}
    return [own.get(start, -1) for start in starts]


class TreeHeads(nn.Module):
    """Reads trees from the states of words.

    Args:
        width: Of the states.
        n_relations: Number of relations.
        n_tags: Number of parts of speech.
    """

    def __init__(self, width: int, n_relations: int, n_tags: int) -> None:
        super().__init__()
        self.arcs = Pointer(width, width // 2, dropout=0.2)
        self.relation = nn.Sequential(
            nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, n_relations)
        )
        self.tag = nn.Linear(width, n_tags)

    def loss(self, network: QuoteNetwork, batch: Batch, labels: TreeLabels) -> Tensor:
        """What its reading of a batch costs, a word's mean."""
        states, candidates = network.word_states(batch)
        arcs = pointed(self.arcs, states, candidates, batch.words)
        index = labels.heads.clamp(min=0).unsqueeze(-1)
        heads = candidates.gather(1, index.expand(-1, -1, states.shape[-1]))
        relations = self.relation(torch.cat([states, heads], dim=-1))
        return choice_loss(arcs, labels.heads) + _LABEL_WEIGHT * (
            choice_loss(relations, labels.relations)
            + choice_loss(self.tag(states), labels.tags)
        )


def tree_batch(
    examples: Sequence[TreeExample], special: Special
) -> tuple[Batch, TreeLabels]:
    """Examples as the arguments of the network, and what is right for them."""
    batch = collate([(e.pieces, e.window) for e in examples], special)
    labels = TreeLabels(
        padded([example.heads for example in examples], IGNORED),
        padded([example.relations for example in examples], IGNORED),
        padded([example.tags for example in examples], IGNORED),
    )
    return batch, labels
