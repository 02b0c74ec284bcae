"""People without a name, made of the nouns by which they are said to speak.

“Tickets,” said the old guard.   “the old guard” is somebody, if nobody is called so
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quoteattr.lexicon.dialogue import ANYBODY
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.cues import SAYING
from quoteattr.speakers.fiction.mentions import Form, Mention
from quoteattr.speakers.fiction.people import People, Person
from quoteattr.speakers.fiction.turns import Turn
from quoteattr.speakers.fiction.words import Words

_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "another"})
# A noun that may be said of anybody is not one person's if it is said in more places.
_MOST_PLACES: Final = 4
# Tokens in a place: some four scenes.
_PLACE: Final = 4000


def describe(
    words: Words, people: People, mentions: Sequence[Mention], turns: Sequence[Turn]
) -> list[Person]:
    """Make somebody of each noun that speaks, and tell its mentions so."""
    phrases: dict[str, Counter[str]] = {}
    for mention in _speaking(words, turns):
        phrase = _phrase(words, mention)
        phrases.setdefault(mention.head, Counter())[phrase] += 1
    made: dict[str, Person] = {}
    for head, said in phrases.items():
        made[head] = _person(said, head, len(people.everyone) + len(made))
    for mention in mentions:
        if mention.head in made and _is_nameless(words, mention):
            person = made[mention.head]
            mention.people = (person,)
            person.male += mention.gender == "m"
            person.female += mention.gender == "f"
    return list(made.values())


def _speaking(words: Words, turns: Sequence[Turn]) -> Iterator[Mention]:
    """The nouns that are subjects of verbs of speech beside a quotation."""
    for turn in turns:
        lead = turn.lead
        is_said = lead is not None and lead.place in SAYING
        if lead is not None and is_said and _is_nameless(words, lead.mention):
            yield lead.mention


def _is_nameless(words: Words, mention: Mention) -> bool:
    is_noun = mention.form is Form.NOUN and not mention.people
    return is_noun and words.keys[mention.first] in _ARTICLES


def _phrase(words: Words, mention: Mention) -> str:
    """The noun phrase of a mention, definite."""
    return " ".join(["the", *words.keys[mention.first + 1 : mention.end]])


def _person(said: Counter[str], head: str, index: int) -> Person:
    phrase = said.most_common(1)[0][0]
    entity = Entity(known_as=phrase, is_unnamed=True)
    return Person(entity, index, ((head,),), is_made=True)


# “Look!” cried the lad.   here and there in the book: whoever is a lad there
def loosen(words: Words, mentions: Sequence[Mention]) -> None:
    """Tell the mentions by a noun that may be said of anybody, and is, all over."""
    some = [m for m in mentions if _may_be_anybody(words, m)]
    places: dict[str, set[int]] = {}
    for mention in some:
        places.setdefault(mention.head, set()).add(mention.first // _PLACE)
    for mention in some:
        mention.is_loose = len(places[mention.head]) > _MOST_PLACES


def _may_be_anybody(words: Words, mention: Mention) -> bool:
    if mention.head not in ANYBODY or words.is_capital(mention.end - 1):
        return False
    return bool(mention.people) and all(p.is_nominal for p in mention.people)
