"""Best paths and probabilities of spans in a linear chain of tags.

Works on a batch of padded texts at once, in time linear in the longest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

import torch
from torch import Tensor

from quoteattr.neural.labels import N_TAGS, WordSpan, may_end, may_start, tags_of

IMPOSSIBLE: Final = -1e4


@dataclass(frozen=True, slots=True)
class Chain:
    """A conditional random field over the words of several texts.

    Attributes:
        emissions: Scores of tags, (texts, words, tags).
        lengths: Number of words of each text, (texts).
        between: Score of one tag behind another, (tags, tags).
    """

    emissions: Tensor
    lengths: Tensor
    between: Tensor

    @classmethod
    def of(cls, emissions: Sequence[Tensor], between: Tensor) -> Self:
        """The chain of texts of different lengths, none empty.

        Args:
            emissions: One (words, tags) a text.
            between: (tags, tags).
        """
        lengths = torch.tensor([len(rows) for rows in emissions])
        table = torch.nn.utils.rnn.pad_sequence(list(emissions), batch_first=True)
        table = table.float().clone()
        every = range(N_TAGS)
        table[:, 0] += IMPOSSIBLE * torch.tensor([not may_start(t) for t in every])
        ends = IMPOSSIBLE * torch.tensor([not may_end(t) for t in every])
        table[torch.arange(len(table)), lengths - 1] += ends
        return cls(table, lengths, between.float())

    def best_tags(self) -> list[list[int]]:
        """The likeliest legal tags of each text (Viterbi)."""
        best, back = self.emissions[:, 0], []
        for emission in self.emissions[:, 1:].unbind(1):
            reached, origin = (best.unsqueeze(2) + self.between).max(1)
            back.append(origin)
            is_past = (self.lengths <= len(back)).unsqueeze(1)
            best = torch.where(is_past, best, reached + emission)
        last = best.argmax(1).tolist()
        origins = torch.stack(back, 1).numpy() if back else None
        paths = []
        for text, (tag, length) in enumerate(
            zip(last, self.lengths.tolist(), strict=True)
        ):
            path = [tag]
            for word in range(length - 2, -1, -1):
                assert origins is not None
                path.append(int(origins[text, word, path[-1]]))
            paths.append(path[::-1])
        return paths

    def _reached(self) -> Tensor:
        """Log-weight of all paths up to a word with its tag, (texts, words, tags)."""
        rows = [self.emissions[:, 0]]
        for emission in self.emissions[:, 1:].unbind(1):
            step = torch.logsumexp(rows[-1].unsqueeze(2) + self.between, 1)
            rows.append(step + emission)
        return torch.stack(rows, 1)

    def _remaining(self) -> Tensor:
        """Log-weight of all paths from behind a word with its tag, same shape."""
        n_words = self.emissions.shape[1]
        rows = [torch.zeros_like(self.emissions[:, 0])]
        for word in range(n_words - 2, -1, -1):
            onward = (self.emissions[:, word + 1] + rows[-1]).unsqueeze(1)
            step = torch.logsumexp(self.between + onward, 2)
            is_last = (self.lengths <= word + 1).unsqueeze(1)
            rows.append(torch.where(is_last, 0.0, step))
        return torch.stack(rows[::-1], 1)

    def probabilities(self, spans: Sequence[Sequence[WordSpan]]) -> list[list[float]]:
        """The probability of each span, with its role and both its borders.

        Args:
            spans: Those of each text.
        """
        reached, remaining = self._reached(), self._remaining()
        found = []
        for text, its_spans in enumerate(spans):
            last = int(self.lengths[text]) - 1
            total = torch.logsumexp(reached[text, last], 0)
            path = self.emissions[text]
            found.append(
                [
                    self._probability(path, reached[text], remaining[text], span, total)
                    for span in its_spans
                ]
            )
        return found

    def _probability(
        self,
        path: Tensor,
        reached: Tensor,
        remaining: Tensor,
        span: WordSpan,
        total: Tensor,
    ) -> float:
        length = span.last - span.first + 1
        alone = WordSpan(span.role, 0, length - 1)
        tags = torch.tensor(tags_of([alone], length))
        words = torch.arange(span.first, span.last + 1)
        log = reached[span.first, tags[0]] + remaining[span.last, tags[-1]] - total
        log = log + path[words[1:], tags[1:]].sum()
        log = log + self.between[tags[:-1], tags[1:]].sum()
        return min(1.0, float(log.exp()))
