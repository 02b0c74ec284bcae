from quoteattr.combine.open_quotations import keep_whole
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Scores, Span

TEXT = (
    "Ann Lee doubts that it was wind.\n"
    "“The mast was old.\n"
    "“It had to fall,” Bo Dahl said.\n"
    "He wrote:\n"
    "“Nobody listened.\n"
    "“Nobody ever did.”"
)
LAYOUT = Layout.of(TEXT)
FIRST = "“The mast was old.\n“It had to fall,”"
SECOND = "“Nobody listened.\n“Nobody ever did.”"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def attribution(id: str, cue: str, *content: str) -> Attribution:
    spans = tuple(span(words) for words in content)
    scores = Scores(content=0.6)
    return Attribution(id, Kind.MIXED, spans, span(cue), method="model", scores=scores)


def read(*attributions: Attribution) -> list[tuple[str, str | None]]:
    found = keep_whole(LAYOUT, attributions)
    return [(a.text, str(a.cue) if a.cue else None) for a in found]


def test_it_goes_whole_to_the_cue_in_one_of_its_paragraphs():
    doubts = attribution("a1", "doubts", "that it was wind", "“The mast was old.")
    said = attribution("a2", "said", "“It had to fall,”")

    assert read(doubts, said) == [("that it was wind", "doubts"), (FIRST, "said")]


def test_a_cue_before_it_introduces_it():
    assert read(attribution("a1", "wrote", "“Nobody ever did.”")) == [(SECOND, "wrote")]


def test_a_cue_with_a_content_of_its_own_does_not():
    doubts = attribution("a1", "doubts", "that it was wind", "“Nobody listened.")

    found = keep_whole(LAYOUT, [doubts])

    assert [(a.text, a.method) for a in found] == [
        ("that it was wind", "model"),
        (SECOND, "block-quote"),
    ]
    assert found[1].scores == Scores(content=0.6)
    assert found[1].kind is Kind.DIRECT


def test_an_attribution_of_which_nothing_is_left_goes():
    doubts = attribution("a1", "doubts", "“The mast was old.")
    said = attribution("a2", "said", "“It had to fall,”")

    assert read(doubts, said) == [(FIRST, "said")]


def test_a_content_that_runs_into_it_is_cut():
    doubts = attribution("a1", "doubts", "that it was wind.\n“The mast was old.")
    said = attribution("a2", "said", "“It had to fall,”")

    assert read(doubts, said) == [("that it was wind.", "doubts"), (FIRST, "said")]


def test_a_quotation_that_nobody_read_stays_unread():
    doubts = attribution("a1", "doubts", "that it was wind")

    assert read(doubts) == [("that it was wind", "doubts")]
