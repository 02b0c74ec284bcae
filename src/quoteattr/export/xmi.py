"""UIMA CAS as XMI, for INCEpTION and other tools of the UIMA family; extra `xmi`.

Spans are annotations of one layer, with their role as a feature, and relations of a
second one bind them: the parts of an attribution to its cue (or to its first content,
where it has none), and an attribution to the one that reports it. Offsets in the file
are UTF-16 units, as UIMA counts.
"""

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final, TextIO

from quoteattr.export.xml_text import legal
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem
    from cassis.typesystem import FeatureStructure

# The names that INCEpTION gives to layers of a user's own.
SPAN: Final = "webanno.custom.Attribution"
LINK: Final = "webanno.custom.AttributionLink"

_ANNOTATION: Final = "uima.tcas.Annotation"
_SEGMENTATION: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
_TEXT: Final = "uima.cas.String"
_FEATURES: Final = {
    "role": _TEXT,
    "attribution": _TEXT,
    "kind": _TEXT,
    "speaker": _TEXT,
    "stance": _TEXT,
    "negated": "uima.cas.Boolean",
    "method": _TEXT,
    "score": "uima.cas.Float",
}


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write documents, one XMI file after another."""
    for document in documents:
        stream.write(xmi(document))


def xmi(document: Document) -> str:
    """The XMI file of a document.

    A character that XML has no place for is U+FFFD there.

    Raises:
        ModuleNotFoundError: If the extra `xmi` is not installed.
    """
    written: str = to_cas(document).to_xmi()
    return written


def type_system() -> str:
    """The type system of the files, as XML; import it as layers into INCEpTION."""
    written: str = _types().to_xml()
    return written


def to_cas(document: Document) -> "Cas":
    """The document as a CAS of `dkpro-cassis`, whose offsets are code points."""
    cassis = _cassis()
    layout = Layout.of(document.text)
    cas = cassis.Cas(_types(), sofa_string=legal(document.text), sofa_mime="text/plain")
    for name, extents in (("Sentence", layout.sentences), ("Token", layout.tokens)):
        kind = cas.typesystem.get_type(f"{_SEGMENTATION}.{name}")
        for start, end in extents:
            cas.add(kind(begin=start, end=end))
    anchors = {a.id: _add(cas, a) for a in document.attributions}
    for attribution in document.attributions:
        if attribution.parent is not None:
            _link(cas, anchors[attribution.parent], anchors[attribution.id], "parent")
    return cas


def _add(cas: "Cas", attribution: Attribution) -> "FeatureStructure":
    """Add the spans of an attribution and what binds them; its anchor."""
    first, *others = _roles(attribution)
    anchor = _span(cas, attribution, *first)
    for role, span in others:
        _link(cas, anchor, _span(cas, attribution, role, span), "part")
    return anchor


def _roles(attribution: Attribution) -> list[tuple[str, Span]]:
    """The spans of an attribution with their roles, its anchor first."""
    roles = [("content", span) for span in attribution.content]
    if attribution.cue:
        roles.insert(0, ("cue", attribution.cue))
    if attribution.source:
        roles.append(("source", attribution.source))
    return roles


def _span(
    cas: "Cas", attribution: Attribution, role: str, span: Span
) -> "FeatureStructure":
    """Add a span; those of one attribution all say what is known of it."""
    scores = {
        "content": attribution.scores.content,
        "source": attribution.scores.source,
    }
    annotation = cas.typesystem.get_type(SPAN)(
        begin=span.start,
        end=span.end,
        role=role,
        attribution=legal(attribution.id),
        kind=str(attribution.kind),
        speaker=legal(attribution.speaker) if attribution.speaker else None,
        stance=str(attribution.stance) if attribution.stance else None,
        negated=attribution.is_negated,
        method=legal(attribution.method),
        score=scores.get(role),
    )
    cas.add(annotation)
    return annotation


def _link(
    cas: "Cas", head: "FeatureStructure", dependent: "FeatureStructure", relation: str
) -> None:
    """Add a relation, which stands where its dependent does."""
    link = cas.typesystem.get_type(LINK)
    cas.add(
        link(
            begin=dependent.begin,
            end=dependent.end,
            Governor=head,
            Dependent=dependent,
            relation=relation,
        )
    )


def _types() -> "TypeSystem":
    """Sentences, tokens, spans and links."""
    types = _cassis().TypeSystem()
    for name in ("Sentence", "Token"):
        types.create_type(f"{_SEGMENTATION}.{name}", _ANNOTATION)
    span = types.create_type(SPAN, _ANNOTATION)
    for feature, kind in _FEATURES.items():
        types.create_feature(span, feature, kind)
    link = types.create_type(LINK, _ANNOTATION)
    for end in ("Governor", "Dependent"):
        types.create_feature(link, end, SPAN)
    types.create_feature(link, "relation", _TEXT)
    return types


def _cassis() -> ModuleType:
    """The library that writes XMI.

    Raises:
        ModuleNotFoundError: If it is not installed; the message says how to.
    """
    try:
        return import_module("cassis")
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "XMI needs dkpro-cassis: pip install 'quoteattr[xmi]'", name=error.name
        ) from error
