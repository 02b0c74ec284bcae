"""quoteattr itself: `python -m benchmarks.peer_adapters.ours model|rules`."""

import sys

from benchmarks.peer_adapters.protocol import Found, Read, serve


def load() -> Read:
    """Load what the argument names."""
    from quoteattr.pipeline import Attributor  # noqa: PLC0415 (is timed)

    by_rules = sys.argv[1] == "rules"
    attributor = Attributor.rules() if by_rules else Attributor.from_pretrained()

    def read(text: str) -> list[Found]:
        return [
            {
                "kind": one.kind.value,
                "content": [(piece.start, piece.end) for piece in one.content],
                "cue": (one.cue.start, one.cue.end) if one.cue else None,
                "source": (one.source.start, one.source.end) if one.source else None,
            }
            for one in attributor.attribute(text).attributions
        ]

    return read


if __name__ == "__main__":
    serve(load)
