"""Marked text as HTML, by small examples."""

import re

import pytest
from benchmarks.highlight import Mark, fragment
from hypothesis import given
from hypothesis import strategies as st


def test_text_without_marks_is_only_escaped():
    assert fragment("a < b & “c”", []) == "a &lt; b &amp; “c”"


def test_a_mark_becomes_a_span_with_its_class_and_title():
    mark = Mark(3, 6, "cue", title='"by"\nwhom')

    assert fragment("we say so", [mark]) == (
        'we <span class="cue" title="&quot;by&quot;\nwhom">say</span> so'
    )


def test_a_mark_inside_another_is_nested_in_it():
    marks = [Mark(2, 3, "inner"), Mark(0, 5, "outer")]

    assert fragment("abcde", marks) == (
        '<span class="outer">ab<span class="inner">c</span>de</span>'
    )


def test_of_marks_on_the_same_words_the_first_is_outside():
    marks = [Mark(0, 1, "first"), Mark(0, 1, "second")]

    assert fragment("a", marks) == (
        '<span class="first"><span class="second">a</span></span>'
    )


def test_a_mark_that_another_crosses_is_closed_and_opened_again():
    marks = [Mark(0, 3, "one"), Mark(2, 5, "two")]

    assert fragment("abcde", marks) == (
        '<span class="one">ab<span class="two">c</span></span>'
        '<span class="two">de</span>'
    )


def test_marks_that_touch_stand_side_by_side():
    marks = [Mark(0, 1, "one"), Mark(1, 2, "two")]

    assert fragment("ab", marks) == (
        '<span class="one">a</span><span class="two">b</span>'
    )


@pytest.mark.parametrize("mark", [Mark(2, 2, "c"), Mark(-1, 1, "c"), Mark(1, 4, "c")])
def test_a_mark_outside_the_text_is_an_error(mark):
    with pytest.raises(ValueError, match="not in a text of 3 characters"):
        fragment("abc", [mark])


@given(
    text=st.text(min_size=1, max_size=30),
    places=st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=8),
)
def test_any_marks_leave_the_text_as_it_is_and_the_tags_balanced(text, places):
    marks = [
        Mark(start, min(end, len(text)), "c")
        for start, end in places
        if start < min(end, len(text))
    ]
    shown = fragment(text, marks)
    tags = re.findall(r"<(/?)span", shown)
    depths = [sum(1 if not t else -1 for t in tags[: i + 1]) for i in range(len(tags))]

    bare = re.sub(r'</?span(?: class="c")?>', "", shown)
    assert bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
    assert min(depths, default=0) >= 0
    assert sum(1 if not t else -1 for t in tags) == 0
