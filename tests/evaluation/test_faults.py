import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.causes import Cause
from quoteattr.evaluation.faults import attribution_faults, quotation_faults


def faults(gold: str, predicted: str) -> list[tuple[Cause, str]]:
    found = attribution_faults(annotated(gold), annotated(predicted))
    return [(fault.cause, fault.note) for fault in found]


def test_gold_has_no_fault():
    gold = "{c1|“We leave,”} {v1|said} {s1|Ann}. {s2|Bo} {v2|hopes} {c2|so}."

    assert faults(gold, gold) == []


def test_an_attribution_that_nothing_touches_is_missed_or_spurious():
    marked, bare = "{s1|Ann} {v1|says} {c1|yes}.", "Ann says yes."

    assert faults(marked, bare) == [(Cause.MISSED, "indirect")]
    assert faults(bare, marked) == [(Cause.SPURIOUS, "indirect")]


def test_an_attribution_may_be_read_as_part_of_another():
    gold = "{s1|Ann} {v1|says} {c1|yes}; {s2|Bo} {v2|says} {c2|no}."
    predicted = "{s1|Ann} {v1|says} {c1|yes; Bo says no}."

    assert faults(gold, predicted) == [
        (Cause.MISSED_SWALLOWED, "indirect"),
        (Cause.CONTENT_MERGED, ""),
    ]
    assert faults(predicted, gold) == [
        (Cause.SPURIOUS_INNER, "indirect"),
        (Cause.CONTENT_SPLIT, ""),
    ]


def test_an_attribution_may_have_its_words_taken_by_another_cue():
    gold = "{s1|Ann} {v1|says} {c1|he lies}, she thinks."
    predicted = "Ann says {c1|he lies}, {s1|she} {v1|thinks}."

    assert faults(gold, predicted) == [
        (Cause.MISSED_TAKEN, "indirect"),
        (Cause.SPURIOUS_TAKEN, "indirect"),
    ]


def test_sources():
    gold = "{s1|Mrs Ann} {v1|says} {c1|we go}; Bo nods."

    def of(predicted: str) -> list[tuple[Cause, str]]:
        return faults(gold, predicted)

    assert of("Mrs Ann {v1|says} {c1|we go}; Bo nods.") == [(Cause.SOURCE_MISSING, "")]
    assert of("Mrs {s1|Ann} {v1|says} {c1|we go}; Bo nods.") == [
        (Cause.SOURCE_BORDER, "too short")
    ]
    assert of("Mrs Ann {v1|says} {c1|we go}; {s1|Bo} nods.") == [
        (Cause.SOURCE_ELSEWHERE, "")
    ]


def test_a_border_may_differ_by_punctuation_alone():
    gold = "{s1|Ann,} {v1|says} {c1|we go}."

    assert faults(gold, "{s1|Ann}, {v1|says} {c1|we go}.") == [
        (Cause.SOURCE_BORDER, "only punctuation")
    ]


def test_a_source_of_another_attribution_is_a_neighbours():
    gold = "{s1|Ann} {v1|says} {c1|yes}; {s2|Bo} {v2|says} {c2|no}."
    predicted = "{s1 s2|Ann} {v1|says} {c1|yes}; Bo {v2|says} {c2|no}."

    assert faults(gold, predicted) == [(Cause.SOURCE_NEIGHBOUR, "")]


def test_a_source_where_gold_has_none():
    gold = "{v1|Reportedly}, {c1|Ann leaves}."

    assert faults(gold, "{v1|Reportedly}, {s1|Ann} {c1|leaves}.") == [
        (Cause.SOURCE_INVENTED, ""),
        (Cause.CONTENT_SHORT, "at the start"),
    ]


def test_cues():
    gold = "{s1|Ann} {v1|has said} so that {c1|we go}."

    def of(predicted: str) -> list[tuple[Cause, str]]:
        return faults(gold, predicted)

    assert of("{s1|Ann} has {v1|said} so that {c1|we go}.") == [
        (Cause.CUE_BORDER, "too short")
    ]
    assert of("{s1|Ann} {v1|has said so} that {c1|we go}.") == [
        (Cause.CUE_BORDER, "too long")
    ]
    assert of("{s1|Ann} has {v1|said so} that {c1|we go}.") == [
        (Cause.CUE_BORDER, "shifted")
    ]
    assert of("{s1|Ann} has said so that {c1|we go}.") == [(Cause.CUE_MISSING, "")]


