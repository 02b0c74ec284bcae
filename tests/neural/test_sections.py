import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.neural.conftest import tiny_tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Link, Markup, Role, RoleSpan
from quoteattr.neural.sections import joined, sections
from quoteattr.neural.windows import BREAK, Pieces, to_pieces

TOKENIZER = tiny_tokenizer()
BREAK_ID = TOKENIZER.token_to_id(BREAK)


def pieces_of(text: str) -> Pieces:
    return to_pieces(Layout.of(text), TOKENIZER, Markup())


def parts_of(text: str, largest: int) -> list[str]:
    """The text of each part."""
    parts = sections(pieces_of(text), BREAK_ID, largest)
    return [text[part.words[0].start : part.words[-1].end] for part in parts]


def test_a_text_that_is_short_enough_is_one_part():
    pieces = pieces_of("It rains.")

    assert list(sections(pieces, BREAK_ID, 3)) == [pieces]
    empty = pieces_of("")
    assert list(sections(empty, BREAK_ID, 3)) == [empty]


def test_a_part_begins_at_a_paragraph_rather_than_at_a_later_sentence():
    text = "We leave.\n\nIt rains. Bo told Ann."  # 3 pieces, the break, 3 and 4

    assert parts_of(text, 7) == ["We leave.", "It rains. Bo told Ann."]


def test_a_paragraph_that_is_too_long_is_cut_at_a_sentence():
    text = "We leave. It rains. Bo told Ann."  # 3, 3 and 4 pieces

    assert parts_of(text, 7) == ["We leave. It rains.", "Bo told Ann."]


def test_a_paragraph_is_left_whole_where_it_can_be():
    text = "It rains. We leave.\n\nIt rains. We leave."  # 6 pieces, break, 6 pieces

    assert parts_of(text, 10) == ["It rains. We leave.", "It rains. We leave."]


def test_a_sentence_without_end_is_cut_at_a_word():
    text = "it rains " * 6

    assert parts_of(text, 8) == [
        "it rains it rains it rains it rains",
        "it rains it rains",
    ]


def test_a_hint_that_points_out_of_its_part_is_dropped():
    spans = (RoleSpan(Role.CUE, 0, 2), RoleSpan(Role.CONTENT, 3, 8))
    far = (RoleSpan(Role.CUE, 0, 2), RoleSpan(Role.CONTENT, 10, 12))
    text = "it rains. it rains."
    both = [Markup(pair, (Link(1, 0),)) for pair in (spans, far)]

    near, away = (
        [
            part.heads.tolist()
            for part in sections(
                to_pieces(Layout.of(text), TOKENIZER, hint), BREAK_ID, 3
            )
        ]
        for hint in both
    )

    assert near == [[-1, 0, -1], [-1, -1, -1]]
    assert away == [[-1, -1, -1], [-1, -1, -1]]


@given(st.text(alphabet="ab .\n", max_size=200), st.integers(min_value=2, max_value=30))
def test_the_parts_are_the_text(text, largest):
    pieces = pieces_of(text)

    parts = list(sections(pieces, BREAK_ID, largest))

    assert all(len(part.ids) <= largest for part in parts)
    for name in ("ids", "marks", "cases", "hints"):
        whole = np.concatenate([getattr(part, name) for part in parts])
        assert whole.tolist() == getattr(pieces, name).tolist()
    assert [word for part in parts for word in part.words] == list(pieces.words)
    starts = np.cumsum([0, *(len(part.ids) for part in parts)])
    firsts = [part.first + start for part, start in zip(parts, starts, strict=False)]
    assert np.concatenate(firsts).tolist() == pieces.first.tolist()


def test_markups_of_parts_are_joined_in_order():
    part = Markup(
        (RoleSpan(Role.CUE, 0, 1), RoleSpan(Role.SOURCE, 2, 3)), (Link(1, 0),)
    )

    both = joined([part, part])

    assert both.spans == part.spans * 2
    assert [(link.dependent, link.head) for link in both.links] == [(1, 0), (3, 2)]
