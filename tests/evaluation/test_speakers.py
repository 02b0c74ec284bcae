import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.counts import Counts, Tally
from quoteattr.evaluation.speakers import (
    answers_for_sources,
    speaker_accuracy,
    speaker_grouping,
    unsourced_accuracy,
)

MARKED = (
    "{s1|Ann Lee} {v1|says} {c1|yes}. {s2|Lee} {v2|adds} {c2|so}. "
    "{s3|She} {v3|hopes} {c3|to go}. {s4|The minister} {v4|denies} {c4|it}. "
    "{s5|An aide} {v5|confirms} {c5|it}. {s6|He} {v6|regrets} {c6|it}."
)
GOLD = annotated(
    MARKED,
    [
        "1 indirect: Ann Lee",
        "2 indirect: Ann Lee",
        "3 indirect: Ann Lee",
        "4 indirect: Ann Lee",
        "5 indirect: ?aide",
        "6 indirect: ?aide",
    ],
)


def test_given_sources_by_form_of_the_source():
    resolved = annotated(
        MARKED,
        [
            "1 indirect: Ann Lee",
            "2 indirect: the Ann Lee",
            "3 indirect: Bo Ray",
            "4 indirect",
            "5 indirect: ?an aide",
            "6 indirect: Bo Ray",
        ],
    )
    tally = speaker_accuracy(GOLD, resolved)

    # Right are 1 (same), 2 (part) and 5 (unnamed); 3 is wrong, 4 open, 6 named.
    assert tally["all"] == Tally(3, 6)
    assert tally["named"] == Tally(2, 4)
    assert tally["named, same"] == Tally(1, 1)
    assert tally["named, part of name"] == Tally(1, 1)
    assert tally["named, pronoun"] == Tally(0, 1)
    assert tally["named, other"] == Tally(0, 1)
    assert tally["unnamed"] == Tally(1, 2)


def test_end_to_end_a_source_needs_a_predicted_source_that_overlaps():
    # The first source is found in part, the second is not; the third is not its own.
    predicted = annotated(
        "Ann {s1|Lee} {v1|says} {c1|yes}. Lee {v2|adds} {c2|so}. "
        "She {s3|hopes} {c3|to go}. The minister denies it. "
        "An aide confirms it. He regrets it.",
        ["1 indirect: Ann Lee", "2 indirect: Ann Lee", "3 indirect: Ann Lee"],
    )
    tally = speaker_accuracy(GOLD, predicted)

    assert tally["all"] == Tally(1, 6)
    assert tally["named, same"] == Tally(1, 1)
    assert tally["named, part of name"] == Tally(0, 1)
    assert tally["unnamed"] == Tally(0, 2)


def test_the_source_that_overlaps_most_is_asked():
    gold = annotated("{s1|Ann Lee} {v1|says} {c1|yes}.", ["1 indirect: Ann Lee"])
    predicted = annotated(
        "{s1|Ann} {s2|Lee says} {v1 v2|yes}{c1 c2|.}",
        ["1 indirect: Ann Lee", "2 indirect: Bo Ray"],
    )
    # Both share three characters with the gold source; "Ann" is the shorter.
    (answer,) = answers_for_sources(gold, predicted)

    assert answer.predicted is not None
    assert answer.predicted.attribution.id == "a1"
    assert speaker_accuracy(gold, predicted)["all"] == Tally(1, 1)


def test_a_source_of_several_attributions_is_one_question():
    gold = annotated(
        "{s1 s2|Ann} {v1|says} {c1|yes} and {v2|hopes} {c2|so}.",
        ["1 indirect: Ann", "2 indirect: Ann"],
    )

    assert speaker_accuracy(gold, gold)["all"] == Tally(1, 1)


def test_sources_without_a_gold_speaker_are_not_asked():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}.")

    assert speaker_accuracy(gold, gold)["all"] == Tally(0, 0)


def test_several_speakers_are_one_answer():
    gold = annotated("{s1|They} {v1|say} {c1|yes}.", ["1 indirect: Ann Lee; Bo Ray"])
    half = annotated("{s1|They} {v1|say} {c1|yes}.", ["1 indirect: Ann Lee"])
    turned = annotated("{s1|They} {v1|say} {c1|yes}.", ["1 indirect: Bo Ray; Ann Lee"])

    assert speaker_accuracy(gold, half)["named, pronoun"] == Tally(0, 1)
    assert speaker_accuracy(gold, turned)["named, pronoun"] == Tally(1, 1)


def test_grouping_counts_pairs_of_sources_with_one_speaker():
    grouped = annotated(
        MARKED,
        [
            "1 indirect: Lee",
            "2 indirect: Lee",
            "3 indirect: Lee",
            "4 indirect: Bo Ray",
            "5 indirect: ?a",
            "6 indirect: Bo Ray",
        ],
    )
    counts = speaker_grouping(GOLD, grouped)

    # Gold: 4 sources of Ann Lee are 6 pairs, 2 of the aide 1 pair: 7.
    # Predicted: 3 sources are 3 pairs, 4 and 6 are 1 pair: 4. In both: 3.
    assert counts["all"] == Counts(gold=7, predicted=4, found=3, right=3)
    assert counts["all"].recall == pytest.approx(3 / 7)
    # With an unnamed one in it: gold 5-6; predicted 4-6; in both none.
    assert counts["unnamed"] == Counts(gold=1, predicted=1, found=0, right=0)


def test_grouping_does_not_look_at_names():
    other = annotated(
        MARKED,
        [
            *(f"{n} indirect: Somebody Else" for n in range(1, 5)),
            "5 indirect: ?x",
            "6 indirect: ?x",
        ],
    )

    assert speaker_grouping(GOLD, other)["all"] == Counts(7, 7, 7, 7)
    assert speaker_grouping(GOLD, other)["unnamed"] == Counts(1, 1, 1, 1)


def test_sources_without_an_answer_are_in_no_predicted_pair():
    silent = annotated(MARKED)

    assert speaker_grouping(GOLD, silent)["all"] == Counts(7, 0, 0, 0)


def test_attributions_without_a_source_are_asked_by_their_content():
    gold = annotated(
        "{s1|Ann Lee} {v1|spoke}{c1|:}\n\n{c2|“We leave.”}\n\n{c3|“We stay.”}",
        ["1 indirect: Ann Lee", "2 direct: Ann Lee", "3 direct: ?aide"],
    )
    predicted = annotated(
        "{s1|Ann Lee} {v1|spoke}{c1|:}\n\n{c2|“We leave.”}\n\n{c3|“We stay.”}",
        ["1 indirect: Ann Lee", "2 direct: Ann Lee", "3 direct: Ann Lee"],
    )
    tally = unsourced_accuracy(gold, predicted)

    assert tally["all"] == Tally(1, 2)
    assert tally["named"] == Tally(1, 1)
    assert tally["unnamed"] == Tally(0, 1)
    assert unsourced_accuracy(gold, annotated(gold.text))["all"] == Tally(0, 2)


def test_attributions_whose_speaker_gold_calls_unclear_are_not_asked():
    gold = annotated("{v1|Reportedly}, {c1|they leave}.", ["1 indirect: ?unclear"])

    assert unsourced_accuracy(gold, gold)["all"] == Tally(0, 0)


def test_speaker_figures_add_up_over_documents():
    total = speaker_accuracy(GOLD, GOLD) + speaker_accuracy(GOLD, annotated(GOLD.text))

    assert total["all"] == Tally(6, 12)
    assert total["unnamed"] == Tally(2, 4)
