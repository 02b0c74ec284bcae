"""How good a pointer is on stories: whom its mentions name, and which turns are one's.

Figures of the network alone, before any decoding of a scene.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from quoteattr.neural.pointer import PointerNetwork
from quoteattr.neural.pointer_propose import (
    PointerScored,
    PointerSettings,
    read_sights,
    shares_of,
)
from quoteattr.neural.pointer_torch import TorchPointer
from quoteattr.neural.pointer_windows import Sight
from quoteattr.training.fiction_labels import NOBODY, LabelledStory
from quoteattr.training.fiction_material import NAME_FORMS

KINDS: Final = ("explicit", "anaphoric", "implicit")


def judge(
    network: PointerNetwork,
    tokenizer: Tokenizer,
    stories: Sequence[LabelledStory],
    *,
    share: int = 1,
    uses_bf16: bool = False,
) -> dict[str, float]:
    """The figures of `fiction_finish.FIGURES`, of one of `share` windows."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    engine = TorchPointer(network, uses_bf16)
    config = network.config
    settings = PointerSettings(
        config.window_tokens, config.before_tokens, config.behind_tokens
    )
    for labelled in stories:
        chosen = settings.sights(labelled.story)[::share]
        for read in read_sights(engine, labelled.story, chosen, tokenizer):
            for name, is_right in _of_window(labelled, *read):
                right[name] += is_right
                total[name] += 1
    return {name: round(100 * right[name] / total[name], 1) for name in sorted(total)}


def _of_window(
    labelled: LabelledStory, sight: Sight, scored: PointerScored
) -> Iterator[tuple[str, bool]]:
    """Each figure's name with whether one decision of it is right, in one window."""
    quotations, mentions = labelled.story.inside(sight.window)
    rows = slice(mentions.start, mentions.stop)
    shares = shares_of(labelled.story, sight, scored)
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
            yield labelled.kinds[index], is_right
        for other in quotations:
            if other != index and labelled.speakers[other] != NOBODY:
                is_same = bool(scored.turns[at, other - quotations.start] > 0)
                yield "turns", is_same is (int(labelled.speakers[other]) == speaker)
