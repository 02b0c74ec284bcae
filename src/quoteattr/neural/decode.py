"""From the network's scores of windows to the markup of a text."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np

from quoteattr.markup import Link, Markup, Role, RoleSpan
from quoteattr.neural.calibration import Calibration
from quoteattr.neural.chain import Chain
from quoteattr.neural.engine import Floats
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
    tags: Floats
    links: Floats


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
    between: Floats,
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
    emissions = {
        index: merged(len(pieces.words), readings[index])
        for index, pieces in enumerate(texts)
        if len(pieces.words)
    }
    tagged = dict(_tagged(emissions, between))
    for index, pieces in enumerate(texts):
        spans, scores = tagged.get(index, ([], []))
        attachments = attach(spans, readings[index], pieces.heads, hint_weight)
        yield _markup(_role_spans(pieces, spans, scores), attachments, calibration)


def _tagged(
    emissions: Mapping[int, Floats], between: Floats
) -> Iterator[tuple[int, tuple[list[WordSpan], list[float]]]]:
    """The likeliest spans of each text, and their probabilities.

    Texts of like length go together: no more than half of a batch is padding.
    """
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for index, rows in emissions.items():
        alike[len(rows).bit_length()].append(index)
    for group in alike.values():
        chain = Chain.of([emissions[index] for index in group], between)
        spans = [list(spans_of(tags)) for tags in chain.best_tags()]
        scores = chain.probabilities(spans)
        yield from zip(group, zip(spans, scores, strict=True), strict=True)


def merged(n_words: int, readings: Sequence[Reading]) -> Floats:
    """Scores of tags of a whole text, (words, tags).

    Where windows overlap, each counts by its words' distance from its edges, for
    there the network sees less; a text's own ends are no edges.
    """
    total = np.zeros((n_words, N_TAGS), dtype=np.float32)
    weight = np.zeros((n_words, 1), dtype=np.float32)
    for window, tags, _ in readings:
        length = window.last_word - window.first_word
        distance = np.arange(1, length + 1, dtype=np.float32)
        far = np.full_like(distance, length)
        left = distance if window.first_word else far
        right = distance[::-1] if window.last_word < n_words else far
        share = np.minimum(left, right)[:, None]
        total[window.first_word : window.last_word] += share * tags[:length]
        weight[window.first_word : window.last_word] += share
    total /= weight.clip(min=1)
    return total


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
    view = _View.of(spans, readings, heads, hint_weight)
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
    """The spans of a text, and what is known of its words' links.

    Attributes:
        spans: In order.
        of_role: Indices of the spans of each role, in order.
        first_words: First word of each of these.
        readings: As in `decode`, like the rest.
    """

    spans: Sequence[WordSpan]
    of_role: Mapping[Role, Sequence[int]]
    first_words: Mapping[Role, Sequence[int]]
    readings: Sequence[Reading]
    heads: Integers
    hint_weight: float

    @classmethod
    def of(
        cls,
        spans: Sequence[WordSpan],
        readings: Sequence[Reading],
        heads: Integers,
        hint_weight: float,
    ) -> "_View":
        """The view of a text's spans, which are in order."""
        of_role = {
            role: [i for i, span in enumerate(spans) if span.role is role]
            for role in Role
        }
        first_words = {
            role: [spans[i].first for i in its] for role, its in of_role.items()
        }
        return cls(spans, of_role, first_words, readings, heads, hint_weight)

    def best(self, index: int, role: Role) -> tuple[int | None, float]:
        """The span of a role that a span points at, or none; its probability."""
        span = self.spans[index]
        reading = _best_view(span, self.readings)
        window = reading.window
        heads = self._inside(window, role)
        columns = [0, *(1 + self.spans[h].first - window.first_word for h in heads)]
        first = max(span.first, window.first_word) - window.first_word
        last = min(span.last + 1, window.last_word) - window.first_word
        scores = reading.links[first:last][:, columns]
        words = range(first + window.first_word, last + window.first_word)
        for column, head in enumerate(heads, 1):
            scores[:, column] += self._bonus(words, self.spans[head])
        shares = _softmax(scores).mean(0)
        best = int(shares.argmax())
        return (heads[best - 1] if best else None), float(shares[best])

    def _inside(self, window: Window, role: Role) -> Sequence[int]:
        """Indices of the spans of a role that begin in a window."""
        starts = self.first_words[role]
        first = bisect_left(starts, window.first_word)
        return self.of_role[role][first : bisect_left(starts, window.last_word)]

    def _bonus(self, words: range, head: WordSpan) -> Floats:
        """What the hint adds to the scores of some words' links to a span."""
        heads = self.heads[words.start : words.stop]
        agrees = (heads >= head.first) & (heads <= head.last)
        bonus: Floats = np.float32(self.hint_weight) * agrees.astype(np.float32)
        return bonus


def _softmax(scores: Floats) -> Floats:
    """Each row's shares."""
    weights: Floats = np.exp(scores - scores.max(1, keepdims=True))
    weights /= weights.sum(1, keepdims=True)
    return weights


def _best_view(span: WordSpan, readings: Sequence[Reading]) -> Reading:
    """The reading whose window holds the span farthest from its edges."""

    def margin(reading: Reading) -> int:
        window = reading.window
        return min(span.first - window.first_word, window.last_word - 1 - span.last)

    before = bisect_right(readings, span.first, key=lambda r: r.window.last_word)
    behind = bisect_right(readings, span.last, key=lambda r: r.window.first_word)
    return max(readings[before:behind], key=margin)


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
