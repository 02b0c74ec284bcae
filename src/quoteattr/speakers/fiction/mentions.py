"""Mentions of people in a novel: names, pronouns, and nouns like "the old man"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quoteattr.lexicon.dialogue import (
    FEMALE_PEOPLE,
    IRREGULAR_PASTS,
    MALE_PEOPLE,
    PEOPLE,
    SPEECH_VERBS,
)
from quoteattr.lexicon.pronouns import FUNCTION_WORDS
from quoteattr.lexicon.titles import FEMALE_TITLES, MALE_TITLES, TITLES
from quoteattr.speakers.fiction.people import Key, People, Person
from quoteattr.speakers.fiction.words import Words


class Form(StrEnum):
    """By what a mention picks somebody out."""

    NAME = "N"
    PRONOUN = "P"
    NOUN = "D"
    NARRATOR = "I"


@dataclass(slots=True, eq=False)
class Mention:
    """A place where somebody is mentioned.

    Attributes:
        first: Index of its first token.
        end: Index just past its last.
        form: By what it picks somebody out.
        people: Who may be meant, for names.
        gender: "m" or "f" where the words tell, else "".
        is_subject: Whether it seems to be the subject of a verb.
        is_possessive: Whether it says whose something is.
        is_quoted: Whether it is in speech.
        head: The noun, of a noun phrase.
        is_loose: Whether it may be anybody, whoever is known by it.
        likely: Of the people, the likeliest; those a pronoun may mean, in order.
    """

    first: int
    end: int
    form: Form
    people: tuple[Person, ...] = ()
    gender: str = ""
    is_subject: bool = False
    is_possessive: bool = False
    is_quoted: bool = False
    head: str = ""
    is_loose: bool = False
    likely: tuple[Person, ...] = ()


_PRONOUNS: Final = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SUBJECTS: Final = frozenset({"he", "she", "i"})
_FIRST: Final = frozenset({"i", "me", "my", "myself", "i'd", "i'll", "i'm", "i've"})
_SOMEONE: Final = frozenset({"someone", "somebody"})
_DETERMINERS: Final = frozenset(
    str.split("the a an this that his her my their our another some one")
)
# What may stand between a determiner and its noun, of the small words.
_WITHIN: Final = frozenset(
    str.split("first second third last next other two three very dear only once now")
)
_BARRIERS: Final = FUNCTION_WORDS - _WITHIN
_LONGEST_NOUN_PHRASE: Final = 5


def find_mentions(words: Words, people: People) -> list[Mention]:
    """The mentions of a text, in order, none overlapping another."""
    return list(_Finder(words, people).mentions())


@dataclass(slots=True)
class _Finder:
    words: Words
    people: People

    def mentions(self) -> Iterator[Mention]:
        """The mentions from the first token to the last."""
        keys, at = self.words.keys, 0
        while at < len(keys):
            mention = self._at(at)
            if mention is None:
                at += 1
                continue
            mention.is_quoted = bool(self.words.quoted[at])
            mention.is_possessive |= keys[mention.end : mention.end + 1] == ["'s"]
            if not mention.is_subject and not mention.is_possessive:
                mention.is_subject = self._is_subject(mention)
            yield mention
            at = mention.end

    def _at(self, at: int) -> Mention | None:
        """The mention that begins at a token."""
        key = self.words.keys[at]
        gender = _PRONOUNS.get(key)
        if gender:
            is_whose = key == "his" or (key == "her" and self._is_noun(at + 1))
            if is_whose:
                noun = self._noun_phrase(at)
                if noun is not None:
                    return noun
            subject = key in _SUBJECTS
            return Mention(at, at + 1, Form.PRONOUN, (), gender, subject, is_whose)
        if key in _FIRST and self._is_first_person(at, key):
            return Mention(at, at + 1, Form.NARRATOR, is_subject=key[0] == "i")
        if key in _SOMEONE:
            return Mention(at, at + 1, Form.NOUN, head=key)
        return self._name(at) or self._noun_phrase(at) or self._rank(at, key)

    # “Yes, Duchess.”
    def _rank(self, at: int, key: str) -> Mention | None:
        """A rank alone, in speech."""
        ranked = self.people.ranks.get(key)
        if not ranked or not self.words.quoted[at] or not self.words.is_capital(at):
            return None
        return Mention(at, at + 1, Form.NAME, ranked)

    def _is_first_person(self, at: int, key: str) -> bool:
        return key != "i" or self.words.is_capital(at)

    def _is_noun(self, at: int) -> bool:
        keys = self.words.keys
        return at < len(keys) and keys[at].isalpha() and keys[at] not in SPEECH_VERBS

    def _name(self, at: int) -> Mention | None:
        """The longest name that begins at a token."""
        first = self.words.keys[at].rstrip(".")
        if first not in self.people.by_first and first not in TITLES:
            return None
        is_capital = self.words.is_capital(at)
        best: Mention | None = None
        for key in self.people.by_first.get(first, ()):
            end = self._match(at, key)
            if end and is_capital and self._is_proper(end, key):
                best = Mention(at, end, Form.NAME, self.people.owners[key])
                break
            if end and self._is_description(at, key):
                return self._described(at, end, key)
        if first in TITLES and is_capital:
            titled = self._titled(at)
            if titled is not None and (best is None or titled.end > best.end):
                return titled
        return best

    # The Duchess | but not: The child
    def _is_proper(self, end: int, key: Key) -> bool:
        """Whether a name that opens with a capital has another at its head."""
        return key[0] not in _DETERMINERS or self.words.is_capital(end - 1)

    def _described(self, at: int, end: int, key: Key) -> Mention:
        """The mention of somebody who is known by a description."""
        head = key[-1]
        gender = "m" if head in MALE_PEOPLE else "f" if head in FEMALE_PEOPLE else ""
        people = self.people.owners[key]
        return Mention(at, end, Form.NOUN, people, gender, head=head)

    def _is_description(self, at: int, key: Key) -> bool:
        """Whether an alias in small letters is a noun phrase, not a small word."""
        head = key[-1]
        is_noun = head in MALE_PEOPLE or head in FEMALE_PEOPLE or head in PEOPLE
        before = self.words.keys[at - 1] if at else ""
        is_whole = key[0] in _DETERMINERS or before in _DETERMINERS
        return is_whole and (is_noun or len(key) > 1 or before == "the")

    def _match(self, at: int, key: Key) -> int:
        """The end of a key's words from a token on; 0 if they do not stand there."""
        keys = self.words.keys
        for word in key:
            if at >= len(keys) or keys[at].rstrip(".") != word:
                return 0
            at += 1
            if at < len(keys) and keys[at] == "." and (word in TITLES or len(word) < 2):
                at += 1
        return at

    # Mr. Lee, where nobody is called so, but somebody is called Ann Lee, or Ray Lee
    def _titled(self, at: int) -> Mention | None:
        """A title and a name that only some of its bearers fit."""
        title = self.words.keys[at].rstrip(".")
        after = self._match(at, (title,))
        if not after or after >= len(self.words.keys):
            return None
        if not self.words.is_capital(after):
            return None
        for key in self.people.by_first.get(self.words.keys[after], ()):
            end = self._match(after, key)
            fitting = _fitting(title, self.people.owners[key]) if end else ()
            if fitting:
                return Mention(at, end, Form.NAME, fitting)
        return None

    def _noun_phrase(self, at: int) -> Mention | None:
        """A description of somebody: its determiner, up to its noun."""
        keys = self.words.keys
        if keys[at] not in _DETERMINERS:
            return None
        for end in range(at + 1, min(at + _LONGEST_NOUN_PHRASE, len(keys))):
            head = keys[end]
            if not head.isalpha() or head in _BARRIERS or self._is_longer_name(end):
                return None
            known = self.people.ranks.get(head, ()) if keys[at] == "the" else ()
            is_follow = end + 1 < len(keys) and self._is_noun_follow(end + 1)
            if (head in MALE_PEOPLE or head in FEMALE_PEOPLE) and not is_follow:
                gender = "m" if head in MALE_PEOPLE else "f"
                return Mention(at, end + 1, Form.NOUN, known, gender, head=head)
            if (head in PEOPLE or known) and not is_follow:
                return Mention(at, end + 1, Form.NOUN, known, head=head)
            named = self.people.owners.get((head,))
            if named and self.words.is_capital(end):
                return None  # the Ann that they knew
        return None

    # the Duchess of Hale, not some duchess | his Uncle Ray
    def _is_longer_name(self, at: int) -> bool:
        """Whether a name of several words begins at a token."""
        if not self.words.is_capital(at):
            return False
        name = self._name(at)
        return name is not None and name.end > at + 1

    def _is_noun_follow(self, at: int) -> bool:
        """Whether a further noun of people stands right behind: "girl friend"."""
        key = self.words.keys[at]
        return key in MALE_PEOPLE or key in FEMALE_PEOPLE or key in PEOPLE

    def _is_subject(self, mention: Mention) -> bool:
        """Whether a verb follows, or a verb of speech precedes."""
        keys, at = self.words.keys, mention.end
        while at < len(keys) and keys[at].endswith("ly"):
            at += 1
        following = keys[at] if at < len(keys) else ""
        if following in IRREGULAR_PASTS or following in SPEECH_VERBS:
            return True
        if following.endswith("ed") and len(following) > 3:
            return True
        before = keys[mention.first - 1] if mention.first else ""
        return before in SPEECH_VERBS and not mention.is_quoted


