"""What a run learns from: gold documents, and the variations of each epoch."""

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final, Self

from tokenizers import Tokenizer

from quoteattr.corpora import ParsedText, read, read_trees
from quoteattr.markup import Proposer
from quoteattr.neural.batches import N_SPECIAL
from quoteattr.records import Document
from quoteattr.rules import RuleProposer
from quoteattr.training.augment import (
    Entity,
    NamePool,
    hide_cues,
    lower_case,
    swap_names,
    vary_marks,
)
from quoteattr.training.examples import Example, Labelled
from quoteattr.training.recipe import Changes, Recipe

_LOGGER: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Material:
    """Documents to learn from, and names to vary them with.

    Attributes:
        documents: Gold.
        entities: Named things of each document, by its id; may lack some.
        pool: Names to put in place of theirs.
        hinter: Whose markup the network is shown, if anybody's.
        trees: Texts with dependency trees, for the second task; none without it.
    """

    documents: Sequence[Document]
    entities: dict[str, Sequence[Entity]]
    pool: NamePool
    hinter: Proposer | None = None
    trees: Sequence[ParsedText] = ()

    @classmethod
    def read(cls, recipe: Recipe, root: Path) -> Self:
        """The material that a recipe names, from the corpora's folder."""
        documents = [d for name in recipe.data.train for d in read(name, root, "train")]
        entities = _entities(root) if recipe.data.names else {}
        texts = {document.id: document.text for document in documents}
        pool = NamePool.of(
            (entity.label, texts[document][entity.start : entity.end])
            for document, found in entities.items()
            if document in texts
            for entity in found
        )
        trees = [
            t for name in recipe.trees.train for t in read_trees(name, root, "train")
        ]
        return cls(documents, entities, pool, hinter(recipe), trees)

    def epoch(
        self, recipe: Recipe, tokenizer: Tokenizer, random: Random
    ) -> Iterator[Example]:
        """The examples of one epoch, varied, in the documents' random order."""
        size = recipe.window_tokens - N_SPECIAL
        order = list(self.documents)
        random.shuffle(order)
        n_spans = n_unaligned = 0
        for document in order:
            varied = self._varied(document, recipe.changes, random)
            offset = random.randrange(size // 2)
            is_blind = random.random() < recipe.changes.hints
            labelled = Labelled.of(varied, tokenizer, None if is_blind else self.hinter)
            n_spans += len(labelled.spans)
            n_unaligned += labelled.n_unaligned
            yield from labelled.examples(size, 0, offset)
        _LOGGER.info("%d of %d gold spans cut a word", n_unaligned, n_spans)

    def _varied(self, document: Document, changes: Changes, random: Random) -> Document:
        """The document, changed as often as the recipe says."""
        entities = self.entities.get(document.id, ())
        if entities and random.random() < changes.names:
            document = swap_names(document, entities, self.pool, random)
        if random.random() < changes.cues:
            document = hide_cues(document, changes.hidden, random)
        if random.random() < changes.marks:
            document = vary_marks(document, random)
        if random.random() < changes.casing:
            document = lower_case(document)
        return replace(document, speakers=())


def hinter(recipe: Recipe) -> Proposer | None:
    """Whose markup the network of a recipe is shown."""
    return RuleProposer() if recipe.data.hints else None


def _entities(root: Path) -> dict[str, Sequence[Entity]]:
    """The automatic entities of PolNeAR's training articles, by document.

    Raises:
        FileNotFoundError: If they are not below the corpora's folder.
    """
    path = root / "polnear-silver-ner" / "train.jsonl"
    if not path.is_file():
        raise FileNotFoundError(
            f"there is no {path} to take names from; to train without swapping names, "
            "set `names = false` under [data] in the recipe"
        )
    found: dict[str, Sequence[Entity]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found[record["document"]] = [
            Entity(item["start"], item["end"], item["label"])
            for item in record["entities"]
        ]
    return found
