import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr.segment import is_wrapped, paragraphs, sentences, tokens


def texts_of(text, extents):
    return [text[start:end] for start, end in extents]


WEB = "Mayor warns of floods\n\nThe dam is full.\nThe school will close.\n \nThe end."
WRAPPED = """\
The mayor of the little town on the
river said that the dam was full and
that it would rain again.

"We will close the school," she said, "and
open it when the water is gone."
"""


def test_each_line_of_a_web_text_is_a_paragraph():
    assert texts_of(WEB, paragraphs(WEB)) == [
        "Mayor warns of floods",
        "The dam is full.",
        "The school will close.",
        "The end.",
    ]


def test_blank_lines_part_the_paragraphs_of_a_wrapped_text():
    first, second = texts_of(WRAPPED, paragraphs(WRAPPED))

    assert first == WRAPPED[: WRAPPED.index("\n\n")]
    assert second == WRAPPED[WRAPPED.index('"We') : -1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_read(end):
    web, wrapped = (text.replace("\n", end) for text in (WEB, WRAPPED))

    assert len(paragraphs(web)) == 4
    assert len(paragraphs(wrapped)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WRAPPED, True),
        (WEB, False),
        ("", False),
        ("One line.", False),
        # Headlines stand in lines of their own; so do the items of lists.
        ("Dam Full in Fjord\nSchool to Close\nMayor Sad", False),
        ("In the list\n• apples and\n• pears and\n• plums", False),
        # A line of a page's width is no line of a hard-wrapped text.
        ("A long paragraph " * 10 + "\nand another one", False),
    ],
)
def test_wrapped_texts_break_their_lines_in_mid_sentence(text, expected):
    assert is_wrapped(text) is expected


@pytest.mark.parametrize(
    "expected",
    [
        ["The dam is full.", "The school closes.", "Why?", "It rains!"],
        # Closing marks stay with their sentence, opening ones with the next.
        ["She said, “We leave.”", "“At noon?”", "(They left.)", "So he stayed."],
        ['She said, "We leave."', '"At noon."', "Nobody came."],
        # What says who spoke belongs to what was spoken.
        ["“Really?” Ann Lee said.", "“No!” Foreign Minister Elena Duarte shouted."],
        ["“Really?” she said.", "“No!” cried Ben.", "“Yes?”", "Ann Lee left."],
        ["“Really?” Dr. Ida Holm quietly asked.", "Nobody spoke."],
        # Titles and initials …
        ["Mr. Lee and Dr. J. B. Holm met Gov. Duarte.", "They spoke."],
        # … and states, firms and times, before names and before other sentences.
        ["The U.S. Senate met in Washington, D.C.", "It rained."],
        ["He works for Lee Inc. in Fjord.", "At 5 p.m. Monday it closed."],
        ["It closed at 5 p.m.", "The mayor left."],
        # Numbers, items and months.
        ["See No. 5 and pp. 3 of it.", "Did he?", "No.", "He did not."],
        ["1. Open the dam.", "2. Close the school."],
        ["On Sept. 11 it rained 3.5 cm.", "In Dec.", "It froze."],
        # Dots that do not stop.
        ["“Well … I mean … no.”", "She paused... then left."],
        # Notes stay with the sentence before.
        ["The dam is full. [1] [2]", "It rains.[3]", "He left."],
        # No space follows the stops of other scripts.
        ["大坝满了。", "“关学校！”", "她说。"],
    ],
)
def test_sentences(expected):
    text = "".join(s if "。" in s or "！" in s else s + " " for s in expected)

    assert texts_of(text, sentences(text)) == expected


def test_sentences_are_found_between_two_offsets():
    text = "One. Two. Three. Four."

    assert texts_of(text, sentences(text, 5, 16)) == ["Two.", "Three."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We leave, she said.", "We leave , she said ."),
        ("“No,” Ann’s vice-president said", "“ No , ” Ann ’s vice-president said"),
        ("don't 'em boys' it's", "don't ' em boys ' it 's"),
        ("The U.S. paid $3,500.50 at 5:30pm", "The U.S. paid $ 3,500.50 at 5:30pm"),
        ("wait... no -- yes—so", "wait ... no -- yes — so"),
        ("AT&T and R&B", "AT&T and R&B"),
        ("cafe\u0301 Žižek 1st", "cafe\u0301 Žižek 1st"),
    ],
)
def test_tokens(text, expected):
    assert texts_of(text, tokens(text)) == expected.split()


@given(st.text(st.sampled_from("aZ9éſ.,:'’-‐&_ \n\t\x1c\xa0“”…$€²½"), max_size=60))
def test_a_text_of_plain_characters_has_the_tokens_that_any_has(text):
    other = text + "\n字"  # read by the pattern for all scripts

    assert tokens(text).words == tokens(other).words[:-1]


def test_a_text_longer_than_a_block_has_the_tokens_of_its_words():
    words = [f"word{n}," for n in range(20_000)]
    text = "  " + "  ".join(words) + "\n"

    found = tokens(text)

    assert found.words[::2] == [word[:-1] for word in words]
    assert [text[start:end] for start, end in found] == found.words


def test_tokens_tell_where_they_are():
    found = tokens("Ann left, she said.")

    assert len(found) == 6
    assert found[1] == (4, 8)
    assert list(found[1:3]) == [(4, 8), (8, 9)]
    assert found.within(4, 9).words == ["left", ","]
    assert (found.first_from(5), found.end_of(5)) == (2, 19)
    assert found.mapped(str.upper)[:2] == ["ANN", "LEFT"]


TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(
        st.sampled_from("aA1.?!…”“\"'()[]-。 \n\r\t\u2028\x85\u0301é"), max_size=120
    ),
)


@settings(max_examples=300)
@given(TEXTS)
@example("A. B. \n\nC.\u3000")
def test_extents_are_in_order_inside_their_parents_and_lose_nothing(text):
    blocks = paragraphs(text)
    parts = [sentences(text, *block) for block in blocks]
    words = [tokens(text, *block) for block in blocks]

    check_order(text, blocks, 0, len(text))
    for block, inner, pieces in zip(blocks, parts, words, strict=True):
        check_order(text, inner, *block)
        check_order(text, pieces, *block)


def check_order(text, extents, start, end):
    """Extents do not overlap, and only white space is between them."""
    for extent in extents:
        assert start <= extent.start < extent.end <= end
        assert not text[start : extent.start].strip()
        assert (
            text[extent.start : extent.end].strip() == text[extent.start : extent.end]
        )
        start = extent.end
    assert not text[start:end].strip()
