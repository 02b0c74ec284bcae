"""Documents for tests of exporters: hard ones by hand, and any that can be."""

from hypothesis import settings
from hypothesis import strategies as st

from quoteattr import (
    Attribution,
    Document,
    Kind,
    Scores,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

# Emoji (two UTF-16 units), combining marks, direction marks, what XML forbids or
# changes, what ends lines, cells and tags.
ALPHABET = (
    "ab “”\"'<>&;|,=+-@\t\r\n\x00\x0b\x85\u2028\u200f\ufeff\ufffe\ud83d\udc00é̈😀𝄞{}#_\\"
)

# Documents are slow to make up; each exporter held for 500 when it was written.
EXAMPLES = settings(max_examples=40, deadline=None)

_SCORES = st.none() | st.integers(0, 10_000).map(lambda number: number / 10_000)
_NAMES = st.text(ALPHABET, max_size=6)


@st.composite
def documents(draw, texts=None):
    """Any document: contents in pieces, overlaps, several speakers, chains."""
    text = draw(st.text(ALPHABET, max_size=60) if texts is None else texts)
    speakers = tuple(
        Speaker(f"s{n}", draw(_NAMES), draw(st.sampled_from(SpeakerKind)), ("a|b",))
        for n in range(draw(st.integers(0, 3)))
    )
    number = draw(st.integers(0, 5)) if text else 0
    attributions = tuple(
        draw(_attributions(text, f"a{n + 1}", speakers)) for n in range(number)
    )
    return Document(text, attributions, speakers, id=draw(_NAMES))


@st.composite
def _attributions(draw, text, name, speakers):
    ids = [speaker.id for speaker in speakers]
    return Attribution(
        id=name,
        kind=draw(st.sampled_from(Kind)),
        content=tuple(draw(_pieces(text))),
        cue=draw(st.none() | _spans(text)),
        source=draw(st.none() | _spans(text)),
        speakers=tuple(
            draw(st.lists(st.sampled_from(ids), unique=True)) if ids else ()
        ),
        parent=draw(st.sampled_from([None, "a1"])),
        method=draw(st.sampled_from(["", "model", "a <rule>"])),
        scores=Scores(draw(_SCORES), draw(_SCORES), draw(_SCORES)),
        stance=draw(st.none() | st.sampled_from(Stance)),
        is_negated=draw(st.sampled_from([None, True, False])),
    )


@st.composite
def _pieces(draw, text):
    """Spans of a text in order that share no character."""
    borders = st.lists(
        st.integers(0, len(text)), min_size=2, max_size=6, unique=True
    ).map(sorted)
    places = draw(borders)
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Span.of(text, start, end) for start, end in pairs]


def _spans(text):
    return _pieces(text).map(lambda pieces: pieces[0])


def spans_by_role(document):
    """The offsets of each attribution's spans, by role."""
    return [
        {
            "content": [(s.start, s.end) for s in attribution.content],
            "cue": _offsets(attribution.cue),
            "source": _offsets(attribution.source),
        }
        for attribution in document.attributions
    ]


def _offsets(span):
    return [(span.start, span.end)] if span else []
