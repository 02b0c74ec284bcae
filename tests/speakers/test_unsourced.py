"""Quotations without a source: block quotes and dialogue."""

import pytest
from tests.speakers.telling import told


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("{s1|Ann Lee} said {c1|that it rained}.", "Ann Lee"),
        ("{s1|Ann Lee} said {c1|that Bob Ray was late}.", "Ann Lee"),
        ("{s1|The Harrow Council} wrote {c1|that it would pay}.", "Harrow Council"),
    ],
)
def test_a_block_quote_is_that_of_the_speaker_before(before: str, speaker: str):
    assert told(f"{before}\n\n{{c2|“We never left.”}}") == [speaker, speaker]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ann Lee met Bob Ray. She shook her head.", "Ann Lee"),
        ("The mayor, Ann Lee, walks home along the river.", "Ann Lee"),
        ("Behind the counter Ann Lee counts the coins.", "Ann Lee"),
        ("The rain fell. There was no other sound for Ann Lee.", "Ann Lee"),
        ("Ann Lee lives here.\n\nDoes she like it?", "Ann Lee"),
    ],
)
def test_a_block_quote_is_that_of_whom_the_paragraph_before_is_about(
    before: str, speaker: str
):
    assert told(f"{before}\n\n{{c1|“We never left.”}}") == [speaker]


def test_a_block_quote_may_be_that_of_whom_the_next_paragraph_introduces():
    text = "The rain fell.\n\n{c1|“We never left.”}\n\nAnn Lee has a small boat."

    assert told(text) == ["Ann Lee"]


def test_a_block_quote_of_nobody_is_left_open():
    assert told("It was late.\n\n{c1|“We never left.”}\n\nIt was dark.") == [""]


def test_in_news_a_second_block_quote_is_still_the_same_speaker_s():
    text = (
        "{s1|Ann Lee} said {c1|that it rained}.\n\n{c2|“We never left.”}\n\n"
        "{c3|“We never will.”}"
    )

    assert told(text) == ["Ann Lee"] * 3


def test_in_dialogue_two_take_turns():
    text = (
        "{c1|“You are late,”} said {s1|Ann}.\n\n"
        "{c2|“I know,”} said {s2|Bob}.\n\n"
        "{c3|“Where is the boat?”}\n\n"
        "{c4|“It has gone.”}\n\n"
        "{c5|“Then we walk.”}"
    )

    assert told(text) == ["Ann", "Bob", "Ann", "Bob", "Ann"]


@pytest.mark.parametrize(
    "passive",
    [
        "It {v1|was said} {c1|that the lock was shut}.",
        "{v1|Asked} {c1|whether she would leave}, she laughed.",
    ],
)
def test_what_is_said_by_nobody_in_the_text_is_not_its_neighbour_s(passive: str):
    text = f"{{s2|Ann Lee}} {{v2|said}} {{c2|that it rained}}. {passive}"

    assert told(text) == ["", "Ann Lee"]
