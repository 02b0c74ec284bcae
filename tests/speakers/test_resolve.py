"""Whatever is attributed in whatever text, a document comes out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speakers.telling import resolved

from quoteattr import Attribution, Kind, Span, SpeakerKind
from quoteattr.layout import Layout
from quoteattr.speakers import resolve

_WORDS = st.sampled_from(
    [
        *str.split("""
        Ann Lee Mr. Dr. King Jr. he She they who which I both two its the The of and
        senator official officials poll report campaign said Harrow Bank , . “ ” « ' 's
        — - … (D-Ohio) U.S. @ann É İ 🦊 5th film titled “Sun” “'90” each v.
        """),
        "\n\n",
        "x" * 40,
    ]
)
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=60).map(" ".join),
    st.text(min_size=1, max_size=200),
)


@st.composite
def _attributed(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = draw(_TEXTS)
    offsets = st.integers(0, len(text) - 1)

    def span() -> Span:
        start = draw(offsets)
        return Span.of(text, start, draw(st.integers(start + 1, len(text))))

    attributions = [
        Attribution(
            id=f"a{number}",
            kind=draw(st.sampled_from(Kind)),
            content=(span(),),
            source=span() if draw(st.booleans()) else None,
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    return text, attributions


@given(_attributed())
@settings(max_examples=150, deadline=None)
def test_any_attributions_over_any_text_give_a_valid_document(
    attributed: tuple[str, list[Attribution]],
):
    text, attributions = attributed

    document = resolve(Layout.of(text), attributions, roster={"Ann Lee": ["Lee", "he"]})

    assert document.text == text
    assert [a.id for a in document.attributions] == [a.id for a in attributions]
    spoken = {i for a in document.attributions for i in a.speakers}
    assert {speaker.id for speaker in document.speakers} == spoken
    for speaker in document.speakers:
        assert speaker.name
        for mention in speaker.mentions:
            assert text[mention.start : mention.end] == mention.text


def test_each_identity_is_a_speaker_once_with_its_kind_and_mentions():
    document = resolved(
        "{Ann Lee} spoke. {She} said no. {The Harrow Council} and {voters} said yes."
    )

    assert [(s.name, s.kind) for s in document.speakers] == [
        ("Ann Lee", SpeakerKind.PERSON),
        ("Harrow Council", SpeakerKind.ORGANISATION),
        ("voters", SpeakerKind.UNNAMED),
    ]
    assert [str(m) for m in document.speakers[0].mentions] == ["Ann Lee", "She"]


def test_what_cannot_be_told_is_left_empty():
    (attribution,) = resolved("Then {she} said no.").attributions

    assert attribution.speakers == ()
    assert attribution.scores.speaker is None


def test_a_score_is_a_probability_of_the_speaker():
    (attribution,) = resolved("{Ann Lee} said no.").attributions

    assert attribution.scores.speaker is not None
    assert 0.9 < attribution.scores.speaker < 1


@pytest.mark.parametrize(
    "piece",
    ["Ann Lee said so. ", "A. ", "Bank of ", "“", "he said ", "who and ", "A-", "Bo, "],
)
def test_hostile_text_is_resolved_like_any_other(piece: str):
    text = piece * (20_000 // len(piece))
    attributions = [
        Attribution(
            f"a{at}",
            Kind.INDIRECT,
            (Span.of(text, at + 20, at + 30),),
            source=Span.of(text, at, at + 15),
        )
        for at in range(0, len(text) - 40, 200)
    ]

    document = resolve(Layout.of(text), attributions)

    assert [a.id for a in document.attributions] == [a.id for a in attributions]
