"""The forms of verbs."""

import pytest

from quoteattr.rules.inflect import Form, inflected


@pytest.mark.parametrize(
    ("row", "forms"),
    [
        ("say said", "say says saying said"),
        ("deny", "deny denies denying denied"),
        ("promise", "promise promises promising promised"),
        ("admit admitted", "admit admits admitting admitted"),
        ("agree", "agree agrees agreeing agreed"),
        ("put put putting", "put puts puting put putting"),
        ("write wrote written", "write writes writing wrote written"),
        ("teach taught", "teach teaches teaching taught"),
        ("go went gone", "go goes going went gone"),
    ],
)
def test_verbs_are_inflected(row, forms):
    lemma, *irregular = row.split()

    assert " ".join(word for _, word in inflected(lemma, irregular)) == forms


def test_both_spellings_are_made():
    words = [word for _, word in inflected("criticize", [])]

    assert {"criticizing", "criticising", "criticised"} <= set(words)


def test_every_form_is_named():
    assert {word: form for form, word in inflected("ask", [])} == {
        "ask": Form.BASE,
        "asks": Form.PRESENT,
        "asking": Form.PARTICIPLE,
        "asked": Form.PAST,
    }
