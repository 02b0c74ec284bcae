"""The pointer as a proposer: stories in, who may be speaking each quotation out."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple, Protocol, Self, TypedDict

import numpy as np
from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Candidacy, Mention
from quoteattr.neural.arrays import N_SPECIAL, Special
from quoteattr.neural.engine import Floats
from quoteattr.neural.pointer_windows import (
    PointerArrays,
    Sight,
    Story,
    sights,
    stacked_stories,
)
from quoteattr.neural.settings import CONFIG_FILE

MentionFinder = Callable[[Layout], Sequence[Mention]]

# A quotation, its likely mentions and its likely turns, all but shares by index.
Pointed = tuple[int, list[tuple[int, float]], tuple[tuple[int, float], ...]]

# Less likely mentions and turns are not worth their memory.
_LEAST_MENTION: Final = 0.005
_LEAST_TURN: Final = 0.02


class PointerScored(NamedTuple):
    """What the pointer says of a batch of windows, as `pointer.PointerScores`.

    Attributes:
        mentions: (batch, quotations, 1 + mentions).
        turns: (batch, quotations, quotations).
    """

    mentions: Floats
    turns: Floats


class PointerEngine(Protocol):
    """What computes a pointer's scores."""

    @property
    def batch_windows(self) -> int:
        """How many windows it reads best at once."""

    def score(self, batch: PointerArrays) -> PointerScored:
        """The pointer's scores of a batch of windows."""


class _Record(TypedDict, total=False):
    """What is read of `config.json`."""

    window_tokens: int
    before_tokens: int
    behind_tokens: int


@dataclass(frozen=True, slots=True)
class PointerSettings:
    """How a pointer is to be read with; the defaults are those of `PointerConfig`.

    With 112 and 64 pieces around quotations instead of 64 and 32, reading takes 1.4
    times as long, and of two novels of PDNC dev 0.3 % more quotations are right.

    Attributes:
        window_tokens: Word pieces of a window, special ones included.
        before_tokens: Word pieces before a window's first quotation, at least.
        behind_tokens: Word pieces behind a window's last quotation, at least.
    """

    window_tokens: int = 384
    before_tokens: int = 64
    behind_tokens: int = 32

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Those of a pointer's folder."""
        record: _Record = json.loads((folder / CONFIG_FILE).read_text("utf-8"))
        default = cls()
        return cls(
            record.get("window_tokens", default.window_tokens),
            record.get("before_tokens", default.before_tokens),
            record.get("behind_tokens", default.behind_tokens),
        )

    def sights(self, story: Story) -> list[Sight]:
        """The windows in which a story is read."""
        size = self.window_tokens - N_SPECIAL
        return list(sights(story, size, self.before_tokens, self.behind_tokens))


@dataclass(frozen=True, slots=True)
class PointerProposer:
    """Points from quotations to mentions of their speakers with a network.

    Attributes:
        engine: What computes the network.
        tokenizer: That of its encoder.
        settings: How the network is to be read with.
        find_mentions: Finds the mentions of a text, as it did in training.
    """

    engine: PointerEngine
    tokenizer: Tokenizer
    settings: PointerSettings
    find_mentions: MentionFinder

    def candidacies(self, layouts: Iterable[Layout]) -> Iterator[list[Candidacy]]:
        """The candidacies of each layout's outermost quotations, in order."""
        for layout in layouts:
            mentions = self.find_mentions(layout)
            story = Story.of(layout, mentions, self.tokenizer)
            outermost = [q for q in layout.quotations if not q.depth]
            found = [Candidacy(q.start, q.end) for q in outermost]
            for index, its_mentions, its_turns in self._read(story):
                found[index] = Candidacy(
                    outermost[index].start,
                    outermost[index].end,
                    tuple((*mentions[m][:2], share) for m, share in its_mentions),
                    its_turns,
                )
            yield found

    def _read(self, story: Story) -> Iterator[Pointed]:
        """What the network says of each quotation of a story."""
        for sight, scored in read_sights(
            self.engine, story, self.settings.sights(story), self.tokenizer
        ):
            yield from pointed(story, sight, scored)


def read_sights(
    engine: PointerEngine,
    story: Story,
    chosen: Iterable[Sight],
    tokenizer: Tokenizer,
) -> Iterator[tuple[Sight, PointerScored]]:
    """The windows chosen of a story, each with its scores, padding left in."""
    special = Special.of(tokenizer)
    ordered = sorted(chosen, key=lambda sight: sight.window.end - sight.window.start)
    for start in range(0, len(ordered), engine.batch_windows):
        group = ordered[start : start + engine.batch_windows]
        windows = [(story, sight.window) for sight in group]
        scored = engine.score(stacked_stories(windows, special))
        for row, sight in enumerate(group):
            yield sight, PointerScored(scored.mentions[row], scored.turns[row])


def shares_of(story: Story, sight: Sight, scored: PointerScored) -> Floats:
    """The probability of each mention for each quotation of a window."""
    quotations, mentions = story.inside(sight.window)
    scores = scored.mentions[: len(quotations), : 1 + len(mentions)]
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = (weights / weights.sum(axis=1, keepdims=True))[:, 1:]
    return shares


def pointed(story: Story, sight: Sight, scored: PointerScored) -> Iterator[Pointed]:
    """A quotation, its likely mentions and its likely turns, for each of a window."""
    of_quotations, of_mentions = story.inside(sight.window)
    shares = shares_of(story, sight, scored)
    same = 1 / (1 + np.exp(-scored.turns[:, : len(of_quotations)]))
    for index in sight.quotations:
        at = index - of_quotations.start
        its_mentions = [
            (of_mentions[m], share)
            for m, share in enumerate(shares[at].tolist())
            if share >= _LEAST_MENTION
        ]
        its_turns = tuple(
            (other, share)
            for other, share in zip(of_quotations, same[at].tolist(), strict=True)
            if share >= _LEAST_TURN and other != index
        )
        yield index, its_mentions, its_turns
