from quoteattr.combine.block_quotes import set_apart
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span

TEXT = (
    "Ann Lee said the dam would hold.\n"
    "“We built it for a thousand years.”\n"
    "“It has held for ten.”\n"
    "Rain fell on Orsa."
)
LAYOUT = Layout.of(TEXT)


def span(first: str, last: str = "", text: str = TEXT) -> Span:
    start = text.index(first)
    return Span.of(text, start, text.index(last or first) + len(last or first))


def attribution(*content: Span, cue: str = "said") -> Attribution:
    return Attribution("a1", Kind.MIXED, content, span(cue), method="model")


def read(*content: Span) -> list[tuple[str, str, str]]:
    found = set_apart(LAYOUT, [attribution(*content)])
    return [(a.text, str(a.kind), a.method) for a in found]


STATEMENT = ("the dam would hold", "indirect", "model")
FIRST = ("“We built it for a thousand years.”", "direct", "block-quote")
SECOND = ("“It has held for ten.”", "direct", "block-quote")


def test_paragraphs_that_are_quotations_leave_the_statement_before_them():
    pieces = [span("the dam would hold"), span("“We", "years.”"), span("“It", "ten.”")]

    assert read(*pieces) == [STATEMENT, FIRST, SECOND]


def test_a_content_that_runs_on_into_them_is_cut():
    assert read(span("the dam would hold", "ten.”")) == [
        ("the dam would hold.", "indirect", "model"),
        FIRST,
        SECOND,
    ]


def test_what_is_set_apart_has_no_cue_and_no_source():
    _, apart = set_apart(
        LAYOUT, [attribution(span("the dam would hold"), span("“We", "years.”"))]
    )

    assert (apart.cue, apart.source) == (None, None)


def test_a_quotation_that_the_cue_introduces_stays_with_it():
    text = "Ann Lee said:\n“We built it for a thousand years.”\n“It has held for ten.”"
    layout = Layout.of(text)
    whole = Attribution(
        "a1",
        Kind.DIRECT,
        (span("“We", "years.”", text), span("“It", "ten.”", text)),
        span("said", text=text),
        method="model",
    )

    first, second = set_apart(layout, [whole])

    assert (first.text, str(first.cue)) == (
        "“We built it for a thousand years.”",
        "said",
    )
    assert (second.text, second.method) == ("“It has held for ten.”", "block-quote")


def test_a_quotation_whose_marks_stay_open_stays_whole():
    text = "“We built it,” Ann Lee said. “It will hold.\n“It has held for ten.”"
    whole = Attribution(
        "a1",
        Kind.DIRECT,
        (span("“We built it,”", text=text), span("“It will", "ten.”", text)),
        span("said", text=text),
        method="model",
    )

    assert set_apart(Layout.of(text), [whole]) == [whole]


def test_a_paragraph_with_words_outside_the_marks_is_no_block_quote():
    text = "Ann Lee said it would.\n“Ten years,” and more."
    whole = attribution(span("it would", text=text), span("“Ten", "more", text))

    assert set_apart(Layout.of(text), [whole]) == [whole]


def test_an_attribution_in_one_paragraph_is_left_as_it_is():
    whole = attribution(span("the dam would hold"))

    assert set_apart(LAYOUT, [whole]) == [whole]
