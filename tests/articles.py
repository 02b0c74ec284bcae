"""A short article with its attributions, worked by hand, for tests of what shows it."""

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

TEXT = """\
Mayor warns of floods

“The dam <is> full,” Mayor Ida Holm said, “and it rains & rains.”

The town will close its school, she added, per Fjord News.

“Nobody sleeps here.”
"""


def span(words, nth=0, text=TEXT):
    """The nth place where the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words))


def article():
    """The article: one split quotation, one claim that an agency reports, one quote
    that nobody is known to have said."""
    return Document(
        text=TEXT,
        attributions=(
            Attribution(
                id="a1",
                kind=Kind.DIRECT,
                content=(span("“The dam <is> full,”"), span("“and it rains & rains.”")),
                cue=span("said"),
                source=span("Mayor Ida Holm"),
                speakers=("s1",),
                method="model",
                scores=Scores(content=0.97, source=0.934, speaker=0.5),
                stance=Stance.SAYS,
                is_negated=False,
            ),
            Attribution(
                id="a2",
                kind=Kind.INDIRECT,
                content=(span("The town will close its school"),),
                cue=span("added"),
                source=span("she"),
                speakers=("s1",),
                parent="a3",
                method="rules",
            ),
            Attribution(
                id="a3",
                kind=Kind.INDIRECT,
                content=(span("The town will close its school, she added"),),
                cue=span("per"),
                source=span("Fjord News"),
                speakers=("s2",),
                method="rules",
            ),
            Attribution(
                id="a4",
                kind=Kind.DIRECT,
                content=(span("“Nobody sleeps here.”"),),
                method="block-quote",
            ),
        ),
        speakers=(
            Speaker(
                "s1",
                "Ida Holm",
                SpeakerKind.PERSON,
                ("Mayor Ida Holm",),
                (span("Mayor"), span("Mayor Ida Holm"), span("she")),
            ),
            Speaker("s2", "Fjord News", SpeakerKind.ORGANISATION),
        ),
        id="floods.txt",
    )
