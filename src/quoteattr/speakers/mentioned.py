"""The words of a text that may mention a person: what a speaker is looked for among."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from quoteattr.layout import Layout
from quoteattr.lexicon.given_names import GIVEN
from quoteattr.lexicon.role_nouns import PERSON_NOUNS
from quoteattr.lexicon.titles import TITLES
from quoteattr.markup import Mention, MentionForm
from quoteattr.records import SpeakerKind
from quoteattr.segment import Extent
from quoteattr.speakers.names import Name, find_names

# Nouns of novels that no news article uses for who speaks.
_STORIED: Final = frozenset(
    str.split("""
    baby barber barmaid baronet beggar boatman bookseller bride butcher butler cabman
    caller captive carpenter chauffeur clergyman clerk coachman companion concierge
    conspirator convict cook count countess creature curate dame damsel drummer dwarf
    elder engineer fellow fiddler fisherman footman gamekeeper gardener ghost giant
    girl governess grocer groom guest guide hag hermit host hostess hunchback hunter
    idiot innkeeper inspector invalid jailer jockey knight lad lady landlady landlord
    lass lover maid maiden marquis marquise master mate matron messenger milkman miller
    minister miser missionary mistress monster navigator nobleman nurse oracle orphan
    outlaw owner page parson pilgrim pirate poet porter prisoner proprietor rascal
    rector rogue ruffian sailor savage scoundrel scullion seaman seller servant sexton
    shepherd shopman smuggler speaker spinster squire stable-boy steward stranger
    student tailor thief tramp traveller usher valet vicar villager villain visitor
    voice waiter wanderer wench witch woodcutter wretch youngster youth
    """)
)
_NOUNS: Final = PERSON_NOUNS | TITLES | _STORIED

_PRONOUNS: Final = frozenset({"he", "she", "i"})
_DETERMINERS: Final = frozenset(
    str.split("the a an his her my our their this that another")
)
_LONGEST: Final = 4  # words between a determiner and the noun

_WORD: Final = regex.compile(r"[\p{L}\p{M}]++(?:['’\-][\p{L}\p{M}]++)*+")


def find_mentions(layout: Layout) -> list[Mention]:
    """The mentions of a text in order, none overlapping another.

    Names are taken everywhere, pronouns and descriptions outside quotations only, for
    within them they are another's words.
    """
    quoted = _Extents(
        [Extent(q.start, q.end) for q in layout.quotations if not q.depth]
    )
    named = [
        Mention(
            name.outer_start,
            name.end,
            MentionForm.SPOKEN if quoted.hold(name.start) else MentionForm.NAME,
        )
        for name in find_names(layout)
        if _may_be_person(name)
    ]
    taken = _Extents([Extent(m.start, m.end) for m in named])
    others = [
        mention
        for mention in (*_pronouns(layout), *_descriptions(layout))
        if not quoted.hold(mention.start)
        and not taken.hold(mention.start)
        and not taken.hold(mention.end - 1)
    ]
    return sorted([*named, *others])


def _may_be_person(name: Name) -> bool:
    if name.kind in (SpeakerKind.PERSON, None):
        return True
    return len(name.words) == 1 and name.words[0] in GIVEN  # Bill is no bill here


def _pronouns(layout: Layout) -> Iterator[Mention]:
    """The words he, she and I."""
    starts, words = layout.tokens.starts, layout.tokens.words
    for start, word in zip(starts, words, strict=True):
        if word.lower() in _PRONOUNS and word != "i":
            yield Mention(start, start + len(word), MentionForm.PRONOUN)


# the old man; a very tall young woman; her sister
def _descriptions(layout: Layout) -> Iterator[Mention]:
    """Stretches from a determiner to a noun for a person close behind it."""
    begin, since = -1, 0
    for token in layout.tokens:
        word = layout.text[token.start : token.end].lower()
        if word in _DETERMINERS:
            begin, since = token.start, 0
        elif begin >= 0:
            since += 1
            if word in _NOUNS:
                yield Mention(begin, token.end, MentionForm.DESCRIPTION)
                begin = -1
            elif since > _LONGEST or not _WORD.fullmatch(word):
                begin = -1


class _Extents:
    """Stretches of a text in order, none overlapping another."""

    def __init__(self, extents: Sequence[Extent]) -> None:
        self._extents = extents
        self._starts = [extent.start for extent in extents]

    def hold(self, offset: int) -> bool:
        """Whether an offset is within one of them."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._extents[at].end
