from array import array
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.neural.conftest import tiny_tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Link, Markup, Role, RoleSpan
from quoteattr.neural.labels import TAGS
from quoteattr.neural.windows import (
    CLOSING_MARK,
    INSIDE_MARKS,
    LOWER,
    OPENING_MARK,
    OUTSIDE_MARKS,
    TITLE,
    UNCASED,
    UPPER,
    Pieces,
    cut,
    to_pieces,
)
from quoteattr.segment import Tokens

TOKENIZER = tiny_tokenizer()


def pieces_of(text: str) -> Pieces:
    return to_pieces(Layout.of(text), TOKENIZER, Markup())


def words(pieces: Pieces) -> list[str]:
    return [str(TOKENIZER.id_to_token(int(index))) for index in pieces.ids]


def test_a_break_stands_between_paragraphs_and_nowhere_else():
    assert words(pieces_of("it rains\n\nwe leave")) == [
        "it",
        "rains",
        "[PAR]",
        "we",
        "leave",
    ]


def test_each_word_knows_its_first_piece():
    pieces = pieces_of("it rains\n\nwe leave")

    assert pieces.first.tolist() == [0, 1, 3, 4]


def test_words_of_several_pieces_share_their_features():
    pieces = pieces_of("Lee-Dahl said")  # pieces: Lee - Dahl said

    assert pieces.cases.tolist() == [TITLE, TITLE, TITLE, LOWER]
    assert pieces.first.tolist() == [0, 3]


def test_a_word_that_the_tokenizer_drops_has_a_piece_all_the_same():
    pieces = pieces_of("it \x00 rains")

    assert len(pieces.first) == len(pieces.words)
    assert len(set(pieces.first.tolist())) == len(pieces.words)


def test_states_in_the_marks():
    pieces = pieces_of("Ann said “we leave”.")

    assert pieces.marks.tolist() == [
        OUTSIDE_MARKS,
        OUTSIDE_MARKS,
        OPENING_MARK,
        INSIDE_MARKS,
        INSIDE_MARKS,
        CLOSING_MARK,
        OUTSIDE_MARKS,
    ]


def test_a_hint_is_the_tag_of_each_piece():
    spans = (RoleSpan(Role.SOURCE, 0, 8), RoleSpan(Role.CUE, 9, 13))
    hint = Markup(spans, (Link(0, 1),))

    pieces = to_pieces(Layout.of("Lee-Dahl said it"), TOKENIZER, hint)

    assert [TAGS[tag] for tag in pieces.hints] == ["S-source"] * 3 + ["S-cue", "O"]
    assert pieces.heads.tolist() == [1, 0, -1]


def test_casings():
    assert pieces_of("ANN said Lee , 3").cases.tolist() == [
        UPPER,
        LOWER,
        TITLE,
        UNCASED,
        UNCASED,
    ]


def test_windows_begin_at_sentences_where_they_can():
    pieces = pieces_of("It rains. We leave. Ann said it. Bo told Ann. It rains.")

    for window in list(cut(pieces, 12, 4))[1:]:
        assert window.start in pieces.cuts


def test_an_empty_text_has_no_windows():
    assert list(cut(pieces_of(" \n"), 12, 4)) == []


def made_of(n_pieces: int, cuts: set[int]) -> Pieces:
    numbers = np.arange(n_pieces)
    zeros = np.zeros(n_pieces, dtype=np.int64)
    starts = np.array(sorted({0, *(c for c in cuts if c < n_pieces)}))
    words = Tokens(array("q", [0]) * n_pieces, ["a"] * n_pieces)
    return Pieces(zeros, zeros, zeros, zeros, zeros, words, numbers, starts)


@given(
    st.integers(1, 300),
    st.sets(st.integers(0, 300)),
    st.integers(8, 64),
    st.integers(0, 3),
    st.integers(0, 3),
)
def test_windows_cover_every_piece_and_share_what_they_should(
    n_pieces, cuts, size, stride, offset
):
    pieces = made_of(n_pieces, cuts)

    windows = list(cut(pieces, size, stride, offset))

    assert windows[0].start == 0
    assert windows[-1].end == n_pieces
    for window in windows:
        assert window.start < window.end <= window.start + size
        assert (window.first_word, window.last_word) == (window.start, window.end)
    for before, after in pairwise(windows):
        assert before.start < after.start <= before.end - stride


def test_a_long_text_is_tokenised_as_a_short_one():
    part, times = "Lee-Dahl said it rains.\n\n", 5_000  # 5 words a time

    one, many = pieces_of(part), pieces_of(part * times)

    assert many.first[-5:].tolist() == (one.first + (len(one.ids) + 1) * 4_999).tolist()
    assert many.ids[-len(one.ids) :].tolist() == one.ids.tolist()
    assert many.marks.shape == many.ids.shape == ((len(one.ids) + 1) * times - 1,)
