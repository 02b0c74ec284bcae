"""An attribution in the making."""

from dataclasses import dataclass
from typing import Self

import regex

from quoteattr.rules.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution that a rule proposes.

    Its stretches are of one unit's tokens, or, once shifted, of the text's.

    Attributes:
        method: The rule's name.
        contents: In order; at least one.
        cue: The words that attribute.
        source: The words that name who.
        parent: The draft that reports this one.
    """

    method: str
    contents: tuple[Stretch, ...]
    cue: Stretch | None = None
    source: Stretch | None = None
    parent: "Draft | None" = None

    @property
    def start(self) -> int:
        """Index of the first token of the content."""
        return self.contents[0].first

    def stretches(self) -> list[Stretch]:
        """Contents, cue and source, as far as there are any."""
        others = (self.cue, self.source)
        return [*self.contents, *(one for one in others if one is not None)]

    def shifted(self, by: int) -> Self:
        """The draft with `by` added to every index."""
        return type(self)(
            method=self.method,
            contents=tuple(_shifted(one, by) for one in self.contents),
            cue=self.cue and _shifted(self.cue, by),
            source=self.source and _shifted(self.source, by),
            parent=self.parent and self.parent.shifted(by),
        )


def draft_of(method: str, match: "regex.Match[str]") -> Draft:
    """The attribution of a match with groups called content, cue and source."""
    content, cue, source = (
        Stretch(*match.span(group)) for group in ("content", "cue", "source")
    )
    return Draft(method, (content,), cue, source)


def _shifted(stretch: Stretch, by: int) -> Stretch:
    return Stretch(stretch.first + by, stretch.end + by)
