"""Web Annotations, read by a JSON-LD processor and against the model's own rules."""

import io
import json

import pytest
from hypothesis import given
from pyld import jsonld
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Document
from quoteattr.export import web_annotation
from quoteattr.surrogates import replaced

OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

# The terms of the published context (https://www.w3.org/ns/anno.jsonld) in use here.
CONTEXT = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "AnnotationPage": "as:OrderedCollectionPage",
    "identifying": "oa:identifying",
    "classifying": "oa:classifying",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "dc:format",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
}


def published(url, _options):
    """What stands at the address of the model's context, without asking for it."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def written(*some):
    stream = io.StringIO()
    web_annotation.write(some, stream)
    return json.loads(stream.getvalue())


def expanded(*some):
    """The annotations as a processor of JSON-LD understands them."""
    options = {"documentLoader": published, "base": "http://example.org/found.jsonld"}
    (page,) = jsonld.expand(written(*some), options)
    (listed,) = page["http://www.w3.org/ns/activitystreams#items"]
    return listed["@list"]


def positions(place):
    """The offsets of a place, and the words that its other selector quotes."""
    (source,) = place[OA + "hasSource"]
    position, words = place[OA + "hasSelector"]
    start, end = (int(position[OA + key][0]["@value"]) for key in ("start", "end"))
    return source["@id"], start, end, words[OA + "exact"][0]["@value"]


def test_targets_are_the_pieces_of_the_content():
    annotation = expanded(article())[0]

    assert annotation["@id"] == "http://example.org/found.jsonld#1/a1"
    assert annotation["@type"] == [OA + "Annotation"]
    assert [positions(place) for place in annotation[OA + "hasTarget"]] == [
        ("http://example.org/floods.txt", 23, 43, "“The dam <is> full,”"),
        ("http://example.org/floods.txt", 65, 88, "“and it rains & rains.”"),
    ]


def test_bodies_say_who_and_how():
    annotation = expanded(article())[0]
    said = [
        (body[OA + "hasPurpose"][0]["@id"], body[RDF + "value"][0]["@value"])
        for body in annotation[OA + "hasBody"]
    ]

    assert said == [
        (OA + "identifying", "Ida Holm"),
        (OA + "classifying", "direct"),
        (OA + "classifying", "says"),
    ]


def test_cue_source_parent_and_scores_are_of_our_own_vocabulary():
    first, second, *_ = expanded(article())

    assert positions(first["urn:quoteattr:cue"][0])[1:] == (59, 63, "said")
    assert positions(first["urn:quoteattr:source"][0])[3] == "Mayor Ida Holm"
    assert first["urn:quoteattr:contentScore"] == [{"@value": 0.97}]
    assert second["urn:quoteattr:parent"] == [
        {"@id": "http://example.org/found.jsonld#1/a3"}
    ]


def test_words_around_a_quotation_help_to_find_it_again():
    (annotation, *_) = web_annotation.annotations(article())
    quoted = annotation["target"][0]["selector"][1]

    assert quoted["prefix"] == "Mayor warns of floods\n\n"
    assert quoted["suffix"] == " Mayor Ida Holm said, “and it ra"


def test_annotations_of_several_documents_have_ids_of_their_own():
    ids = [item["id"] for item in written(article(), article())["items"]]

    assert len({*ids}) == len(ids) == 8


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news/floods 1.txt", "news/floods%201.txt"),
        ("a?b#c:d.txt", "a%3Fb%23c%3Ad.txt"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("https://example.org/å b", "https://example.org/%C3%A5%20b"),
        # echo -n | sha256sum, as RFC 6920 writes it
        ("", "ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
        ("-", "ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
    ],
)
def test_a_text_has_an_address(name, expected):
    assert web_annotation.address(Document("", id=name)) == expected


def test_a_caller_may_know_the_address_better():
    (annotation, *_) = web_annotation.annotations(article(), source="urn:isbn:1")

    assert annotation["target"][0]["source"] == "urn:isbn:1"


@given(documents())
@EXAMPLES
def test_every_span_is_where_its_selectors_say(document):
    stream = io.StringIO()
    web_annotation.write([document], stream)
    page = json.loads(stream.getvalue().encode("utf-8"))

    assert len(page["items"]) == len(document.attributions)
    for item, roles in zip(page["items"], spans_by_role(document), strict=True):
        places = {
            "content": item["target"],
            "cue": [item["quoteattr:cue"]] if "quoteattr:cue" in item else [],
            "source": [item["quoteattr:source"]] if "quoteattr:source" in item else [],
        }
        for role, found in places.items():
            selectors = [place["selector"] for place in found]
            assert [(s["start"], s["end"]) for s, _ in selectors] == roles[role]
            for at, words in selectors:
                stretch = document.text[at["start"] : at["end"]]
                assert words["exact"] in (stretch, replaced(stretch))
