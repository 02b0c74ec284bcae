"""A document's text with every role marked, for a page."""

from collections.abc import Iterator

from quoteattr.highlight import Mark, fragment
from quoteattr.records import Attribution, Document, Span
from quoteattr.visualise.colours import colour_of, colours
from quoteattr.visualise.labels import Voices, scores, words


def marked_text(document: Document, page_id: str) -> str:
    """The text as an HTML fragment, each content an anchor for the list by speaker.

    Args:
        document: Whose text to mark.
        page_id: What sets this document's anchors apart on a page of several.
    """
    return fragment(document.text, [*_roles(document, page_id), *_mentions(document)])


def anchor(page_id: str, number: int) -> str:
    """The anchor of a document's attribution, by its place in the list."""
    return f"{page_id}-{number}"


def _roles(document: Document, page_id: str) -> Iterator[Mark]:
    """A mark for each content, cue and source."""
    by_speaker = colours(document)
    voices = Voices(document)
    for number, attribution in enumerate(document.attributions):
        group = anchor(page_id, number)
        colour = colour_of(attribution, by_speaker)
        title = _title(attribution, voices)
        for piece, span in enumerate(attribution.content):
            classes = f"content {attribution.kind} {colour}"
            place = "" if piece else group
            yield Mark(span.start, span.end, classes, title, group, place)
        for role, part in (("cue", attribution.cue), ("source", attribution.source)):
            if part:
                yield Mark(part.start, part.end, f"{role} {colour}", title, group)


def _mentions(document: Document) -> Iterator[Mark]:
    """A mark for each mention of someone who speaks, where no source stands."""
    by_speaker = colours(document)
    sources = {a.source for a in document.attributions}
    for speaker in document.speakers:
        if speaker.id in by_speaker:
            classes = f"mention {by_speaker[speaker.id]}"
            for span in speaker.mentions:
                if span not in sources:
                    yield Mark(span.start, span.end, classes, speaker.name)


def _title(attribution: Attribution, voices: Voices) -> str:
    """What is known of an attribution, a line each."""
    facts: dict[str, Span | str | None] = {
        "source": attribution.source,
        "cue": attribution.cue,
        "method": attribution.method,
        "scores": scores(attribution),
    }
    lines = [f"{voices.of(attribution)}, {attribution.kind}"]
    lines += [f"{name}: {words(str(fact))}" for name, fact in facts.items() if fact]
    return "\n".join(lines)
