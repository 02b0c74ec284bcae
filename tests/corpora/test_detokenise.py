import pytest

from quoteattr.corpora.detokenise import TokenPlace, detokenise
from quoteattr.records import Span


def joined(lines, opens=(), closes=()):
    return detokenise(
        [line.split() for line in lines],
        {TokenPlace(*place) for place in opens},
        {TokenPlace(*place) for place in closes},
    )


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Ann , Bo 's aunt , did n't go .", "Ann, Bo's aunt, didn't go."),
        ("“ Oh ! ” she said ( twice ) .", "“Oh!” she said (twice)."),
        ("‘ I ’ll go , ’ said Bo ; “ ‘ No ’ ? ”", "‘I’ll go,’ said Bo; “‘No’?”"),
        ('" Go , " said Ann . " Now . "', '"Go," said Ann. "Now."'),
        ("It was _ her _ aunt ' book .", "It was _her_ aunt' book."),
        ("He -- Bo -- had $ 5 .", "He -- Bo -- had $5."),
        ("That 's for 'em , o'clock .", "That's for 'em, o'clock."),
    ],
)
def test_white_space_is_where_it_is_usual(tokens, text):
    assert joined([tokens]).text == text


def test_every_token_has_its_place():
    found = joined(["Ann did n't go .", '" No . "'])

    assert [
        [found.text[start:end] for start, end in line] for line in found.tokens
    ] == [["Ann", "did", "n't", "go", "."], ['"', "No", ".", '"']]
    assert found.span(TokenPlace(0, 1), TokenPlace(0, 2)) == Span(4, 10, "didn't")


def test_lines_are_paragraphs_but_inside_a_quotation():
    found = joined(
        ["Ann left .", "“ Go .", "Now , ”", "said Bo ."],
        opens=[(1, 0)],
        closes=[(2, 2)],
    )

    assert found.text == "Ann left.\n“Go. Now,”\nsaid Bo."


def test_straight_marks_turn_where_quotations_begin_and_end():
    # By turns alone the second mark would close: the first stands for inches.
    found = joined(['A 6 " dog . " Go , " said Bo .'], opens=[(0, 5)], closes=[(0, 8)])

    assert found.text == 'A 6 "dog. "Go," said Bo.'


def test_a_line_starts_its_marks_anew():
    assert joined(['" Go .', '" Now . "']).text == '"Go.\n"Now."'


def test_a_token_that_is_not_there_is_an_error():
    with pytest.raises(ValueError, match="no token 7 in line 0"):
        joined(["Go ."]).span(TokenPlace(0, 0), TokenPlace(0, 7))
