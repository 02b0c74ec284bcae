from dataclasses import replace

from quoteattr.combine import combine
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span

TEXT = "Ann Lee said it rains. “Take coats.” Bo Dahl, per Orbit, agreed that it pours."
LAYOUT = Layout.of(TEXT)


def attribution(id: str, content: str, cue: str = "", parent: str | None = None):
    def span(words: str) -> Span:
        start = TEXT.index(words)
        return Span.of(TEXT, start, start + len(words))

    return Attribution(
        id, Kind.INDIRECT, (span(content),), span(cue) if cue else None, parent=parent
    )


def test_the_first_proposer_goes_before_the_second():
    first = attribution("a1", "it rains", "said")
    second = attribution("a1", "rains", "said")

    (found,) = combine(LAYOUT, [[first], [second]])

    assert found.text == "it rains"


def test_the_second_fills_in_what_the_first_left_open():
    first = attribution("a1", "that it pours", "agreed")
    second = attribution("a1", "“Take coats.”")

    found = combine(LAYOUT, [[first], [second]])

    assert [(a.id, a.text) for a in found] == [
        ("a1", "“Take coats.”"),
        ("a2", "that it pours"),
    ]


def test_parents_keep_pointing_at_their_own_proposer():
    first = attribution("a1", "it rains", "said")
    chain = [
        attribution("a1", "Take coats"),
        attribution("a2", "that it pours", "agreed", parent="a1"),
    ]

    found = combine(LAYOUT, [[first], chain])

    assert [(a.id, a.parent) for a in found] == [
        ("a1", None),
        ("a2", None),
        ("a3", "a2"),
    ]


def test_nothing_comes_of_nothing():
    assert combine(LAYOUT, [[], []]) == []


def test_a_quotation_over_two_paragraphs_stays_one():
    text = "“The mast was old.\n\n“It had to fall,” Bo Dahl said."
    block = Attribution(
        "a1", Kind.DIRECT, (Span.of(text, 0, 18),), method="block-quote"
    )
    said = Attribution(
        "a2",
        Kind.DIRECT,
        (Span.of(text, 20, 37),),
        cue=Span.of(text, 46, 50),
        source=Span.of(text, 38, 45),
        method="quotation-cue",
    )

    (found,) = combine(Layout.of(text), [[block, said]])

    assert (found.text, str(found.cue)) == (text[:37], "said")


def test_of_rules_that_are_seldom_right_alone_nothing_indirect_is_added():
    first = attribution("a1", "it rains", "said")
    weak = replace(attribution("a1", "that it pours", "agreed"), method="clause")
    strong = replace(weak, method="passive")

    assert len(combine(LAYOUT, [[first], [weak]])) == 1
    assert len(combine(LAYOUT, [[first], [strong]])) == 2
    assert len(combine(LAYOUT, [[weak]])) == 1
