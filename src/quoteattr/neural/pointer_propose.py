"""The pointer as a proposer: stories in, who may be speaking each quotation out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Candidacy, Mention
from quoteattr.neural.batches import N_SPECIAL, Special
from quoteattr.neural.pointer import PointerNetwork, PointerScores
from quoteattr.neural.pointer_windows import Sight, Story, collate_stories, sights
from quoteattr.neural.windows import Window

MentionFinder = Callable[[Layout], Sequence[Mention]]

# A quotation, its likely mentions and its likely turns, all but shares by index.
Pointed = tuple[int, list[tuple[int, float]], tuple[tuple[int, float], ...]]

# Less likely mentions and turns are not worth their memory.
_LEAST_MENTION = 0.005
_LEAST_TURN = 0.02


@dataclass(frozen=True, slots=True)
class PointerProposer:
    """Points from quotations to mentions of their speakers with a network.

    Attributes:
        network: The network, in evaluation mode, on the device it is to use.
        tokenizer: That of its encoder.
        find_mentions: Finds the mentions of a text, as it did in training.
        batch_windows: Windows that are read at once.
        uses_bf16: Whether to compute in bfloat16, as `NeuralProposer` may.
    """

    network: PointerNetwork
    tokenizer: Tokenizer
    find_mentions: MentionFinder
    batch_windows: int = 8
    uses_bf16: bool = False

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
        config = self.network.config
        size = config.window_tokens - N_SPECIAL
        todo = list(sights(story, size, config.stride_tokens))
        todo.sort(key=lambda sight: sight.window.end - sight.window.start)
        special = Special.of(self.tokenizer)
        for start in range(0, len(todo), self.batch_windows):
            group = todo[start : start + self.batch_windows]
            windows = [(story, sight.window) for sight in group]
            scores = read_windows(
                self.network, windows, special, uses_bf16=self.uses_bf16
            )
            for row, sight in enumerate(group):
                yield from pointed(story, sight, scores, row)


def read_windows(
    network: PointerNetwork,
    windows: Sequence[tuple[Story, Window]],
    special: Special,
    *,
    uses_bf16: bool,
) -> PointerScores:
    """The network's scores of some windows of stories."""
    device = network.device
    batch = collate_stories(windows, special)
    texts = batch.texts.to(device)
    with (
        torch.inference_mode(),
        torch.autocast(device.type, torch.bfloat16, enabled=uses_bf16),
    ):
        scores = network(
            texts.input_ids,
            texts.attention_mask,
            texts.marks,
            texts.cases,
            texts.words,
            batch.places.to(device),
        )
    return PointerScores(*(tensor.cpu() for tensor in scores))


def pointed(
    story: Story, sight: Sight, scores: PointerScores, row: int
) -> Iterator[Pointed]:
    """A quotation, its likely mentions and its likely turns, for each of a window."""
    of_quotations, of_mentions = story.inside(sight.window)
    shares = scores.mentions[row].softmax(-1)[:, 1 : 1 + len(of_mentions)]
    same = scores.turns[row].sigmoid()[:, : len(of_quotations)]
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
