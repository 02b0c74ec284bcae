"""W3C Web Annotations: JSON-LD that says what of a text is whose words.

An attribution is an annotation. Its targets are the pieces of its content, by position
and by their words; its bodies are the names of its speakers, its kind and its stance.
What the model has no word for stands in a vocabulary of our own: cue, source, method,
parent and scores.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Final, Literal, NamedTuple, NotRequired, TextIO, TypedDict
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


class _Known(NamedTuple):
    """What an annotation needs to know of its document.

    Attributes:
        text: The text.
        source: Its address.
        ids: The ids of annotations, by those of their attributions.
        names: The names of speakers, by their ids.
    """

    text: str
    source: str
    ids: Mapping[str, str]
    names: Mapping[str, str]


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
    known = _Known(
        text=document.text,
        source=address(document) if source is None else source,
        ids={a.id: f"#{number}/{quote(replaced(a.id))}" for a in document.attributions},
        names={speaker.id: speaker.name for speaker in document.speakers},
    )
    for attribution in document.attributions:
        yield _annotation(attribution, known)


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


def _annotation(attribution: Attribution, known: _Known) -> Annotation:
    annotation: Annotation = {
        "id": known.ids[attribution.id],
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*_bodies(attribution, known)],
        "target": [_place(span, known) for span in attribution.content],
    }
    if attribution.method:
        annotation["quoteattr:method"] = attribution.method
    if attribution.cue:
        annotation["quoteattr:cue"] = _place(attribution.cue, known)
    if attribution.source:
        annotation["quoteattr:source"] = _place(attribution.source, known)
    if attribution.parent is not None:
        annotation["quoteattr:parent"] = {"id": known.ids[attribution.parent]}
    scores = attribution.scores
    if scores.content is not None:
        annotation["quoteattr:contentScore"] = scores.content
    if scores.source is not None:
        annotation["quoteattr:sourceScore"] = scores.source
    if scores.speaker is not None:
        annotation["quoteattr:speakerScore"] = scores.speaker
    return annotation


def _bodies(attribution: Attribution, known: _Known) -> Iterator[Body]:
    """What is said of a content: who speaks, its kind, its stance."""
    for identity in attribution.speakers:
        yield _body("identifying", known.names[identity])
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


def _place(span: Span, known: _Known) -> Place:
    """Where a span stands, in two ways: one of them survives if the text is edited."""
    return {
        "type": "SpecificResource",
        "source": known.source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": known.text[max(0, span.start - _AROUND) : span.start],
                "suffix": known.text[span.end : span.end + _AROUND],
            },
        ],
    }
