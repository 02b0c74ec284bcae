"""Looks for a text that breaks a check, guided by the code that each text reaches.

    python -m tests.fuzz rules --seconds 60

It needs the extra `fuzz` (atheris). What it finds it writes to `--found`, and tells the
text; `python -m tests.fuzz rules FILE` runs the check on such a file again.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import atheris
from tests.fuzz.texts import PIECES, text_of

with atheris.instrument_imports(include=["quoteattr"]):
    from tests.fuzz.checks import CHECKS

_SEEDS = (
    "Mayor Ann Lee said that it rains, per Reuters.",
    "“we leave at noon,” said Ann Lee, “and not she.”",
    "Q: denied that\n\n“he\n\n“they” told Mr. Dahl",
)


def bytes_of(text: str) -> bytes:
    """Bytes that stand for about such a text: its pieces, the longest first."""
    data, known = bytearray(), sorted(PIECES, key=len, reverse=True)
    while text:
        piece = next((p for p in known if p and text.startswith(p)), None)
        if piece is not None:
            data.append(PIECES.index(piece))
        text = text[len(piece or " ") :]
    return bytes(data)


def fuzzed(check: Callable[[str], None]) -> Callable[[bytes], None]:
    """The check, for bytes; it tells the text that breaks it."""

    def run(data: bytes) -> None:
        text = text_of(data)
        try:
            check(text)
        except BaseException:
            sys.stderr.write(f"\n{check.__name__} is broken by {text!r}\n")
            raise

    return run


def main(words: Sequence[str]) -> None:
    """Fuzz as the command line says."""
    checks = {check.__name__: check for check in CHECKS}
    parser = argparse.ArgumentParser(description="Look for a text that breaks a check.")
    parser.add_argument("check", choices=checks)
    parser.add_argument("file", nargs="?", help="run the check on this once more")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--longest", type=int, default=200, help="most bytes of a text")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()))
    chosen = parser.parse_args(words)
    run = fuzzed(checks[chosen.check])
    if chosen.file:
        run(Path(chosen.file).read_bytes())
        return
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(_SEEDS):
            Path(corpus, str(number)).write_bytes(bytes_of(seed))
        options = {
            "max_total_time": chosen.seconds,
            "max_len": chosen.longest,
            "timeout": 20,  # a text so short that takes so long breaks the check too
            "artifact_prefix": f"{chosen.found}/quoteattr-{chosen.check}-",
            "print_final_stats": 1,
        }
        flags = [f"-{name}={value}" for name, value in options.items()]
        atheris.Setup([sys.argv[0], *flags, corpus], run)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
