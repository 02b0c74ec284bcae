"""One rule for each form of noun phrase: who it stands for."""

from collections.abc import Sequence
from typing import Final

from quoteattr.lexicon.pronouns import (
    FIRST,
    FIRST_PLURAL,
    HE,
    IT,
    NUMBERS,
    RELATIVE,
    SHE,
    THEY,
)
from quoteattr.lexicon.role_nouns import GROUP_NOUNS, NAMING_NOUNS, WORK_NOUNS
from quoteattr.records import SpeakerKind
from quoteattr.speakers.capitals import key_of
from quoteattr.speakers.descriptions import by_description
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.first_person import writer_at
from quoteattr.speakers.makers import polled
from quoteattr.speakers.persons import by_he_or_she
from quoteattr.speakers.phrases import Form, Phrase
from quoteattr.speakers.plurals import by_plural, number_of
from quoteattr.speakers.pronouns import by_it_or_they
from quoteattr.speakers.rank import Option, Task
from quoteattr.speakers.relatives import antecedent, joined
from quoteattr.speakers.roster import as_alias
from quoteattr.speakers.scene import NOBODY, Answer, Scene
from quoteattr.speakers.unnamed import by_words

_WRITERS: Final = FIRST | FIRST_PLURAL


def answer(scene: Scene, phrase: Phrase) -> Answer:
    """Who a noun phrase stands for; nobody if it cannot be told."""
    given = scene.given.at.get(phrase.head_end)
    if given is not None:
        return Answer(given.members or (given,))
    words = as_alias(scene.layout.text[phrase.start : phrase.end])
    if words in scene.known.described:
        return Answer((scene.known.described[words],))
    if phrase.form is Form.NAME:
        return _by_name(scene, phrase)
    if phrase.form is Form.PRONOUN:
        return _by_pronoun(scene, phrase)
    return _by_noun(scene, phrase)


def _by_name(scene: Scene, phrase: Phrase) -> Answer:
    """Whom a name stands for: the cast says so, and the ranker how surely."""
    entity = scene.named(phrase.name)
    if entity is None or phrase.name is None:
        return NOBODY
    if phrase.name.words != entity.fullest:
        task = Task.SHORT_NAME
    else:
        task = Task.FULL_NAME if len(entity.fullest) > 1 else Task.LONE_NAME
    return scene.choose(task, phrase, [Option(entity)])


def _by_pronoun(scene: Scene, phrase: Phrase) -> Answer:
    """Who a pronoun stands for; "I" in a quotation is left to who is quoted."""
    word = phrase.head
    if word in HE or word in SHE:
        return by_he_or_she(scene, phrase)
    if word in IT or word in THEY:
        return by_it_or_they(scene, phrase)
    if word in RELATIVE:
        return _by_relative(scene, phrase)
    if scene.timeline.is_quoted(phrase.start):
        return NOBODY
    if word in _WRITERS:
        return Answer((writer_at(scene, phrase.start),))
    return Answer((by_words(scene, phrase),))


def _by_relative(scene: Scene, phrase: Phrase) -> Answer:
    """Who stands before "who" or "which": one, or several named in one breath."""
    before = antecedent(scene, phrase)
    if before is None:
        return NOBODY
    several = joined(scene, phrase, before)
    return Answer(several) if several else answer(scene, before)


def _by_noun(scene: Scene, phrase: Phrase) -> Answer:
    """Who a description stands for, somebody unnamed if nobody else."""
    parted = _parted(scene, phrase) or _overlooked(scene, phrase)
    if parted:
        return Answer(parted)
    owners = _owners(scene, phrase)
    made = _made_with_noun(scene, phrase, owners) or _titled(scene, phrase)
    made = made or polled(scene, phrase)
    if made is not None:
        return Answer((made,))
    is_crowd = phrase.is_plural and phrase.head not in NAMING_NOUNS
    is_crowd = is_crowd and not (owners and phrase.head in WORK_NOUNS)
    is_crowd |= phrase.is_plural and number_of(scene, phrase) > 0
    if is_crowd or phrase.head in NUMBERS:
        found = by_plural(scene, phrase)
    else:
        found = by_description(scene, phrase, owners)
    if found.entities:
        return found
    return Answer((by_words(scene, phrase),), found.score)


# Hart, where the words run on: "said in the Harrow Post Hart would go"
def _overlooked(scene: Scene, phrase: Phrase) -> tuple[Entity, ...]:
    """The one whose name a source's words are, though no name was found there."""
    is_found = scene.names_within(phrase.start, phrase.end)
    if phrase.form is not Form.BARE or is_found:
        return ()
    words = scene.layout.text[phrase.start : phrase.end].split()
    if not all(word[0].isupper() for word in words):
        return ()
    named = scene.cast.alone_named(tuple(key_of(word) for word in words))
    return () if named is None else (named,)


