"""XMI: read by cassis, and its offsets by hand, as UIMA counts them."""

import cassis
from hypothesis import given
from lxml import etree
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Attribution, Document, Kind, Span
from quoteattr.export import xmi

CUSTOM = "{http:///webanno/custom.ecore}"
CAS = "{http:///uima/cas.ecore}"
XMI = "{http://www.omg.org/XMI}"
ILLEGAL = ("\x00", "\x0b", "\ufffe", "\ud83d", "\udc00")
TYPES = cassis.load_typesystem(xmi.type_system())


def read(document):
    return cassis.load_cas_from_xmi(xmi.xmi(document), TYPES)


def elements(document):
    """The annotations in the file itself: attributes, and the words they cover."""
    root = etree.fromstring(xmi.xmi(document).encode("utf-8"))
    units = root.find(CAS + "Sofa").get("sofaString").encode("utf-16-le")
    for node in root.iter(CUSTOM + "Attribution", CUSTOM + "AttributionLink"):
        start, end = int(node.get("begin")), int(node.get("end"))
        yield node, units[2 * start : 2 * end].decode("utf-16-le")


def test_offsets_in_the_file_are_utf_16_units():
    text = "😀 “Hi 𝄞,” said Ann."
    span = Span.of(text, 2, 9)
    document = Document(text, (Attribution("a1", Kind.DIRECT, (span,)),))
    ((node, words),) = elements(document)

    assert (node.get("begin"), node.get("end")) == ("3", "11")
    assert words == "“Hi 𝄞,”"


def test_spans_say_their_role_and_what_is_known():
    spans = read(article()).select(xmi.SPAN)
    said = next(s for s in spans if s.get_covered_text() == "said")

    assert [s.role for s in spans].count("content") == 5
    assert (said.role, said.attribution, said.kind) == ("cue", "a1", "direct")
    assert (said.speaker, said.stance, said.method) == ("Ida Holm", "says", "model")
    assert said.negated is False


def test_relations_bind_the_parts_to_their_cue():
    links = [
        (
            link.relation,
            link.Governor.get_covered_text(),
            link.Dependent.get_covered_text(),
        )
        for link in read(article()).select(xmi.LINK)
    ]

    assert {*links} == {
        ("part", "said", "“The dam <is> full,”"),
        ("part", "said", "“and it rains & rains.”"),
        ("part", "said", "Mayor Ida Holm"),
        ("part", "added", "The town will close its school"),
        ("part", "added", "she"),
        ("part", "per", "The town will close its school, she added"),
        ("part", "per", "Fjord News"),
        ("parent", "per", "added"),
    }


def test_sentences_and_tokens_are_there_for_annotation_tools():
    types = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
    cas = read(article())

    assert [t.get_covered_text() for t in cas.select(types + "Token")][:4] == [
        *("Mayor", "warns", "of", "floods"),
    ]
    assert len(cas.select(types + "Sentence")) == 4


def test_the_type_system_declares_a_span_and_a_relation_layer():
    span, link = TYPES.get_type(xmi.SPAN), TYPES.get_type(xmi.LINK)

    assert {f.name for f in span.features} >= {"role", "speaker", "stance", "negated"}
    assert {f.name: f.rangeType.name for f in link.features} == {
        "Governor": xmi.SPAN,
        "Dependent": xmi.SPAN,
        "relation": "uima.cas.String",
    }


def legal(text):
    for character in ILLEGAL:
        text = text.replace(character, "\ufffd")
    return text


@given(documents())
@EXAMPLES
def test_every_span_is_where_it_stands(document):
    cas = read(document)
    spans = [*cas.select(xmi.SPAN)]

    assert cas.sofa_string == legal(document.text)
    for name, roles in zip(document.attributions, spans_by_role(document), strict=True):
        for role, expected in roles.items():
            assert [
                (s.begin, s.end)
                for s in spans
                if s.attribution == name.id and s.role == role
            ] == expected
    by_id = {str(span.xmiID): span for span in spans}
    for node, words in elements(document):
        if node.tag == CUSTOM + "Attribution":
            span = by_id[node.get(XMI + "id")]
            assert words == legal(document.text[span.begin : span.end])
