import pytest
from tests.marks.notation import bracketed, plain, quotations_of, words_of

from quoteattr.marks import find_quotations
from quoteattr.segment import Extent


@pytest.mark.parametrize(
    "expected",
    [
        "⟦“We leave,”⟧ said Ann Lee. ⟦“At noon.”⟧",
        '⟦"We leave,"⟧ said Ann Lee. ⟦"At noon."⟧',
        "⟦``We leave,''⟧ said Ann Lee. ⟦``At noon.''⟧",
        "⟦''We leave,''⟧ said Ann Lee. ⟦''At noon.''⟧",
        "⟦‘‘We leave,’’⟧ said Ann Lee. ⟦‘‘At noon.’’⟧",
        "⟦„Wir gehen“⟧, sagte Anna. ⟦„Um zwölf.“⟧",
        "⟦„Idziemy”⟧, powiedziała Anna.",
        "⟦«On part»⟧, dit Anne. ⟦« À midi. »⟧",
        "⟦»Wir gehen«⟧, sagte Anna. ⟦»Um zwölf.«⟧",
        "⟦”Vi går”⟧, sade Anna. ⟦”Klockan tolv.”⟧",
        "⟦»Vi går»⟧, sade Anna. ⟦»Klockan tolv.»⟧",
        "⟦「行く」⟧とアンは言った。⟦『正午』⟧",
        "安说：⟦“走吧”⟧，然后⟦＂走＂⟧了。",
    ],
)
def test_every_style_of_marks_is_paired(expected):
    assert bracketed(plain(expected)) == expected


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("“go”", "double"),
        ("‘go’", "single"),
        ("«go»", "guillemet"),
        ("‹go›", "angle"),
        ("「go」", "corner"),
        ("『go』", "white corner"),
        ("— Go, said Ann.", "dash"),
    ],
)
def test_a_quotation_says_which_marks_it_stands_in(text, style):
    assert [quotation.style for quotation in quotations_of(text)] == [style]


def test_offsets_tell_marks_from_what_they_hold():
    (quotation,) = quotations_of("He said ``no way.''")

    assert (quotation.start, quotation.end) == (8, 19)
    assert (quotation.inner_start, quotation.inner_end) == (10, 17)
    assert quotation.is_closed


@pytest.mark.parametrize(
    "expected",
    [
        # American: single inside double.
        "⟦“He told me ⟦‘no’⟧ twice,”⟧ Ann said.",
        # British: double inside single, curly and straight.
        "⟦‘He told me ⟦“no”⟧ twice,’⟧ Ann said.",
        "⟦'He told me ⟦\"no\"⟧ twice,'⟧ Ann said.",
        # Marks that meet.
        "⟦“⟦‘No,’⟧ he told me, ⟦‘never.’⟧”⟧",
        "⟦\"⟦'No,'⟧ he told me, ⟦'never.'⟧\"⟧",
        # The same marks inside one another.
        "⟦“We ⟦“really”⟧ go,”⟧ Ann said.",
        "⟦'We heard ⟦'no'⟧ from Ben,'⟧ said Ann. ⟦'Yes.'⟧",
        "⟦»Er sagte ⟦›nein‹⟧ zu mir«⟧, sagte Anna.",
        "⟦「彼は⟦『いや』⟧と言った」⟧",
        "⟦“Ann: ⟦‘Ben says ⟦“no”⟧ to me.’⟧”⟧",
        # Two single marks in a row, which are no double one.
        "⟦'Ben said, ⟦'Not today.'⟧'⟧ Ann laughed.",
        # No space before the inner one.
        "⟦\"Ben said,⟦'Not today.'⟧\"⟧",
    ],
)
def test_quotations_nest(expected):
    assert bracketed(plain(expected)) == expected


def test_depth_counts_the_quotations_around():
    text = "“Ann: ‘Ben says “no” to me.’” Then ‘yes’."

    assert [q.depth for q in quotations_of(text)] == [0, 1, 2, 0]


@pytest.mark.parametrize(
    "expected",
    [
        # Inside words, and at their ends.
        "I don't think it's O'Hara's. I don’t think it’s O’Hara’s.",
        "The boys' room and the girls' room, James' hat and the Joneses' dog.",
        "The boys’ room and the girls’ room, James’ hat and the Joneses’ dog.",
        # At the beginning.
        "I saw 'em in the '90s, 'tis true, 'cause we played rock 'n' roll.",
        "I saw ’em in the ’90s, ’tis true, ’cause we played rock ’n’ roll.",
        "I saw ‘em in the ‘90s, and ‘twas fun.",
        # Letters dropped at the end.
        "We were goin' home wi' th' others, nothin' more, an' that was it.",
        # Among real quotations, in either style.
        "⟦“Give ’em the boys’ hats,”⟧ said Ann. ⟦“’Tis cold.”⟧",
        "⟦'Give 'em the boys' hats,'⟧ said Ann. ⟦'It is goin' to be cold.'⟧",
        "⟦‘Give ’em the boys’ hats,’⟧ said Ann. ⟦‘It is goin’ to be cold.’⟧",
        "⟦'Tis cold,'⟧ said Ann.",
        "⟦''Tis cold,'⟧ said Ann. ⟦'Come in.'⟧",
        '⟦"The dogs\' tails wag in the \'burbs,"⟧ said Ann. ⟦"It\'s so."⟧',
        # Where a tokeniser cut the clitic off.
        "⟦“ I do n't know the boys ' names , ”⟧ said Ann 's friend .",
    ],
)
def test_apostrophes_are_no_quotation_marks(expected):
    assert bracketed(plain(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "Mayor sends warning: ⟦‘Leave now’⟧\n\n⟦“The dam is full,”⟧ Ida Holm said.",
        "Mayor sends warning: ⟦'Leave now'⟧\n\n⟦\"The dam is full,\"⟧ Ida Holm said.",
        "They call it ⟦'the boys'⟧ around here.",
    ],
)
def test_single_marks_quote_in_a_text_of_double_ones_too(expected):
    assert bracketed(plain(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        'He is 6\'2" tall and wants a 12" pipe of 5\' 10".',
        'He said ⟦"I am 6\'2" tall and want a 12" pipe."⟧ Then he left.',
        "⟦“He is 6’2” tall,”⟧ Ann said.",
        'It rained in ⟦"1990"⟧ and ⟦"1991"⟧.',
        "It ran for 5′ 10″ and stopped.",
    ],
)
def test_inches_and_feet_are_no_quotation_marks(expected):
    assert bracketed(plain(expected)) == expected


