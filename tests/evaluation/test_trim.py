import pytest
from benchmarks.notation import annotated

from quoteattr.evaluation.trim import borders, extents_of, shared, trimmed
from quoteattr.markup import Role
from quoteattr.segment import Extent


def left_of(text: str, span: str) -> str | None:
    """What is compared of the one place where `span` stands in `text`."""
    start = text.index(span)
    extent = trimmed(text, start, start + len(span))
    return None if extent is None else text[extent.start : extent.end]


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        # White space and marks at both ends go, in any order.
        ("“We leave”", "“We leave”", "We leave"),
        ("said:  “ We leave ” ", "  “ We leave ” ", "We leave"),
        ("‘“We leave”’ said", "‘“We leave”’", "We leave"),
        ("``We leave''", "``We leave''", "We leave"),
        ("«We leave»", "«We leave»", "We leave"),
        ("「行く」", "「行く」", "行く"),
        # Marks inside stay.
        ("a “so-called” plan", "a “so-called” plan", "a “so-called” plan"),
        # A comma or full stop just inside a closing mark goes …
        ("“We leave,” she said", "“We leave,”", "We leave"),
        ("“We leave.”", "“We leave.”", "We leave"),
        # … also where the span leaves the mark out …
        ("“We leave,” she said", "We leave,", "We leave"),
        ("“We leave.”", "We leave.", "We leave"),
        # … and one just outside goes.
        ("“We leave”, she said", "“We leave”,", "We leave"),
        ("She said “we leave”.", "“we leave”.", "we leave"),
        ("She said we “leave”.", "we “leave”.", "we “leave"),
        # One that no mark touches stays.
        ("that we leave, she said", "that we leave,", "that we leave,"),
        ("She said we leave.", "we leave.", "we leave."),
        # Other stops stay wherever they stand.
        ("“We leave!” she said", "“We leave!”", "We leave!"),
        ("“We leave?”", "We leave?", "We leave?"),
        ("“We leave …”", "“We leave …”", "We leave …"),
        # Only trailing ones go.
        ("“, we leave”", "“, we leave”", ", we leave"),
        # Possessives lose their last apostrophe on both sides alike.
        ("the voters’ view", "the voters’", "the voters"),
    ],
)
def test_what_is_left_of_a_span(text, span, expected):
    assert left_of(text, span) == expected


@pytest.mark.parametrize("span", ["“”", "” ", "”,", '"."'])
def test_nothing_is_left_of_marks_alone(span):
    assert left_of(f"x {span} y", span) is None


def test_a_stop_goes_only_with_a_mark_beside_it_and_then_the_next_may_follow():
    # The comma stands by a mark; once it is gone, so is the white space before it.
    assert left_of("“We leave ,”", "“We leave ,”") == "We leave"


def test_borders_of_an_attribution_are_trimmed_in_every_role():
    document = annotated("{s1|“Ann”}, {v1|said }{c1|“we leave,”} {c1|“”} {c1|“now.”}")
    (one,) = borders(document)

    assert one.source == Extent(1, 4)
    assert one.cue == Extent(7, 11)
    # The second piece is nothing but marks.
    assert [document.text[start:end] for start, end in one.content] == [
        "we leave",
        "now",
    ]


def test_a_source_of_two_attributions_is_one_span():
    document = annotated("{s1 s2|Ann} {v1|said} {c1|this} and {v2|denied} {c2|that}.")

    assert extents_of(document, Role.SOURCE) == {Extent(0, 3)}
    assert len(extents_of(document, Role.CUE)) == 2


def test_characters_that_two_rows_of_pieces_share():
    left = (Extent(0, 10), Extent(20, 30))
    right = (Extent(5, 22), Extent(28, 40))

    # 5-10, 20-22 and 28-30
    assert shared(left, right) == 5 + 2 + 2
    assert shared(left, ()) == 0
    # Touching is not sharing.
    assert shared((Extent(0, 5),), (Extent(5, 9),)) == 0
