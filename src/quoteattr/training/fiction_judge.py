"""How good a pointer is on stories: whom its mentions name, and which turns are one's.

Figures of the network alone, before any decoding of a scene.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from quoteattr.neural.batches import N_SPECIAL, Special
from quoteattr.neural.pointer import PointerNetwork, PointerScores
from quoteattr.neural.pointer_propose import read_windows
from quoteattr.neural.pointer_windows import Sight, sights
from quoteattr.training.fiction_labels import NOBODY, LabelledStory
from quoteattr.training.fiction_material import NAME_FORMS

_BATCH_WINDOWS: Final = 8
KINDS: Final = ("explicit", "anaphoric", "implicit")


def judge(
    network: PointerNetwork,
    tokenizer: Tokenizer,
    stories: Sequence[LabelledStory],
    *,
    share: int = 1,
    uses_bf16: bool = False,
) -> dict[str, float]:
    """Shares in per cent, of the quotations of one of `share` windows.

    "mention": the best mention means, or may mean, the speaker. "named": of the
    characters, the speaker is the one whose names together are likeliest; over all
    and by kind. "turns": pairs of quotations told rightly to be one speaker's or two's.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    special = Special.of(tokenizer)
    size, stride = _size(network)
    for labelled in stories:
        chosen = list(sights(labelled.story, size, stride))[::share]
        for start in range(0, len(chosen), _BATCH_WINDOWS):
            group = chosen[start : start + _BATCH_WINDOWS]
            windows = [(labelled.story, sight.window) for sight in group]
            scores = read_windows(network, windows, special, uses_bf16=uses_bf16)
            for row, sight in enumerate(group):
                for name, is_right in _of_window(labelled, sight, scores, row):
                    right[name] += is_right
                    total[name] += 1
    return {name: round(100 * right[name] / total[name], 1) for name in sorted(total)}


def _size(network: PointerNetwork) -> tuple[int, int]:
    """Most pieces of a window, and those that neighbours share."""
    return network.config.window_tokens - N_SPECIAL, network.config.stride_tokens


def _of_window(
    labelled: LabelledStory, sight: Sight, scores: PointerScores, row: int
) -> Iterator[tuple[str, bool]]:
    """Each figure's name with whether one decision of it is right, in one window."""
    quotations, mentions = labelled.story.inside(sight.window)
    rows = slice(mentions.start, mentions.stop)
    shares = scores.mentions[row].softmax(-1)[:, 1 : 1 + len(mentions)].numpy()
    is_name = np.isin(labelled.story.forms[rows], NAME_FORMS)
    means, may_mean = labelled.means[rows], labelled.may_mean[rows]
    for index in sight.quotations:
        speaker, at = int(labelled.speakers[index]), index - quotations.start
        if speaker == NOBODY or not len(mentions):
            continue
        best = int(shares[at].argmax())
        named = (shares[at] * is_name) @ means
        is_right = bool(named.any() and named.argmax() == speaker)
        yield "mention", bool(means[best, speaker] or may_mean[best, speaker])
        yield "named", is_right
        yield "reachable", bool((means[:, speaker] & is_name).any())
        if labelled.kinds[index] in KINDS:
            yield f"named {labelled.kinds[index]}", is_right
        for other in quotations:
            if other != index and labelled.speakers[other] != NOBODY:
                is_same = scores.turns[row, at, other - quotations.start].item() > 0
                yield "turns", is_same is (int(labelled.speakers[other]) == speaker)
