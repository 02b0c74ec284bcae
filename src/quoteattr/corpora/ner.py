"""Entity mentions without coreference: Wikigold, WNUT17, and PolNeAR's silver layer."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from quoteattr.corpora.detokenise import TokenPlace, detokenise
from quoteattr.corpora.files import Line, read_lines, read_text
from quoteattr.corpora.mentions import Mention, MentionedText
from quoteattr.corpora.polnear import FOLDER as ARTICLES
from quoteattr.records import Span, SpeakerKind

FOLDER: Final = "ner"
SILVER_FOLDER: Final = "polnear-silver-ner"

_KINDS: Final[Mapping[str, SpeakerKind]] = {
    "per": SpeakerKind.PERSON,
    "person": SpeakerKind.PERSON,
    "org": SpeakerKind.ORGANISATION,
    "organization": SpeakerKind.ORGANISATION,
    "corporation": SpeakerKind.ORGANISATION,
    "loc": SpeakerKind.PLACE,
    "location": SpeakerKind.PLACE,
    "group": SpeakerKind.GROUP,
    "creative-work": SpeakerKind.WORK,
}

# Written between the documents of a file that has several.
_DOCUMENT: Final = "-DOCSTART-"
_OUTSIDE: Final = "O"


def read_wikigold(root: Path, _: str) -> Iterator[MentionedText]:
    """The articles of `ner/wikigold.conll.txt`."""
    return _read_tagged(root / FOLDER / "wikigold.conll.txt")


def read_wnut17(root: Path, _: str) -> Iterator[MentionedText]:
    """The posts of `ner/wnut17train.conll`, in one text, a line each."""
    return _read_tagged(root / FOLDER / "wnut17train.conll")


def read_silver(root: Path, split: str) -> Iterator[MentionedText]:
    """PolNeAR's articles with the automatic, noisy mentions of our silver layer.

    Reads `polnear-silver-ner/SPLIT.jsonl` and the texts in `polnear/SPLIT/text`.
    """
    folder = root / ARTICLES / split / "text"
    for line in read_lines(root / SILVER_FOLDER / f"{split}.jsonl"):
        yield line.parsed(lambda record: _article(record, folder))


def _article(record: str, folder: Path) -> MentionedText:
    """The article of a line of the silver layer."""
    fields = json.loads(record)
    name = str(fields["document"])
    text = read_text(folder / f"{name}.txt")
    mentions = [
        _mention(
            Span.of(text, int(entity["start"]), int(entity["end"])), entity["label"]
        )
        for entity in fields["entities"]
    ]
    return MentionedText(name, text, tuple(sorted(mentions, key=lambda m: m.span)))


def _mention(span: Span, label: str) -> Mention:
    return Mention(span, label, _KINDS.get(label.lower()))


class _Tagged(NamedTuple):
    """A token and its label: “B-person”, “I-LOC”, “O”."""

    token: str
    label: str


def _read_tagged(path: Path) -> Iterator[MentionedText]:
    """The texts of a file with a token a line, blank lines between sentences."""
    sentences: list[list[_Tagged]] = [[]]
    number = 1
    for line in _lines(path):
        columns = line.text.split()
        if columns[:1] == [_DOCUMENT]:
            yield from _text(f"{path.stem}.{number}", sentences)
            sentences = [[]]
            number += 1
        elif len(columns) == 2:
            sentences[-1].append(_Tagged(*columns))
        elif not columns:
            sentences.append([])
        else:
            raise line.error(f"{line.text!r} is not a token and its label")
    yield from _text(f"{path.stem}.{number}", sentences)


def _lines(path: Path) -> Iterator[Line]:
    """A file's lines, blank ones included."""
    for number, text in enumerate(read_text(path).split("\n"), start=1):
        yield Line(path, number, text)


def _text(name: str, sentences: Sequence[Sequence[_Tagged]]) -> Iterator[MentionedText]:
    """The text of some sentences, a line each; nothing if they are empty."""
    lines = [sentence for sentence in sentences if sentence]
    if not lines:
        return
    joined = detokenise([[tagged.token for tagged in line] for line in lines], (), ())
    mentions = [
        _mention(joined.span(TokenPlace(n, first), TokenPlace(n, last)), label)
        for n, line in enumerate(lines)
        for label, first, last in _labelled(line)
    ]
    yield MentionedText(name, joined.text, tuple(mentions))


def _labelled(line: Sequence[_Tagged]) -> Iterator[tuple[str, int, int]]:
    """The labels of a sentence, each with its first and last token."""
    first = 0
    for last, (_, label) in enumerate(line):
        position, _, name = label.partition("-")
        before = line[last - 1].label.partition("-")[2] if last else ""
        if position == "B" or name != before:
            first = last
        after = line[last + 1].label if last + 1 < len(line) else _OUTSIDE
        if name and after != f"I-{name}":
            yield name, first, last
