from benchmarks.notation import annotated

from quoteattr.evaluation.causes import Cause
from quoteattr.evaluation.speaker_faults import character_faults, speaker_faults

MARKED = "{s1|Lee} {v1|says} {c1|yes}. {s2|She} {v2|adds} {c2|so}.\n\n{c3|“No.”}"
GOLD = annotated(
    MARKED, ["1 indirect: Ann Lee", "2 indirect: ?woman", "3 direct: Ann Lee"]
)


def test_right_speakers_are_no_fault():
    assert speaker_faults(GOLD, GOLD) == []


def test_speakers_that_are_wrong_or_left_open():
    predicted = annotated(MARKED, ["1 indirect: Bo", "2 indirect: Bo", "3 direct"])
    found = [(fault.cause, fault.note) for fault in speaker_faults(GOLD, predicted)]

    assert found == [
        (Cause.SPEAKER_WRONG, "part of name"),
        (Cause.SPEAKER_WRONG, "unnamed"),
        (Cause.SPEAKER_OPEN, "no source"),
    ]


def test_sources_that_no_attribution_has():
    found = speaker_faults(GOLD, annotated(GOLD.text))

    assert {fault.cause for fault in found} == {Cause.SPEAKER_NOT_ASKED}
    assert len(found) == 3


def test_quotations_of_a_novel():
    marked = "{c1|“Go!”} {c2|“Stay!”} {c3|“Why?”} {c4|“So.”}"
    facts = [f"{n} direct: Ann Lee" for n in range(1, 5)]
    gold = annotated(marked, [*facts, "Ann Lee (person): Ann"])
    predicted = annotated(
        "{c1|“Go!”} {c2|“Stay!”} {c3|“Why?”} “So.”",
        ["1 direct: Ann", "2 direct: Bo", "3 direct"],
    )
    found = character_faults(gold, predicted)

    assert [(fault.cause, fault.gold.text) for fault in found if fault.gold] == [
        (Cause.SPEAKER_WRONG, "“Stay!”"),
        (Cause.SPEAKER_OPEN, "“Why?”"),
        (Cause.SPEAKER_NOT_ASKED, "“So.”"),
    ]
