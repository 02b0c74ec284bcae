"""Small gold documents for the tests of training."""

from quoteattr.corpora import ParsedText
from quoteattr.corpora.conllu import Word
from quoteattr.records import Attribution, Document, Kind, Span
from quoteattr.segment import Extent

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

PARSED_TEXT = "Ann Lee said it rains. Bo can't stay."


def word(form: str, head: int | None, relation: str, tag: str, start: int = 0) -> Word:
    """A word of the text with trees, the first one from a place on."""
    at = PARSED_TEXT.index(form, start)
    return Word(form, Extent(at, at + len(form)), tag, head, relation)


PARSED = ParsedText(
    "rain",
    PARSED_TEXT,
    [
        word("Ann", 2, "nsubj", "PROPN"),
        word("Lee", 0, "flat", "PROPN"),
        word("said", None, "root", "VERB"),
        word("it", 4, "nsubj", "PRON"),
        word("rains", 2, "ccomp", "VERB"),
        word(".", 2, "punct", "PUNCT"),
        word("Bo", 9, "nsubj", "PROPN"),
        word("ca", 9, "aux", "AUX", 23),
        word("n't", 9, "advmod", "PART"),
        word("stay", None, "root", "VERB"),
        word(".", 9, "punct", "PUNCT", 30),
    ],
)
