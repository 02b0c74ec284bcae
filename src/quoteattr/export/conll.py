"""CoNLL-U Plus: one token a line, with the roles that it has in which attributions.

`BIO` and `LINK` are for taggers that want one label a token: the narrowest span that it
stands in, and the attribution that this belongs to. `SOURCE`, `CUE` and `CONTENT` have
all of them: "B-a1" begins one of attribution a1, "B-a1|I-a2" stands in a2's as well.
What tokens cannot hold (exact offsets, speakers) is in comments before the first.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TextIO

from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Span
from quoteattr.segment import Extent
from quoteattr.surrogates import replaced

_OWN: Final = ("START", "END", "BIO", "LINK", "SOURCE", "CUE", "CONTENT")
COLUMNS: Final = ("ID", "FORM", *(f"QUOTEATTR:{name}" for name in _OWN))
_EMPTY: Final = "_"
_OUTSIDE: Final = "O"


class _Tag(NamedTuple):
    """What a token is in one span: the shortest spans sort first."""

    length: int
    role: str
    is_first: bool
    attribution: str


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write documents one after another, each as soon as it comes."""
    stream.write(f"# global.columns = {' '.join(COLUMNS)}\n")
    for document in documents:
        for line in lines(document):
            stream.write(f"{line}\n")


def lines(document: Document) -> Iterator[str]:
    """The lines of one document, without their ends."""
    layout = Layout.of(document.text)
    names = {a.id: f"a{n}" for n, a in enumerate(document.attributions, start=1)}
    yield f"# newdoc id = {_plain(document.id)}"
    yield from _comments(document, names)
    tags = _tags(document, layout.tokens, names)
    paragraphs = {extent.start for extent in layout.paragraphs}
    bounds = [extent.start for extent in layout.sentences]
    starts = [token.start for token in layout.tokens]
    for number, start in enumerate(bounds):
        if start in paragraphs:
            yield "# newpar"
        first = bisect_left(starts, start)
        past = bounds[number + 1] if number + 1 < len(bounds) else len(layout.text)
        for at in range(first, bisect_left(starts, past)):
            token = layout.tokens[at]
            form = _plain(document.text[token.start : token.end])
            roles = _cells(tags[at], begins_sentence=at == first)
            cells = (at - first + 1, form, *token, *roles)
            yield "\t".join(map(str, cells))
        yield ""


def _comments(document: Document, names: dict[str, str]) -> Iterator[str]:
    """What is known of speakers and attributions, a line each."""
    ids = {speaker.id: f"s{n}" for n, speaker in enumerate(document.speakers, start=1)}
    for speaker in document.speakers:
        yield f"# speaker {ids[speaker.id]} = {_plain(speaker.name)} ({speaker.kind})"
    for attribution in document.attributions:
        facts = [f"kind={attribution.kind}"]
        facts += (
            f"{role}={offsets}" for role, offsets in _offsets(attribution) if offsets
        )
        if attribution.speakers:
            speakers = ",".join(ids[one] for one in attribution.speakers)
            facts.append(f"speakers={speakers}")
        if attribution.parent is not None:
            facts.append(f"parent={names[attribution.parent]}")
        if attribution.stance:
            facts.append(f"stance={attribution.stance}")
        if attribution.is_negated is not None:
            facts.append(f"negated={str(attribution.is_negated).lower()}")
        yield f"# attribution {names[attribution.id]} = {' '.join(facts)}"


def _offsets(attribution: Attribution) -> Iterator[tuple[str, str]]:
    """The offsets of the spans of each role, as "10-42;50-61"."""
    for role, spans in _roles(attribution):
        yield role, ";".join(f"{span.start}-{span.end}" for span in spans)


def _roles(attribution: Attribution) -> Iterator[tuple[str, Sequence[Span]]]:
    """The spans of each role."""
    yield "source", [attribution.source] if attribution.source else []
    yield "cue", [attribution.cue] if attribution.cue else []
    yield "content", attribution.content


def _tags(
    document: Document, tokens: Sequence[Extent], names: dict[str, str]
) -> dict[int, list[_Tag]]:
    """What each token is, by its index."""
    tags: defaultdict[int, list[_Tag]] = defaultdict(list)
    for attribution in document.attributions:
        for role, spans in _roles(attribution):
            for span in spans:
                first = bisect_right(tokens, span.start, key=lambda token: token.end)
                end = bisect_left(tokens, span.end, key=lambda token: token.start)
                length = span.end - span.start
                for at in range(first, end):
                    name = names[attribution.id]
                    tags[at].append(_Tag(length, role, at == first, name))
    return tags


def _cells(tags: Sequence[_Tag], *, begins_sentence: bool) -> Iterator[str]:
    """The columns of a token from BIO on.

    A label of BIO begins anew with each sentence, since taggers read one by one.
    """
    if not tags:
        yield _OUTSIDE
        yield from [_EMPTY] * 4
        return
    narrowest = min(tags)
    letter = "B" if begins_sentence else _letter(narrowest)
    yield f"{letter}-{narrowest.role.upper()}"
    yield narrowest.attribution
    for role in ("source", "cue", "content"):
        listed = [f"{_letter(t)}-{t.attribution}" for t in tags if t.role == role]
        yield "|".join(listed) or _EMPTY


def _letter(tag: _Tag) -> str:
    return "B" if tag.is_first else "I"


def _plain(text: str) -> str:
    """A text that ends no line and no column, and is not empty."""
    return " ".join(replaced(text).split()) or _EMPTY
