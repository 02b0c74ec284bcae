"""LitBank: beginnings of works of fiction, with quotations, speakers and mentions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import regex

from quoteattr.corpora.brat import BratSpan, read_brat
from quoteattr.corpora.cast import Cast
from quoteattr.corpora.detokenise import Detokenised, TokenPlace, detokenise
from quoteattr.corpora.files import Losses, files_in, naming, read_lines, read_text
from quoteattr.corpora.mentions import Form, Mention, MentionedText
from quoteattr.records import Attribution, Document, Kind, Span, SpeakerKind

FOLDER: Final = "litbank"

# Works by their Gutenberg numbers. Those that are in PDNC as well are kept out of
# training, so that it can be the measure of what was trained.
IN_PDNC: Final = frozenset(
    {11, 45, 105, 158, 160, 174, 208, 541, 730, 1245, 1342, 1695, 2641, 2891, 5230}
)
TEST: Final = frozenset({238, 271, 711, 730, 1023, 1155, 1661, 2807, 6593, 16357})

_KINDS: Final[Mapping[str, SpeakerKind]] = {
    "PER": SpeakerKind.PERSON,
    "ORG": SpeakerKind.ORGANISATION,
    "GPE": SpeakerKind.PLACE,
    "LOC": SpeakerKind.PLACE,
    "FAC": SpeakerKind.PLACE,
}
_FORMS: Final[Mapping[str, Form]] = {
    "PROP": Form.NAME,
    "NOM": Form.NOMINAL,
    "PRON": Form.PRONOUN,
}

# A mention's label is its form and type ("PROP_PER"); the same span stands a second
# time, labelled with its entity ("Mr__Reed-6"), if that has several mentions.
_TYPE: Final = regex.compile(r"(?P<form>PROP|NOM|PRON)_(?P<type>[A-Z]+)")


def read_litbank(root: Path, split: str, losses: Losses) -> Iterator[Document]:
    """The works of a split; the speakers are those who are quoted."""
    for work in _works(root, split):
        yield _document(work, losses)


def read_litbank_mentions(root: Path, split: str) -> Iterator[MentionedText]:
    """The works of a split, with all mentions in them."""
    for work in _works(root, split):
        yield MentionedText(work.name, work.text, work.mentions)


class _Quotation(NamedTuple):
    """A quotation by its first and last tokens."""

    id: str
    first: TokenPlace
    last: TokenPlace


@dataclass(frozen=True, slots=True)
class _Work:
    """A work put together from its tokens.

    Attributes:
        name: The name of its files.
        text: All of it.
        quotations: The spans of its quotations, by their ids.
        speakers: The entities that say them, by the quotations' ids.
        mentions: Sorted by their spans.
    """

    name: str
    text: str
    quotations: Mapping[str, Span]
    speakers: Mapping[str, str]
    mentions: tuple[Mention, ...]


def _works(root: Path, split: str) -> Iterator[_Work]:
    """The works of a split, in the order of the files' names."""
    for path in files_in(root / FOLDER / "quotations" / "tsv", "*_brat.txt"):
        with naming(path):
            number = int(path.name.partition("_")[0])
        if split in ("all", _split_of(number)):
            yield _work(path, root / FOLDER / "coref" / "brat")


def _split_of(number: int) -> str | None:
    """The split that a work is in; None if it is in "all" only."""
    if number in TEST:
        return "test"
    return None if number in IN_PDNC else "train"


def _work(path: Path, coreference: Path) -> _Work:
    """The work whose tokens are in a file."""
    tokens = read_text(path)
    quotations, speakers = _quotations(path.with_suffix(".ann"))
    joined = detokenise(
        [line.split() for line in tokens.split("\n")],
        {quotation.first for quotation in quotations},
        {quotation.last for quotation in quotations},
    )
    annotations = coreference / f"{path.stem}.ann"
    with naming(path):
        spans = {q.id: joined.span(q.first, q.last) for q in quotations}
    with naming(annotations):
        standoff = read_brat(annotations, tokens)
        mentions = _mentions(standoff.spans.values(), _Alignment(tokens, joined))
    return _Work(
        path.stem.removesuffix("_brat"), joined.text, spans, speakers, mentions
    )


def _quotations(path: Path) -> tuple[list[_Quotation], dict[str, str]]:
    """A work's quotations, and the entities that say them by the quotations' ids."""
    quotations = []
    speakers = {}
    for line in read_lines(path):
        match line.text.split("\t"):
            case ["QUOTE", name, *numbers] if len(numbers) >= 4:
                first, token, last, last_token = map(line.number_of, numbers[:4])
                quotations.append(
                    _Quotation(
                        name, TokenPlace(first, token), TokenPlace(last, last_token)
                    )
                )
            case ["ATTRIB", name, entity]:
                speakers[name] = entity
            case _:
                raise line.error("neither QUOTE nor ATTRIB with its columns")
    return quotations, speakers


class _Alignment:
    """Where the characters of a tokenised text went."""

    def __init__(self, tokens: str, joined: Detokenised) -> None:
        self._text = joined.text
        self._starts: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        offsets = regex.finditer(r"\S+", tokens)
        extents = (extent for line in joined.tokens for extent in line)
        for match, extent in zip(offsets, extents, strict=True):
            self._starts[match.start()] = extent.start
            self._ends[match.end()] = extent.end

    def span(self, start: int, end: int) -> Span:
        """The words that stood between two offsets, which are borders of tokens."""
        if start not in self._starts or end not in self._ends:
            raise ValueError(f"[{start}, {end}) does not begin and end with a token")
        return Span.of(self._text, self._starts[start], self._ends[end])


def _mentions(spans: Iterable[BratSpan], alignment: _Alignment) -> tuple[Mention, ...]:
    """The mentions, each made of the labels that stand at its place."""
    entities = {}
    types = {}
    for span in spans:
        start, end = span.pieces[0].start, span.pieces[-1].end
        match = _TYPE.fullmatch(span.label)
        if match:
            types[start, end] = match
        else:
            entities[start, end] = span.label
    return tuple(
        sorted(
            (
                Mention(
                    span=alignment.span(*place),
                    label=match["type"],
                    kind=_KINDS.get(match["type"]),
                    form=_FORMS[match["form"]],
                    entity=entities.get(place),
                )
                for place, match in types.items()
            ),
            key=lambda mention: mention.span,
        )
    )


def _document(work: _Work, losses: Losses) -> Document:
    """The work as a document."""
    cast = Cast()
    speakers = {
        quotation: _noted(entity, work.mentions, cast)
        for quotation, entity in work.speakers.items()
    }
    losses.add("quotations of nobody", len(work.quotations.keys() - speakers.keys()))
    attributions = [
        Attribution(
            id=name,
            kind=Kind.DIRECT,
            content=(span,),
            speakers=(speakers[name],) if name in speakers else (),
            method="gold",
        )
        for name, span in work.quotations.items()
    ]
    attributions.sort(key=lambda attribution: attribution.start)
    return Document(work.text, tuple(attributions), cast.speakers(), work.name)


def _noted(entity: str, mentions: Sequence[Mention], cast: Cast) -> str:
    """The id of an entity as a speaker, its mentions noted."""
    if entity in cast.identities:
        return cast.identities[entity].id
    own = [mention for mention in mentions if mention.entity == entity]
    label = " ".join(entity.rpartition("-")[0].replace("_", " ").split())
    if not own:
        return cast.add(entity, label, SpeakerKind.UNNAMED)
    return cast.add_entity(entity, own, label)
