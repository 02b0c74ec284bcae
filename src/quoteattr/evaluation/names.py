"""Names as they are compared, and what form of its speaker's name a source has."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from quoteattr.records import Document, Speaker, SpeakerKind

# Ann Lee's, the Lees' (the bare apostrophe goes with the punctuation)
_POSSESSIVE: Final = re.compile(r"['’]s\b")
# Words joined by a hyphen or a stroke are two words, whichever way a text has them.
_JOINT: Final = re.compile(r"[-/\u2010-\u2015]")
_ARTICLE: Final = re.compile(r"^(?:the|an|a) (?=\S)")

# Fixed here and not taken from the lexicon: a new word there must not move scores.
_PRONOUN_WORDS: Final = """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves
    he him his himself she her hers herself it its itself they them their theirs
    themselves one who whom whose which that this these those
"""
PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())


class Form(StrEnum):
    """What the words of a source are to the name of its speaker."""

    SAME = "same"
    PART = "part of name"
    PRONOUN = "pronoun"
    OTHER = "other"


def normalised(name: str) -> str:
    """A name as it is compared.

    Lower case; without a leading article, possessive 's and punctuation; words
    joined by a hyphen or a stroke apart; single spaces.
    """
    apart = _JOINT.sub(" ", _POSSESSIVE.sub("", name.lower()))
    bare = "".join(c for c in apart if not unicodedata.category(c).startswith("P"))
    return _ARTICLE.sub("", " ".join(bare.split()))


def form_of(source: str, speakers: Sequence[Speaker]) -> Form:
    """The form of a source's words, compared with the name of its speaker.

    A pronoun is one whatever its speaker; a source of several speakers that is no
    pronoun is `OTHER`. "Part" means that all its words are among the name's.
    """
    words = normalised(source)
    if words in PRONOUNS:
        return Form.PRONOUN
    if len(speakers) != 1:
        return Form.OTHER
    name = normalised(speakers[0].name)
    if words == name:
        return Form.SAME
    return Form.PART if words and set(words.split()) < set(name.split()) else Form.OTHER


def speakers_by_id(document: Document) -> dict[str, Speaker]:
    """The document's speakers, to be looked up."""
    return {speaker.id: speaker for speaker in document.speakers}


def are_same(gold: Sequence[Speaker], predicted: Sequence[Speaker]) -> bool:
    """Whether predicted speakers are the gold ones: as a set, by name.

    Somebody unnamed in gold is right when the prediction has somebody unnamed;
    which one is a question of grouping.
    """
    return bool(predicted) and _identity(gold) == _identity(predicted)


def _identity(speakers: Sequence[Speaker]) -> tuple[set[str], bool]:
    """The names of the named speakers, and whether any is unnamed."""
    named = {normalised(s.name) for s in speakers if s.kind is not SpeakerKind.UNNAMED}
    return named, not are_named(speakers)


def are_named(speakers: Sequence[Speaker]) -> bool:
    """Whether every one of the speakers has a name."""
    return all(speaker.kind is not SpeakerKind.UNNAMED for speaker in speakers)
