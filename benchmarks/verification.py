"""Measure `quoteattr.verify` on claims made from texts: what they are taken for.

    python benchmarks/verification.py
    python benchmarks/verification.py --corpus polnear --split dev --corpus-root DIR

The texts are the small sample beside this file, or a corpus. `benchmarks/claims.py`
says how the claims are made.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.claims import MadeClaim, Maker

from quoteattr import corpora
from quoteattr.verification import Finding, Verdict, verify

SAMPLE: Final = Path(__file__).parent / "sample"


def main(argv: Sequence[str] | None = None) -> int:
    """Make claims, look for them, and print what they were taken for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="jsonl")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--corpus-root", type=Path, default=SAMPLE)
    parser.add_argument("--limit", type=int, metavar="N", help="the first N texts only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--claims", type=int, default=200, help="of each recipe")
    asked = parser.parse_args(argv)
    documents = corpora.read(asked.corpus, asked.corpus_root, asked.split)
    texts = [document.text for document in islice(documents, asked.limit)]
    claims = [*Maker(texts, asked.seed).claims(asked.claims)]
    started = time.perf_counter()
    findings = checked(claims)
    seconds = time.perf_counter() - started
    print(table(claims, findings))
    size = sum(map(len, texts))
    print(f"\n{len(claims)} claims in {size:,} characters: {seconds:.1f} seconds")
    return 0


def checked(claims: Sequence[MadeClaim]) -> list[Finding]:
    """A finding for each claim, those of one text looked for together."""
    by_text: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        by_text[claim.haystack].append(number)
    findings: dict[int, Finding] = {}
    for text, numbers in by_text.items():
        found = verify(text, [claims[number].text for number in numbers])
        findings.update(zip(numbers, found, strict=True))
    return [findings[number] for number in range(len(claims))]


def is_at_its_place(claim: MadeClaim, finding: Finding) -> bool:
    """Whether a place shares with every piece of the claim at least half of it."""
    return any(
        all(
            any(
                2 * (min(span.end, piece.end) - max(span.start, piece.start))
                >= piece.end - piece.start
                for span in place.spans
            )
            for piece in claim.pieces
        )
        for place in finding.places
    )


def table(claims: Iterable[MadeClaim], findings: Iterable[Finding]) -> str:
    """What the claims of each recipe were taken for, and how many at their place."""
    rows: dict[tuple[Verdict, str], Counter[Verdict]] = defaultdict(Counter)
    placed: Counter[tuple[Verdict, str]] = Counter()
    for claim, finding in zip(claims, findings, strict=True):
        row = claim.verdict, claim.recipe
        rows[row][finding.verdict] += 1
        placed[row] += is_at_its_place(claim, finding)
    lines = [f"{'made as':34}" + "".join(f"{v:>9}" for v in Verdict) + "   at place"]
    for (verdict, recipe), counts in rows.items():
        cells = "".join(f"{counts[v] or '·':>9}" for v in Verdict)
        lines.append(
            f"{verdict + ': ' + recipe:34}{cells}{placed[verdict, recipe]:>11}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
