from quoteattr.corpora.cast import Cast
from quoteattr.corpora.mentions import Form, Mention
from quoteattr.records import Span, Speaker, SpeakerKind


def test_an_identity_stands_once_however_often_it_is_noted():
    cast = Cast()
    he, full = Span(30, 32, "he"), Span(0, 7, "Bo Reed")

    first = cast.add("bo", "Bo Reed", aliases=["Bo", "Bo Reed"], mentions=[he])
    second = cast.add("bo", "Bo Reed", aliases=["Reed", "Bo"], mentions=[full, he])

    assert first == second == "s1"
    assert cast.speakers() == (
        Speaker("s1", "Bo Reed", SpeakerKind.PERSON, ("Bo", "Reed"), (full, he)),
    )


def test_several_speakers_of_one_source_are_noted_apart():
    cast = Cast()

    assert cast.add_all("Ann Lee; ?an aide") == ("s1", "s2")
    assert cast.add_all("?an aide; @author; Ann Lee") == ("s2", "s3", "s1")
    assert [(s.name, s.kind) for s in cast.speakers()] == [
        ("Ann Lee", SpeakerKind.PERSON),
        ("an aide", SpeakerKind.UNNAMED),
        ("@author", SpeakerKind.UNNAMED),
    ]


def test_somebody_without_even_a_description_is_unnamed():
    cast = Cast()

    assert cast.add_all("?") == ("s1",)
    assert cast.add_all("") == ()
    assert cast.speakers()[0].name == "?"


def mention(start, text, form, kind=SpeakerKind.PERSON):
    return Mention(Span(start, start + len(text), text), "PER", kind, form, "e")


def test_an_entity_is_named_by_its_longest_plain_name():
    cast = Cast()
    cast.add_entity(
        "e",
        [
            mention(0, "Bo", Form.NAME),
            mention(9, "the tall old clerk of the mill", Form.NOMINAL),
            mention(50, "Bo\nReed", Form.NAME),
            mention(60, "Bo Reed who kept the mill", Form.NAME),
        ],
    )

    (speaker,) = cast.speakers()
    assert speaker.name == "Bo Reed"
    assert speaker.aliases == ("Bo",)
    assert speaker.kind is SpeakerKind.PERSON
    assert len(speaker.mentions) == 4


def test_an_entity_without_a_name_is_unnamed():
    cast = Cast()
    cast.add_entity("e", [mention(0, "a clerk", Form.NOMINAL)])
    cast.add_entity("f", [mention(0, "he", Form.PRONOUN)], label="the miller")

    assert [(s.name, s.kind) for s in cast.speakers()] == [
        ("a clerk", SpeakerKind.UNNAMED),
        ("the miller", SpeakerKind.UNNAMED),
    ]
