"""Noun phrases and subjects."""

import pytest

from quoteattr.rules.letters import corrected, letters_of
from quoteattr.rules.phrases import (
    group_before,
    last_subject,
    main_subject,
    subject_before,
)


def shape(words):
    return corrected(letters_of(words))


def shown(words, stretch):
    return " ".join(words[stretch.first : stretch.end]) if stretch else None


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("The former mayor of Leeds", "The former mayor of Leeds"),
        ("Ann Lee and Bob Cox", "Ann Lee and Bob Cox"),
        ("Ann Lee , the mayor of Leeds ,", "Ann Lee , the mayor of Leeds ,"),
        ("Ann Lee , who is ill ,", "Ann Lee"),
        ("Voters who backed the plan", "Voters"),
        ("Voters who", "who"),
        ("The mayor on Tuesday", "The mayor"),
        ("When they left , she", "she"),
        ("of", None),
    ],
)
def test_the_subject_stands_before_its_verb(before, subject):
    words = [*before.split(), "said", "so", "."]
    head = len(words) - 3

    assert shown(words, subject_before(shape(words), head)) == subject


def test_auxiliaries_adverbs_and_negation_are_of_the_group():
    words = str.split("The mayor has not yet said so .")

    assert group_before(shape(words), words.index("said")) == words.index("has")


def test_a_sentence_has_a_main_subject():
    words = str.split("On Monday , the old mayor said that they left .")

    assert shown(words, main_subject(shape(words))) == "the old mayor"


def test_the_last_subject_is_of_the_last_clause():
    words = str.split("The mayor left , and the police said so , adding more .")

    assert (
        shown(words, last_subject(shape(words), words.index("adding"))) == "the police"
    )
