"""Tables and charts of a summary, as a person sees them."""

import pytest

from quoteattr import SpeakerKind
from quoteattr.summary import Said, Summary, Voice
from quoteattr.visualise import bars, roll_up
from quoteattr.visualise.cells import width_of

PERSON, UNNAMED = SpeakerKind.PERSON, SpeakerKind.UNNAMED
HOLM = Said(2, direct=4, mixed=2, indirect=2, words=1200, quoted_words=900)
AIDE = Said(1, indirect=1, words=300)
NOBODY = Said(1, direct=1, words=500, quoted_words=500)
SUMMARY = Summary(
    total=Said(3, direct=5, mixed=2, indirect=3, words=2000, quoted_words=1400),
    unresolved=NOBODY,
    kinds={UNNAMED: AIDE, PERSON: HOLM},
    voices={
        Voice("official in the ministry of lakes", UNNAMED): AIDE,
        Voice("Ida Holm", PERSON): HOLM,
    },
)


def test_a_table_of_kinds_and_of_speakers():
    assert (
        roll_up(SUMMARY, 80)
        == """\
3 texts: 10 attributions by 2 speakers, 2,000 words, 1,400 of them quoted

kind of speaker texts said share direct mixed indirect words share
person              2    8   80%      4     2        2 1,200   60%
unnamed             1    1   10%      0     0        1   300   15%

speaker               kind    texts said share direct mixed indirect words share
Ida Holm              person      2    8   80%      4     2        2 1,200   60%
official in the       unnamed     1    1   10%      0     0        1   300   15%
ministry of lakes
(no speaker)                      1    1   10%      1     0        0   500   25%

Speakers of several texts are one where name and kind are the same.
"""
    )


def test_bars_are_as_long_as_their_parts_together():
    # Of 80 columns 32 are the name's, 1 the number's, 2 stand between: 45 are 8
    # attributions, 34 are 6 (direct and mixed), 22 are 4 (direct), 6 are one.
    assert (
        bars(SUMMARY, 80)
        == f"""\
3 texts: 10 attributions by 2 speakers, 2,000 words, 1,400 of them quoted

█ direct  ▓ mixed  ░ indirect

Ida Holm                         8 {"█" * 22}{"▓" * 12}{"░" * 11}
official in the ministry of      1 ░░░░░░
lakes
(no speaker)                     1 ██████

Speakers of several texts are one where name and kind are the same.
"""
    )


def test_speakers_that_are_not_shown_are_counted():
    for show in (roll_up, bars):
        shown = show(SUMMARY, 80, top=1)

        assert "official" not in shown
        assert "and 1 more speaker\n" in shown


@pytest.mark.parametrize("show", [roll_up, bars])
def test_where_nobody_says_anything_there_is_nothing_to_compare(show):
    assert show(Summary(total=Said(documents=1))) == ("1 text: no attributions\n")


@pytest.mark.parametrize("show", [roll_up, bars])
def test_no_line_is_wider_than_the_terminal(show):
    for width in (76, 80, 100, 160):
        assert max(map(width_of, show(SUMMARY, width).splitlines())) <= width


@pytest.mark.parametrize("show", [roll_up, bars])
def test_a_name_cannot_move_or_turn_the_text_of_a_terminal(show):
    hostile = Voice("Ann\x1b[2J\u202eLee\n", PERSON)
    shown = show(Summary(total=HOLM, voices={hostile: HOLM}))

    assert "Ann\ufffd[2J\ufffdLee" in shown


@pytest.mark.parametrize("show", [roll_up, bars])
def test_headings_are_bold_on_request(show):
    assert "\x1b" not in show(SUMMARY)
    assert show(SUMMARY, is_styled=True).startswith("\x1b[1m3 texts")