def _fitting(title: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """Those whom a title may stand before."""
    if title in MALE_TITLES:
        return tuple(p for p in people if p.gender not in "Ff" or p.gender == "?")
    if title in FEMALE_TITLES:
        return tuple(p for p in people if p.gender not in "Mm" or p.gender == "?")
    return tuple(people)


def tell_gender(words: Words, mentions: Sequence[Mention]) -> None:
    """Tell people what the pronouns behind their names show of them.

    A pronoun counts for the one who is named last before it, in its sentence or the
    one before it, where nobody else is named there.
    """
    named: list[tuple[int, Person]] = []
    for mention in mentions:
        if mention.is_quoted:
            continue
        sentence = words.sentences[mention.first]
        if mention.form is Form.NAME and len(mention.people) == 1:
            named = [(s, p) for s, p in named if s >= sentence - 1]
            named.append((sentence, mention.people[0]))
        elif mention.form is Form.PRONOUN and named:
            near = {p for s, p in named if s == sentence}
            near = near or {p for s, p in named if s == sentence - 1}
            if len(near) == 1:
                (person,) = near
                person.male += mention.gender == "m"
                person.female += mention.gender == "f"


def count(mentions: Sequence[Mention]) -> None:
    """Count how often each of the people is named, in narration and in speech."""
    for mention in mentions:
        if mention.form is Form.NAME:
            for person in mention.people:
                share = 1 / len(mention.people)
                if mention.is_quoted:
                    person.n_quoted += share
                else:
                    person.n_named += share
