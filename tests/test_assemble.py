from quoteattr.assemble import assemble, disassemble
from quoteattr.layout import Layout
from quoteattr.markup import Link, Markup, Relation, Role, RoleSpan
from quoteattr.records import Kind

TEXT = "“We leave,” said Ann Lee, “at noon.” That is all, per Orbit News."


def role(kind: Role, words: str, score: float | None = None) -> RoleSpan:
    start = TEXT.index(words)
    return RoleSpan(kind, start, start + len(words), score, "test")


CUE = role(Role.CUE, "said")
FIRST = role(Role.CONTENT, "“We leave,”", 0.9)
SECOND = role(Role.CONTENT, "“at noon.”", 0.7)
SOURCE = role(Role.SOURCE, "Ann Lee", 0.8)
PER = role(Role.CUE, "per")
AGENCY = role(Role.SOURCE, "Orbit News")
REPORTED = role(Role.CONTENT, "That is all")


def attributions(*spans: RoleSpan, links: list[Link]):
    return assemble(Markup(spans, tuple(links)), Layout.of(TEXT))


def test_pieces_of_one_quotation_are_joined_in_the_order_of_the_text():
    (found,) = attributions(
        SECOND, CUE, SOURCE, FIRST, links=[Link(0, 1), Link(2, 1), Link(3, 1)]
    )

    assert found.text == "“We leave,” “at noon.”"
    assert found.kind is Kind.DIRECT
    assert str(found.cue) == "said"
    assert str(found.source) == "Ann Lee"
    assert found.method == "test"


def test_a_content_is_as_sure_as_its_least_sure_piece():
    (found,) = attributions(CUE, FIRST, SECOND, links=[Link(1, 0), Link(2, 0)])

    assert found.scores.content == 0.7


def test_a_source_is_as_sure_as_its_link():
    (found,) = attributions(
        CUE, FIRST, SOURCE, links=[Link(1, 0), Link(2, 0, score=0.5)]
    )

    assert found.scores.source == 0.5


def test_a_score_that_is_not_there_is_none():
    (found,) = attributions(PER, REPORTED, AGENCY, links=[Link(1, 0), Link(2, 0)])

    assert found.scores.content is None
    assert found.scores.source is None


def test_of_two_sources_the_likelier_is_taken():
    (found,) = attributions(
        CUE,
        FIRST,
        SOURCE,
        AGENCY,
        links=[Link(1, 0), Link(2, 0, score=0.2), Link(3, 0, score=0.6)],
    )

    assert str(found.source) == "Orbit News"


def test_a_content_that_is_linked_to_nothing_is_an_attribution_of_its_own():
    (found,) = attributions(FIRST, links=[])

    assert found.cue is None
    assert found.source is None


def test_a_cue_without_content_is_no_attribution():
    assert attributions(CUE, SOURCE, links=[Link(1, 0)]) == []


def test_contents_that_overlap_are_joined():
    wider = role(Role.CONTENT, "“We leave,” said")
    (found,) = attributions(PER, FIRST, wider, links=[Link(1, 0), Link(2, 0)])

    assert found.text == "“We leave,” said"


def test_a_parent_is_named_by_its_id():
    inner, outer = attributions(
        CUE,
        FIRST,
        PER,
        REPORTED,
        links=[Link(1, 0), Link(3, 2), Link(0, 2, Relation.PARENT)],
    )

    assert inner.parent == outer.id
    assert outer.parent is None


def test_disassembled_attributions_are_assembled_again():
    layout = Layout.of(TEXT)
    found = attributions(
        CUE,
        FIRST,
        SECOND,
        PER,
        REPORTED,
        AGENCY,
        links=[
            Link(1, 0),
            Link(2, 0),
            Link(4, 3),
            Link(5, 3),
            Link(0, 3, Relation.PARENT),
        ],
    )

    again = assemble(disassemble(found), layout)

    assert [(a.id, a.spans(), a.parent) for a in again] == [
        (a.id, a.spans(), a.parent) for a in found
    ]
