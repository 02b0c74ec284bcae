"""W3C Web Annotations: JSON-LD that says what of a text is whose words.

An attribution is an annotation. Its targets are the pieces of its content, by position
and by their words; its bodies are the names of its speakers, its kind and its stance.
What the model has no word for stands in a vocabulary of our own: cue, source, method,
parent and scores.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final, Literal, NotRequired, TextIO, TypedDict
from urllib.parse import quote

from quoteattr.records import Attribution, Document, Span
from quoteattr.surrogates import escaped, replaced

CONTEXT: Final = ("http://www.w3.org/ns/anno.jsonld", {"quoteattr": "urn:quoteattr:"})

_AROUND: Final = 32  # characters before and after a quotation, to find it again
_URL: Final = ("http://", "https://", "file://", "urn:")
_URL_MARKS: Final = "%/:?#[]@!$&'()*+,;=~"


class Selector(TypedDict):
    """Where words stand: by offsets (code points), or by the words around them."""

    type: str
    start: NotRequired[int]
    end: NotRequired[int]
    exact: NotRequired[str]
    prefix: NotRequired[str]
    suffix: NotRequired[str]


class Place(TypedDict):
    """A stretch of a text."""

    type: Literal["SpecificResource"]
    source: str
    selector: list[Selector]


class Body(TypedDict):
    """Something that is said of a content."""

    type: Literal["TextualBody"]
    purpose: Literal["identifying", "classifying"]
    value: str
    format: Literal["text/plain"]


# Keys with a colon cannot be written as a class.
Annotation = TypedDict(
    "Annotation",
    {
        "id": str,
        "type": Literal["Annotation"],
        "motivation": Literal["identifying"],
        "body": list[Body],
        "target": list[Place],
        "quoteattr:method": NotRequired[str],
        "quoteattr:cue": NotRequired[Place],
        "quoteattr:source": NotRequired[Place],
        "quoteattr:parent": NotRequired[dict[Literal["id"], str]],
        "quoteattr:contentScore": NotRequired[float],
        "quoteattr:sourceScore": NotRequired[float],
        "quoteattr:speakerScore": NotRequired[float],
    },
)


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write one page with the annotations of all documents, each as it comes."""
    context = json.dumps(CONTEXT)
    stream.write(
        f'{{"@context": {context}, "id": "#page", "type": "AnnotationPage", "items": ['
    )
    is_first = True
    for number, document in enumerate(documents, start=1):
        for annotation in annotations(document, number=number):
            stream.write("\n" if is_first else ",\n")
            stream.write(escaped(json.dumps(annotation, ensure_ascii=False)))
            is_first = False
    stream.write("\n]}\n")


def annotations(
    document: Document, *, source: str | None = None, number: int = 1
) -> Iterator[Annotation]:
    """The annotations of a document, which a page of them may hold.

    Args:
        document: The document.
        source: The address of the text; by default `address` of the document.
        number: Tells the document from others of the same page.
    """
    text = address(document) if source is None else source
    ids = {a.id: f"#{number}/{quote(replaced(a.id))}" for a in document.attributions}
    for attribution in document.attributions:
        yield _annotation(document, attribution, text, ids)


def address(document: Document) -> str:
    """The address of a document's text: its id, if that is a URL or a file's name.

    A text without a name is named by a hash of its words (RFC 6920).
    """
    name = replaced(document.id)
    if name.startswith(_URL):
        return quote(name, safe=_URL_MARKS)
    if name not in ("", "-"):
        return quote(name)
    digest = sha256(document.text.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{urlsafe_b64encode(digest).decode().rstrip('=')}"


def _annotation(
    document: Document, attribution: Attribution, source: str, ids: dict[str, str]
) -> Annotation:
    annotation: Annotation = {
        "id": ids[attribution.id],
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*_bodies(document, attribution)],
        "target": [_place(document, span, source) for span in attribution.content],
    }
    if attribution.method:
        annotation["quoteattr:method"] = attribution.method
    if attribution.cue:
        annotation["quoteattr:cue"] = _place(document, attribution.cue, source)
    if attribution.source:
        annotation["quoteattr:source"] = _place(document, attribution.source, source)
    if attribution.parent is not None:
        annotation["quoteattr:parent"] = {"id": ids[attribution.parent]}
    scores = attribution.scores
    if scores.content is not None:
        annotation["quoteattr:contentScore"] = scores.content
    if scores.source is not None:
        annotation["quoteattr:sourceScore"] = scores.source
    if scores.speaker is not None:
        annotation["quoteattr:speakerScore"] = scores.speaker
    return annotation


def _bodies(document: Document, attribution: Attribution) -> Iterator[Body]:
    """What is said of a content: who speaks, its kind, its stance."""
    names = {speaker.id: speaker.name for speaker in document.speakers}
    for identity in attribution.speakers:
        yield _body("identifying", names[identity])
    yield _body("classifying", attribution.kind)
    if attribution.stance:
        negation = "not " if attribution.is_negated else ""
        yield _body("classifying", f"{negation}{attribution.stance}")


def _body(purpose: Literal["identifying", "classifying"], value: str) -> Body:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": str(value),
        "format": "text/plain",
    }


def _place(document: Document, span: Span, source: str) -> Place:
    """Where a span stands, in two ways: one of them survives if the text is edited."""
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": document.text[max(0, span.start - _AROUND) : span.start],
                "suffix": document.text[span.end : span.end + _AROUND],
            },
        ],
    }
