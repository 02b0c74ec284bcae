from itertools import pairwise

from tests.neural.stories import TEXT, story_of

from quoteattr.layout import Layout
from quoteattr.neural.arrays import Special
from quoteattr.neural.pointer_windows import FORMS, sights, stacked_stories
from quoteattr.neural.windows import Window


def words(text, places) -> list[str]:
    tokens = Layout.of(text).tokens
    return [text[tokens[a].start : tokens[b].end] for a, *_, b in places.tolist()]


def test_quotations_and_mentions_are_found_by_words(tokenizer):
    story = story_of(TEXT, tokenizer)

    assert words(TEXT, story.quotations) == [
        "“We leave at noon,”",
        "“At noon, Ann?”",
        "“It rains.”",
    ]
    assert words(TEXT, story.quotations[:, 1:3]) == [
        "We leave at noon,",
        "At noon, Ann?",
        "It rains.",
    ]
    assert words(TEXT, story.mentions) == [
        "Ann Lee",
        "Ann",
        "the old man",
        "She",
        "Bo Dahl",
    ]
    assert [FORMS[form] for form in story.forms] == [
        "name",
        "spoken",
        "description",
        "pronoun",
        "name",
    ]


def test_a_quotation_that_is_not_closed_ends_with_its_last_word(tokenizer):
    text = "She said: “We leave at noon."
    story = story_of(text, tokenizer)

    assert words(text, story.quotations) == ["“We leave at noon."]
    assert words(text, story.quotations[:, 1:3]) == ["We leave at noon."]


def test_each_quotation_is_read_once_with_enough_around_it(tokenizer):
    text = "\n\n".join(["“We leave.”", *["It rains at noon."] * 20, "“It rains.”"] * 3)
    story = story_of(text, tokenizer)
    seen = list(sights(story, size=40, before=16, behind=8))

    assert [q for sight in seen for q in sight.quotations] == list(range(6))
    assert len(seen) == 4  # the second and third of them, next to each other, in one
    for window, quotations in seen:
        assert window.end - window.start <= 40
        inside, _ = story.inside(window)
        assert set(quotations) <= set(inside)
        start = story.pieces.first[story.quotations[quotations[0], 0]]
        assert window.start <= max(0, start - 16)


def test_many_quotations_are_read_in_windows_that_overlap(tokenizer):
    text = "\n\n".join(["“We leave at noon,” said Ann."] * 30)
    story = story_of(text, tokenizer)
    seen = list(sights(story, size=60, before=16, behind=8))

    assert [q for sight in seen for q in sight.quotations] == list(range(30))
    assert len(seen) < 15
    for (window, quotations), (following, _) in pairwise(seen):
        end = story.pieces.first[story.quotations[quotations[-1], -1] + 1]
        assert end <= window.end - 8
        assert following.start < window.end


def test_a_quotation_that_fits_into_no_window_is_left_out(tokenizer):
    text = "“We leave.” “" + "it rains " * 30 + "” “We leave.”"
    story = story_of(text, tokenizer)
    seen = sights(story, size=40, before=16, behind=8)

    assert [q for sight in seen for q in sight.quotations] == [0, 2]


def test_a_text_without_quotations_has_nothing_to_read(tokenizer):
    assert list(sights(story_of("It rains.", tokenizer), 40, 16, 8)) == []


def test_places_are_counted_from_the_window_and_padded(tokenizer):
    story = story_of(TEXT, tokenizer)
    n_words, n_pieces = len(story.pieces.words), len(story.pieces.ids)
    first = int(story.quotations[1, 0])
    cut = Window(int(story.pieces.first[first]), n_pieces, first, n_words)
    whole = Window(0, n_pieces, 0, n_words)
    places = stacked_stories([(story, whole), (story, cut)], Special.of(tokenizer))

    assert places.quotations[1, 0].tolist() == [
        word - first for word in story.quotations[1].tolist()
    ]
    assert places.quotations[1, 2].tolist() == [-1] * 4
    assert places.mentions.shape == (2, 5, 2)
    assert places.mentions[1, 4].tolist() == [-1, -1]
