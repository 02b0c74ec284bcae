"""Who is claimed to have said it, and who is reported to."""

import dataclasses

import pytest

from quoteattr import (
    Attribution,
    Claim,
    Document,
    Kind,
    Span,
    Speaker,
    SpeakerKind,
    verify,
)
from quoteattr.verification import SpeakerVerdict
from quoteattr.verification.voices import are_meant

TEXT = (
    "“We leave at noon,” Ida Holm said. “No comment,” said Bo Berg. “No comment,” she "
    "added. The ferry was sold, a clerk said, per Fjord News. “Who knows?” Nobody left."
)


def span(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span.of(TEXT, start, start + len(words))


def said(id, content, *speakers, parent=None):
    return Attribution(id, Kind.DIRECT, (content,), speakers=speakers, parent=parent)


DOCUMENT = Document(
    TEXT,
    (
        said("a1", span("“We leave at noon,”"), "s1"),
        said("a2", span("“No comment,”"), "s2"),
        said("a3", span("“No comment,”", 1), "s1"),
        said("a4", span("The ferry was sold"), "s3", parent="a5"),
        said("a5", span("The ferry was sold, a clerk said"), "s4"),
        said("a6", span("“Who knows?”")),
    ),
    (
        Speaker("s1", "Ida Holm", SpeakerKind.PERSON, (), (span("Ida Holm"),)),
        Speaker("s2", "Bo Berg", SpeakerKind.PERSON),
        Speaker("s3", "a clerk", SpeakerKind.UNNAMED),
        Speaker("s4", "Fjord News", SpeakerKind.ORGANISATION),
    ),
)


def voice(quote, speaker=None):
    (finding,) = verify(TEXT, [Claim(quote, speaker)], document=DOCUMENT)
    return finding.voice


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict", "ours"),
    [
        ("We leave at noon", "Ida Holm", SpeakerVerdict.SAME, "Ida Holm"),
        ("We leave at noon", "Ms Holm", SpeakerVerdict.SAME, "Ida Holm"),
        ("We leave at noon", "Bo Berg", SpeakerVerdict.OTHER, "Ida Holm"),
        ("We leave at dawn", "Bo Berg", SpeakerVerdict.OTHER, "Ida Holm"),
        ("The ferry was sold", "the clerk", SpeakerVerdict.SAME, "a clerk"),
        ("The ferry was sold", "Fjord News", SpeakerVerdict.SAME, "a clerk"),
        ("Who knows?", "Bo Berg", SpeakerVerdict.UNKNOWN, None),
        ("Nobody left", "Bo Berg", SpeakerVerdict.UNATTRIBUTED, None),
        ("We leave at noon", None, None, "Ida Holm"),
    ],
)
def test_the_claimed_speaker_is_compared_with_ours(quote, speaker, verdict, ours):
    found = voice(quote, speaker)

    assert (found.verdict, found.speaker) == (verdict, ours)


def test_of_equal_places_the_one_with_the_claimed_speaker_is_best():
    for speaker, attribution in (("Bo Berg", "a2"), ("Ida Holm", "a3"), (None, "a2")):
        assert voice("No comment", speaker).attributions == (attribution,)


def test_pieces_of_two_speakers_are_not_one_speakers():
    found = voice("We leave at noon. No comment", "Bo Berg")

    assert found.attributions == ("a1", "a2")
    assert found.speaker == "Ida Holm; Bo Berg"
    assert found.verdict is SpeakerVerdict.OTHER


def test_without_a_document_nobody_is_asked():
    (finding,) = verify(TEXT, [Claim("Who knows?", "Bo Berg")])

    assert finding.voice is None


def test_what_is_absent_has_no_voice():
    assert voice("Somebody knows everything", "Bo Berg") is None


def test_a_document_of_another_text_is_refused():
    other = dataclasses.replace(DOCUMENT, id="other.txt")

    with pytest.raises(ValueError, match=r"'other\.txt' is of another text"):
        verify(f"{TEXT}\n", ["Who knows?"], document=other)


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        ("Elena Duarte", "Elena Duarte"),
        ("elena duarte", "Elena Duarte"),
        ("Duarte", "Elena Duarte"),
        ("Minister Duarte", "Elena Duarte"),
        ("Finance Minister Elena Duarte", "Elena Duarte"),
        ("E. Duarte", "Elena Duarte"),
        ("Elena M. Duarte", "Elena Duarte"),
        ("Elena Duarte, the minister", "Elena Duarte"),
        ("Elena Duarte", "Ms Duarte"),
        ("the clerk", "a clerk"),
        ("the minister", "Finance Minister Elena Duarte"),
        ("WHO", "World Health Organization"),
        ("Harrow and Vale", "Harrow and Vale"),
    ],
)
def test_names_that_can_be_one_persons(claimed, name):
    assert are_meant(claimed, [Speaker("s1", name, SpeakerKind.PERSON)])


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        ("Ann Duarte", "Elena Duarte"),
        ("Mr Duarte", "Ms Duarte"),
        ("Elena", "Duarte"),
        ("the prime minister", "Finance Minister Elena Duarte"),
        ("she", "she"),
        ("", "Elena Duarte"),
        ("the", "the"),
        ("Elena Duarte and Bo Berg", "Elena Duarte"),
    ],
)
def test_names_that_cannot(claimed, name):
    assert not are_meant(claimed, [Speaker("s1", name, SpeakerKind.PERSON)])


def test_several_are_meant_if_each_is():
    speakers = [
        Speaker("s1", "Elena Duarte", SpeakerKind.PERSON),
        Speaker("s2", "Bo Berg", SpeakerKind.PERSON, ("the captain",)),
    ]

    assert are_meant("Duarte and Berg", speakers)
    assert are_meant("Elena Duarte; the captain", speakers)
    assert not are_meant("Duarte and Holm", speakers)
