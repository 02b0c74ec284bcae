"""How an attribution is put in words for people."""

from typing import Final

from quoteattr.records import Attribution, Document

UNKNOWN: Final = "—"


class Voices:
    """Whose words the attributions of a document are, as a person would say it."""

    def __init__(self, document: Document) -> None:
        self._by_id = {other.id: other for other in document.attributions}

    def of(self, attribution: Attribution) -> str:
        """Whose words these are, and who reports them.

        The speaker's name; where it could not be told, the source's words in
        brackets, or a dash: "Ann Lee", "(she)", "—", "Ann Lee (via Reuters)".
        """
        reporters = self.reporting(attribution)
        return _own(attribution) + (f" (via {reporters})" if reporters else "")

    def reporting(self, attribution: Attribution) -> str:
        """Who reports these words, the nearest first; empty if nobody does."""
        reporters: list[str] = []
        seen = {attribution.id}
        above = attribution.parent
        while above is not None and above not in seen:
            seen.add(above)
            reporters.append(_own(self._by_id[above]))
            above = self._by_id[above].parent
        return ", ".join(reporters)


def _own(attribution: Attribution) -> str:
    """Whose words these are."""
    if attribution.speaker:
        return attribution.speaker
    return f"({attribution.source})" if attribution.source else UNKNOWN


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 speaker", "3,000 speakers", "no speakers"."""
    shown = f"{number:,}" if number else "no"
    return f"{shown} {noun}{'' if number == 1 else 's'}"
