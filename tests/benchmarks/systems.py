"""Systems that answer as a test tells them to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from quoteattr.records import Document


@dataclass(frozen=True)
class Answers:
    """A system that knows one answer for each text, and another with a roster."""

    answers: Mapping[str, Document]
    with_roster: Mapping[str, Document] | None = None

    @classmethod
    def of(cls, *documents: Document) -> "Answers":
        return cls({document.text: document for document in documents})

    def attribute(self, text, *, roster=None, id=""):
        answers = self.answers if roster is None else self.with_roster or {}
        return replace(answers[text], id=id)