def test_a_mark_repeated_at_each_paragraph_makes_one_quotation():
    text = "“We leave.\n\n“We come ‘home’ again.\n\n“Then,” said Ann, “we stay.”"

    assert words_of(text) == [
        "We leave.\n\n“We come ‘home’ again.\n\n“Then,",
        "home",
        "we stay.",
    ]


def test_nested_marks_are_repeated_together():
    text = "“Ben said, ‘We leave.\n\n“‘We come again.’ So he said.”"

    assert bracketed(text) == (
        "⟦“Ben said, ⟦‘We leave.\n\n“‘We come again.’⟧ So he said.”⟧"
    )


@pytest.mark.parametrize("sign", ['"', "''", "«", "‘", "'"])
def test_other_marks_may_be_repeated(sign):
    closing = {"«": "»", "‘": "’"}.get(sign, sign)
    text = f"{sign}We leave.\n\n{sign}We stay,{closing} said Ann."

    assert [q.end for q in quotations_of(text)] == [text.index(" said")]


def test_a_tale_in_single_marks_goes_on_over_its_dialogue_in_double_ones():
    text = '\'"Go," he said. "Now."\n\n\'"No."\n\n\'He said no more.\' So she ended.'

    assert [q.end for q in quotations_of(text) if not q.depth] == [text.index(" So")]


def test_marks_of_another_kind_do_not_go_on():
    text = '"The mayor was sad.\n\n“It rains,” she said. “We leave.”'

    assert words_of(text) == ["The mayor was sad.", "It rains,", "We leave."]


def test_a_quotation_goes_on_to_its_closing_mark_over_paragraphs_without_marks():
    text = "“We leave.\n\nWe come again.\n\nThen we stay,” said Ann.\n\n“Go.”"

    assert words_of(text) == ["We leave.\n\nWe come again.\n\nThen we stay,", "Go."]


def test_a_missing_closing_mark_is_supplied_at_the_end_of_the_paragraph():
    first, second = quotations_of("“We leave, said Ann.  \n\nBen said, “No.”")

    assert (first.end, first.inner_end, first.is_closed) == (20, 20, False)
    assert second.is_closed


def test_a_missing_closing_mark_is_supplied_before_the_next_quotation():
    expected = "⟦“We leave, said Ann.⟧ ⟦“At noon.”⟧"

    assert bracketed(plain(expected)) == expected
    assert [q.is_closed for q in quotations_of(plain(expected))] == [False, True]


def test_an_inner_quotation_ends_with_the_one_around_it():
    expected = "⟦“He said ⟦«go to me,⟧”⟧ said Ann."

    assert bracketed(plain(expected)) == expected


@pytest.mark.parametrize(
    "text",
    ["We leave,” said Ann.", "We leave' said Ann.", "a » b", "”", '"', "'", "“ ”"],
)
def test_stray_and_empty_marks_make_no_quotation(text):
    assert quotations_of(text) == []


def test_each_paragraph_begins_anew():
    text = 'The pipe is 12" wide," he said.\n\n"Yes," said Ann.'

    assert words_of(text) == ["Yes,"]


def test_a_space_on_the_wrong_side_of_a_closing_mark_is_seen_through():
    assert words_of('It is a "sorry "mess of things.') == ["sorry "]


@pytest.mark.parametrize(
    "expected",
    ["⟦“We leave.’⟧ She left.", "⟦'Go,'⟧ he said. ⟦'Go!'⟧\n⟦'We leave.\"⟧ She left."],
)
def test_a_closing_mark_of_the_other_kind_is_seen_through(expected):
    assert bracketed(plain(expected)) == expected


def test_tokenised_text_is_read():
    expected = '⟦" We leave , "⟧ said Ann , ⟦" at noon . "⟧'

    assert bracketed(plain(expected)) == expected


def test_verse_may_repeat_the_mark_at_each_line():
    text = '"Ann Lee,\n"Long Street,\n"Fjord."'

    (quotation,) = find_quotations(text, [Extent(0, len(text))])

    assert (quotation.start, quotation.end) == (0, len(text))
