"""Attributions written into the text: {s|Ann Lee} {v|said} {c|“We leave.”}

s is a source, v a cue (a verb, mostly), c a content. Numbers after the letters tell the
attributions of a text apart, and one source may have several: {s1,s2|Ann} {v1|wants}
{c1|peace} and {v2|hopes for} {c2|rain}. Spans that overlap cannot be written so.
"""

import re
from collections import defaultdict

from quoteattr import Attribution, Document, Kind, Span
from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.segment import Extent

_MARK = re.compile(r"\{(?P<labels>[svc]\d*(?:,[svc]\d*)*)\|(?P<words>[^{}]*)\}")


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARK.sub(lambda match: match["words"], marked)


def annotated(marked: str) -> Document:
    """The text with the attributions that its marks say, ids "a1", "a2" …."""
    text = plain(marked)
    pieces: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(
        lambda: defaultdict(list)
    )
    shift = 0
    for match in _MARK.finditer(marked):
        start = match.start() - shift
        span = Span.of(text, start, start + len(match["words"]))
        shift += len(match[0]) - len(match["words"])
        for label in match["labels"].split(","):
            pieces[label[1:] or "1"][label[0]].append(span)
    attributions = [
        Attribution(
            id=f"a{number}",
            kind=_kind(text, roles["c"]),
            content=tuple(roles["c"]),
            cue=next(iter(roles["v"]), None),
            source=next(iter(roles["s"]), None),
        )
        for number, roles in pieces.items()
    ]
    return Document(text, tuple(sorted(attributions, key=lambda a: a.content)))


def _kind(text: str, contents: list[Span]) -> Kind:
    extents = [Extent(span.start, span.end) for span in contents]
    return kind_of(text, extents, Layout.of(text).quotations)


def noted(document: Document) -> str:
    """The text with its attributions marked, numbered if there are several."""
    several = len(document.attributions) > 1
    labels: defaultdict[Span, list[str]] = defaultdict(list)
    for number, attribution in enumerate(document.attributions, 1):
        for role, spans in (
            ("c", attribution.content),
            ("v", (attribution.cue,)),
            ("s", (attribution.source,)),
        ):
            for span in spans:
                if span is not None:
                    labels[span].append(role + (str(number) if several else ""))
    text = document.text
    for span in sorted(labels, reverse=True):
        mark = f"{{{','.join(labels[span])}|{span}}}"
        text = text[: span.start] + mark + text[span.end :]
    return text
