"""A laid-out text as word pieces with features, and cut into windows.

The text is tokenised once. Windows begin and end at sentences where they can, and
neighbours share context, so that every word is read far from an edge once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Relation, Role
from quoteattr.neural.labels import WordSpan, tags_of
from quoteattr.segment import Extents, Tokens

Integers = NDArray[np.int64]

BREAK: Final = "[PAR]"  # the token that stands between paragraphs

_BLOCK_WORDS: Final = 20_000  # words that are tokenised at once

# Words whose pieces are remembered, but for those that are no words.
_REMEMBERED: Final = 1 << 16
_LONGEST_WORD: Final = 32

OUTSIDE_MARKS, INSIDE_MARKS, OPENING_MARK, CLOSING_MARK, NESTED_MARKS = range(5)
LOWER, TITLE, UPPER, MIXED, UNCASED = range(5)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as word pieces.

    Attributes:
        ids: Vocabulary index of each piece, (pieces,).
        marks: State in the quotation marks of each piece, (pieces,).
        cases: Casing of each piece's word, (pieces,).
        hints: Tag that another proposer gives each piece's word, (pieces,).
        heads: The word that each word points at in the other proposer's markup, as
            `first_words` says; -1 where it points at none, (words,).
        words: The words, as extents of the text.
        first: Index of each word's first piece, (words,).
        cuts: Indices of pieces at which a window may begin: those that begin
            sentences, in order, 0 first.
    """

    ids: Integers
    marks: Integers
    cases: Integers
    hints: Integers
    heads: Integers
    words: Tokens
    first: Integers
    cuts: Integers


class Window(NamedTuple):
    """A stretch of pieces and of the words that begin in it, both half-open."""

    start: int
    end: int
    first_word: int
    last_word: int


def to_pieces(layout: Layout, tokenizer: Tokenizer, hint: Markup) -> Pieces:
    """The text of a layout as word pieces, with a break between paragraphs.

    Args:
        layout: The text.
        tokenizer: The encoder's.
        hint: What another proposer makes of it; empty where nobody was asked.
    """
    words = layout.tokens
    owners, ids = _encoded(words.words, tokenizer)
    owners, ids = _with_unseen(owners, ids, len(words), tokenizer)
    breaks = _breaks(layout)
    at = np.searchsorted(owners, breaks)  # a break goes before its paragraph
    hinted = _hinted(layout, hint)
    features = [_mark_states(layout), _cases(words), hint_tags(hinted, len(words))]
    marks, cases, hints = (np.insert(f[owners], at, 0) for f in features)
    cases[at + np.arange(len(at))] = UNCASED
    ids = np.insert(ids, at, tokenizer.token_to_id(BREAK) or 0)
    owners = np.insert(owners, at, -1)
    first = _first_pieces(owners, len(words))
    heads = hint_heads(hint, hinted, len(words))
    return Pieces(ids, marks, cases, hints, heads, words, first, _cuts(layout, first))


def _encoded(words: Sequence[str], tokenizer: Tokenizer) -> tuple[Integers, Integers]:
    """The owner and the vocabulary index of each word piece."""
    if not isinstance(tokenizer.model, WordPiece):
        return _encoded_one_by_one(words, tokenizer)
    # The pieces of a word are its own, whatever stands beside it: asked for once.
    known = _known_words(tokenizer)
    found = {word: known.get(word) for word in dict.fromkeys(words)}
    unknown = [word for word, pieces in found.items() if pieces is None]
    fresh = _encoded_each(unknown, tokenizer)
    if len(known) + len(fresh) > _REMEMBERED:
        known.clear()
    known |= {w: fresh[w] for w in unknown[:_REMEMBERED] if len(w) <= _LONGEST_WORD}
    found |= fresh
    pieces = [found[word] or () for word in words]
    lengths = np.fromiter(map(len, pieces), dtype=np.int64, count=len(words))
    ids = np.fromiter(chain.from_iterable(pieces), dtype=np.int64)
    return np.repeat(np.arange(len(words)), lengths), ids


_Word = tuple[int, ...]


@lru_cache(maxsize=4)
def _known_words(
    tokenizer: Tokenizer,  # noqa: ARG001 (each has words of its own)
) -> dict[str, _Word]:
    """The pieces of words that a tokenizer was asked for before."""
    return {}


def _encoded_each(words: Sequence[str], tokenizer: Tokenizer) -> dict[str, _Word]:
    """The pieces of each word."""
    owners, ids = _encoded_one_by_one(words, tokenizer)
    ends = np.cumsum(np.bincount(owners, minlength=len(words))).tolist()
    listed = ids.tolist()
    return {
        word: tuple(listed[start:end])
        for word, start, end in zip(words, [0, *ends], ends, strict=False)
    }


def _encoded_one_by_one(
    words: Sequence[str], tokenizer: Tokenizer
) -> tuple[Integers, Integers]:
    """The same, each word encoded as often as it stands there.

    A tokenizer holds some 200 bytes a piece; block by block, they are soon let go.
    """
    owners, ids = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for start in range(0, len(words), _BLOCK_WORDS):
        block = words[start : start + _BLOCK_WORDS]
        encoding = tokenizer.encode(
            list(map(_encodable, block)),
            is_pretokenized=True,
            add_special_tokens=False,
        )
        its_owners = np.array(
            [-1 if owner is None else owner for owner in encoding.word_ids],
            dtype=np.int64,
        )
        kept = its_owners >= 0
        owners.append(its_owners[kept] + start)
        ids.append(np.array(encoding.ids, dtype=np.int64)[kept])
    return np.concatenate(owners), np.concatenate(ids)


def _encodable(word: str) -> str:
    """The word, its lone surrogates replaced, which no tokenizer takes."""
    if word.isascii():
        return word
    return word.encode("utf-8", "replace").decode("utf-8")


