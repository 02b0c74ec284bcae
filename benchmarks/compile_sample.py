"""Make `sample/dev.jsonl` from the annotated texts beside it.

python benchmarks/compile_sample.py
"""

import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.notation import annotated

from quoteattr.records import Document

SAMPLE: Final = Path(__file__).resolve().parent / "sample"
COMPILED: Final = SAMPLE / "dev.jsonl"

# A line that parts the facts from the text.
_RULE: Final = "---\n"


def compiled(path: Path) -> Document:
    """The document of an annotated text."""
    facts, _, marked = path.read_text(encoding="utf-8").partition(_RULE)
    return annotated(marked, facts.splitlines(), path.stem)


def compiled_sample(folder: Path = SAMPLE) -> str:
    """The sample as JSON Lines, its documents in the order of their names."""
    documents = map(compiled, sorted(folder.glob("*.txt")))
    return "".join(f"{document.to_json()}\n" for document in documents)


if __name__ == "__main__":
    COMPILED.write_text(compiled_sample(), encoding="utf-8")
