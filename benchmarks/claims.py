"""Claimed quotations of every verdict, made from texts by a generator with a seed.

A claim's verdict is that of what was done to make it, and its places are those it was
made from, so that no person's judgement is in them.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from quoteattr.layout import Layout
from quoteattr.records import Span
from quoteattr.verification import Verdict

_WORD: Final = re.compile(r"\S+")
_CORE: Final = re.compile(r"\w[\w’'-]*")
# Claims have as many words as quotations in news do.
_LEAST: Final = 4
_MOST: Final = 40
_TRIES: Final = 20  # for each claim, before a recipe is given up
_SKELETON: Final = 4  # letters that a word must have to be changed in a false claim


@dataclass(frozen=True, slots=True)
class MadeClaim:
    """A claim with the truth about it.

    Attributes:
        text: Its words.
        verdict: What it is.
        recipe: How it was made.
        haystack: The text that it is to be looked for in.
        pieces: Where its words stand there; none if they do not.
    """

    text: str
    verdict: Verdict
    recipe: str
    haystack: str
    pieces: tuple[Span, ...]


class Maker:
    """Makes claims from some texts.

    Args:
        texts: The texts; a claim is looked for in all of them, one after another, or
            if it is to be absent, in all others.
        seed: That of the random choices.
    """

    def __init__(self, texts: Sequence[str], seed: int) -> None:
        self.random = random.Random(seed)
        self.texts = texts
        self.haystack = "\n\n".join(texts)
        self.words = sorted({w for w in _CORE.findall(self.haystack) if w.islower()})
        self.sentences = _sentences(self.haystack)
        self.foreign = [_sentences(text) for text in texts]

    def claims(self, number: int) -> Iterator[MadeClaim]:
        """So many claims of each recipe, or fewer if the texts do not give more."""
        for recipe, make in _RECIPES.items():
            tried = (make(self, recipe) for _ in range(_TRIES * number))
            yield from islice((claim for claim in tried if claim is not None), number)

    def piece(self, least: int = _LEAST, most: int = _MOST) -> Span:
        """Some words in a row, of one sentence or of two that follow one another."""
        first = self.random.randrange(len(self.sentences) - 1)
        start = self.sentences[first].start
        end = self.sentences[first + self.random.randrange(2)].end
        words = [m.span() for m in _WORD.finditer(self.haystack, start, end)]
        size = min(len(words), self.random.randint(least, most))
        at = self.random.randrange(len(words) - size + 1)
        return Span.of(self.haystack, words[at][0], words[at + size - 1][1])


def _sentences(text: str) -> list[Span]:
    """The sentences of a text that have words enough for a claim."""
    spans = [Span.of(text, *extent) for extent in Layout.of(text).sentences]
    return [span for span in spans if len(span.text.split()) >= _LEAST]


def _exact(maker: Maker, recipe: str) -> MadeClaim:
    """Words as they stand."""
    piece = maker.piece()
    return MadeClaim(piece.text, Verdict.EXACT, recipe, maker.haystack, (piece,))


def _near(maker: Maker, recipe: str) -> MadeClaim | None:
    """Words as they stand, in one to three other dresses."""
    piece, text = maker.piece(), ""
    text = piece.text
    for dress in maker.random.sample(_DRESSES, maker.random.randint(1, 3)):
        text = dress(text)
    if text in maker.haystack or "“" in text[1:-1]:
        return None
    return MadeClaim(text, Verdict.NEAR, recipe, maker.haystack, (piece,))


def _bracketed(text: str) -> str:
    """The first letter in brackets, in the other case."""
    return f"[{text[0].swapcase()}]{text[1:]}" if text[0].isalpha() else text


_DRESSES: Final[Sequence[Callable[[str], str]]] = (
    lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    lambda text: text.replace(" ", "  ", 2),
    lambda text: re.sub(r" (\w+) ", r"\n\1 ", text, count=2),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("-", "–").replace("—", " - "),
    lambda text: text.swapcase() if text.islower() else text.upper(),
    lambda text: text[0].swapcase() + text[1:],
    lambda text: text.rstrip('.,;:!?”’"') + ".",
    lambda text: f"… {text}",
    lambda text: f"“{text.rstrip(',')} …”",
    _bracketed,
)


def _stitched(maker: Maker, recipe: str) -> MadeClaim | None:
    """Two or three pieces that stand apart, with or without an ellipsis."""
    pieces = [maker.piece(4, 14) for _ in range(maker.random.choice((2, 2, 3)))]
    pieces.sort()
    if recipe.endswith("order"):
        pieces.reverse()
    ordered = sorted(pieces)
    gaps = [maker.haystack[a.end : b.start] for a, b in pairwise(ordered)]
    if any(len(gap.split()) <= 7 for gap in gaps):
        return None
    joint = " … " if "ellipsis" in recipe else " "
    text = joint.join(piece.text for piece in pieces)
    return MadeClaim(text, Verdict.STITCHED, recipe, maker.haystack, tuple(pieces))


def _narration(maker: Maker, recipe: str) -> MadeClaim | None:
    """A quotation without the narration that stands in it."""
    texts = [s for s in maker.sentences if len(re.findall("[“”]", s.text)) == 4]
    sentence = maker.random.choice(texts) if texts else None
    match = sentence and re.fullmatch(r"“(.+)” (.+) “(.+)”", sentence.text)
    if sentence is None or not match:
        return None
    pieces = tuple(
        Span.of(maker.haystack, *(sentence.start + at for at in match.span(group)))
        for group in (1, 3)
    )
    text = " ".join(piece.text for piece in pieces)
    return MadeClaim(text, Verdict.STITCHED, recipe, maker.haystack, pieces)


def _altered(share: float) -> Callable[[Maker, str], MadeClaim | None]:
    """Words of which one, or a share, is changed, dropped or added."""

    def make(maker: Maker, recipe: str) -> MadeClaim | None:
        piece = maker.piece()
        words = piece.text.split()
        for _ in range(max(1, round(share * len(words)))):
            _alter(words, maker)
        text = " ".join(words)
        if len(words) < _LEAST or words == piece.text.split():
            return None
        return MadeClaim(text, Verdict.ALTERED, recipe, maker.haystack, (piece,))

    return make


def _alter(words: list[str], maker: Maker) -> None:
    """Change, drop or add one word that is not at the ends."""
    inner = [at for at in range(1, len(words) - 1) if _CORE.search(words[at])]
    if not inner or any("[" in word for word in words):
        return
    at = maker.random.choice(inner)
    other = maker.random.choice(maker.words)
    words[at : at + 1] = maker.random.choice(([other], [], [words[at], other]))


def _half(maker: Maker, recipe: str) -> MadeClaim:
    """Words as they stand, with as many invented ones after them."""
    piece = maker.piece(10, 20)
    invented = maker.random.choices(maker.words, k=len(piece.text.split()))
    text = f"{piece.text} {' '.join(invented)}"
    return MadeClaim(text, Verdict.ALTERED, recipe, maker.haystack, (piece,))


def _foreign(maker: Maker, recipe: str) -> MadeClaim | None:
    """A sentence of one text, looked for in all the others."""
    chosen = maker.random.randrange(len(maker.texts))
    others = [text for at, text in enumerate(maker.texts) if at != chosen]
    haystack = "\n\n".join(others)
    text = maker.random.choice(maker.foreign[chosen]).text
    if len(text.split()) > _MOST or text in haystack:
        return None
    return MadeClaim(text, Verdict.ABSENT, recipe, haystack, ())


def _skeleton(maker: Maker, recipe: str) -> MadeClaim | None:
    """A sentence of which only the small words are left, the others are changed."""
    piece = maker.piece(8)

    def changed(match: re.Match[str]) -> str:
        word = match[0]
        return maker.random.choice(maker.words) if len(word) >= _SKELETON else word

    text = _CORE.sub(changed, piece.text)
    kept = sum(a == b for a, b in zip(text.split(), piece.text.split(), strict=True))
    if kept > 0.5 * len(text.split()) or len(text.split()) < _LEAST:
        return None
    return MadeClaim(text, Verdict.ABSENT, recipe, maker.haystack, ())


_RECIPES: Final[dict[str, Callable[[Maker, str], MadeClaim | None]]] = {
    "cut out": _exact,
    "other dress": _near,
    "narration left out": _narration,
    "pieces": _stitched,
    "pieces, ellipsis": _stitched,
    "pieces, out of order": _stitched,
    "one word": _altered(0.0),
    "a tenth of the words": _altered(0.1),
    "a quarter of the words": _altered(0.25),
    "two fifths of the words": _altered(0.4),
    "the other half invented": _half,
    "another text’s": _foreign,
    "content words changed": _skeleton,
}
