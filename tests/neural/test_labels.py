from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quoteattr.markup import Role
from quoteattr.neural.labels import TAGS, WordSpan, may_follow, spans_of, tags_of


def names(spans: list[WordSpan], n_words: int) -> str:
    return " ".join(TAGS[tag] for tag in tags_of(spans, n_words))


def test_words_are_tagged_by_where_they_stand_in_their_span():
    spans = [WordSpan(Role.SOURCE, 0, 0), WordSpan(Role.CONTENT, 2, 4)]

    assert names(spans, 6) == "S-source O B-content I-content E-content O"


def test_a_span_over_another_leaves_the_rest_of_it_as_spans():
    spans = [WordSpan(Role.CONTENT, 0, 4), WordSpan(Role.CUE, 2, 2)]

    assert names(spans, 5) == "B-content E-content S-cue B-content E-content"


def test_a_span_is_not_left_open():
    begin, inside = TAGS.index("B-cue"), TAGS.index("I-cue")

    assert not may_follow(begin, TAGS.index("O"))
    assert not may_follow(TAGS.index("O"), inside)
    assert not may_follow(begin, TAGS.index("I-source"))
    assert may_follow(begin, TAGS.index("E-cue"))
    assert may_follow(TAGS.index("E-cue"), begin)


word_spans = st.builds(
    lambda role, first, length: WordSpan(role, first, first + length),
    st.sampled_from(Role),
    st.integers(0, 9),
    st.integers(0, 5),
)


@given(st.lists(word_spans, max_size=4))
def test_tags_of_any_spans_are_legal(spans):
    tags = tags_of(spans, 15)

    assert may_follow(0, tags[0])
    assert may_follow(tags[-1], 0)
    assert all(may_follow(a, b) for a, b in pairwise(tags))


@given(st.lists(word_spans, max_size=4))
def test_spans_that_do_not_overlap_come_back(spans):
    apart: list[WordSpan] = []
    for span in sorted(spans, key=lambda span: span.first):
        if not apart or span.first > apart[-1].last:
            apart.append(span)

    assert list(spans_of(tags_of(apart, 15))) == apart
