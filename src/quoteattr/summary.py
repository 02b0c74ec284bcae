"""How much each speaker says, over any number of documents: counts that add up.

Documents know nothing of each other, so speakers of several are one where name and
kind are exactly the same: "Ida Holm" and "Holm" of two documents stay apart, and two
unnamed spokesmen come together.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Self, TypeVar

from quoteattr.marks import find_quotations
from quoteattr.records import Attribution, Document, Kind, SpeakerKind
from quoteattr.segment import Extent, paragraphs

# don’t, vice-president, 2.5
_WORD: Final = re.compile(r"\w+(?:['’.,-]\w+)*")

K = TypeVar("K")


class Voice(NamedTuple):
    """A speaker of one or several documents.

    Attributes:
        name: Its name, or its description if it is unnamed.
        kind: What sort of speaker it is.
    """

    name: str
    kind: SpeakerKind


class Shares(NamedTuple):
    """Parts of all that is attributed; 0 of nothing is 0.

    Attributes:
        attributions: Of the attributions.
        words: Of their words.
    """

    attributions: float
    words: float


@dataclass(frozen=True, slots=True)
class Said:
    """How much was said.

    Attributes:
        documents: Number of documents in which something was.
        direct: Number of direct attributions.
        indirect: Number of indirect attributions.
        mixed: Number of mixed attributions.
        words: Number of words of their contents.
        quoted_words: Number of those words that stand in quotation marks.
    """

    documents: int = 0
    direct: int = 0
    indirect: int = 0
    mixed: int = 0
    words: int = 0
    quoted_words: int = 0

    @property
    def attributions(self) -> int:
        """Number of attributions of every kind."""
        return self.direct + self.indirect + self.mixed

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.documents + other.documents,
            self.direct + other.direct,
            self.indirect + other.indirect,
            self.mixed + other.mixed,
            self.words + other.words,
            self.quoted_words + other.quoted_words,
        )

    def shares_of(self, total: Self) -> Shares:
        """What part of a total this is."""
        return Shares(
            _ratio(self.attributions, total.attributions),
            _ratio(self.words, total.words),
        )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


# What a document adds wherever something in it counts.
_HERE: Final = Said(documents=1)


@dataclass(frozen=True, slots=True)
class Summary:
    """How much is said in some documents, in all and by whom.

    An attribution of several speakers counts for each of them, and once in `total`; so
    does one of several kinds of speaker in `kinds`. One that another reports counts on
    its own, as the other does.

    Attributes:
        total: Everything; of its documents all, those in which nobody speaks too.
        unresolved: What is attributed without a speaker.
        kinds: By kind of speaker.
        voices: By speaker.
    """

    total: Said = Said()
    unresolved: Said = Said()
    kinds: Mapping[SpeakerKind, Said] = field(default_factory=dict)
    voices: Mapping[Voice, Said] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Self:
        """The summary of one document."""
        cast = {s.id: Voice(s.name, s.kind) for s in document.speakers}
        count = _WordCount(document.text)
        kinds: dict[SpeakerKind, Said] = defaultdict(lambda: _HERE)
        voices: dict[Voice, Said] = defaultdict(lambda: _HERE)
        everything, unresolved = [], []
        for attribution in document.attributions:
            said = count(attribution)
            everything.append(said)
            speaking = dict.fromkeys(cast[i] for i in attribution.speakers)
            for voice in speaking:
                voices[voice] += said
            for kind in dict.fromkeys(voice.kind for voice in speaking):
                kinds[kind] += said
            if not speaking:
                unresolved.append(said)
        return cls(
            sum(everything, _HERE),
            sum(unresolved, _HERE) if unresolved else Said(),
            dict(kinds),
            dict(voices),
        )

    @classmethod
    def joined(cls, summaries: Iterable[Self]) -> Self:
        """Several summaries in one, in time linear in what they hold."""
        total = unresolved = Said()
        kinds: dict[SpeakerKind, Said] = {}
        voices: dict[Voice, Said] = {}
        for one in summaries:
            total += one.total
            unresolved += one.unresolved
            _add_to(kinds, one.kinds)
            _add_to(voices, one.voices)
        return cls(total, unresolved, kinds, voices)

    def __add__(self, other: Self) -> Self:
        return self.joined((self, other))

    def ranked(self) -> list[tuple[Voice, Said]]:
        """The speakers, the one with most attributions first, of equals most words."""
        return sorted(self.voices.items(), key=lambda item: (*_rank(item[1]), item[0]))

    def ranked_kinds(self) -> list[tuple[SpeakerKind, Said]]:
        """The kinds of speaker in the same order."""
        return sorted(self.kinds.items(), key=lambda item: (*_rank(item[1]), item[0]))


def summarise(documents: Iterable[Document]) -> Summary:
    """The summary of many documents, each let go when it is counted."""
    return Summary.joined(map(Summary.of, documents))


def _add_to(sums: dict[K, Said], more: Mapping[K, Said]) -> None:
    for key, said in more.items():
        sums[key] = sums.get(key, Said()) + said


def _rank(said: Said) -> tuple[int, int]:
    """What sorts more before less."""
    return -said.attributions, -said.words


class _WordCount:
    """Counts the attributions of a text, and their words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._outer: list[Extent] | None = None

    def __call__(self, attribution: Attribution) -> Said:
        """One attribution, in no document yet."""
        places = [
            match.start()
            for span in attribution.content
            for match in _WORD.finditer(self._text, span.start, span.end)
        ]
        n_quoted = 0
        if attribution.kind is Kind.DIRECT:
            n_quoted = len(places)
        elif attribution.kind is Kind.MIXED:
            n_quoted = sum(map(self._is_quoted, places))
        return Said(
            direct=attribution.kind is Kind.DIRECT,
            indirect=attribution.kind is Kind.INDIRECT,
            mixed=attribution.kind is Kind.MIXED,
            words=len(places),
            quoted_words=n_quoted,
        )

    def _is_quoted(self, offset: int) -> bool:
        """Whether an offset stands in quotation marks, which are looked for once."""
        if self._outer is None:
            self._outer = [
                Extent(quotation.start, quotation.end)
                for quotation in find_quotations(self._text, paragraphs(self._text))
                if not quotation.depth
            ]
        index = bisect_right(self._outer, offset, key=lambda extent: extent.start) - 1
        return index >= 0 and offset < self._outer[index].end
