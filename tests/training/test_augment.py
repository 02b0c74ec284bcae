from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.training.documents import GOLD, TEXT, span

from quoteattr.records import Document
from quoteattr.training.augment import (
    Edit,
    Entity,
    NamePool,
    edited,
    hide_cues,
    lower_case,
    swap_names,
    vary_marks,
)

POOL = NamePool.of(
    [
        ("PERSON", "Ida Norling"),
        ("PERSON", "Ida Norling"),
        ("PERSON", "Norling"),
        ("LOCATION", "Upper Tarn"),
    ]
)


def words(document: Document) -> list[list[str]]:
    return [[s.text for s in a.spans()] for a in document.attributions]


def test_spans_move_with_the_text():
    changed = edited(GOLD, [Edit(0, 0, "Today: "), Edit(20, 27, "Ida")])

    assert changed.text.startswith("Today: “We leave at noon,” Ida said.")
    assert words(changed)[0] == ["“We leave at noon,”", "Ida", "said"]
    assert words(changed)[1] == words(GOLD)[1]


def test_an_attribution_whose_content_is_cut_out_is_dropped():
    content = GOLD.attributions[0].content[0]

    changed = edited(GOLD, [Edit(content.start, content.end, "")])

    assert words(changed) == [words(GOLD)[1]]


def test_a_border_inside_an_edit_moves_to_its_border():
    changed = edited(GOLD, [Edit(10, 22, "~")])

    assert changed.attributions[0].content[0].text == "“We leave ~"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 6)), max_size=5))
def test_any_edits_leave_a_sound_document(cuts):
    edits, position = [], 0
    for start, length in sorted(cuts):
        if start >= position and start + length <= len(TEXT):
            edits.append(Edit(start, start + length, "…"))
            position = start + length + 1

    changed = edited(GOLD, edits)

    assert len(changed.text) == len(TEXT) + sum(1 - (e.end - e.start) for e in edits)


def test_a_pool_has_each_name_once():
    assert (POOL.given, POOL.family) == (["Ida"], ["Norling"])
    assert POOL.phrases == {"LOCATION": ["Upper Tarn"]}


def test_a_person_is_swapped_everywhere_and_stays_one():
    entities = [
        Entity(span("Ann Lee").start, span("Ann Lee").end, "PERSON"),
        Entity(span("Orsa").start, span("Orsa").end, "LOCATION"),
    ]

    changed = swap_names(GOLD, entities, POOL, Random(1))

    assert changed.text == (
        "“We leave at noon,” Ida Norling said. Norling told Bo Dahl that it rains "
        "in Upper Tarn."
    )
    assert words(changed)[1] == ["Norling", "told", "that it rains in Upper Tarn"]


def test_a_name_across_a_border_stays():
    entities = [Entity(20, 32, "ORGANIZATION")]  # Ann Lee said

    pool = NamePool.of([("ORGANIZATION", "Orbit")])

    assert swap_names(GOLD, entities, pool, Random(1)).text == TEXT


def test_marks_change_their_style_and_stay_in_the_content():
    found = {vary_marks(GOLD, Random(seed)).text[:3] for seed in range(40)}

    assert {"“We", '"We', "‘We"} <= found
    for seed in range(40):
        changed = vary_marks(GOLD, Random(seed))
        assert changed.attributions[0].content[0].start == 0
        assert changed.text.endswith(
            "Ann Lee said. Lee told Bo Dahl that it rains in Orsa."
        )


def test_lower_case_keeps_the_spans():
    changed = lower_case(GOLD)

    assert changed.text == TEXT.lower()
    assert words(changed)[0] == ["“we leave at noon,”", "ann lee", "said"]


def test_a_cue_behind_a_quotation_can_be_hidden():
    changed = hide_cues(GOLD, 1.0, Random(1))

    assert changed.text == "“We leave at noon,” Lee told Bo Dahl that it rains in Orsa."
    first, second = changed.attributions
    assert (first.cue, first.source) == (None, None)
    assert second.cue is not None


def test_no_cue_is_hidden_at_a_share_of_nothing():
    assert hide_cues(GOLD, 0.0, Random(1)) == GOLD
