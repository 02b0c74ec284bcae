"""Who the sources of a marked text are said to be.

Sources are written as in `tests.annotated`; a bare {Ann Lee} is a source, too, whose
content is the sentence around it.
"""

import re
from collections.abc import Mapping, Sequence

from tests.annotated import annotated

from quoteattr import Attribution, Document, Kind, Span, SpeakerKind
from quoteattr.layout import Layout
from quoteattr.speakers import resolve

_BARE = re.compile(r"\{(?P<words>[^{}|]*)\}")

Roster = Mapping[str, Sequence[str]]


def resolved(marked: str, roster: Roster | None = None) -> Document:
    """The marked text with its speakers."""
    document = annotated(marked) if "|" in marked else _with_bare_sources(marked)
    layout = Layout.of(document.text)
    return resolve(layout, document.attributions, roster=roster)


def _with_bare_sources(marked: str) -> Document:
    text = _BARE.sub(lambda match: match["words"], marked)
    layout = Layout.of(text)
    attributions = []
    shift = 0
    for number, match in enumerate(_BARE.finditer(marked), 1):
        start = match.start() - shift
        source = Span.of(text, start, start + len(match["words"]))
        shift += len("{}")
        around = layout.sentences[layout.sentence_at(start)]
        after = (
            Span.of(text, source.end, around.end) if source.end < around.end else None
        )
        before = Span.of(text, *around) if after is None else None
        content = after or before or source
        attributions.append(
            Attribution(f"a{number}", Kind.INDIRECT, (content,), source=source)
        )
    return Document(text, tuple(attributions))


def told(marked: str, roster: Roster | None = None) -> list[str]:
    """The speakers' names of each attribution: "?" before the unnamed, "" if none."""
    document = resolved(marked, roster)
    names = {
        speaker.id: ("?" if speaker.kind is SpeakerKind.UNNAMED else "") + speaker.name
        for speaker in document.speakers
    }
    ordered = sorted(document.attributions, key=lambda a: int(a.id[1:]))
    return ["; ".join(names[i] for i in a.speakers) for a in ordered]
