"""Block quotes as cases: what stands alone in its paragraph, and where its speaker is.

A text of `blockquotes/` has three parts, parted by `---`: the facts of the notation,
the cases, the marked text. A case is the number of an attribution and its category::

    4: source before
    5: sign

Of the last four categories are quotations that are no attributions: they are marked
like one, and not in the gold document.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.notation import annotated

from quoteattr.records import Attribution, Document


class Category(StrEnum):
    """Where the speaker of a block quote is told, or why it is no attribution."""

    SOURCE_BEFORE = "source before"
    SUBJECT_BEFORE = "subject before"
    MENTION_BEFORE = "mention before"
    PRONOUN_BEFORE = "pronoun before"
    ROLE_NOUN_BEFORE = "role noun before"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    COLON_BEFORE = "colon before"
    ABOUT_ANOTHER = "about another"
    IN_A_ROW = "in a row"
    ALTERNATING = "alternating"
    INTERVIEW = "interview question"
    TWO_BEFORE = "two before"
    AFTER = "after"
    CUE_AFTER = "cue after"
    NOBODY = "nobody"
    SIGN = "sign"
    SLOGAN = "slogan"
    TITLE = "title"
    PULL_QUOTE = "pull-quote"

    @property
    def is_attribution(self) -> bool:
        """Whether somebody says it here."""
        return self not in _NO_ATTRIBUTIONS


_NO_ATTRIBUTIONS: Final = frozenset(
    {Category.SIGN, Category.SLOGAN, Category.TITLE, Category.PULL_QUOTE}
)

# A line that parts facts, cases and text.
_RULE: Final = "---\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation that stands alone in its paragraph, or in several.

    Attributes:
        document: Id of the document.
        attribution: Id of the gold attribution; None where it is none.
        category: What sort of case it is.
        start: Offset of its first character, the opening mark.
        end: Offset just past its last character.
    """

    document: str
    attribution: str | None
    category: Category
    start: int
    end: int

    def to_json(self) -> str:
        """The case as a line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> "Case":
        """The case that `to_json` wrote."""
        record = json.loads(line)
        return cls(**{**record, "category": Category(record["category"])})


class Article(NamedTuple):
    """A gold document and its cases, in the order of the text."""

    document: Document
    cases: tuple[Case, ...]


def read_article(path: Path) -> Article:
    """The article that an annotated text describes.

    Raises:
        ValueError: If the text has not three parts, or they are not understood.
    """
    parts = path.read_text(encoding="utf-8").split(_RULE)
    if len(parts) != 3:
        raise ValueError(f"{path.name} has {len(parts)} parts, not facts, cases, text")
    facts, listed, marked = parts
    everything = annotated(marked, facts.splitlines(), path.stem)
    categories = dict(map(_category, listed.splitlines()))
    cases = tuple(_cases(everything, categories))
    none = {f"a{n}" for n, one in categories.items() if not one.is_attribution}
    kept = (a for a in everything.attributions if a.id not in none)
    return Article(replace(everything, attributions=tuple(kept)), cases)


def _category(line: str) -> tuple[str, Category]:
    """The number and the category of a line."""
    number, _, category = line.partition(": ")
    return number, Category(category)


def _cases(document: Document, categories: Mapping[str, Category]) -> Iterator[Case]:
    """The cases of a document, by the numbers of its attributions."""
    ids = {f"a{number}": category for number, category in categories.items()}
    if strays := ids.keys() - {a.id for a in document.attributions}:
        raise ValueError(f"cases without attributions: {sorted(strays)}")
    for attribution in document.attributions:
        if attribution.id in ids:
            yield _case(document.id, attribution, ids[attribution.id])


def _case(document: str, attribution: Attribution, category: Category) -> Case:
    identity = attribution.id if category.is_attribution else None
    return Case(document, identity, category, attribution.start, attribution.end)


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a compiled file, in its order."""
    with path.open(encoding="utf-8") as lines:
        yield from map(Case.from_json, lines)