def test_a_cue_where_gold_has_none():
    assert faults("“Go.” {c1|“Stay,”} Bo", "“Go.” {c1|“Stay,”} {v1|Bo}") == [
        (Cause.CUE_INVENTED, "")
    ]


@pytest.mark.parametrize(
    ("content", "cause", "note"),
    [
        ("now that {c1|we go}, he said", Cause.CONTENT_SHORT, "at the start"),
        ("now {c1|that we} go, he said", Cause.CONTENT_SHORT, "at the end"),
        ("now that {c1|we} go, he said", Cause.CONTENT_SHORT, "at both ends"),
        ("now {c1|that} we {c1|go}, he said", Cause.CONTENT_SHORT, "in the middle"),
        ("{c1|now that we go}, he said", Cause.CONTENT_LONG, "at the start"),
        ("now {c1|that we go, he} said", Cause.CONTENT_LONG, "at the end"),
        ("{c1|now that we go, he} said", Cause.CONTENT_LONG, "at both ends"),
        ("now {c1|that we go}, {c1|he} said", Cause.CONTENT_PIECE_ADDED, ""),
        ("now {c1|that we} {c1|go}, he said", Cause.CONTENT_PIECES, ""),
        ("now that we go, {c1|he} said", Cause.CONTENT_ELSEWHERE, ""),
        ("now {c1|that we go,} he said", Cause.CONTENT_LONG, "only punctuation"),
        # Two letters lost at the end, three gained at the start.
        ("{c1|now that we} go, he said", Cause.CONTENT_LONG, "at the start"),
    ],
)
def test_contents(content, cause, note):
    gold = "{s1|Ann} {v1|says} now {c1|that we go}, he said."

    assert faults(gold, f"{{s1|Ann}} {{v1|says}} {content}.") == [(cause, note)]


def test_a_content_may_lose_a_whole_piece():
    gold = "{c1|“We go,”} {v1|said} {s1|Ann}, {c1|“now.”}"
    predicted = "{c1|“We go,”} {v1|said} {s1|Ann}, “now.”"

    assert faults(gold, predicted) == [(Cause.CONTENT_PIECE_MISSED, "")]


def test_the_kind_is_a_fault_of_its_own():
    gold = "{s1|Ann} {v1|calls} {c1|it “a loss”}."
    predicted = "{s1|Ann} {v1|calls} it {c1|“a loss”}."

    assert faults(gold, predicted) == [
        (Cause.CONTENT_SHORT, "at the start"),
        (Cause.KIND, "mixed read as direct"),
    ]


def test_faults_show_both_sides_and_have_a_name():
    gold = annotated("{s1|Ann} {v1|says} {c1|yes}.")
    predicted = annotated("{s1|Ann says} {c1|yes}{v1|.}")
    missed, spurious = attribution_faults(gold, predicted)

    assert missed.gold == gold.attributions[0]
    assert missed.predicted is None
    assert spurious.gold is None
    assert spurious.predicted == predicted.attributions[0]


def test_quotations_are_compared_piece_by_piece():
    gold = annotated("{c1|“Go,”} said Ann, {c1|“now.”} {c2|“No.”} “Ah” {c3|“Oh.”}")
    predicted = annotated("{c1|“Go,”} said Ann, {c1|“now.” “No.”} {c2|“Ah”} “Oh.”")
    found = quotation_faults(gold, predicted)

    # “No.” was merged into “now.”, and stands in what that one is paired with.
    assert [(f.cause, f.gold and f.gold.text) for f in found] == [
        (Cause.MISSED_TAKEN, "“No.”"),
        (Cause.MISSED, "“Oh.”"),
        (Cause.SPURIOUS, None),
        (Cause.CONTENT_MERGED, "“now.”"),
    ]
