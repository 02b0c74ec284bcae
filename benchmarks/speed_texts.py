"""Articles to measure speed on: this project's own, each time about other people."""

from collections.abc import Iterator
from itertools import count, cycle, islice
from pathlib import Path
from typing import Final

from quoteattr.corpora.own import read_jsonl
from quoteattr.records import Document

HERE: Final = Path(__file__).resolve().parent
SAMPLES: Final = ("blockquotes", "sample")

_SYLLABLES: Final = ("ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu")


def articles(number: int) -> list[str]:
    """So many articles, none like another in the names of its speakers."""
    gold = [
        document
        for name in SAMPLES
        for document in read_jsonl(HERE / name / "dev.jsonl")
    ]
    rounds = (turn for turn in count() for _ in gold)
    pairs = zip(cycle(gold), rounds, strict=False)
    return [_renamed(document, turn) for document, turn in islice(pairs, number)]


def _renamed(document: Document, turn: int) -> str:
    """The text of a document, its speakers' last names longer by a few letters."""
    text = document.text
    for speaker in document.speakers if turn else ():
        last = speaker.name.split()[-1]
        if last[:1].isupper():
            text = text.replace(last, last + "".join(_letters(turn)))
    return text


def _letters(turn: int) -> Iterator[str]:
    """Syllables that stand for a number, other ones for each."""
    while turn:
        turn, digit = divmod(turn, len(_SYLLABLES))
        yield _SYLLABLES[digit]
