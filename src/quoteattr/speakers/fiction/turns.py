"""Turns: what one speaker says in one go, a paragraph's quotations with its cues."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from quoteattr.records import Attribution, Kind
from quoteattr.speakers.fiction.cues import (
    SAYING,
    Cue,
    CueReader,
    leading,
    status_of,
)
from quoteattr.speakers.fiction.mentions import Form
from quoteattr.speakers.fiction.words import Words


class Piece(NamedTuple):
    """A stretch of speech without narration in it, by tokens."""

    first: int
    end: int
    owner: Attribution


@dataclass(slots=True, eq=False)
class Turn:
    """What one speaker says in a paragraph.

    Attributes:
        pieces: The stretches of speech, in order.
        cues: What the narration around them says.
        paragraph: Index of the paragraph in which it begins.
        last: Index of the paragraph in which it ends.
        is_split: Whether another turn stands before it in its paragraph.
        lead: The cue that most likely names the speaker by itself.
        status: What that cue is, in a word for features.
    """

    pieces: list[Piece]
    cues: list[Cue] = field(default_factory=list)
    paragraph: int = 0
    last: int = 0
    is_split: bool = False
    lead: Cue | None = None
    status: str = "0"

    @property
    def gender(self) -> str:
        """Whether its leading cue is of a man or a woman, as far as it tells."""
        return "" if self.lead is None else _gender(self.lead)

    @property
    def first(self) -> int:
        """Its first token."""
        return self.pieces[0].first

    @property
    def end(self) -> int:
        """The token just past it."""
        return self.pieces[-1].end


def find_turns(
    words: Words, reader: CueReader, attributions: Sequence[Attribution]
) -> list[Turn]:
    """The turns of a text, in order."""
    pieces = sorted(_pieces(words, attributions))
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _goes_on(words, groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [
        turn for group in groups for turn in _Paragraph(words, reader, group).turns()
    ]


def _pieces(words: Words, attributions: Sequence[Attribution]) -> Iterator[Piece]:
    for attribution in attributions:
        if attribution.kind is Kind.DIRECT:
            for span in attribution.content:
                first, end = words.at(span.start), words.at(span.end)
                if first < end:
                    yield Piece(first, end, attribution)


def _goes_on(words: Words, before: Piece, piece: Piece) -> bool:
    """Whether a piece stands in the paragraph in which another ends."""
    here = words.paragraphs[piece.first]
    return here == words.paragraphs[before.end - 1]


_CONTINUING: Final = frozenset({",", ";", ":", "--", "—", "-"})


@dataclass(slots=True)
class _Paragraph:
    words: Words
    reader: CueReader
    pieces: list[Piece]

    def turns(self) -> Iterator[Turn]:
        """The paragraph's turns: one, unless its cues name several speakers."""
        found: list[Turn] = []
        for index, piece in enumerate(self.pieces):
            after = self._after(index)
            before = self._before(index)
            lead = leading([c for c in (*after, *before) if c.place in SAYING])
            turn = found[-1] if found else None
            if turn is None or self._is_other(turn, lead):
                turn = Turn([], is_split=bool(found))
                found.append(turn)
            turn.pieces.append(piece)
            turn.cues += [*after, *before]
            turn.lead = leading(turn.cues)
        for turn in found:
            turn.paragraph = self.words.paragraphs[turn.first]
            turn.last = self.words.paragraphs[turn.end - 1]
            turn.status = status_of(turn.lead)
            yield turn

    def _after(self, index: int) -> list[Cue]:
        """The cues between a piece and the next, or the paragraph's end."""
        start = self.pieces[index].end
        if index + 1 < len(self.pieces):
            return self.reader.after(start, self.pieces[index + 1].first)
        paragraph = self.words.paragraphs[start - 1]
        limit = self.words.layout.paragraphs[paragraph].end
        return self.reader.after(start, self.words.at(limit))

    def _before(self, index: int) -> list[Cue]:
        """The cues between the piece before, or the paragraph's beginning, and this."""
        end = self.pieces[index].first
        if index == 0:
            paragraph = self.words.paragraphs[end]
            start = self.words.at(self.words.layout.paragraphs[paragraph].start)
            return self.reader.before(start, end) if start < end else []
        start = self.pieces[index - 1].end
        # The sentence behind a quotation is its own, unless it leads on.
        if self._is_one_sentence(start, end):
            return []
        stop = self.reader.first_stop(start, end)
        return self.reader.before(stop, end)

    def _is_one_sentence(self, start: int, end: int) -> bool:
        return self.reader.first_stop(start, end) >= end

    def _is_other(self, turn: Turn, lead: Cue | None) -> bool:
        """Whether a piece's cue names another speaker than its turn's."""
        known = turn.lead
        if lead is None or known is None or known.place not in SAYING:
            return False
        if lead.mention is known.mention:
            return False
        return _conflict(known, lead)


def _conflict(one: Cue, other: Cue) -> bool:
    """Whether two cues cannot mean the same speaker."""
    left, right = one.mention, other.mention
    if left.form is Form.NAME and right.form is Form.NAME:
        return not set(left.people) & set(right.people)
    if {left.form, right.form} == {Form.NARRATOR, Form.NAME}:
        return True
    if {left.form, right.form} == {Form.NARRATOR, Form.PRONOUN}:
        return True
    genders = {_gender(one), _gender(other)}
    return genders == {"m", "f"}


def _gender(cue: Cue) -> str:
    mention = cue.mention
    if mention.gender:
        return mention.gender
    genders = {person.gender.lower() for person in mention.people}
    return genders.pop() if len(genders) == 1 else ""
