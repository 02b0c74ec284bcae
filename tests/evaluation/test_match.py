from benchmarks.notation import annotated

from quoteattr.evaluation.match import Pairing, pairing


def ids(paired: Pairing) -> list[tuple[str, str]]:
    return [(p.gold.attribution.id, p.predicted.attribution.id) for p in paired.pairs]


def test_attributions_are_paired_by_their_cues():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}; {s2|Bo} {v2|says} {c2|no}.")
    # The predicted ones are numbered the other way round.
    predicted = annotated("{s2|Ann} {v2|says} {c2|yes}; {s1|Bo} {v1|says} {c1|no}.")

    assert ids(pairing(gold, predicted)) == [("a1", "a2"), ("a2", "a1")]


def test_what_no_cue_answers_is_missed_or_spurious():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}; Bo says no.")
    predicted = annotated("Ann says yes; {s1|Bo} {v1|says} {c1|no}.")
    paired = pairing(gold, predicted)

    assert paired.pairs == ()
    assert [one.attribution.text for one in paired.missed] == ["yes"]
    assert [one.attribution.text for one in paired.spurious] == ["no"]


def test_attributions_with_cues_are_not_paired_by_their_contents():
    gold = annotated("{s1|Ann} {v1|says} {c1|he lies}, she thinks.")
    predicted = annotated("Ann says {c1|he lies}, {s1|she} {v1|thinks}.")

    assert ids(pairing(gold, predicted)) == []


def test_the_larger_overlap_of_cues_is_paired_first():
    gold = annotated("{s1|Ann} {v1|has told} them {c1|yes}.")
    # Cue 1 shares 3 characters with gold, cue 2 shares 4.
    predicted = annotated("{s1|Ann} {v1|has} {v2|told} {c1|them} {c2|yes}.")
    paired = pairing(gold, predicted)

    assert ids(paired) == [("a1", "a2")]
    assert [one.attribution.id for one in paired.spurious] == ["a1"]


def test_equal_overlaps_of_cues_go_to_the_larger_overlap_of_contents():
    gold = annotated("{v1 v2|Asked}, {s1|Ann} {c1|refused} and {s2|Bo} {c2|agreed}.")
    predicted = annotated("{v1|Asked}, Ann refused and {s1|Bo} {c1|agreed}.")
    paired = pairing(gold, predicted)

    assert ids(paired) == [("a2", "a1")]
    assert [one.attribution.id for one in paired.missed] == ["a1"]


def test_ties_go_to_the_earlier_gold_and_then_to_the_earlier_predicted():
    gold = annotated("{s1|Ann} {v1 v2|says} {c1|ab} {c2|cd}.")
    predicted = annotated("{s1|Ann} {v1 v2|says} ab cd{c1|.} {c2|…}")

    # Every cue overlaps every other by four, and no contents overlap.
    assert ids(pairing(gold, predicted)) == [("a1", "a1"), ("a2", "a2")]


def test_pairs_are_one_to_one():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes and no}.")
    predicted = annotated("{s1|Ann} {v1 v2|says} {c1|yes} and {c2|no}.")
    paired = pairing(gold, predicted)

    # Contents share 3 and 2 characters.
    assert ids(paired) == [("a1", "a1")]
    assert [one.attribution.id for one in paired.spurious] == ["a2"]


def test_attributions_without_a_cue_are_paired_by_their_contents():
    gold = annotated("{c1|“We leave.”}\n\n{c2|“We stay.”}")
    predicted = annotated("“We leave.”\n\n{c1|“We stay.”}")
    paired = pairing(gold, predicted)

    assert ids(paired) == [("a2", "a1")]
    assert [one.attribution.id for one in paired.missed] == ["a1"]


def test_one_without_a_cue_may_answer_one_that_has_a_cue():
    gold = annotated("{s1|Mayor}{v1|:} {c1|‘We leave’}")
    predicted = annotated("{s1|Mayor}: {c1|‘We leave’}")

    assert ids(pairing(gold, predicted)) == [("a1", "a1")]


def test_pairs_by_cue_come_before_pairs_by_content():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}.")
    # Number 2 has no cue and the whole content, number 1 the cue and half of it.
    predicted = annotated("{s1|Ann} {v1|says} y{c1|es}.")
    both = annotated("{s1|Ann} {v1|says} {c2|y}{c1 c2|es}.")

    assert ids(pairing(gold, predicted)) == [("a1", "a1")]
    assert ids(pairing(gold, both)) == [("a1", "a1")]


def test_an_attribution_of_marks_alone_is_left_out():
    gold = annotated("{s1|Ann} {v1|says} {c1|“”}.")
    paired = pairing(gold, gold)

    assert paired == Pairing((), (), ())


def test_a_pair_overlaps_where_contents_and_sources_do():
    gold = annotated("{s1|Ann Lee} {v1|says} {c1|we leave}.")

    def overlaps(marked: str) -> bool:
        (pair,) = pairing(gold, annotated(marked)).pairs
        return pair.overlaps

    assert overlaps("{s1|Ann} Lee {v1|says} we {c1|leave.}")
    assert not overlaps("{s1|Ann} Lee {v1|says} we leave{c1|.}")
    assert not overlaps("Ann Lee {v1|says} {c1|we leave}.")
    assert not overlaps("Ann Lee {v1|says} {s1|we} {c1|leave}.")


def test_sources_match_where_both_have_none():
    gold = annotated("{c1|“We leave.”}")
    (pair,) = pairing(gold, gold).pairs

    assert pair.overlaps
    assert pair.is_exact


def test_a_pair_is_exact_where_cue_source_and_all_pieces_are():
    gold = annotated("{c1|“We leave,”} {v1|said} {s1|Ann}, {c1|“now.”}")

    def is_exact(marked: str) -> bool:
        (pair,) = pairing(gold, annotated(marked)).pairs
        return pair.is_exact

    assert is_exact("“{c1|We leave},” {v1|said} {s1|Ann}, “{c1|now.}”")
    assert not is_exact("{c1|“We leave,”} {v1|said} {s1|Ann}, “now.”")
    assert not is_exact("{c1|“We leave,”} {v1|said Ann}, {c1|“now.”}")
    assert not is_exact("{c1|“We leave,”} {v1|said} {s1|Ann, }{c1|“now.”}")
