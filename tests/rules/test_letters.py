"""One letter a word."""

import pytest

from quoteattr.rules.letters import corrected, letters_of


def letters(sentence):
    return corrected(letters_of(sentence.split()))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said that he would leave .", "duPtrmv."),
        ("Mr . Lee has not denied it .", "LLLHNPr."),
        ("Ann 's claim was new .", "L'uxj."),
        ("The reports are late .", "dUxj."),
        ("Reports say so .", "MBa."),
        ("Voters say so .", "MBa."),
        ("She claims it .", "rSr."),
        ("Mayor Says He Will Not Go", "LSrmNL"),
        ("They would like to leave .", "rmBTv."),
        ("On Monday the angry crowd left .", "pDdAuv."),
    ],
)
def test_words_are_told_by_lists_shape_and_neighbours(sentence, expected):
    assert letters(sentence) == expected


def test_a_capital_in_a_headline_says_nothing():
    assert letters("Minister Says Port Will Close") == "LSLmL"
