"""The corpora that can be read, by name, and the one call that reads them."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self, TypeVar

from quoteattr.corpora import (
    clic,
    gum,
    litbank,
    ner,
    news_au,
    own,
    pdnc,
    polnear,
    polnear_speakers,
    quoteli3,
)
from quoteattr.corpora.conllu import ParsedText
from quoteattr.corpora.files import REMEDY, CorpusError, Losses
from quoteattr.corpora.mentions import MentionedText
from quoteattr.records import Document

T = TypeVar("T")

_LOGGER: Final = logging.getLogger(__name__)

# A reader is given the root, the split, and where to count what it loses.
Reader = Callable[[Path, str, Losses], Iterator[Document]]

MentionReader = Callable[[Path, str], Iterator[MentionedText]]

TreeReader = Callable[[Path, str], Iterator[ParsedText]]

_SPLITS: Final = ("train", "dev", "test")
_WHOLE: Final = ("all",)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where a corpus lies below the corpora's folder, and how it is read."""

    folder: str
    reader: Reader
    splits: tuple[str, ...] = _SPLITS


@dataclass(slots=True)
class Reading:
    """A corpus' documents, one after another, and what could not be kept of it.

    Attributes:
        documents: Those that are still to come.
        losses: Counted as far as the reading has come; warned of once at its end.
    """

    documents: Iterator[Document]
    losses: Losses

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Document:
        return next(self.documents)


CORPORA: Final[Mapping[str, Corpus]] = MappingProxyType(
    {
        "brat": Corpus(".", own.read_brat_folder),
        "clic": Corpus(clic.FOLDER, clic.read_clic, _WHOLE),
        "gum": Corpus(gum.FOLDER, gum.read_gum),
        "jsonl": Corpus(".", own.read_own),
        "litbank": Corpus(
            litbank.FOLDER, litbank.read_litbank, ("train", "test", "all")
        ),
        "news-au": Corpus(news_au.FOLDER, news_au.read_news_au, ("dev",)),
        "pdnc": Corpus(pdnc.FOLDER, pdnc.read_pdnc, _SPLITS + _WHOLE),
        "polnear": Corpus(polnear.FOLDER, polnear.read_polnear),
        "polnear-speakers": Corpus(
            polnear_speakers.FOLDER, polnear_speakers.read_polnear_speakers
        ),
        "quoteli3": Corpus(quoteli3.FOLDER, quoteli3.read_quoteli3, _WHOLE),
    }
)

NAMES: Final = tuple(sorted(CORPORA))


def read(name: str, root: Path, split: str) -> Reading:
    """The gold documents of a corpus, read as they are asked for.

    Args:
        name: One of `NAMES`.
        root: The folder that holds the corpora's folders.
        split: "train", "dev" or "test"; "all" for a corpus without splits.

    Raises:
        CorpusError: If there is no such corpus, split or folder; later, while
            reading, if a file is malformed.
    """
    if name not in CORPORA:
        raise CorpusError(f"no corpus {name!r}; choose from {', '.join(NAMES)}")
    corpus = CORPORA[name]
    if split not in corpus.splits:
        raise CorpusError(
            f"{name} has no split {split!r}; choose from {', '.join(corpus.splits)}"
        )
    folder = root / corpus.folder
    if not folder.is_dir():
        raise CorpusError(
            f"{name} is not in {root}: there is no folder {folder}; {REMEDY}"
        )
    losses = Losses()
    documents = _some(corpus.reader(root, split, losses), f"{split} of {name}", root)
    return Reading(_reported(documents, losses, f"{name} {split}"), losses)


def _some(texts: Iterator[T], name: str, root: Path) -> Iterator[T]:
    """The texts.

    Raises:
        CorpusError: At their end, if there was none.
    """
    is_empty = True
    for text in texts:
        is_empty = False
        yield text
    if is_empty:
        raise CorpusError(f"nothing is in {name} in {root}; {REMEDY}")


def _reported(
    documents: Iterator[Document], losses: Losses, name: str
) -> Iterator[Document]:
    """The documents, and at their end a warning of what was lost, if anything was."""
    yield from documents
    if losses:
        _LOGGER.warning("%s: %s", name, losses)


MENTION_READERS: Final[Mapping[str, MentionReader]] = MappingProxyType(
    {
        "gum": gum.read_gum_mentions,
        "litbank": litbank.read_litbank_mentions,
        "polnear-silver-ner": ner.read_silver,
        "wikigold": ner.read_wikigold,
        "wnut17": ner.read_wnut17,
    }
)

MENTION_NAMES: Final = tuple(sorted(MENTION_READERS))


def read_mentions(name: str, root: Path, split: str) -> Iterator[MentionedText]:
    """The texts of a corpus of entity mentions, read as they are asked for.

    Args:
        name: One of `MENTION_NAMES`.
        root: The folder that holds the corpora's folders.
        split: As for `read`; of no account for Wikigold and WNUT17.

    Raises:
        CorpusError: If there is no such corpus or folder, or a file is malformed.
    """
    reader = _named(MENTION_READERS, name, "mentions")
    yield from _some(reader(root, split), f"{split} of {name}", root)


TREE_READERS: Final[Mapping[str, TreeReader]] = MappingProxyType(
    {"gum": gum.read_gum_trees}
)


def read_trees(name: str, root: Path, split: str) -> Iterator[ParsedText]:
    """The texts of a corpus of dependency trees, read as they are asked for.

    Args:
        name: "gum", the one there is.
        root: The folder that holds the corpora's folders.
        split: As for `read`.

    Raises:
        CorpusError: If there is no such corpus or folder, or a file is malformed.
    """
    reader = _named(TREE_READERS, name, "trees")
    yield from _some(reader(root, split), f"{split} of {name}", root)


def _named(readers: Mapping[str, T], name: str, what: str) -> T:
    """The reader of a name.

    Raises:
        CorpusError: If there is none.
    """
    if name not in readers:
        choice = ", ".join(sorted(readers))
        raise CorpusError(f"no corpus of {what} {name!r}; choose from {choice}")
    return readers[name]
