"""Small gold documents for the tests of training."""

from quoteattr.records import Attribution, Document, Kind, Span

TEXT = "“We leave at noon,” Ann Lee said. Lee told Bo Dahl that it rains in Orsa."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


GOLD = Document(
    TEXT,
    (
        Attribution(
            "a1",
            Kind.DIRECT,
            (span("“We leave at noon,”"),),
            span("said"),
            span("Ann Lee"),
        ),
        Attribution(
            "a2",
            Kind.INDIRECT,
            (span("that it rains in Orsa"),),
            span("told"),
            Span.of(TEXT, 34, 37),
        ),
    ),
    id="gold",
)
