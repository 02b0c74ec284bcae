"""One letter a token: what a word does in its clause, told by lists and by its shape.

The patterns of this package are written over these letters:

    d  determiner or possessive (the, his)   L  capitalised word
    h  her                                   M  capitalised plural
    k  this, each                            u  any other word
    b  these, some, many                     U  plural
    t  that                                  j  adjective
    r  subject pronoun                       n  number
    R  pronoun with its verb (they've)       y  time noun (week)
    o  object pronoun                        '  possessive or clitic 's
    x  form of be                            H  form of have
    m  modal, do                             N  not, never
    v  verb that is no cue                   e, g  word in -ed, in -ing
    B S P G  verb of the lexicon: base, third person, past or participle, -ing
    A  adjective of the lexicon
    w  question word                         i  if
    a  adverb                                D  time (Monday, today)
    p  preposition                           T  to
    c  and, or, but                          s  because, while
    , ; : - ( ) .  punctuation
    q z Q  a quotation: its first token, those inside, its last
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

import regex

from quoteattr.lexicon import words
from quoteattr.rules.meanings import forms, meanings

_OTHER_VERB: Final = "v"
_CLASSES: Final = {
    _OTHER_VERB: words.OTHER_VERBS,
    "u": words.NOUNS_LIKE_VERBS,
    "j": words.ADJECTIVES,
    "n": words.NUMBERS,
    "p": words.PREPOSITIONS,
    "a": words.ADVERBS,
    "s": words.SUBORDINATORS,
    "c": words.CONJUNCTIONS,
    "d": words.DETERMINERS,
    "k": words.SINGULAR_DETERMINERS,
    "b": words.PLURAL_DETERMINERS,
    "r": words.SUBJECT_PRONOUNS,
    "R": words.SUBJECT_PRONOUNS_WITH_VERB,
    "o": words.OBJECT_PRONOUNS,
    "x": words.FORMS_OF_BE,
    "H": words.FORMS_OF_HAVE,
    "m": words.MODALS,
    "N": words.NEGATIONS,
    "w": words.QUESTION_WORDS,
    "D": words.TIMES,
    "y": words.TIME_NOUNS,
    "U": words.PLURALS,
    "h": "her",
    "t": "that",
    "i": "if",
    "T": "to",
    "'": "'s ’s ' ’",
    ",": ",",
    ";": ";",
    ":": ":",
    "-": "- – — ― -- --- … .. ... / | • *",
    "(": "( [ {",
    ")": ") ] }",
    ".": ". ? !",
}

# Letters that a capital at the beginning of a sentence does not take away.
_LISTED_ONLY: Final = ("", *"uUjvy")

_NO_PLURAL: Final = ("ss", "us", "is", "'s", "’s")
_ADJECTIVE: Final = (
    "ical", "ional", "ential", "ous", "ful", "able", "ible", "ish", "less", "ern",
)  # fmt: skip

_HEADLINE_WORDS: Final = 4
_HEADLINE_SHARE: Final = 0.6  # of the words of a headline have capitals
_REMEMBERED: Final = 1 << 16

# Where a word is something else than alone, and the letter that it gets.
_CORRECTIONS: Final = (
    # would like to
    (regex.compile(r"(?<=[mR])p(?=T)"), "B"),
    # the report | his angry call | of support
    (regex.compile(r"(?<=[dh'jpk]|[dh'p]a)B"), "u"),
    # public support | Trump support, but: Lee and Cox support; polls in Leeds show that
    (regex.compile(r"(?<=[uL])B(?<!c[LM]{1,3}B)(?![tdrRhkiw])"), "u"),
    # the claims | ten claims | hopes and fears | reports are
    (regex.compile(r"(?<=[dh'jbp]|(?<![LM])n|[dh'p]a|Uc)S"), "U"),
    (regex.compile(r"(?<=[,csp-])[BS](?=a?[xmH])"), "U"),
    # news reports are, but: which Ann Lee says is
    (regex.compile(r"(?<=[uULMg])S(?<!w[LMudU]{1,3}S)(?=a?[xmHvPBe])"), "U"),
    (regex.compile(r"(?<=S)S"), "U"),
    (regex.compile(r"(?<=[uULMg])B(?=a?[xmHvPS])"), "u"),
    # in 2005 Ann Lee
    (regex.compile(r"(?<=p)n(?=[LMrdkh])"), "D"),
    # the proposed plan
    (regex.compile(r"(?<=[dhp]|[dhp]a|(?<!r)'a?)P"), "e"),
    (regex.compile(r"(?<=[dh'j])G"), "g"),
)


@cache
def _listed() -> Mapping[str, str]:
    """The letter of each listed word, in lower case."""
    letters = dict.fromkeys(meanings(), _OTHER_VERB)
    letters |= {word: str(form) for word, form in forms().items()}
    for letter, listed in _CLASSES.items():
        for word in listed.split():
            if letter != _OTHER_VERB or word not in letters:
                letters[word] = letters[word.replace("'", "’")] = letter
    return letters


@lru_cache(maxsize=_REMEMBERED)
def letter_of(word: str) -> str:
    """The letter of a word that does not begin a sentence."""
    if not word[0].isupper():
        return _letter_by_ending(word)
    lowered = word.lower()
    listed = _listed().get(lowered, "")
    if listed in ("D", "R") or word == "I":
        return listed
    return "M" if _is_plural(lowered) else "L"


@lru_cache(maxsize=_REMEMBERED)
def first_letter_of(word: str) -> str:
    """The letter of a word whose capital says nothing: a sentence's first."""
    listed = "" if word in words.ACRONYMS else _listed().get(word.lower(), "")
    return letter_of(word) if listed in _LISTED_ONLY else listed


def _letter_by_ending(word: str) -> str:
    listed = _listed().get(word)
    if listed:
        return listed
    if not word[0].isalpha():
        return "n" if word[0].isdigit() else "-"
    for ending, letter in (("ly", "a"), ("ed", "e"), ("ing", "g")):
        if word.endswith(ending):
            return letter
    if word.endswith(_ADJECTIVE):
        return "j"
    return "U" if _is_plural(word) else "u"


def _is_plural(word: str) -> bool:
    return word[-1] == "s" and not word.endswith(_NO_PLURAL)


def letters_of(words: Sequence[str]) -> str:
    """The letters of the words of one sentence."""
    letters = list(map(letter_of, words))
    capitals = letters.count("L") + letters.count("M")
    if len(words) >= _HEADLINE_WORDS and capitals > _HEADLINE_SHARE * len(words):
        letters = [first_letter_of(word) for word in words]
    elif words:
        first = first_letter_of(words[0])
        letters[0] = "M" if first == "S" else first  # Reports say; no verb stands first
    if "." in words[:-1]:  # Mr. Lee
        stops = [index for index, word in enumerate(words[:-1]) if word == "."]
        for index in stops:
            letters[index] = "L"
    return "".join(letters)


def corrected(letters: str) -> str:
    """The letters, corrected where the neighbours show that a verb is a noun."""
    for pattern, letter in _CORRECTIONS:
        letters = pattern.sub(letter, letters)
    return letters
