import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.records import Kind
from quoteattr.segment import Extent

TEXT = "Floods near.\n\n“We leave. Now,” said Ann.\nNobody ‘slept’."


def test_a_layout_holds_what_each_part_finds():
    layout = Layout.of(TEXT)

    assert [TEXT[slice(*p)] for p in layout.paragraphs] == [
        "Floods near.",
        "“We leave. Now,” said Ann.",
        "Nobody ‘slept’.",
    ]
    assert [TEXT[slice(*s)] for s in layout.sentences] == [
        "Floods near.",
        "“We leave.",
        "Now,” said Ann.",
        "Nobody ‘slept’.",
    ]
    words = [TEXT[slice(*t)] for t in layout.tokens]
    assert words[:5] == ["Floods", "near", ".", "“", "We"]
    assert [TEXT[q.start : q.end] for q in layout.quotations] == [
        "“We leave. Now,”",
        "‘slept’",
    ]


@pytest.mark.parametrize(
    ("word", "paragraph", "sentence"),
    [("Floods", 0, 0), ("near", 0, 0), ("We", 1, 1), ("Now", 1, 2), ("slept", 2, 3)],
)
def test_offsets_find_their_paragraph_and_sentence(word, paragraph, sentence):
    layout = Layout.of(TEXT)

    assert layout.paragraph_at(TEXT.index(word)) == paragraph
    assert layout.sentence_at(TEXT.index(word)) == sentence


def test_an_offset_between_paragraphs_belongs_to_the_one_before():
    assert Layout.of(TEXT).paragraph_at(TEXT.index("\n\n") + 1) == 0


def test_tokens_within_two_offsets_begin_between_them():
    layout = Layout.of(TEXT)
    start, end = TEXT.index("We"), TEXT.index("Now")

    within = layout.tokens_within(start, end)

    assert [TEXT[slice(*t)] for t in within] == ["We", "leave", "."]


def test_a_text_of_nothing_has_a_layout():
    for text in ("", " \n\t "):
        layout = Layout.of(text)
        parts = [layout.paragraphs, layout.sentences, layout.tokens, layout.quotations]
        assert [list(part) for part in parts] == [[], [], [], []]
        assert layout.paragraph_at(0) == 0


@given(st.text(st.sampled_from("aA1.?”“\"'‘’—, \n"), max_size=100))
def test_sentences_and_tokens_stay_in_their_paragraphs(text):
    layout = Layout.of(text)

    for extent in [*layout.sentences, *layout.tokens]:
        paragraph = layout.paragraphs[layout.paragraph_at(extent.start)]
        assert paragraph.start <= extent.start < extent.end <= paragraph.end


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "“‘",
        " 'a",
        '"',
        "“a” ‘b’ ",
        "“a «b ”",
        "a\n\n",
        "“a\n\n",
        "— a, said b. — ",
        ".",
        "a",
    ],
)
def test_hostile_text_is_laid_out_like_any_other(unit):
    text = unit * (40_000 // len(unit))

    layout = Layout.of(text)

    assert kind_of(text, [Extent(0, len(text))], layout.quotations) in Kind
    assert all(q.start < q.end <= len(text) for q in layout.quotations)
