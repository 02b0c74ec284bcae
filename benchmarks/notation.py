"""A readable notation for annotated texts, in which the sample and tests are written.

Spans are marked where they stand: a role (c content, v cue, s source), the number of
the attribution, a bar, the words. They may nest, and one may serve several::

    {c1|“We leave,”} {v1|said} {s1|Ann}. {s2 s3|She} {v2|hopes} {c2|to rest}.

Facts, one a line, say what no span shows. `1 direct: Ann Lee` gives the kind and the
speaker of attribution 1; several speakers stand between semicolons, `?an official`
is one without a name, `@author` the writer. `< 2` at its end makes attribution 2 its
parent. `Ann Lee (person): Ann, Miss Lee` gives a speaker's kind and aliases.
Without facts the kind is what the quotation marks make it, and nobody is named.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.records import Attribution, Document, Kind, Span, Speaker, SpeakerKind
from quoteattr.segment import Extent

_BRACKET: Final = re.compile(r"\{(?P<labels>[cvs]\d+(?: [cvs]\d+)*)\||\}")
_ABOUT_ATTRIBUTION: Final = re.compile(
    r"(?P<number>\d+) (?P<kind>direct|indirect|mixed)"
    r"(?:: (?P<speakers>[^<]+?))?(?: < (?P<parent>\d+))?"
)
_ABOUT_SPEAKER: Final = re.compile(
    r"(?P<name>[^()]+) \((?P<kind>[a-z]+)\)(?:: (?P<aliases>.+))?"
)

# Extents by label, "c1".
_Marked = Mapping[str, list[Extent]]


class _Said(NamedTuple):
    """What a fact says of an attribution."""

    kind: Kind
    speakers: tuple[str, ...] = ()
    parent: str | None = None


class _Known(NamedTuple):
    """What a fact says of a speaker."""

    kind: SpeakerKind
    aliases: tuple[str, ...] = ()


def annotated(marked: str, facts: Iterable[str] = (), identity: str = "") -> Document:
    """The document that a marked text and some facts describe.

    Raises:
        ValueError: If a bracket does not match, a fact is not understood, or an
            attribution has no content.
    """
    text, spans = _spans(marked)
    said, known = _facts(facts)
    numbers = sorted({label[1:] for label in spans}, key=int)
    if strays := said.keys() - set(numbers):
        raise ValueError(f"facts about attributions without spans: {sorted(strays)}")
    names = dict.fromkeys(name for fact in said.values() for name in fact.speakers)
    ids = {name: f"s{index}" for index, name in enumerate(names, start=1)}
    layout = Layout.of(text)
    attributions = [_attribution(n, layout, spans, said.get(n), ids) for n in numbers]
    attributions.sort(key=lambda a: (a.start, -a.end))
    speakers = [_speaker(ids[n], n, known.get(n), attributions) for n in names]
    return Document(text, tuple(attributions), tuple(speakers), identity)


def _attribution(
    number: str,
    layout: Layout,
    spans: _Marked,
    said: _Said | None,
    ids: Mapping[str, str],
) -> Attribution:
    """The attribution of a number."""
    content = spans.get(f"c{number}", [])
    if not content:
        raise ValueError(f"attribution {number} has no content")
    fact = said or _Said(kind_of(layout.text, content, layout.quotations))
    return Attribution(
        id=f"a{number}",
        kind=fact.kind,
        content=tuple(Span.of(layout.text, *extent) for extent in content),
        cue=_only(layout.text, spans, f"v{number}"),
        source=_only(layout.text, spans, f"s{number}"),
        speakers=tuple(ids[name] for name in fact.speakers),
        parent=fact.parent,
        method="gold",
    )


def _spans(marked: str) -> tuple[str, dict[str, list[Extent]]]:
    """The text without its brackets, and the extents of each label."""
    text = ""
    spans: dict[str, list[Extent]] = {}
    opened: list[tuple[str, int]] = []
    position = 0
    for bracket in _BRACKET.finditer(marked):
        text += marked[position : bracket.start()]
        position = bracket.end()
        if bracket["labels"]:
            opened.append((bracket["labels"], len(text)))
            continue
        if not opened:
            raise ValueError(
                f"nothing is open before {marked[position - 20 : position]!r}"
            )
        labels, start = opened.pop()
        for label in labels.split():
            spans.setdefault(label, []).append(Extent(start, len(text)))
    text += marked[position:]
    if opened or "{" in text:
        raise ValueError(f"not closed, or no label: {opened} in {marked[:60]!r}")
    return text, {label: sorted(extents) for label, extents in spans.items()}


def _only(text: str, spans: _Marked, label: str) -> Span | None:
    """The one span of a label; None where it has none."""
    extents = spans.get(label, [])
    if len(extents) > 1:
        raise ValueError(f"{label} stands {len(extents)} times, a cue or source once")
    return Span.of(text, *extents[0]) if extents else None


def _facts(facts: Iterable[str]) -> tuple[dict[str, _Said], dict[str, _Known]]:
    """What the facts say of attributions, by number, and of speakers, by name."""
    said: dict[str, _Said] = {}
    known: dict[str, _Known] = {}
    for fact in facts:
        if about := _ABOUT_ATTRIBUTION.fullmatch(fact):
            said[about["number"]] = _Said(
                Kind(about["kind"]),
                _listed(about["speakers"], ";"),
                f"a{about['parent']}" if about["parent"] else None,
            )
        elif about := _ABOUT_SPEAKER.fullmatch(fact):
            kind, aliases = SpeakerKind(about["kind"]), _listed(about["aliases"], ",")
            known[about["name"]] = _Known(kind, aliases)
        else:
            raise ValueError(f"not a fact: {fact!r}")
    return said, known


def _listed(words: str | None, separator: str) -> tuple[str, ...]:
    """The names in a list."""
    return tuple(
        name.strip() for name in (words or "").split(separator) if name.strip()
    )


def _speaker(
    identity: str, name: str, known: _Known | None, attributions: Iterable[Attribution]
) -> Speaker:
    """The speaker of a name, its sources as its mentions."""
    unnamed = name.startswith(("?", "@"))
    default = SpeakerKind.UNNAMED if unnamed else SpeakerKind.PERSON
    kind, aliases = known or _Known(default)
    mentions = {a.source for a in attributions if identity in a.speakers and a.source}
    return Speaker(
        identity, name.removeprefix("?"), kind, aliases, tuple(sorted(mentions))
    )
