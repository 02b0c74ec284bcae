import pytest
from tests.marks.notation import quotations_of

from quoteattr.marks import kind_of
from quoteattr.records import Kind
from quoteattr.segment import Extent


def kind(text: str, *pieces: str) -> Kind:
    """The kind of a content that is made of some pieces of a text."""
    content = [Extent(text.index(p), text.index(p) + len(p)) for p in pieces]
    return kind_of(text, content, quotations_of(text))


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        # Every word is quoted, with the marks or without them.
        ("“We leave,” Ann said.", ["“We leave,”"], Kind.DIRECT),
        ("“We leave,” Ann said.", ["We leave"], Kind.DIRECT),
        ("“We go,” she said, “at noon.”", ["“We go,”", "“at noon.”"], Kind.DIRECT),
        ("“Go. Now. Run,” she said.", ["Now. Run"], Kind.DIRECT),
        ("“He said ‘no’,” Ann said.", ["“He said ‘no’,”"], Kind.DIRECT),
        # None is.
        ("Ann said that they leave.", ["that they leave"], Kind.INDIRECT),
        ("“We leave,” Ann said. She hopes to stay.", ["to stay"], Kind.INDIRECT),
        # Some are.
        ("Ann said that “we leave”.", ["that “we leave”"], Kind.MIXED),
        ("Ann said the “old” dam leaks.", ["the “old” dam leaks"], Kind.MIXED),
        # A connective between quoted pieces says nothing …
        ("It is “old” and “worn”.", ["“old” and “worn”"], Kind.DIRECT),
        # … but one before them does, and other words do.
        ("It is and “old”.", ["and “old”"], Kind.MIXED),
        ("It is “old” because “worn”.", ["“old” because “worn”"], Kind.MIXED),
        # What somebody says inside a quotation is that person's only if marked.
        ("“Ann hopes they leave,” Ben said.", ["they leave"], Kind.INDIRECT),
        ("“Ann said ‘we leave’,” Ben said.", ["‘we leave’"], Kind.DIRECT),
        ("“Ann said it ‘leaks’,” Ben said.", ["it ‘leaks’"], Kind.MIXED),
    ],
)
def test_kind_is_how_much_is_quoted(text, pieces, expected):
    assert kind(text, *pieces) is expected


def test_a_content_without_words_is_indirect():
    assert kind("Ann said “…” to him.", "“…”") is Kind.INDIRECT
