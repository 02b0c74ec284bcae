"""Which colour each speaker of a document has on a page."""

from typing import Final

from quoteattr.records import Attribution, Document

# Hues in degrees, neighbours far apart so that the first few are told apart at once;
# after the last, colours are used again.
HUES: Final = (215, 25, 135, 285, 355, 180, 50, 320, 95, 250)

NO_SPEAKER: Final = "speaker-none"


def colours(document: Document) -> dict[str, str]:
    """The CSS class of each speaker's id, in the order in which speakers speak."""
    speaking = [speaker.id for speaker in document.by_speaker()]
    return {
        identity: f"speaker-{number % len(HUES)}"
        for number, identity in enumerate(speaking)
    }


def colour_of(attribution: Attribution, by_speaker: dict[str, str]) -> str:
    """The CSS class of an attribution: its first speaker's."""
    if not attribution.speakers:
        return NO_SPEAKER
    return by_speaker[attribution.speakers[0]]


def stylesheet() -> str:
    """The rules that give each class its hue."""
    hues = (f".speaker-{n} {{ --hue: {hue}; }}" for n, hue in enumerate(HUES))
    return "\n".join((*hues, f".{NO_SPEAKER} {{ --hue: 0; --strength: 0%; }}"))
