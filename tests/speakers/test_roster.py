"""A roster: answers come from it where they fit."""

from tests.speakers.telling import resolved, told

CAST = {"Emma Marsh": ["Emma", "Miss Marsh", "the young lady"], "Mr. Marsh": []}


def test_aliases_answer_by_the_roster_s_name():
    text = "{Emma} smiled. {Miss Marsh} said no. {The young lady} said yes."

    assert told(text, CAST) == ["Emma Marsh"] * 3


def test_two_of_one_surname_go_by_title():
    assert told("{Mr. Marsh} said no to {Miss Marsh}.", CAST) == [
        "Mr. Marsh",
        "Emma Marsh",
    ]


def test_others_stay_as_found():
    assert told("{Ann Lee} said no.", CAST) == ["Ann Lee"]


def test_an_alias_of_two_is_neither_s():
    roster = {"Ann Lee": ["the cook"], "Bo Ray": ["the cook"]}

    assert told("{The cook} said no.", roster) == ["?cook"]


def test_only_who_speaks_is_in_the_document():
    document = resolved("{Emma} saw Bo Ray leave.", CAST)

    assert [speaker.name for speaker in document.speakers] == ["Emma Marsh"]
