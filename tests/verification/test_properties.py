import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr import Verdict, verify
from quoteattr.verification.words import Words

SIGNS = "\"'“”‘’…...[]-–—,;:!?() \n\t\u200b\u00ad"
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.sampled_from("aAbßée\u0301İﬁ好1½.,'’-– \n"), max_size=60),
    st.lists(
        st.sampled_from(["we", "We", "leave", "at", "noon", "1,000", "U.S.", *SIGNS]),
        max_size=40,
    ).map(" ".join),
)


@st.composite
def cut_texts(draw):
    """A text, and a part of it that begins and ends where its words do."""
    text = draw(TEXTS.filter(str.strip))
    words = text.split()
    first = draw(st.integers(0, len(words) - 1))
    past = draw(st.integers(first + 1, len(words)))
    at = 0
    starts, ends = [], []
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    return text, starts[first], ends[past - 1]


@settings(max_examples=500)
@given(cut_texts())
@example(("“a” a “a”", 4, 5))
@example(("ha ha ha", 3, 8))
@example(("x -5 −5", 2, 4))
@example(("a\ud800b c", 0, 3))
def test_what_is_cut_out_of_a_text_is_exact_at_its_place(cut):
    text, start, end = cut
    (finding,) = verify(text, [text[start:end]])

    assert finding.verdict is Verdict.EXACT
    extents = [(p.spans[0].start, p.spans[0].end) for p in finding.places]
    assert (start, end) in extents


@settings(max_examples=500)
@given(TEXTS, TEXTS.filter(str.strip))
@example("a. “b” c [d] e", "a b … c, d f")
@example("we leave at noon we leave at one", "at one we leave at noon")
def test_every_offset_is_of_what_it_says(text, quote):
    (finding,) = verify(text, [quote])

    for place in finding.places:
        assert 0 <= place.ratio <= 1
        for span in place.spans:
            assert text[span.start : span.end] == span.text
        for edit in place.edits:
            if edit.claimed:
                assert quote[edit.claimed.start : edit.claimed.end] == edit.claimed.text
            if edit.found:
                assert text[edit.found.start : edit.found.end] == edit.found.text
    assert finding.places or finding.difference == quote


@settings(max_examples=300)
@given(cut_texts())
def test_unicode_forms_do_not_matter(cut):
    text, start, end = cut
    for form in ("NFC", "NFD"):
        (finding,) = verify(text, [unicodedata.normalize(form, text[start:end])])
        assert finding.is_faithful or not Words.of(text[start:end]).keys


@settings(max_examples=300)
@given(TEXTS)
def test_words_are_in_order_and_have_keys(text):
    words = Words.of(text)

    borders = [b for pair in zip(words.starts, words.ends, strict=True) for b in pair]
    assert borders == sorted(borders)
    assert all(words.keys)


@pytest.mark.parametrize(
    ("piece", "quote"),
    [
        ("a ", "A " * 300 + "b"),
        ("a ", "A " * 300),
        ("“", "“"),
        ("[", "a [b"),
        ("a. b ", "a b " * 100),
        (". ", "a ... b"),
        ("\u200b", "a"),
        ("we leave. ", "we … leave … we"),
        ("we leave. ", "we go … leave … we"),
    ],
)
def test_a_hostile_text_is_searched_like_any_other(piece, quote):
    (finding,) = verify(piece * (40_000 // len(piece)), [quote])

    assert all(place.spans for place in finding.places)


def test_each_of_many_claims_on_a_long_text_has_its_finding():
    words = [f"word{number * number % 7_919}" for number in range(50_000)]
    quotes = [" ".join([*words[at : at + 9], "x"]) for at in range(0, 50_000, 500)]

    findings = verify(" ".join(words), quotes)

    assert [finding.claim.text for finding in findings] == quotes
