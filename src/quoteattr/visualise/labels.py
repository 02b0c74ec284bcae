"""How an attribution is put in words for people."""

from quoteattr.records import Attribution, Document

UNKNOWN = "—"


def who(document: Document, attribution: Attribution) -> str:
    """Whose words these are, and by whom they are reported.

    The speaker's name; where it could not be told, the source's words in brackets,
    or a dash: "Ann Lee", "(she)", "—", "Ann Lee (via Reuters)".
    """
    by_id = {other.id: other for other in document.attributions}
    reporters: list[str] = []
    seen = {attribution.id}
    above = attribution.parent
    while above is not None and above not in seen:
        seen.add(above)
        reporters.append(_own(by_id[above]))
        above = by_id[above].parent
    via = f" (via {', '.join(reporters)})" if reporters else ""
    return _own(attribution) + via


def _own(attribution: Attribution) -> str:
    """Whose words these are."""
    if attribution.speaker:
        return attribution.speaker
    return f"({attribution.source})" if attribution.source else UNKNOWN


def scores(attribution: Attribution) -> str:
    """The scores that there are, in per cent: "content 97 %, speaker 88 %"."""
    given = attribution.scores.to_dict().items()
    return ", ".join(f"{name} {p:.0%}" for name, p in given if p is not None)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 speaker", "3 speakers", "no speakers"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def words(text: str) -> str:
    """The text on one line: every run of white space is one space."""
    return " ".join(text.split())
