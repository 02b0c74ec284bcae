"""brat standoff: as PolNeAR has it, so that the reader of PolNeAR reads it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Attribution, Document, Kind, Span, Stance
from quoteattr.corpora import Losses
from quoteattr.corpora.polnear import read_article
from quoteattr.export import brat
from quoteattr.surrogates import replaced


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
        "E2\tAttribution:T8 Content:T5 Cue:T6 Source:T7",
        "E3\tAttribution:T12 Content:T9 Cue:T10 Source:T11",
        "E4\tAttribution-no-source:T14 Content:T13",
        "A1\tKind E1 direct",
        "A2\tStance E1 says",
        "A3\tKind E2 indirect",
        "A4\tKind E3 indirect",
        "A5\tKind E4 direct",
        "R1\tParent Arg1:E2 Arg2:E3",
        "#1\tAnnotatorNotes E1\tspeaker: Ida Holm (person) | method: model",
        "#2\tAnnotatorNotes E2\tspeaker: Ida Holm (person) | method: rules",
        "#3\tAnnotatorNotes E3\tspeaker: Fjord News (organisation) | method: rules",
        "#4\tAnnotatorNotes E4\tmethod: block-quote",
    ]


def test_a_document_without_attributions_has_an_empty_file():
    assert brat.annotations(Document("Nothing was said.")) == ""


def test_what_is_written_needs_nothing_that_the_configuration_lacks():
    for word in (
        *("Content", "Cue", "Source", "Attribution-no-source"),
        *("Kind", "Stance", "Negated", "Parent"),
    ):
        assert word in brat.ANNOTATION_CONF
    assert "Value:says|claims|denies" in brat.ANNOTATION_CONF


def test_negation_is_an_attribute_without_a_value():
    denied = replace(article().attributions[3], stance=Stance.DENIES, is_negated=True)
    lines = brat.annotations(replace(article(), attributions=(denied,))).splitlines()

    assert [line for line in lines if line.startswith("A")] == [
        "A1\tKind E1 direct",
        "A2\tStance E1 denies",
        "A3\tNegated E1",
    ]


# brat's format, as https://brat.nlplab.org/standoff.html has it.
STANDOFF = {
    "T": r"T\d+\t[\w-]+ \d+ \d+(;\d+ \d+)*\t.*",
    "E": r"E\d+\t[\w-]+:T\d+( [A-Za-z]+\d*:[TE]\d+)*",
    "A": r"A\d+\t[\w-]+ [TE]\d+( [\w-]+)?",
    "R": r"R\d+\t[\w-]+ Arg1:[TE]\d+ Arg2:[TE]\d+",
    "#": r"#\d+\tAnnotatorNotes [TEAR]\d+\t.*",
}


@given(documents())
@EXAMPLES
def test_any_document_is_written_as_brat_has_it(document):
    text = replaced(document.text)
    written = brat.annotations(document)
    written.encode("utf-8")
    lines = written.splitlines()
    names = [line.partition("\t")[0] for line in lines]

    assert len({*names}) == len(names)
    for line in lines:
        assert re.fullmatch(STANDOFF[line[0]], line), line
        if line.startswith("T"):
            _, place, words = line.split("\t", 2)
            pairs = re.findall(r"(\d+) (\d+)", place)
            pieces = [text[int(start) : int(end)] for start, end in pairs]
            ends = "[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
            assert re.sub(ends, " ", " ".join(pieces)) == words
    for target in re.findall(r"[ :]([TE]\d+)", " ".join(lines)):
        assert target in names


def facts(attribution):
    """What brat holds of an attribution."""
    return (
        *(attribution.id, attribution.kind, attribution.content, attribution.cue),
        *(attribution.source, attribution.parent, attribution.method),
        *(attribution.speaker, attribution.stance),
    )


def test_what_is_written_is_read_back():
    back = brat.read(article().text, brat.annotations(article()), id="floods.txt")
    before = sorted(article().attributions, key=lambda a: (a.start, -a.end))

    assert [*map(facts, back.attributions)] == [*map(facts, before)]
    assert [(s.name, s.kind) for s in back.speakers] == [
        (s.name, s.kind) for s in article().speakers
    ]
    assert [str(mention) for mention in back.speakers[0].mentions] == [
        "Mayor Ida Holm",
        "she",
    ]
    assert next(a.is_negated for a in back.attributions) is False
    assert back.id == "floods.txt"


def test_a_content_that_a_line_end_broke_is_whole_again():
    text = "“One.\r\n\r\n“Two,” said Ann."
    document = Document(
        text, (Attribution("a1", Kind.DIRECT, (Span.of(text, 0, 15),)),)
    )
    back = brat.read(text, brat.annotations(document))

    assert back.attributions[0].content == document.attributions[0].content


def test_what_an_annotator_added_is_read():
    back = brat.read(
        "“No,” said Ann.",
        "T1\tContent 0 5\t“No,”\r\n"
        "T2\tCue 6 10\tsaid\n"
        "E7\tAttribution:T2 Content:T1 Cue2:T2\n"
        "#1\tAnnotatorNotes T1\tplease check\n"
        "*\tEquiv T1 T2\n"
        "R1\tOther Arg1:T1 Arg2:T2\n",
    )
    (attribution,) = back.attributions

    assert (attribution.id, attribution.kind) == ("a7", Kind.DIRECT)
    assert (str(attribution.cue), attribution.source) == ("said", None)
    assert (attribution.stance, attribution.is_negated) == (None, None)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("T2\tContent 3 99\tx", r"line 2: \[3, 99\) is no stretch of 15 characters"),
        ("T2\tContent x", "line 2 is not of brat's format: 'Content x'"),
        ("E1\tAttribution:T1 Content:T9", "line 2 names T9, which is not in the file"),
        ("E1\tAttribution:T1 Cue:T1", "line 2: the event binds no Content"),
        ("A1\tKind E5 direct", "line 2 names E5, which is not in the file"),
        ("R1\tParent Arg1:E5 Arg2:E6", "line 2 names E6, which is not in the file"),
    ],
)
def test_a_line_that_is_wrong_is_named(line, complaint):
    with pytest.raises(ValueError, match=complaint):
        brat.read("“No,” said Ann.", f"T1\tContent 0 5\t“No,”\n{line}\n")


def covered(document):
    """The characters but white space of each attribution's spans, by id and role."""
    return {
        (name.id, role): {
            at
            for span in spans
            for at in range(*span)
            if not document.text[at].isspace()
        }
        for name, roles in zip(
            document.attributions, spans_by_role(document), strict=True
        )
        for role, spans in roles.items()
    }


@given(documents())
@EXAMPLES
def test_any_document_comes_back_with_its_spans(document):
    text = replaced(document.text)
    back = brat.read(text, brat.annotations(document))

    assert covered(back) == covered(document)
    for before in document.attributions:
        (after,) = (a for a in back.attributions if a.id == before.id)
        assert (after.kind, after.parent) == (before.kind, before.parent)
        assert after.stance == before.stance
