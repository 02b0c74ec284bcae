"""Make `blockquotes/dev.jsonl` and `cases.jsonl` from the annotated texts there.

python benchmarks/compile_blockquotes.py
"""

import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.cases import Article, read_article

BLOCK_QUOTES: Final = Path(__file__).resolve().parent / "blockquotes"
DOCUMENTS: Final = BLOCK_QUOTES / "dev.jsonl"
CASES: Final = BLOCK_QUOTES / "cases.jsonl"


def articles(folder: Path = BLOCK_QUOTES) -> list[Article]:
    """The articles in the order of their names."""
    return list(map(read_article, sorted(folder.glob("*.txt"))))


def compiled_documents(folder: Path = BLOCK_QUOTES) -> str:
    """The gold documents as JSON Lines."""
    return "".join(f"{one.document.to_json()}\n" for one in articles(folder))


def compiled_cases(folder: Path = BLOCK_QUOTES) -> str:
    """The cases as JSON Lines."""
    cases = (case for one in articles(folder) for case in one.cases)
    return "".join(f"{case.to_json()}\n" for case in cases)


if __name__ == "__main__":
    DOCUMENTS.write_text(compiled_documents(), encoding="utf-8")
    CASES.write_text(compiled_cases(), encoding="utf-8")
