"""PDNC, the Project Dialogism Novel Corpus: whole novels, each quotation's speaker."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from quoteattr.corpora.cast import Cast
from quoteattr.corpora.files import Losses, files_in, read_text
from quoteattr.corpora.gold import spans_of
from quoteattr.corpora.referring import find_expression, split_expression
from quoteattr.corpora.tables import Row, read_table
from quoteattr.records import Attribution, Document, Kind, Span
from quoteattr.segment import Extent

FOLDER: Final = "pdnc"

# By authors of whom no other novel is here, in the first and the third person.
DEV: Final = frozenset(
    {
        "AnneOfGreenGables",
        "ThePictureOfDorianGray",
        "TheSportOfTheGods",
        "TheSunAlsoRises",
    }
)

# The novels that the corpus' authors added in 2023.
TEST: Final = frozenset(
    {
        "APassageToIndia",
        "HardTimes",
        "MansfieldPark",
        "OliverTwist",
        "WhereAngelsFearToTread",
        "WinnieThePooh",
    }
)

# Written where a cell has nothing to say.
_NOTHING: Final = "nan"

# Speakers who are no character begin like this: "_unknowable", "_group", "_narr".
_NO_CHARACTER: Final = "_"


def read_pdnc(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The novels of a split, in the order of their folders' names.

    Every character is a speaker of the document, whether quoted or not; an
    attribution's method is the quotation's type: "explicit", "anaphoric" or
    "implicit" ("gold" where none is given).
    """
    for path in files_in(root / FOLDER / "data", "*/novel_text.txt"):
        if split in ("all", _split_of(path.parent.name)):
            yield _novel(path.parent, losses)


def _split_of(novel: str) -> str:
    """The split that a novel is in."""
    return "dev" if novel in DEV else "test" if novel in TEST else "train"


def _novel(folder: Path, losses: Losses) -> Document:
    """The novel in a folder."""
    text = read_text(folder / "novel_text.txt")
    reading = _Reading(text, _characters(folder / "character_info.csv"), losses)
    attributions = [
        reading.attribution(row) for row in read_table(folder / "quotation_info.csv")
    ]
    return Document(
        text=text,
        attributions=tuple(sorted(attributions, key=lambda a: a.start)),
        speakers=reading.cast.speakers(),
        id=folder.name,
    )


def _characters(path: Path) -> dict[str, list[str]]:
    """What each character may be called, by its main name."""
    return {
        row.cell("Main Name").text: row.cell("Aliases").parsed(_names)
        for row in read_table(path)
        if not row.cell("Main Name").text.startswith(_NO_CHARACTER)
    }


def _names(cell: str) -> list[str]:
    """Names in a cell that holds a list or a set of them, in a fixed order."""
    names = {str(name).strip() for name in ast.literal_eval(cell)}
    return sorted(name for name in names if not name.startswith(_NO_CHARACTER))


def _extents(cell: str) -> list[Extent]:
    """Offsets in a cell that holds a list of pairs of them."""
    return [Extent(int(start), int(end)) for start, end in ast.literal_eval(cell)]


def _mention_extents(cell: str) -> list[list[Extent]]:
    """The mentions' offsets, in a list for each piece of a quotation."""
    return [_extents(repr(piece)) for piece in ast.literal_eval(cell)]


def _mention_names(cell: str) -> list[list[list[str]]]:
    """Whom each mention means, in a list for each piece of a quotation."""
    return [
        [[str(name).strip() for name in names] for names in piece]
        for piece in ast.literal_eval(cell)
    ]


class _Reading:
    """A novel while its quotations are read.

    Attributes:
        cast: Its characters, with their mentions as far as they were met.
    """

    def __init__(
        self, text: str, characters: Mapping[str, Sequence[str]], losses: Losses
    ) -> None:
        self._text = text
        self._characters = characters
        self._losses = losses
        self._main_names: dict[str, str] = {}
        self.cast = Cast()
        for name, aliases in characters.items():
            self._main_names |= dict.fromkeys([*aliases, name], name)
            self.cast.add(name, name, aliases=aliases)

    def attribution(self, row: Row) -> Attribution:
        """The quotation of a row; the mentions in it are noted."""
        content = row.cell("quoteByteSpans").parsed(self._content)
        source, cue = self._expression(row, content)
        mentions = [source] if source else []
        speaker = self._noted(row.cell("speaker").text, mentions)
        if speaker is None:
            self._losses.add("quotations of no character")
        self._note_mentions(row)
        quote_type = row.cell("quoteType").text
        return Attribution(
            id=row.cell("quoteID").text,
            kind=Kind.DIRECT,
            content=content,
            cue=cue,
            source=source,
            speakers=() if speaker is None else (speaker,),
            method="gold" if quote_type == _NOTHING else quote_type.lower(),
        )

    def _content(self, cell: str) -> tuple[Span, ...]:
        """The spans in a cell of pairs of offsets."""
        return spans_of(self._text, _extents(cell))

    def _noted(self, name: str, mentions: Sequence[Span]) -> str | None:
        """The id of the character called so; None if there is none."""
        main_name = self._main_names.get(name)
        if main_name is None:
            return None
        return self.cast.add(main_name, main_name, mentions=mentions)

    def _expression(
        self, row: Row, content: Sequence[Span]
    ) -> tuple[Span | None, Span | None]:
        """The source and the cue of a quotation, as far as it has them."""
        expression = row.cell("referringExpression").text
        if expression == _NOTHING:
            return None, None
        place = find_expression(self._text, expression, content)
        if place is None:
            self._losses.add("referring expressions not found in the text")
            return None, None
        main_name = self._main_names.get(row.cell("speaker").text, "")
        names = [main_name, *self._characters.get(main_name, ())]
        return split_expression(self._text, place, filter(None, names))

    def _note_mentions(self, row: Row) -> None:
        """Note whom the words of a quotation mention."""
        pieces = row.cell("mentionSpansList").parsed(_mention_extents)
        entities = row.cell("mentionEntitiesList").parsed(_mention_names)
        for extents, meant in zip(pieces, entities, strict=False):
            if len(extents) != len(meant):
                self._losses.add("lists of mentions unlike their lists of characters")
                continue
            for extent, names in zip(extents, meant, strict=True):
                (mention,) = spans_of(self._text, [extent])
                unknown = [n for n in names if self._noted(n, [mention]) is None]
                self._losses.add("mentions of no character", len(unknown))
