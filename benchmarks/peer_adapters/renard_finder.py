"""Renard's quotation finder alone, over the word tokenizer that Renard uses."""

from benchmarks.peer_adapters.protocol import Found, Read, quotation, serve


def load() -> Read:
    """Make the finder."""
    from nltk.tokenize.destructive import NLTKWordTokenizer  # noqa: PLC0415 (is timed)
    from renard.pipeline.quote_detection import QuoteDetector  # noqa: PLC0415

    tokenizer, detector = NLTKWordTokenizer(), QuoteDetector()

    def read(text: str) -> list[Found]:
        places = [*tokenizer.span_tokenize(text)]
        tokens = [text[start:end] for start, end in places]
        return [
            quotation((places[one.start][0], places[one.end - 1][1]))
            for one in detector(tokens)["quotes"]
        ]

    return read


if __name__ == "__main__":
    serve(load)
