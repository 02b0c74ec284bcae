"""Which names are one's: parts, titles, initials, short forms, abbreviations."""

import pytest
from tests.speakers.telling import resolved, told


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ann Rose Lee", "Ann Lee"),
        ("Ann Lee", "Lee"),
        ("Ann Lee", "Ann"),
        ("Robert R. Hart Jr.", "Bob Hart"),
        ("Robert R. Hart Jr.", "Mr. Hart"),
        ("Ana Ruiz Vega", "Ms. Ruiz"),
        ("Chris van Holt", "Van Holt"),
        ("Harrow Pharmaceuticals", "Harrow"),
        ("Harrow Fishing Council", "HFC"),
        ("the North Atlantic Treaty Organization", "NATO"),
        ("the Evening Harrow Post", "the Post"),
        ("Bella Marsdenne", "Marsdene"),
    ],
)
def test_a_short_form_is_the_full_name_s(full: str, short: str):
    (speaker,) = told(f"A letter from {full} came late. Today {{{short}}} said no.")

    assert speaker == full.removeprefix("the ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr. Bennet", "Mrs. Bennet"),
        ("Ann Lee", "Bo Lee"),
        ("Robert Hart Sr.", "Robert Hart Jr."),
        ("the Ohio Senate", "the Iowa Senate"),
        ("Trent Hart", "Hart Tower"),
    ],
)
def test_two_that_share_a_word_are_two(one: str, other: str):
    document = resolved(f"{{{one}}} said yes. {{{other}}} said no.")

    assert len({a.speakers for a in document.attributions}) == 2


def test_two_of_whom_only_a_surname_is_known_keep_their_titles():
    text = "{Mr. Bennet} sang, {Mrs. Bennet} danced."

    assert told(text) == ["Mr. Bennet", "Mrs. Bennet"]


def test_a_surname_of_two_goes_by_title():
    text = "Ann Lee and Bo Lee came. {Ms. Lee} sang, {Mr. Lee} danced."

    assert told(text) == ["Ann Lee", "Bo Lee"]


def test_a_bare_surname_of_two_is_that_of_the_one_first_named():
    text = (
        "Senator Ann Lee lost. She spoke in Harrow for over an hour to a crowd of "
        "more than two thousand people who had come by train. Her husband, Bo Lee, was "
        "there. Much later, after the lights had gone out in the hall and the last bus "
        "had left for the coast and the cleaners had come with brooms, {Lee} said no."
    )

    assert told(text) == ["Ann Lee"]


def test_a_given_name_alone_is_no_full_name_before_a_bare_surname():
    text = (
        "Bo sang. Ann Lee lost. She spoke in Harrow for over an hour to a crowd of "
        "more than two thousand people who had come by train. Her brother, Bo Lee, was "
        "there. Much later, after the lights had gone out in the hall and the last bus "
        "had left for the coast and the cleaners had come with brooms, {Lee} said no."
    )

    assert told(text) == ["Ann Lee"]


def test_the_fullest_name_of_the_text_is_the_name_and_the_others_are_aliases():
    document = resolved("{Lee} said so. Joseph R. Lee Jr. left. {Joe Lee} denied it.")
    (speaker,) = document.speakers

    assert speaker.name == "Joseph R. Lee Jr."
    assert speaker.aliases == ("Lee", "Joe Lee")
    assert [str(mention) for mention in speaker.mentions] == [
        "Lee",
        "Joseph R. Lee Jr.",
        "Joe Lee",
    ]


def test_a_name_with_a_hyphen_is_fuller_than_its_initials():
    text = "They left Harrow-Tate. {HT} said so. HT pays well. {HT} said why."

    assert told(text) == ["Harrow-Tate", "Harrow-Tate"]
