"""brat standoff: as PolNeAR has it, so that the reader of PolNeAR reads it."""

import pytest
from tests.articles import article

from quoteattr import Attribution, Document, Kind, Span
from quoteattr.corpora import Losses
from quoteattr.corpora.polnear import read_article
from quoteattr.export import brat


@pytest.fixture
def read_back(tmp_path):
    """A document written for brat and read as if it were of PolNeAR."""

    def through_files(document):
        for folder in ("text", "attributions"):
            (tmp_path / folder).mkdir()
        text = tmp_path / "text" / "one.txt"
        text.write_bytes(document.text.encode())
        annotations = tmp_path / "attributions" / "one_me.ann"
        annotations.write_bytes(brat.annotations(document).encode())
        return read_article(tmp_path, "one", Losses())

    return through_files


def roles(document):
    """Content, cue and source of each attribution, in an order of their own."""
    return sorted(
        ((a.content, a.cue, a.source) for a in document.attributions), key=str
    )


def test_every_span_is_read_back(read_back):
    assert roles(read_back(article())) == roles(article())


def test_a_content_over_two_lines_is_broken_at_the_end_of_the_line(read_back):
    text = "“One.\r\n\r\n“Two,” said Ann."
    content = (Span.of(text, 0, 15),)
    document = Document(text, (Attribution("a", Kind.DIRECT, content),))

    (back,) = read_back(document).attributions
    assert [(span.start, span.end) for span in back.content] == [(0, 5), (9, 15)]


def test_an_article_in_full():
    assert brat.annotations(article()).splitlines() == [
        "T1\tContent 23 43;65 88\t“The dam <is> full,” “and it rains & rains.”",
        "T2\tCue 59 63\tsaid",
        "T3\tSource 44 58\tMayor Ida Holm",
        "T4\tAttribution 59 63\tsaid",
        "T5\tContent 90 120\tThe town will close its school",
        "T6\tCue 126 131\tadded",
        "T7\tSource 122 125\tshe",
        "T8\tAttribution 126 131\tadded",
        "T9\tContent 90 131\tThe town will close its school, she added",
        "T10\tCue 133 136\tper",
        "T11\tSource 137 147\tFjord News",
        "T12\tAttribution 133 136\tper",
        "T13\tContent 150 171\t“Nobody sleeps here.”",
        "T14\tAttribution-no-source 150 171\t“Nobody sleeps here.”",
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
        "A1\tKind E1 direct",
        "E2\tAttribution:T8 Content:T5 Cue:T6 Source:T7",
        "A2\tKind E2 indirect",
        "E3\tAttribution:T12 Content:T9 Cue:T10 Source:T11",
        "A3\tKind E3 indirect",
        "E4\tAttribution-no-source:T14 Content:T13",
        "A4\tKind E4 direct",
        "R1\tParent Arg1:E2 Arg2:E3",
        "#1\tAnnotatorNotes E1\tspeaker: Ida Holm | method: model",
        "#2\tAnnotatorNotes E2\tspeaker: Ida Holm | method: rules",
        "#3\tAnnotatorNotes E3\tspeaker: Fjord News | method: rules",
        "#4\tAnnotatorNotes E4\tmethod: block-quote",
    ]


def test_a_document_without_attributions_has_an_empty_file():
    assert brat.annotations(Document("Nothing was said.")) == ""


def test_what_is_written_needs_nothing_that_the_configuration_lacks():
    for word in ("Content", "Cue", "Source", "Attribution-no-source", "Kind", "Parent"):
        assert word in brat.ANNOTATION_CONF
