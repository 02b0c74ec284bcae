"""TEI, read by lxml, against a schema of the elements that are used."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree
from tests.annotated import annotated
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Attribution, Document, Kind, Span, SpeakerKind
from quoteattr.export import tei

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("tei_used.rng")))
ELEMENTS = {"content": "said", "cue": "seg", "source": "rs"}


def read(document):
    """The root of the file, once it is valid."""
    root = etree.fromstring(tei.tei(document).encode("utf-8"))
    assert SCHEMA.validate(root), SCHEMA.error_log
    return root


def body(root):
    return "".join(root.find(f"{TEI}text/{TEI}body").itertext())


def places(root):
    """The offsets of each element of the body, by id."""
    found, done = {}, 0
    for event, node in etree.iterwalk(
        root.find(f"{TEI}text/{TEI}body"), events=("start", "end")
    ):
        if event == "start":
            found[node.get(ID)] = [done, done]
            done += len(node.text or "")
        else:
            found[node.get(ID)][1] = done
            done += len(node.tail or "")
    return found


def chains(root, name):
    """The ids of the elements of an attribution, by role, in order."""
    return {
        role: [
            node.get(ID)
            for node in root.iter(TEI + element)
            if node.get(ID).startswith(f"{name}.{role}")
        ]
        for role, element in ELEMENTS.items()
    }


def test_what_is_said_says_who_said_it():
    said = read(article()).findall(f".//{TEI}said")

    assert [(s.get("who"), s.get("direct")) for s in said[:2]] == [
        ("#s1", "true"),
        ("#s1", "true"),
    ]
    assert [(s.get(ID), s.get("prev"), s.get("next")) for s in said[:2]] == [
        ("a1.content1", None, "#a1.content2"),
        ("a1.content2", "#a1.content1", None),
    ]
    assert said[-1].get("who") is None


def test_speakers_are_listed_with_their_names():
    root = read(article())
    (person,) = root.iter(TEI + "person")
    (org,) = root.iter(TEI + "org")

    assert person.get(ID) == "s1"
    assert [(n.get("type"), n.text) for n in person] == [
        (None, "Ida Holm"),
        ("alias", "Mayor Ida Holm"),
    ]
    assert (org.get(ID), org.get("type"), org[0].text) == (
        "s2",
        "organisation",
        "Fjord News",
    )


def test_an_attribution_is_a_span_of_its_pieces():
    first, second, *_ = read(article()).iter(TEI + "span")

    assert first.get("target").split() == [
        "#a1.content1",
        "#a1.source1",
        "#a1.cue1",
        "#a1.content2",
    ]
    assert first.text == "kind: direct; stance: says; negated: false; method: model"
    assert second.get("corresp") == "#a3"


def test_scores_are_certainties():
    certain = [dict(c.attrib) for c in read(article()).iter(TEI + "certainty")]

    assert certain == [
        {"target": "#a1.content1", "locus": "name", "degree": "0.97"},
        {"target": "#a1.source1", "locus": "name", "degree": "0.934"},
        {
            "target": "#a1.content1",
            "match": "@who",
            "locus": "value",
            "degree": "0.5",
        },
    ]


def test_paragraphs_are_paragraphs():
    texts = ["".join(p.itertext()) for p in read(article()).iter(TEI + "p")][2:]

    assert texts == article().text.strip().split("\n\n")


def test_a_content_over_two_paragraphs_is_two_elements():
    root = read(annotated("{c1|“One.\n\n“Two,”} said {s1|Ann}."))

    assert [s.text for s in root.iter(TEI + "said")] == ["“One.", "“Two,”"]
    assert root.find(f".//{TEI}said").get("next") == "#a1.content2"


def test_spans_that_overlap_are_cut_where_they_must_be():
    text = "abcdef"
    spans = (Span.of(text, 0, 4),), Span.of(text, 2, 6)
    document = Document(text, (Attribution("a", Kind.MIXED, *spans),))
    root = read(document)

    assert "".join(root.find(f".//{TEI}said").itertext()) == "abcd"
    assert [(s.get(ID), s.get("next"), s.text) for s in root.iter(TEI + "seg")] == [
        ("a1.cue1", "#a1.cue2", "cd"),
        ("a1.cue2", None, "ef"),
    ]


@pytest.mark.parametrize("text", ["", "\n \n", "a\r\n\r\nb", " a\x0b\n\nb\x85"])
def test_the_text_of_the_body_is_the_text(text):
    assert body(read(Document(text))) == text.replace("\x0b", "\ufffd")


@pytest.mark.parametrize("kind", SpeakerKind)
def test_every_kind_of_speaker_is_listed(kind):
    speakers = tuple(replace(speaker, kind=kind) for speaker in article().speakers)
    root = read(replace(article(), speakers=speakers))

    assert {node.get(ID) for node in root.find(f".//{TEI}particDesc")[0]} == {
        "s1",
        "s2",
    }


@given(documents())
@EXAMPLES
def test_any_document_is_valid_and_every_span_is_where_it_stands(document):
    root = read(document)
    found = places(root)
    text = body(root)

    assert len(text) == len(document.text)
    for mine, theirs in zip(text, document.text, strict=True):
        assert mine in (theirs, "\ufffd")
    for number, roles in enumerate(spans_by_role(document), start=1):
        for role, ids in chains(root, f"a{number}").items():
            inside = {at for i in ids for at in range(*found[i])}
            whole = {at for span in roles[role] for at in range(*span)}
            left_out = {document.text[at] for at in whole - inside}
            assert inside <= whole
            assert left_out <= {*" \t\r\n"}
            for start, end in roles[role]:
                assert {start, end - 1} <= inside
