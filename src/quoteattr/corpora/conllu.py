"""CoNLL-U files as GUM writes them: words, paragraphs and entity mentions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import regex

from quoteattr.corpora.files import Line, read_lines
from quoteattr.segment import Extent

_COLUMNS: Final = 10
_PARAGRAPH: Final = "# newpar"
_NO_SPACE: Final = "SpaceAfter=No"

# What begins and ends at a word: “(12-person-new-…(13-place-…)” “13)12)”.
_ENTITY: Final = regex.compile(
    r"\( (?P<opened> [^()]{1,500} ) (?P<closes> \) )? | (?P<closed> [^()]{1,20} ) \)",
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the dependency tree.

    Attributes:
        form: Its characters.
        extent: Where it stands in the text.
        tag: Its universal part of speech.
        head: Number in the document of the word it depends on; None for a root.
        relation: How it depends on that.
    """

    form: str
    extent: Extent
    tag: str
    head: int | None
    relation: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity mention.

    Attributes:
        fields: As in the file: the entity's number, its type, information status,
            salience, centring, the head's words, the link.
        first: Number of its first word in the document.
        last: Number of its last word.
    """

    fields: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document: its text, its words in order, its mentions."""

    text: str
    words: Sequence[Word]
    entities: Sequence[Entity]


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A text with the dependency trees of its sentences (Universal Dependencies).

    Attributes:
        id: Its name in the corpus.
        text: The text.
        words: Its words, in order.
    """

    id: str
    text: str
    words: Sequence[Word]


def read_conllu(path: Path) -> Parsed:
    """The document in a file, with blank lines between its paragraphs.

    Raises:
        CorpusError: If a line is malformed, or a mention ends that was not begun.
    """
    builder = _Builder()
    for line in read_lines(path):
        if line.text.startswith(_PARAGRAPH):
            builder.begin_paragraph()
        elif not line.text.startswith("#"):
            builder.add(line)
    entities = sorted(builder.entities, key=lambda e: (e.first, -e.last))
    return Parsed("".join(builder.pieces), builder.words, entities)


class _Builder:
    """A document while its lines are read.

    Attributes:
        pieces: Words and the white space between them.
        words: The words so far.
        entities: The mentions that have ended so far.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.words: list[Word] = []
        self.entities: list[Entity] = []
        self._length = 0
        self._gap = ""  # the white space due before the next word
        self._sentence = 0  # number of the sentence's first word
        # A range of words that are written as one ("don't"): its last word's number
        # in the sentence, and the white space due after it.
        self._range = (0, "")
        self._begun: dict[str, list[tuple[tuple[str, ...], int]]] = {}

    def begin_paragraph(self) -> None:
        """Let the next word begin a paragraph."""
        self._gap = "\n\n" if self.pieces else ""

    def add(self, line: Line) -> None:
        """Add a row: a word, or a range of words."""
        columns = line.text.split("\t")
        if len(columns) != _COLUMNS:
            raise line.error(f"{len(columns)} columns, not {_COLUMNS}")
        number, notes = columns[0], columns[9].split("|")
        gap = "" if _NO_SPACE in notes else " "
        if "-" in number:
            self._range = (line.number_of(number.partition("-")[2]), gap)
        elif "." not in number:  # an empty node stands in no text
            self._add_word(line, columns)
            self._end_word(line.number_of(number), gap)
            self._add_entities(line, notes)

    def _add_word(self, line: Line, columns: Sequence[str]) -> None:
        number, form, head = columns[0], columns[1], line.number_of(columns[6])
        if number == "1":
            self._sentence = len(self.words)
        start = self._length + len(self._gap)
        self._length = start + len(form)
        self.pieces += (self._gap, form)
        self.words.append(
            Word(
                form=form,
                extent=Extent(start, self._length),
                tag=columns[3],
                head=self._sentence + head - 1 if head else None,
                relation=columns[7],
            )
        )

    def _end_word(self, number: int, gap: str) -> None:
        """Note the white space that is due after a word."""
        last, range_gap = self._range
        self._gap = "" if number < last else range_gap if number == last else gap
        if number >= last:
            self._range = (0, "")

    def _add_entities(self, line: Line, notes: Sequence[str]) -> None:
        """Note which mentions begin and end at the word that was added last."""
        index = len(self.words) - 1
        marks = "".join(n for n in notes if n.startswith("Entity="))
        for match in _ENTITY.finditer(marks.removeprefix("Entity=")):
            if match["opened"]:
                fields = tuple(match["opened"].split("-"))
                self._begun.setdefault(fields[0], []).append((fields, index))
            if match["closes"] or match["closed"]:
                entity = match["closed"] or match["opened"].partition("-")[0]
                if not self._begun.get(entity):
                    raise line.error(f"entity {entity!r} ends before it begins")
                fields, first = self._begun[entity].pop()
                self.entities.append(Entity(fields, first, index))
