"""The network as a proposer: laid-out texts in, markup out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import torch
from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Proposer
from quoteattr.neural.batches import N_SPECIAL, Special, collate
from quoteattr.neural.calibration import Calibration
from quoteattr.neural.decode import Reading, decode
from quoteattr.neural.network import QuoteNetwork
from quoteattr.neural.windows import Pieces, Window, cut, to_pieces


@dataclass(frozen=True, slots=True)
class NeuralProposer:
    """Reads texts with a network.

    Attributes:
        network: The network, in evaluation mode, on the device it is to use.
        tokenizer: That of its encoder, with the break between paragraphs.
        hinter: Whose markup the network is shown, as it was in training; None where
            it was shown none.
        batch_windows: Windows that are read at once.
        batch_texts: Texts whose windows are sorted by length together.
        uses_bf16: Whether to compute in bfloat16 where that is safe: faster on
            processors that have it, at the price of answers that depend a little
            on what else is in the batch.
    """

    network: QuoteNetwork
    tokenizer: Tokenizer
    hinter: Proposer | None = None
    batch_windows: int = 16
    batch_texts: int = 32
    uses_bf16: bool = False

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        """One markup for each layout, in order."""
        for group in _batched(layouts, self.batch_texts):
            texts = [
                to_pieces(layout, self.tokenizer, hint)
                for layout, hint in zip(group, self._hints(group), strict=True)
            ]
            with torch.inference_mode():
                between = self.network.transitions().cpu()
                readings = self._readings(texts)
            config = self.network.config
            calibration = Calibration.from_dict(config.calibration)
            yield from decode(texts, readings, between, calibration, config.hint_weight)

    def _hints(self, layouts: Sequence[Layout]) -> Iterable[Markup]:
        """What the network is shown of each text."""
        if self.hinter is None:
            return [Markup()] * len(layouts)
        return self.hinter.propose(layouts)

    def _readings(self, texts: Sequence[Pieces]) -> list[list[Reading]]:
        """The readings of each text's windows, in the order of the text."""
        config = self.network.config
        size = config.window_tokens - N_SPECIAL
        windows = [
            (text, window)
            for text, pieces in enumerate(texts)
            for window in cut(pieces, size, config.stride_tokens)
        ]
        windows.sort(key=lambda pair: pair[1].end - pair[1].start)
        readings: list[list[Reading]] = [[] for _ in texts]
        for start in range(0, len(windows), self.batch_windows):
            group = windows[start : start + self.batch_windows]
            for (text, _), reading in zip(group, self._read(texts, group), strict=True):
                readings[text].append(reading)
        for its_readings in readings:
            its_readings.sort(key=lambda reading: reading.window)
        return readings

    def _read(
        self, texts: Sequence[Pieces], windows: Sequence[tuple[int, Window]]
    ) -> Iterator[Reading]:
        """The network's scores of some windows."""
        device = self.network.device
        special = Special.of(self.tokenizer)
        batch = collate([(texts[text], window) for text, window in windows], special)
        with torch.autocast(device.type, torch.bfloat16, enabled=self.uses_bf16):
            scores = self.network(*batch.to(device))
        tags, links = scores.tags.float().cpu(), scores.links.float().cpu()
        for row, (_, window) in enumerate(windows):
            length = window.last_word - window.first_word
            yield Reading(window, tags[row, :length], links[row, :length, : length + 1])


def _batched(layouts: Iterable[Layout], size: int) -> Iterator[list[Layout]]:
    """Lists of up to `size` of what is left (`itertools.batched` is of 3.12)."""
    rest = iter(layouts)
    while group := list(islice(rest, size)):
        yield group
