"""The rules as a proposer: any text in, a markup that assembles out."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.rules.reading import methods, read, reread

from quoteattr.assemble import assemble
from quoteattr.layout import Layout
from quoteattr.markup import Relation, Role
from quoteattr.rules import RuleProposer

WORDS = st.sampled_from(
    [
        "\n\n",
        *str.split("""
        said says saying asked that which who whether to the her mayor Ann Lee , . : ;
        ( ) - — " “ ” ' ‘ ’ and but as according per in claim wants was by if he it
        “No.” Mr. 's made it clear called back poll view ,” .”
        """),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=30).map(" ".join))


def markup_of(text):
    (markup,) = RuleProposer().propose([Layout.of(text)])
    return markup


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("“a")
@example("said ”")
@example(", said")
@example("Ann: “")
@example("according to per in")
@example("which Ann says, which Ann says, which")
@example("“No.” — Ann“No.” — Bob")
def test_any_text_gives_a_markup_that_assembles(text):
    layout = Layout.of(text)
    markup = markup_of(text)

    for span in markup.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.method
        assert span.score is None
    for attribution in assemble(markup, layout):
        assert attribution.content


def test_there_is_one_markup_for_each_layout_in_order():
    layouts = [Layout.of(text) for text in ("She said so.", "", "He said so.")]

    sources = [
        [span.start for span in markup.spans if span.role is Role.SOURCE]
        for markup in RuleProposer().propose(layouts)
    ]

    assert sources == [[0], [], [0]]


def test_parts_are_linked_to_their_cue():
    markup = markup_of("Ann Lee said so.")

    assert [span.role for span in markup.spans] == [Role.CUE, Role.CONTENT, Role.SOURCE]
    assert [(link.dependent, link.head) for link in markup.links] == [(1, 0), (2, 0)]
    assert {link.relation for link in markup.links} == {Relation.PART}


ARTICLE = """\
{s1|Minister} {v1|sends warning to growers:} {c1|‘No more water for nothing’}

{s2,s3|Water Minister Ida Holm} {v2|has ruled out} {c2|more water for growers}, \
{v3|telling} reporters in Fjordby on Tuesday {c3|that the dams were “as good as dry”}.

{c4|“We were promised rain by March,”} {s4|Ms Holm} {v4|said}. {c4|“We got a postcard.”}

{c5|“A postcard is not a river.”}

{s6|Growers} {v6|let the minister know} {c6|that they would block the road}. \
{c7|“Never again!”} {v7|shouted} {s7|one of them}, and the others cheered.

{s8|The growers' letter} {v8|said} {c8|that half the wells were shut}. {s9|Fjordby} \
{v9|confirmed} {c9|the closures}.
"""


def test_an_article():
    assert reread(ARTICLE) == ARTICLE


def test_the_methods_tell_the_rules():
    assert methods("Ann Lee said that it was late. “Never,” Bob Cox said.") == [
        "that-clause",
        "quotation-cue",
    ]


def test_the_same_text_is_read_the_same_way_again():
    text = "Ann Lee said so. “Never,” Bob Cox said, according to Fjord News."

    assert read(text) == read(text)


HOSTILE = [
    "he said ",
    "“No,” he said, ",
    "“No.” Lee said. ",
    "“No.”\n\n",
    "“a ",
    '" ',
    "according to the ",
    "a, which she denies, ",
    "Ann left, saying so, ",
    "Lee's claim that it is ",
    "plan and ",
    "Lee ",
    "( a ",
    "“No” - Lee ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_like_any_other(piece):
    layout = Layout.of(piece * 4000)

    (markup,) = RuleProposer().propose([layout])

    assert all(0 <= s.start < s.end <= len(layout.text) for s in markup.spans)
