"""TEI P5: the text in paragraphs, what is said in `said`, by whom in `who`.

Contents are `said`, cues `seg`, sources `rs`, each in its place in the text. What is in
several pieces, or would overlap something else, is in several elements that `next` and
`prev` chain. `standOff` says what belongs together: a `span` for each attribution.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TextIO

from quoteattr.export.tei_body import Element, blocks_of, body, elements_of
from quoteattr.export.xml_text import in_text, tag
from quoteattr.records import Attribution, Document, Speaker, SpeakerKind

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"


class _Names(NamedTuple):
    """What speakers are described by: a list, its entries, and their names."""

    listed: str
    entry: str
    name: str


_PERSON: Final = _Names("listPerson", "person", "persName")
_GROUP: Final = _Names("listPerson", "personGrp", "persName")
_BODY: Final = _Names("listOrg", "org", "orgName")
_NAMES: Final = {
    SpeakerKind.PERSON: _PERSON,
    SpeakerKind.UNNAMED: _PERSON,
    SpeakerKind.GROUP: _GROUP,
    SpeakerKind.ORGANISATION: _BODY,
    SpeakerKind.PLACE: _BODY,
    SpeakerKind.WORK: _BODY,
}


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write documents, one TEI file after another."""
    for document in documents:
        stream.write(tei(document))


def tei(document: Document) -> str:
    """The TEI file of a document.

    The text of its body is the document's, character for character. One that XML has
    no place for is U+FFFD there.
    """
    blocks = blocks_of(document)
    elements = elements_of(document, blocks)
    written = body(document.text, blocks, elements)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="{NAMESPACE}">',
        *_header(document),
        f'<text xml:space="preserve"><body>{written}</body></text>',
        *_stand_off(document, elements),
        "</TEI>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _header(document: Document) -> Iterator[str]:
    """The lines of the header: the title, and who speaks."""
    title = in_text(document.id.strip() or "Untitled")
    yield "<teiHeader>"
    yield f"<fileDesc><titleStmt><title>{title}</title></titleStmt>"
    yield "<publicationStmt><p>Written by quoteattr.</p></publicationStmt>"
    yield "<sourceDesc><p>The text as it was given.</p></sourceDesc></fileDesc>"
    if document.speakers:
        yield "<profileDesc><particDesc>"
        yield from _speakers(document.speakers)
        yield "</particDesc></profileDesc>"
    yield "</teiHeader>"


def _speakers(speakers: Sequence[Speaker]) -> Iterator[str]:
    """The lists of persons and of other bodies that speak."""
    for listed in (_PERSON.listed, _BODY.listed):
        lines = [
            _speaker(speaker, f"s{number}")
            for number, speaker in enumerate(speakers, start=1)
            if _NAMES[speaker.kind].listed == listed
        ]
        if lines:
            yield from (f"<{listed}>", *lines, f"</{listed}>")


def _speaker(speaker: Speaker, identity: str) -> str:
    """The entry of a speaker: its names."""
    _, entry, name = _NAMES[speaker.kind]
    kind = "" if speaker.kind is SpeakerKind.PERSON else str(speaker.kind)
    key = "type" if entry == "org" else "role"
    return "".join(
        [
            tag(entry, {"xml:id": identity, key: kind}),
            f"<{name}>{in_text(speaker.name)}</{name}>",
            *(
                f'<{name} type="alias">{in_text(alias)}</{name}>'
                for alias in speaker.aliases
            ),
            f"</{entry}>",
        ]
    )


def _stand_off(document: Document, elements: Sequence[Element]) -> Iterator[str]:
    """A span for each attribution, and how sure its decisions are."""
    if not document.attributions:
        return
    names = {a.id: f"a{n}" for n, a in enumerate(document.attributions, start=1)}
    targets: dict[str, list[str]] = {name: [] for name in names.values()}
    for element in elements:
        targets[element.marked.attribution].append(f"#{element.id()}")
    yield '<standOff><spanGrp type="attribution">'
    for attribution in document.attributions:
        name = names[attribution.id]
        parent = attribution.parent
        opening = tag(
            "span",
            {
                "xml:id": name,
                "n": attribution.id,
                "target": " ".join(targets[name]),
                "corresp": f"#{names[parent]}" if parent is not None else "",
            },
        )
        yield f"{opening}{in_text(_facts(attribution))}</span>"
    yield "</spanGrp>"
    for attribution in document.attributions:
        yield from _certainties(attribution, names[attribution.id])
    yield "</standOff>"


def _facts(attribution: Attribution) -> str:
    """What else is known of an attribution, as "name: value; …"."""
    negated = {None: "", True: "true", False: "false"}[attribution.is_negated]
    facts = {
        "kind": attribution.kind,
        "stance": attribution.stance or "",
        "negated": negated,
        "method": attribution.method,
    }
    return "; ".join(f"{name}: {fact}" for name, fact in facts.items() if fact)


def _certainties(attribution: Attribution, name: str) -> Iterator[str]:
    """How sure the decisions of an attribution are, as far as that is known."""
    scores = attribution.scores
    for role, locus, match, score in (
        ("content", "name", "", scores.content),
        ("source", "name", "", scores.source if attribution.source else None),
        ("content", "value", "@who", scores.speaker),
    ):
        if score is not None:
            target = f"#{name}.{role}1"
            yield tag(
                "certainty",
                {
                    "target": target,
                    "match": match,
                    "locus": locus,
                    "degree": str(score),
                },
                is_empty=True,
            )
