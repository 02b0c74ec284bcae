import pytest

from quoteattr.corpora.referring import REACH, find_expression, split_expression
from quoteattr.records import Span
from quoteattr.segment import Extent


def found(text, expression, content):
    start = text.index(content)
    spans = [Span.of(text, start, start + len(content))]
    place = find_expression(text, expression, spans)
    return None if place is None else (place.start, text[place.start : place.end])


def test_an_expression_is_found_without_its_punctuation_and_line_ends():
    text = '"It rains," said Ann\'s\naunt, "again."'

    assert found(text, "said Ann s aunt", "It rains,") == (12, "said Ann's\naunt")


def test_the_place_nearest_to_the_content_is_taken():
    text = 'She said so. "Go!" she said. "No." Later she said it.'

    assert found(text, "she said", "Go!") == (19, "she said")


def test_words_are_not_cut():
    text = 'Then she said: "Go." And he said no.'

    assert found(text, "he said", "Go.") == (25, "he said")


def test_nothing_inside_the_content_is_found():
    text = '"Bo said no," Ann told us.'

    assert found(text, "Bo said", "Bo said no,") is None


def test_an_expression_far_away_is_not_found():
    text = f'Ann said it. {"x " * REACH} "Go."'

    assert found(text, "Ann said", "Go.") is None


def test_an_expression_without_letters_is_not_found():
    assert found('"Go." -- Ann', "--", "Go.") is None


@pytest.mark.parametrize(
    ("words", "names", "source", "cue"),
    [
        ("said Ann Lee", ["Ann", "Ann Lee"], "Ann Lee", "said"),
        ("Ann\nLee went on", ["Ann Lee"], "Ann\nLee", "went on"),
        ("The Miller said", ["the miller"], "The Miller", "said"),
        ("she had replied", ["Ann"], "she", "had replied"),
        ("replied she", ["Ann"], "she", "replied"),
        ("at last he spoke", ["Bo"], "he", "at last"),
        ("the old man said", ["Bo"], "the old man", "said"),
        ("cried out her visitor", ["Bo"], "her visitor", "cried out"),
        ("suggested Reed", ["Bo"], "Reed", "suggested"),
        ("Reed went on", ["Bo"], "Reed", "went on"),
        ("they heard him say", ["Bo"], "they", "heard him say"),
        ("Rosa, smiling, said", ["Rosa"], "Rosa", "smiling, said"),
        ("Ann", ["Ann"], "Ann", None),
        ("came from behind", ["Bo"], None, "came from behind"),
    ],
)
def test_an_expression_is_split_into_source_and_cue(words, names, source, cue):
    text = f'"Go!" {words}.'

    parts = split_expression(text, Extent(6, 6 + len(words)), names)

    assert tuple(part and part.text for part in parts) == (source, cue)
    assert all(text[p.start : p.end] == p.text for p in parts if p)