# Ann Hart and Bo Lee, both of whom …
def _parted(scene: Scene, phrase: Phrase) -> tuple[Entity, ...]:
    """Those named in one breath before a relative pronoun that takes them all."""
    words = scene.layout.text[phrase.start : phrase.end].lower().split()
    is_parted = words[0] in _WHOLES and words[1:] in (["of", "whom"], ["of", "which"])
    if words != ["each"] and not is_parted:
        return ()
    sentence = scene.layout.sentence_at(phrase.start)
    start = scene.layout.sentences[sentence].start
    for mention in scene.timeline.before(phrase.start):
        if mention.start < start:
            break
        if mention.entity.members:
            return mention.entity.members
    return ()


_WHOLES: Final = frozenset({"all", "both", "each", "neither", "none"})


# Hart's wife, her spokesman, the minister's spokesman
def _owners(scene: Scene, phrase: Phrase) -> tuple[Entity, ...]:
    """Whose the thing or person is that a description names."""
    if phrase.owner_phrase is not None:
        owners = answer(scene, phrase.owner_phrase).entities
        return tuple(owner for owner in owners if not owner.is_unnamed)
    if phrase.owner is not None:
        owner = scene.named(phrase.owner)
        return () if owner is None else (owner,)
    if phrase.owner_word in HE or phrase.owner_word in SHE:
        end = phrase.start + len(phrase.owner_word)
        if end in scene.given.at:
            return (scene.given.at[end],)
        beside = _beside(scene, phrase)
        if beside is not None:
            return (beside,)
        pronoun = Phrase(phrase.start, end, Form.PRONOUN, phrase.owner_word)
        return by_he_or_she(scene, pronoun).entities
    return ()


# Ann Hart and her spokesman
def _beside(scene: Scene, phrase: Phrase) -> Entity | None:
    """The one person named in a source beside a description whose owner it can be."""
    gender = "male" if phrase.owner_word in HE else "female"
    named = [e for e in scene.moment.beside if e.is_person and e.gender == gender]
    return named[0] if len(named) == 1 else None


def _made_with_noun(
    scene: Scene, phrase: Phrase, owners: Sequence[Entity]
) -> Entity | None:
    """Whom a name, or a pronoun, makes with the noun after it; the one such police."""
    if phrase.owner is not None and phrase.is_joined:
        return _made_with_name(scene, phrase)
    if phrase.head == "police" and not phrase.words:
        forces = [e for (noun, _), e in scene.nouned.of.items() if noun == "police"]
        return forces[0] if len(forces) == 1 else None
    if (phrase.owner_word or phrase.owner_phrase) and phrase.head in _OWN_NOUNS:
        for owner in owners:
            made = scene.nouned.of.get((phrase.head, owner))
            made = made or scene.nouned.of.get(("campaign", owner))
            return made or (
                scene.campaign_of(owner) if phrase.head == "campaign" else None
            )
    return None


# the film, where one is called by its title
def _titled(scene: Scene, phrase: Phrase) -> Entity | None:
    """The one work of a sort that has a title, None if there are none or several."""
    is_owned = phrase.owner or phrase.owner_word or phrase.owner_phrase
    if phrase.form is not Form.DEFINITE or phrase.is_plural or is_owned:
        return None
    told = scene.standing.told.get(phrase.head, ())
    titled = [
        entity for entity in told if entity.names[:1] and entity.names[0].is_title
    ]
    return titled[0] if len(titled) == 1 else None


# his team, where the article speaks of the Hart campaign
_OWN_NOUNS: Final = frozenset({"campaign", "camp", "administration", "team"})


def _made_with_name(scene: Scene, phrase: Phrase) -> Entity | None:
    """The Hart campaign; the Harrow group, which is Harrow."""
    owner = scene.named(phrase.owner)
    if owner is None or phrase.owner is None:
        return None
    if phrase.head == "team" and ("campaign", owner) in scene.nouned.of:
        return scene.nouned.of["campaign", owner]
    made = scene.nouned.at.get(phrase.owner.start)
    if made is not None and (phrase.head, owner) in scene.nouned.of:
        return made
    is_its_sort = phrase.form is Form.DEFINITE and phrase.head in GROUP_NOUNS
    is_whole = is_its_sort and not phrase.is_plural and not phrase.owner.is_possessive
    return owner if is_whole and owner.kind in _ORGANISED else None


_ORGANISED: Final = (SpeakerKind.ORGANISATION, None)
