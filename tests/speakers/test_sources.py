"""The words of a source: appositions, several speakers, what is no part of a name."""

import pytest
from tests.speakers.telling import told


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Foreign Minister Elena Duarte", "Elena Duarte"),
        ("Elena Duarte, the foreign minister,", "Elena Duarte"),
        ("the foreign minister, Elena Duarte,", "Elena Duarte"),
        ("one of her aides, Bo Ray,", "Bo Ray"),
        ("retired surgeon and author Bo Ray", "Bo Ray"),
        ("Bo Ray, a lawyer for Ann Lee", "Bo Ray"),
        ("Bo Ray (D-Ohio), a friend of Lee and Marsh,", "Bo Ray"),
        ("Bo Ray, chairman of the Harrow Trust and the Marsh Fund,", "Bo Ray"),
        ("even Bo Ray himself", "Bo Ray"),
        ("a worker named Bo Ray", "Bo Ray"),
        ("former secretary of state Bo Ray", "Bo Ray"),
        ("according to Bo Ray", "Bo Ray"),
        ("Harrow News's Bo Ray", "Bo Ray"),
        ("the Lee campaign", "Lee campaign"),
        ("a Harrow News poll", "Harrow News poll"),
        ("the Marsh group", "Marsh"),
    ],
)
def test_a_source_with_a_name_is_that_name_s(source: str, speakers: str):
    assert told(f"Today {{{source}}} said that it rained.") == [speakers]


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Ann Lee and Bo Ray", "Ann Lee; Bo Ray"),
        ("both Ann Lee and Bo Ray", "Ann Lee; Bo Ray"),
        ("Ann Lee, Bo Ray and Cy Marsh", "Ann Lee; Bo Ray; Cy Marsh"),
        ("Ann Lee of Ohio and Bo Ray of Iowa", "Ann Lee; Bo Ray"),
        ("Ann Lee, a judge, and the painter Bo Ray,", "Ann Lee; Bo Ray"),
        ("the senators, Ann Lee and Bo Ray,", "Ann Lee; Bo Ray"),
        ("Ann Lee and her lawyers", "Ann Lee; ?her lawyers"),
        ("many critics, including Bo Ray,", "?many critics; Bo Ray"),
        ("Ann Lee, along with Bo Ray,", "Ann Lee; Bo Ray"),
        ("Ann Lee as well as Bo Ray", "Ann Lee; Bo Ray"),
        ("both the mayor and her aide", "?mayor; ?her aide"),
    ],
)
def test_several_speakers_are_told_one_by_one(source: str, speakers: str):
    assert told(f"Today {{{source}}} said that it rained.") == [speakers]


@pytest.mark.parametrize(
    ("source", "description"),
    [
        ("a senior official", "senior official"),
        ("officials", "officials"),
        ("an aide to Ann Lee", "aide to Ann Lee"),
        ("some Liberals", "some Liberals"),
        ("polls in Ohio and Iowa", "polls in Ohio and Iowa"),
        ("most of them", "most of them"),
        ("Ann Lee's supporters", "Ann Lee's supporters"),
        ("many Germans", "many Germans"),
        ("critics like Bo Ray", "critics like Bo Ray"),
        ("Liberals in Harrow", "Liberals in Harrow"),
        ("a Super PAC", "Super PAC"),
    ],
)
def test_a_source_without_a_name_is_unnamed(source: str, description: str):
    assert told(f"Ann Lee left. Today {{{source}}} said that it rained.") == [
        f"?{description}"
    ]


def test_the_same_description_is_the_same_speaker():
    text = (
        "{A senior official} said so. {Some voters} doubt it. "
        "{The official} said more. {Some voters} do not."
    )

    assert told(text) == [
        "?senior official",
        "?Some voters",
        "?senior official",
        "?Some voters",
    ]


def test_two_surnames_with_a_comma_are_two_as_in_a_headline():
    assert told("Ann Lee and Bo Ray came. {Lee, Ray} said no.") == ["Ann Lee; Bo Ray"]


def test_who_is_named_beside_a_pronoun_is_not_meant_by_it():
    text = "{Bo Ray} said no. Tom Marsh came. {He and Marsh} said why."

    assert told(text) == ["Bo Ray", "Bo Ray; Tom Marsh"]


def test_a_name_that_runs_into_another_is_known_by_the_rest_of_the_text():
    text = (
        "Tom Hart came early, and Hart saw it all. He was with the Harrow Post, where "
        "he once wrote. Before the board of the Harrow Post {Hart} would say no."
    )

    assert told(text) == ["Tom Hart"]


def test_the_verb_that_reports_stands_for_the_name_behind_it():
    assert told("“No,” {said} Bo Ray. {Ray} left.") == ["Bo Ray", "Bo Ray"]


def test_such_without_as_does_not_part_a_source():
    assert told("{The Harrow Watch poll of such cases} shows no rain.") == [
        "Harrow Watch poll"
    ]


def test_her_team_beside_ann_lee_is_ann_lee_s():
    text = "The Lee campaign is late. Eve Ray left. {Ann Lee and her team} said why."

    assert told(text) == ["Ann Lee; Lee campaign"]


def test_each_is_all_that_were_joined_before_it():
    assert told("Ann Lee and Bo Ray came, {each} saying no.") == ["Ann Lee; Bo Ray"]
