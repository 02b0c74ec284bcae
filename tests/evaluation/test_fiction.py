from dataclasses import replace

import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.counts import Counts, Tally
from quoteattr.evaluation.fiction import (
    CharacterNames,
    character_accuracy,
    sub_quote_detection,
)
from quoteattr.records import Document, Speaker, SpeakerKind

MARKED = "{c1|“I go,”} said Ann, {c1|“now.”} {c2|“Stay!”} he cried. {c3|“Why?”}"
CAST = ["Ann Lee (person): Ann, Miss Lee", "Bo Lee (person): Bo, Mr. Lee"]


def novel(marked: str, *facts: str) -> Document:
    return annotated(marked, facts)


def typed(document: Document, *types: str) -> Document:
    attributions = [
        replace(a, method=t) for a, t in zip(document.attributions, types, strict=True)
    ]
    return replace(document, attributions=tuple(attributions))


GOLD = typed(
    novel(MARKED, "1 direct: Ann Lee", "2 direct: Bo Lee", "3 direct: Ann Lee", *CAST),
    "explicit",
    "anaphoric",
    "implicit",
)


def test_each_piece_of_a_quotation_is_one_question():
    predicted = novel(MARKED, "1 direct: Ann", "2 direct: Ann", "3 direct")
    tally = character_accuracy(GOLD, predicted)

    # Two explicit pieces are right, the anaphoric one wrong, the implicit one open.
    assert tally["all"] == Tally(2, 4)
    assert tally["explicit"] == Tally(2, 2)
    assert tally["anaphoric"] == Tally(0, 1)
    assert tally["implicit"] == Tally(0, 1)


def test_types_that_a_corpus_does_not_give_have_no_row():
    gold = novel(MARKED, "1 direct: Ann Lee", "2 direct: Bo Lee", "3 direct: Ann Lee")

    assert list(character_accuracy(gold, gold)) == ["all"]


def test_a_piece_is_found_when_half_of_it_is_covered():
    gold = novel("{c1|“abcd”} {c2|“efgh”}", "1 direct: Ann", "2 direct: Ann")
    # Two of four characters, and one of four.
    predicted = novel("“ab{c1|cd”} “efg{c2|h”}", "1 direct: Ann", "2 direct: Ann")

    assert character_accuracy(gold, predicted)["all"] == Tally(1, 2)
    # Both predicted pieces lie in gold ones altogether.
    assert sub_quote_detection(gold, predicted)["all"] == Counts(
        gold=2, predicted=2, found=1, right=2
    )


def test_pieces_of_one_attribution_cover_together():
    gold = novel("{c1|“abcdefgh”}", "1 direct: Ann")
    predicted = novel("{c1|“ab}cd{c1|ef}gh”", "1 direct: Ann")
    apart = novel("{c1|“ab}cd{c2|ef}gh”", "1 direct: Ann", "2 direct: Ann")

    # 4 of 8 by one attribution; 2 of 8 each by two.
    assert character_accuracy(gold, predicted)["all"] == Tally(1, 1)
    assert character_accuracy(gold, apart)["all"] == Tally(0, 1)


def test_the_attribution_that_covers_most_is_asked():
    gold = novel("{c1|“abcdefgh”}", "1 direct: Ann")
    predicted = novel("{c1|“abcd}{c2|efgh”}", "1 direct: Bo", "2 direct: Ann")
    longer = novel("{c1|“abc}{c2|defgh”}", "1 direct: Bo", "2 direct: Ann")

    # Of two halves the first is asked.
    assert character_accuracy(gold, predicted)["all"] == Tally(0, 1)
    assert character_accuracy(gold, longer)["all"] == Tally(1, 1)


def test_only_direct_contents_are_quotations():
    gold = novel("{c1|“abcd”}", "1 direct: Ann")
    predicted = novel("{c1|“abcd”}", "1 mixed: Ann")

    assert character_accuracy(gold, predicted)["all"] == Tally(0, 1)
    assert sub_quote_detection(gold, predicted)["all"] == Counts(1, 0, 0, 0)


def test_quotations_without_a_gold_speaker_are_left_out_but_not_held_against_anyone():
    gold = novel("{c1|“ab”} {c2|“cd”} ef", "1 direct: Ann", "2 direct")
    predicted = novel(
        "{c1|“ab”} {c2|“cd”} {c3|ef}", "1 direct: Ann", "2 direct: Bo", "3 direct: Bo"
    )

    assert character_accuracy(gold, predicted)["all"] == Tally(1, 1)
    # Gold to find: ab alone. Predicted ab and cd are right, ef is not.
    assert sub_quote_detection(gold, predicted)["all"] == Counts(
        gold=1, predicted=3, found=1, right=2
    )


def test_a_long_quotation_over_short_ones_is_touched_by_all():
    gold = novel(
        "{c1|“aaaa”} {c2|“bbbb”} {c3|“cccc”}",
        "1 direct: Ann",
        "2 direct: Ann",
        "3 direct: Ann",
    )
    predicted = novel("{c1|“aaaa” “bb{c2|bb}” “cccc”}", "1 direct: Ann", "2 direct: Bo")

    # The long one covers all three; it begins before the short one does.
    assert character_accuracy(gold, predicted)["all"] == Tally(3, 3)


def character(name: str, *aliases: str) -> Speaker:
    return Speaker(name, name, SpeakerKind.PERSON, aliases)


@pytest.mark.parametrize(
    ("predicted", "named"),
    [
        (character("Ann Lee"), {"Ann Lee"}),
        (character("ann lee’s"), {"Ann Lee"}),
        (character("Ann"), {"Ann Lee"}),
        # An alias is as good as a name.
        (character("Aunt Ann", "Ann"), {"Ann Lee"}),
        # Nobody, and a name of two characters, single nobody out.
        (character("Zoe"), set()),
        (character("Miss Lee"), set()),
        (character("Miss Lee", "Ann"), {"Ann Lee"}),
        # Two characters made one are neither.
        (character("Ann", "Eve"), {"Ann Lee", "Eve Lee"}),
    ],
)
def test_names_single_out_characters(predicted, named):
    cast = CharacterNames(
        [
            character("Ann Lee", "Ann", "Miss Lee"),
            character("Eve Lee", "Eve", "Miss Lee"),
        ]
    )

    assert cast.named_by([predicted]) == named


def test_two_characters_made_one_are_right_for_neither():
    gold = novel("{c1|“ab”}", "1 direct: Ann Lee", *CAST)
    with_bo = replace(
        gold, speakers=(*gold.speakers, Speaker("s9", "Bo Lee", SpeakerKind.PERSON))
    )
    merged = novel("{c1|“ab”}", "1 direct: Ann Lee", "Ann Lee (person): Bo Lee")

    assert character_accuracy(with_bo, merged)["all"] == Tally(0, 1)
    # Where gold knows no Bo Lee the alias says nothing.
    assert character_accuracy(gold, merged)["all"] == Tally(1, 1)
