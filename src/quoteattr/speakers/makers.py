"""Who speaks by a thing: whose it is, or who made it."""

from collections.abc import Iterator
from typing import Final

from quoteattr.lexicon.organisations import SORTS
from quoteattr.lexicon.role_nouns import SPEECH_NOUNS
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.phrases import Phrase, sort_of_noun
from quoteattr.speakers.rank import Option
from quoteattr.speakers.scene import Scene

_MEDIA: Final = frozenset().union(
    *(SORTS[noun] for noun in ("newspaper", "network", "site", "wire", "pollster"))
)


# her speech, a Harrow Times report
def owner_features(phrase: Phrase, owner: Entity) -> Iterator[str]:
    """What speaks for a thing standing for its owner."""
    sort, kind = sort_of_noun(phrase.head), owner.kind or "unknown"
    yield "owner"
    yield f"owner, {sort}"
    yield f"owner, {kind}"
    yield f"owner, {sort} of {kind}"
    if phrase.owner_word:
        yield "owner, pronoun"
    elif phrase.owner is not None and not phrase.owner.is_possessive:
        yield "owner, joined"
    if _MEDIA.intersection(owner.fullest):
        yield f"owner, {sort} of media"
    if phrase.head in SPEECH_NOUNS:
        yield "owner, speech"


_MAKING: Final = frozenset({"by", "from", "of", "at", "for"})


# data from Harrow Watch, a count by the Harrow Times
def maker(scene: Scene, phrase: Phrase) -> Option | None:
    """The first name behind a thing's noun, as who speaks by it."""
    names = scene.names_within(phrase.head_end, phrase.end)
    entity = scene.named(names[0]) if names and phrase.head_end > 0 else None
    if entity is None:
        return None
    before = scene.layout.tokens_within(phrase.head_end, names[0].outer_start)
    words = [word.lower() for word in before.words]
    link = next((word for word in reversed(words) if word not in _ARTICLES), "")
    sort, kind = sort_of_noun(phrase.head), entity.kind or "unknown"
    if link not in _MAKING:
        return None
    if phrase.head in _NAMED_BY_MAKER:
        entity = scene.nouned.made(scene.layout.text, names[0], entity, phrase.head)
    return Option(
        entity,
        (
            "maker",
            f"maker {link}",
            f"maker {link}, {sort}",
            f"maker, {phrase.head}",
            f"maker, {sort} of {kind}",
            f"maker, {min(len(words), 3)} words",
        ),
    )


def polled(scene: Scene, phrase: Phrase) -> Entity | None:
    """The one poll that an organisation is said to have made, None if it is none."""
    if phrase.head not in _NAMED_BY_MAKER or phrase.is_plural:
        return None
    made = maker(scene, phrase)
    is_made = made is not None and not _BY.isdisjoint(made.features)
    return made.entity if made is not None and is_made else None


_BY: Final = frozenset({"maker by", "maker from"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
# A poll by Harrow Watch is the Harrow Watch poll.
_NAMED_BY_MAKER: Final = frozenset({"poll", "survey"})