def _with_unseen(
    owners: Integers, ids: Integers, n_words: int, tokenizer: Tokenizer
) -> tuple[Integers, Integers]:
    """Owners and ids, with an unknown piece for each word that got none.

    A tokenizer drops what it does not know of (control characters, say).
    """
    unseen = np.setdiff1d(np.arange(n_words), owners)
    at = np.searchsorted(owners, unseen)
    unknown = tokenizer.token_to_id("[UNK]") or 0
    return np.insert(owners, at, unseen), np.insert(ids, at, unknown)


def _first_pieces(owners: Integers, n_words: int) -> Integers:
    """Index of each word's first piece."""
    first = np.zeros(n_words, dtype=np.int64)
    backwards = np.arange(len(owners))[::-1]
    owned = backwards[owners[backwards] >= 0]
    first[owners[owned]] = owned  # the last write, of the lowest index, stays
    return first


def _starts(extents: Extents | Tokens) -> Integers:
    return np.array(extents.starts, dtype=np.int64)


def _breaks(layout: Layout) -> Integers:
    """Index of the first word of each paragraph but the first."""
    starts = _starts(layout.tokens)
    found = np.searchsorted(starts, _starts(layout.paragraphs)[1:])
    return np.unique(found[found < len(starts)])


def _cuts(layout: Layout, first: Integers) -> Integers:
    """Pieces that begin sentences."""
    words = np.searchsorted(_starts(layout.tokens), _starts(layout.sentences))
    words = words[words < len(first)]
    return np.unique(np.concatenate([[0], first[words]])).astype(np.int64)


def _mark_states(layout: Layout) -> Integers:
    """The state in the quotation marks of each word."""
    starts = _starts(layout.tokens)
    states = np.zeros(len(starts), dtype=np.int64)
    for quotation in layout.quotations:
        inside = NESTED_MARKS if quotation.depth else INSIDE_MARKS
        bounds = (quotation.start, quotation.inner_start, quotation.inner_end)
        opening, inner, closing = np.searchsorted(starts, bounds)
        states[inner:closing] = inside
        if not quotation.depth:
            states[opening:inner] = OPENING_MARK
            states[closing : np.searchsorted(starts, quotation.end)] = CLOSING_MARK
    return states


def _hinted(layout: Layout, hint: Markup) -> list[WordSpan]:
    """The spans of a markup by words."""
    words = layout.tokens
    return [
        WordSpan(span.role, *words_within(words, span.start, span.end))
        for span in hint.spans
    ]


def hint_tags(spans: Sequence[WordSpan], n_words: int) -> Integers:
    """The tag that the spans of a markup give each word."""
    kept = [span for span in spans if span.first <= span.last]
    return np.array(tags_of(kept, n_words), dtype=np.int64)


def hint_heads(hint: Markup, spans: Sequence[WordSpan], n_words: int) -> Integers:
    """The word that each word points at in a markup, -1 for none.

    Args:
        hint: The markup.
        spans: Its spans by words.
        n_words: Words of the text.
    """
    heads = np.full(n_words, -1, dtype=np.int64)
    for index, word in first_words(hint, spans).items():
        heads[spans[index].first : spans[index].last + 1] = word
    return heads


def first_words(markup: Markup, spans: Sequence[WordSpan]) -> dict[int, int]:
    """The word that each span points at, by the index of those that do.

    Contents and sources point at the first word of their cue, and cues at that of
    their source. So a source may serve several cues.

    Args:
        markup: A markup.
        spans: Its spans by words.
    """
    heads: dict[int, int] = {}
    for link in markup.links:
        anchor, part = markup.spans[link.head], markup.spans[link.dependent]
        if link.relation is Relation.PART and anchor.role is Role.CUE:
            heads[link.dependent] = spans[link.head].first
            if part.role is Role.SOURCE:
                heads[link.head] = spans[link.dependent].first
    return heads


def words_within(words: Tokens, start: int, end: int) -> tuple[int, int]:
    """Indices of the first and the last word that a span touches.

    The last is before the first where it touches none.
    """
    first = words.first_from(start)
    if first and words.end_of(first - 1) > start:
        first -= 1
    return first, words.first_from(end) - 1


def _cases(words: Tokens) -> Integers:
    """The casing of each word."""
    return np.array(words.mapped(casing), dtype=np.int64)


def casing(word: str) -> int:
    """The casing of a word."""
    if word.islower():
        return LOWER
    if word.istitle():
        return TITLE
    if word.isupper():
        return UPPER
    return MIXED if word.lower() != word.upper() else UNCASED


def cut(pieces: Pieces, size: int, stride: int, offset: int = 0) -> Iterator[Window]:
    """Windows of at most `size` pieces that cover a text.

    Args:
        pieces: The text.
        size: Most pieces of a window, special ones not counted.
        stride: Pieces that neighbours share, at least; under half of `size`.
        offset: Pieces by which the first window is shorter, to vary the cuts;
            under half of `size`.
    """
    start, total = 0, len(pieces.ids)
    while start < total:
        room = size - (offset if start == 0 else 0)
        end = _last_cut(pieces.cuts, start + room // 2, start + room, total)
        words = np.searchsorted(pieces.first, (start, end))
        yield Window(start, end, int(words[0]), int(words[1]))
        if end == total:
            return
        start = _last_cut(pieces.cuts, start, end - stride, total) if stride else end


def _last_cut(cuts: Integers, after: int, limit: int, total: int) -> int:
    """The last cut in (after, limit], or `limit` itself if there is none."""
    if limit >= total:
        return total
    found = int(cuts[np.searchsorted(cuts, limit, side="right") - 1])
    return found if found > after else limit
