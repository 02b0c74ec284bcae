import pytest

from quoteattr.evaluation.names import Form, are_named, are_same, form_of, normalised
from quoteattr.records import Speaker, SpeakerKind


def person(name: str) -> Speaker:
    return Speaker(name, name, SpeakerKind.PERSON)


def unnamed(name: str) -> Speaker:
    return Speaker(name, name, SpeakerKind.UNNAMED)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Lee", "ann lee"),
        ("The Morning Post", "morning post"),
        ("a senior official", "senior official"),
        ("an official", "official"),
        ("Ann Lee's", "ann lee"),
        ("Ann Lee’s", "ann lee"),
        ("the Lees'", "lees"),
        ("Ann's campaign", "ann campaign"),
        ("Dr. J. B. Ode", "dr j b ode"),
        ("U.S. Senate", "us senate"),
        ("Lee-Ode", "lee ode"),
        ("Lee–Ode", "lee ode"),
        ("Radio/TV Oda", "radio tv oda"),
        ("“Ann”  Lee,", "ann lee"),
        ("Oda & Sons", "oda sons"),
        # An article that is all there is stays.
        ("The", "the"),
        ("A.", "a"),
        # Words that only begin like an article stay whole.
        ("Theo Ann", "theo ann"),
        ("Ana Lee", "ana lee"),
        ("", ""),
    ],
)
def test_names_as_they_are_compared(name, expected):
    assert normalised(name) == expected


@pytest.mark.parametrize(
    ("source", "name", "form"),
    [
        ("Ann Lee", "Ann Lee", Form.SAME),
        ("the Oda council", "Oda Council", Form.SAME),
        ("ANN LEE’s", "Ann Lee", Form.SAME),
        ("Lee", "Ann Lee", Form.PART),
        ("the council", "Oda Council", Form.PART),
        ("Lee, Ann", "Ann Maria Lee", Form.PART),
        ("she", "Ann Lee", Form.PRONOUN),
        ("Who", "Ann Lee", Form.PRONOUN),
        ("His", "Bo Lee", Form.PRONOUN),
        ("Minister Ann Lee", "Ann Lee", Form.OTHER),
        ("the minister", "Ann Lee", Form.OTHER),
        ("Lees", "Ann Lee", Form.OTHER),
        ("“”", "Ann Lee", Form.OTHER),
    ],
)
def test_forms_of_a_source(source, name, form):
    assert form_of(source, [person(name)]) is form


def test_a_source_of_several_speakers_is_a_pronoun_or_other():
    both = [person("Ann Lee"), person("Bo Ray")]

    assert form_of("they", both) is Form.PRONOUN
    assert form_of("Ann Lee", both) is Form.OTHER


def test_speakers_are_compared_as_sets():
    ann, bo = person("Ann Lee"), person("Bo Ray")

    assert are_same([ann, bo], [bo, ann])
    assert are_same([ann], [person("The Ann Lee's")])
    assert not are_same([ann, bo], [ann])
    assert not are_same([ann], [ann, bo])
    assert not are_same([ann], [])
    assert not are_same([ann], [bo])


def test_somebody_unnamed_is_right_by_being_unnamed():
    assert are_same([unnamed("an official")], [unnamed("sources")])
    assert are_same([unnamed("@author")], [unnamed("I")])
    assert not are_same([unnamed("an official")], [person("an official")])
    assert not are_same([person("Ann Lee")], [unnamed("Ann Lee")])
    assert not are_same([unnamed("an official")], [])


def test_named_and_unnamed_together_must_both_be_right():
    ann, somebody = person("Ann Lee"), unnamed("an aide")

    assert are_same([ann, somebody], [unnamed("aide"), ann])
    assert not are_same([ann, somebody], [ann])
    assert not are_same([ann, somebody], [somebody])
    assert not are_named([ann, somebody])
    assert are_named([ann])
