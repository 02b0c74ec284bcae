"""Best paths and probabilities of spans in a linear chain of tags.

Works on a batch of padded texts at once, in time linear in the longest. Every number
of a text is computed from that text alone and in the same order, so that what it is
read beside changes no bit of it (a product of matrices by `@` would: the order of its
sums depends on how many rows there are; that of `einsum` does not).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from quoteattr.neural.labels import N_TAGS, WordSpan, may_end, may_start, tags_of

IMPOSSIBLE: Final = -1e4

Table = NDArray[np.float64]
_Counts = NDArray[np.int64]


class _Sweep(NamedTuple):
    """One direction's share of the weight of all paths, scaled word by word.

    Attributes:
        shares: (words, texts, tags).
        scales: What each word's shares were divided by, (words, texts).
    """

    shares: Table
    scales: Table


@dataclass(frozen=True, slots=True)
class Chain:
    """A conditional random field over the words of several texts.

    Attributes:
        emissions: Scores of tags, (words, texts, tags).
        lengths: Number of words of each text, (texts).
        between: Score of one tag behind another, (tags, tags).
    """

    emissions: Table
    lengths: _Counts
    between: Table

    @classmethod
    def of(
        cls,
        emissions: Sequence[NDArray[np.floating]],
        between: NDArray[np.floating],
    ) -> Self:
        """The chain of texts of different lengths, none empty.

        Args:
            emissions: One (words, tags) a text.
            between: (tags, tags).
        """
        lengths = np.array([len(rows) for rows in emissions], dtype=np.int64)
        table = np.zeros((int(lengths.max()), len(lengths), N_TAGS))
        for text, rows in enumerate(emissions):
            table[: len(rows), text] = rows
        every = range(N_TAGS)
        table[0] += IMPOSSIBLE * np.array([not may_start(t) for t in every])
        ends = IMPOSSIBLE * np.array([not may_end(t) for t in every])
        table[lengths - 1, np.arange(len(lengths))] += ends
        return cls(table, lengths, between.astype(np.float64))

    def best_tags(self) -> list[list[int]]:
        """The likeliest legal tags of each text (Viterbi)."""
        n_words = len(self.emissions)
        origins = np.zeros((n_words, len(self.lengths), N_TAGS), dtype=np.int8)
        into = self.between.T  # (tags after, tags before)
        best = self.emissions[0]
        last = best.copy()  # of each text, once its last word is reached
        for word in range(1, n_words):
            paths = best[:, None, :] + into
            origins[word] = paths.argmax(2)
            best = paths.max(2) + self.emissions[word]
            ended = self.lengths == word + 1
            last[ended] = best[ended]
        return [
            self._path(origins[:length, text], int(last[text].argmax()))
            for text, length in enumerate(self.lengths.tolist())
        ]

    def _path(self, origins: NDArray[np.int8], tag: int) -> list[int]:
        """The tags that led to a text's last one."""
        path = [tag]
        for row in reversed(origins.tolist()[1:]):
            path.append(row[path[-1]])
        return path[::-1]

    def probabilities(self, spans: Sequence[Sequence[WordSpan]]) -> list[list[float]]:
        """The probability of each span, with its role and both its borders.

        Args:
            spans: Those of each text.
        """
        emitted = np.exp(self.emissions - self.emissions.max(2, keepdims=True))
        reached = self._reached(emitted)
        remaining = self._remaining(emitted, reached.scales)
        moved = np.exp(self.between)
        return [
            [
                _probability(
                    _Text(
                        emitted[:, text],
                        reached.shares[:, text],
                        reached.scales[:, text],
                        remaining[:, text],
                    ),
                    moved,
                    span,
                )
                for span in its_spans
            ]
            for text, its_spans in enumerate(spans)
        ]

    def _reached(self, emitted: Table) -> _Sweep:
        """The share of a word's tags in all paths up to it."""
        moved = np.exp(self.between)
        shares, scales = np.empty_like(emitted), np.empty(emitted.shape[:2])
        now = emitted[0]
        for word in range(len(emitted)):
            if word:
                now = np.einsum("bi,ij->bj", now, moved) * emitted[word]
            scale = now.sum(1)
            now = now / scale[:, None]
            shares[word], scales[word] = now, scale
        return _Sweep(shares, scales)

    def _remaining(self, emitted: Table, scales: Table) -> Table:
        """The weight of all paths behind a word with its tag, against all of them."""
        moved = np.exp(self.between)
        weights = np.empty_like(emitted)
        now = np.ones_like(emitted[0])
        for word in range(len(emitted) - 1, -1, -1):
            now[self.lengths == word + 1] = 1.0  # nothing is behind a text's last word
            weights[word] = now
            onward = emitted[word] * now / scales[word][:, None]
            now = np.einsum("bj,ij->bi", onward, moved)
        return weights


class _Text(NamedTuple):
    """The numbers of one text; rows are words."""

    emitted: Table
    reached: Table
    scales: Table
    remaining: Table


def _probability(text: _Text, moved: Table, span: WordSpan) -> float:
    """The share of all paths that have the span."""
    length = span.last - span.first + 1
    tags = np.array(tags_of([WordSpan(span.role, 0, length - 1)], length))
    inner = np.arange(span.first + 1, span.last + 1)
    steps = moved[tags[:-1], tags[1:]] * text.emitted[inner, tags[1:]]
    share = text.reached[span.first, tags[0]] * text.remaining[span.last, tags[-1]]
    return float(min(1.0, share * np.prod(steps / text.scales[inner])))
