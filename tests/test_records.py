"""The records: what they promise at birth, and that JSON keeps them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles import TEXT, article, span

from quoteattr import (
    Attribution,
    Document,
    Kind,
    Scores,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 2), (3, 2)])
def test_offsets_that_are_no_stretch_make_no_span(start, end):
    with pytest.raises(ValueError, match=rf"not a span: \[{start}, {end}\)"):
        Span(start, end, "ab")


def test_a_text_of_another_length_makes_no_span():
    with pytest.raises(ValueError, match="'abc' is not 2 long"):
        Span(0, 2, "abc")


def test_spans_overlap_if_they_share_a_character():
    first = Span.of(TEXT, 0, 5)

    assert first.overlaps(Span.of(TEXT, 4, 6))
    assert not first.overlaps(Span.of(TEXT, 5, 6))


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_is_a_probability(score):
    with pytest.raises(ValueError, match="not a probability"):
        Scores(source=score)


def test_an_attribution_has_content():
    with pytest.raises(ValueError, match="attribution 'a1' has no content"):
        Attribution("a1", Kind.DIRECT, ())


def test_the_pieces_of_a_content_stand_in_the_order_of_the_text():
    pieces = (span("rains"), span("The dam"))

    with pytest.raises(ValueError, match="contents out of order: rains, The dam"):
        Attribution("a1", Kind.DIRECT, pieces)


def test_an_attribution_tells_its_words_and_its_borders():
    first = article().attributions[0]

    assert first.text == "“The dam <is> full,” “and it rains & rains.”"
    assert (first.start, first.end) == (23, 88)
    assert [str(piece) for piece in first.spans()] == [
        "“The dam <is> full,”",
        "Mayor Ida Holm",
        "said",
        "“and it rains & rains.”",
    ]


def test_a_document_fills_in_the_names_of_the_speakers():
    both = replace(article().attributions[0], speakers=("s1", "s2"))
    document = replace(article(), attributions=(both,))

    assert document.attributions[0].speaker == "Ida Holm; Fjord News"
    assert article().attributions[3].speaker is None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"text": "x" + TEXT}, "is not in the text of 'floods.txt'"),
        ({"speakers": ()}, "'a1' has unknown speakers: \\['s1'\\]"),
        ({"speakers": article().speakers * 2}, "an id stands twice"),
        ({"attributions": article().attributions[:2]}, "parent 'a3' is not in"),
        ({"attributions": article().attributions * 2}, "an id stands twice"),
    ],
)
def test_what_does_not_fit_together_makes_no_document(change, complaint):
    with pytest.raises(ValueError, match=complaint):
        replace(article(), **change)


def test_quotes_and_claims_are_all_attributions():
    document = article()

    assert [a.id for a in document.quotes] == ["a1", "a4"]
    assert [a.id for a in document.claims] == ["a2", "a3"]


def test_what_each_speaker_said_in_the_order_in_which_they_speak():
    said = article().by_speaker()

    assert [(s.name, [a.id for a in words]) for s, words in said.items()] == [
        ("Ida Holm", ["a1", "a2"]),
        ("Fjord News", ["a3"]),
    ]


def test_json_keeps_a_document():
    assert Document.from_json(article().to_json()) == article()


def test_json_of_another_schema_is_refused():
    record = article().to_dict() | {"schema": "quoteattr/2"}

    with pytest.raises(ValueError, match="schema is 'quoteattr/2', not 'quoteattr/1'"):
        Document.from_dict(record)


def test_json_keeps_the_stance():
    denied = replace(article().attributions[0], stance=Stance.DENIES, is_negated=True)
    record = denied.to_dict()

    assert (record["stance"], record["is_negated"]) == ("denies", True)
    assert Attribution.from_dict(record).stance is Stance.DENIES


def test_json_from_before_there_was_a_stance_is_read():
    record = article().to_dict()
    for attribution in record["attributions"]:
        del attribution["stance"], attribution["is_negated"]

    first, *others = article().attributions
    untold = (replace(first, stance=None, is_negated=None), *others)
    assert Document.from_dict(record) == replace(article(), attributions=untold)


@given(
    text=st.text(min_size=1),
    start=st.integers(0),
    length=st.integers(1),
    score=st.none() | st.decimals(0, 1, places=4).map(float),
)
def test_json_keeps_any_text_and_any_span(text, start, length, score):
    start %= len(text)
    piece = Span.of(text, start, min(len(text), start + length))
    document = Document(
        text,
        (Attribution("a1", Kind.MIXED, (piece,), scores=Scores(score)),),
        (Speaker("s1", text, SpeakerKind.GROUP, (text,), (piece,)),),
        id=text,
    )

    assert Document.from_json(document.to_json()) == document
