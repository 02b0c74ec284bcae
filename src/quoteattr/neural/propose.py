"""The network as a proposer: laid-out texts in, markup out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Proposer
from quoteattr.neural.arrays import N_SPECIAL, Special, stacked
from quoteattr.neural.decode import Reading, decode
from quoteattr.neural.engine import Engine
from quoteattr.neural.sections import joined, sections
from quoteattr.neural.settings import Settings
from quoteattr.neural.windows import BREAK, Pieces, Window, cut, to_pieces

# Word pieces that are read before any is decoded; their links take 2 kB each.
_POOL: Final = 32_000


class _Part(NamedTuple):
    """A part of a text that waits to be read, and whether the text ends with it."""

    pieces: Pieces
    is_last: bool


@dataclass(frozen=True, slots=True)
class NeuralProposer:
    """Reads texts with a network.

    Attributes:
        engine: What computes the network.
        tokenizer: That of its encoder, with the break between paragraphs.
        settings: How the network is to be read with.
        hinter: Whose markup the network is shown, as it was in training; None where
            it was shown none.
        batch_windows: Windows that are read at once; by default as many as suit the
            engine.
        pool: Word pieces that are read before any is decoded.
    """

    engine: Engine
    tokenizer: Tokenizer
    settings: Settings
    hinter: Proposer | None = None
    batch_windows: int | None = None
    pool: int = _POOL

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        """One markup for each layout, in order."""
        return self.propose_shown(self._hinted(layouts))

    def propose_shown(
        self, hinted: Iterable[tuple[Layout, Markup]]
    ) -> Iterator[Markup]:
        """One markup for each layout, shown what the hinter has made of it already."""
        done: list[Markup] = []
        for pool in _pools(self._parts(hinted), self.pool):
            for part, markup in zip(pool, self._read(pool), strict=True):
                done.append(markup)
                if part.is_last:
                    yield joined(done)
                    done = []

    def _hinted(self, layouts: Iterable[Layout]) -> Iterator[tuple[Layout, Markup]]:
        """The layouts with what the network is shown of each."""
        for layout in layouts:
            hints = self.hinter.propose([layout]) if self.hinter else [Markup()]
            yield from zip([layout], hints, strict=True)

    def _parts(self, hinted: Iterable[tuple[Layout, Markup]]) -> Iterator[_Part]:
        """The parts of all texts, in order."""
        break_id = self.tokenizer.token_to_id(BREAK)
        for layout, hint in hinted:
            pieces = to_pieces(layout, self.tokenizer, hint)
            parts = list(sections(pieces, break_id))
            for number, part in enumerate(parts, 1):
                yield _Part(part, number == len(parts))

    def _read(self, pool: Sequence[_Part]) -> Iterator[Markup]:
        """The markups of some parts, read together."""
        texts = [part.pieces for part in pool]
        return decode(
            texts,
            self._readings(texts),
            self.engine.between(),
            self.settings.calibration,
            self.settings.hint_weight,
        )

    def _readings(self, texts: Sequence[Pieces]) -> list[list[Reading]]:
        """The readings of each text's windows, in the order of the text."""
        size = self.settings.window_tokens - N_SPECIAL
        windows = [
            (text, window)
            for text, pieces in enumerate(texts)
            for window in cut(pieces, size, self.settings.stride_tokens)
        ]
        # Windows of like length are read together: less of a batch is padding.
        windows.sort(key=lambda pair: pair[1].end - pair[1].start)
        readings: list[list[Reading]] = [[] for _ in texts]
        n_windows = self.batch_windows or self.engine.batch_windows
        for start in range(0, len(windows), n_windows):
            group = windows[start : start + n_windows]
            for (text, _), reading in zip(
                group, self._scored(texts, group), strict=True
            ):
                readings[text].append(reading)
        for its_readings in readings:
            its_readings.sort(key=lambda reading: reading.window)
        return readings

    def _scored(
        self, texts: Sequence[Pieces], windows: Sequence[tuple[int, Window]]
    ) -> Iterator[Reading]:
        """The network's scores of some windows."""
        special = Special.of(self.tokenizer)
        batch = stacked([(texts[text], window) for text, window in windows], special)
        tags, links = self.engine.score(batch)
        for row, (_, window) in enumerate(windows):
            length = window.last_word - window.first_word
            yield Reading(window, tags[row, :length], links[row, :length, : length + 1])


def _pools(parts: Iterable[_Part], largest: int) -> Iterator[list[_Part]]:
    """The parts in groups of so many word pieces, or just over."""
    pool: list[_Part] = []
    size = 0
    for part in parts:
        pool.append(part)
        size += len(part.pieces.ids)
        if size >= largest:
            yield pool
            pool, size = [], 0
    if pool:
        yield pool
