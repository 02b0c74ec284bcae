"""The lexicon, read."""

import pytest

from quoteattr.lexicon.adjectives import ADJECTIVES
from quoteattr.lexicon.nouns import NOUNS
from quoteattr.lexicon.stance import Stance
from quoteattr.lexicon.verbs import VERBS
from quoteattr.rules.meanings import forms, meaning_of, meanings, nouns


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        ("says", Stance.SAYS),
        ("denied", Stance.DENIES),
        ("promising", Stance.PROMISES),
        ("fears", Stance.FEARS),
        ("hopeful", Stance.HOPES),
    ],
)
def test_words_have_a_stance(word, stance):
    meaning = meaning_of(word)

    assert meaning is not None
    assert stance in meaning.stances


def test_a_word_that_is_no_cue_has_no_meaning():
    assert meaning_of("table") is None


def test_a_particle_changes_the_meaning():
    pointing = meanings()["pointed"]

    assert pointing["out",].kinds >= {"q", "t"}
    assert pointing[()].prepositions == {"to"}


def test_a_verb_that_needs_its_particle_is_no_cue_alone():
    assert meanings()["made"].keys() >= {("it", "clear")}
    assert "made" not in forms()


def test_nouns_are_known_in_both_numbers():
    assert nouns()["claim"] == nouns()["claims"]


@pytest.mark.parametrize("table", [VERBS, ADJECTIVES, NOUNS])
def test_every_row_says_what_its_content_may_be(table):
    for rows in table.values():
        for row in rows.strip().splitlines():
            words, bar, takes = row.partition("|")
            kinds = takes.split()[0]

            assert words.strip()
            assert bar
            assert kinds == "-" or set(kinds) <= set("qtcwioag"), row


def test_no_row_stands_twice():
    for table in (VERBS, ADJECTIVES, NOUNS):
        for rows in table.values():
            listed = [" ".join(row.split()) for row in rows.strip().splitlines()]

            assert len(listed) == len(set(listed))
