"""From the network's scores of windows to the markup of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import torch
from torch import Tensor

from quoteattr.markup import Link, Markup, Role, RoleSpan
from quoteattr.neural.calibration import Calibration
from quoteattr.neural.chain import Chain
from quoteattr.neural.labels import N_TAGS, WordSpan, spans_of
from quoteattr.neural.windows import Integers, Pieces, Window

METHOD: Final = "model"


class Reading(NamedTuple):
    """A window and the network's scores of its words.

    Attributes:
        window: The window.
        tags: (words, tags).
        links: (words, 1 + words).
    """

    window: Window
    tags: Tensor
    links: Tensor


class Attachment(NamedTuple):
    """A span bound to the cue of its attribution.

    Attributes:
        span: Index of the span.
        cue: Index of the cue, or None where the pointer says that there is none.
        score: Probability of the binding among all cues in sight.
    """

    span: int
    cue: int | None
    score: float


def decode(
    texts: Sequence[Pieces],
    readings: Sequence[Sequence[Reading]],
    between: Tensor,
    calibration: Calibration,
    hint_weight: float = 0.0,
) -> Iterator[Markup]:
    """The markup of each text.

    Args:
        texts: The texts as word pieces.
        readings: The readings of each text's windows, in order.
        between: The network's transitions, (tags, tags).
        calibration: What makes the scores probabilities.
        hint_weight: Added to the score of a cue that the other proposer links a
            word to as well.
    """
    filled = [index for index, pieces in enumerate(texts) if len(pieces.words)]
    if not filled:
        yield from (Markup() for _ in texts)
        return
    emissions = [merged(len(texts[i].words), readings[i]) for i in filled]
    chain = Chain.of(emissions, between)
    spans = [list(spans_of(tags)) for tags in chain.best_tags()]
    scores = chain.probabilities(spans)
    found = dict(zip(filled, zip(spans, scores, strict=True), strict=True))
    for index, pieces in enumerate(texts):
        its_spans, its_scores = found.get(index, ([], []))
        attachments = attach(its_spans, readings[index], pieces.heads, hint_weight)
        spans_in_text = _role_spans(pieces, its_spans, its_scores)
        yield _markup(spans_in_text, attachments, calibration)


def merged(n_words: int, readings: Sequence[Reading]) -> Tensor:
    """Scores of tags of a whole text, (words, tags).

    Where windows overlap, each counts by its words' distance from its edges, for
    there the network sees less; a text's own ends are no edges.
    """
    total = torch.zeros(n_words, N_TAGS)
    weight = torch.zeros(n_words, 1)
    for window, tags, _ in readings:
        length = window.last_word - window.first_word
        distance = torch.arange(1, length + 1, dtype=torch.float32)
        far = torch.full_like(distance, float(length))
        left = distance if window.first_word else far
        right = distance.flip(0) if window.last_word < n_words else far
        share = torch.minimum(left, right).unsqueeze(1)
        total[window.first_word : window.last_word] += share * tags[:length].float()
        weight[window.first_word : window.last_word] += share
    return total / weight.clamp(min=1)


def attach(
    spans: Sequence[WordSpan],
    readings: Sequence[Reading],
    heads: Integers,
    hint_weight: float,
) -> list[Attachment]:
    """The cue of each content and the source of each cue.

    A content has one cue or none, a cue one source or none; a source may serve
    several cues. Arguments as in `decode` and `Pieces`.
    """
    view = _View(spans, readings, heads, hint_weight)
    found = []
    for index, span in enumerate(spans):
        if span.role is Role.CONTENT:
            cue, score = view.best(index, Role.CUE)
            found.append(Attachment(index, cue, score))
        elif span.role is Role.CUE:
            source, score = view.best(index, Role.SOURCE)
            if source is not None:
                found.append(Attachment(source, index, score))
    return found


@dataclass(frozen=True, slots=True)
class _View:
    """The spans of a text, and what is known of its words' links."""

    spans: Sequence[WordSpan]
    readings: Sequence[Reading]
    heads: Integers
    hint_weight: float

    def best(self, index: int, role: Role) -> tuple[int | None, float]:
        """The span of a role that a span points at, or none; its probability."""
        span = self.spans[index]
        reading = _best_view(span, self.readings)
        window = reading.window
        heads = [
            number
            for number, head in enumerate(self.spans)
            if head.role is role and window.first_word <= head.first < window.last_word
        ]
        columns = [0, *(1 + self.spans[h].first - window.first_word for h in heads)]
        first = max(span.first, window.first_word) - window.first_word
        last = min(span.last + 1, window.last_word) - window.first_word
        scores = reading.links[first:last][:, columns].float()
        words = range(first + window.first_word, last + window.first_word)
        for column, head in enumerate(heads, 1):
            scores[:, column] += self._bonus(words, self.spans[head])
        shares = scores.softmax(1).mean(0)
        best = int(shares.argmax())
        return (heads[best - 1] if best else None), float(shares[best])

    def _bonus(self, words: range, head: WordSpan) -> Tensor:
        """What the hint adds to the scores of some words' links to a span."""
        heads = self.heads[words.start : words.stop]
        agrees = (heads >= head.first) & (heads <= head.last)
        return self.hint_weight * torch.from_numpy(agrees).float()


def _best_view(span: WordSpan, readings: Sequence[Reading]) -> Reading:
    """The reading whose window holds the span farthest from its edges."""

    def margin(reading: Reading) -> int:
        window = reading.window
        return min(span.first - window.first_word, window.last_word - 1 - span.last)

    return max(readings, key=margin)


def _role_spans(
    pieces: Pieces, spans: Sequence[WordSpan], scores: Sequence[float]
) -> list[RoleSpan]:
    """The spans in characters."""
    words = pieces.words
    return [
        RoleSpan(role, words[first].start, words[last].end, score, METHOD)
        for (role, first, last), score in zip(spans, scores, strict=True)
    ]


def _markup(
    spans: Sequence[RoleSpan],
    attachments: Sequence[Attachment],
    calibration: Calibration,
) -> Markup:
    """The spans bound to their cues, with calibrated scores.

    A source's link is as sure as the source and its binding are together. The
    source of several cues is there once for each.
    """
    marked = [_calibrated(span, calibration) for span in spans]
    links: list[Link] = []
    bound: set[int] = set()
    for span, cue, share in attachments:
        if cue is None:
            continue
        sure = calibration.source(share * (spans[span].score or 0.0))
        dependent = span
        if span in bound:
            dependent = len(marked)
            marked.append(marked[span])
        bound.add(span)
        links.append(Link(dependent, cue, score=sure))
    return Markup(tuple(marked), tuple(links))


def _calibrated(span: RoleSpan, calibration: Calibration) -> RoleSpan:
    """The span with its score as `Markup` wants it; only contents' are reported."""
    if span.role is not Role.CONTENT or span.score is None:
        return span
    return replace(span, score=calibration.content(span.score))
