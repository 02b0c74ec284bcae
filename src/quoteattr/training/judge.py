"""How good a network is on dev, end to end: what chooses the epoch to keep."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from typing import Final

from quoteattr.assemble import assemble
from quoteattr.evaluation.linked import ALL, linked_exact, linked_overlap
from quoteattr.evaluation.spans import exact_spans
from quoteattr.layout import Layout
from quoteattr.markup import Proposer, Role
from quoteattr.records import Document

# What a corpus' figures weigh in the one that chooses: borders and links alike.
CHOOSING: Final = (Role.SOURCE, Role.CUE, Role.CONTENT, "overlap", "exact")


def judge(proposer: Proposer, gold: Sequence[Document]) -> Mapping[str, float]:
    """The F1 of exact spans and of linked attributions, in per cent.

    Args:
        proposer: The network, alone: what rules add is measured elsewhere.
        gold: Documents of one corpus.
    """
    pairs = list(zip(gold, read_all(proposer, gold), strict=True))
    spans = reduce(add, (exact_spans(*pair) for pair in pairs))
    overlap = reduce(add, (linked_overlap(*pair) for pair in pairs))
    exact = reduce(add, (linked_exact(*pair) for pair in pairs))
    rates = {str(role): spans[role].f1 for role in Role}
    rates |= {"overlap": overlap[ALL].f1, "exact": exact[ALL].f1}
    return {name: round(100 * rate, 2) for name, rate in rates.items()}


def choosing_figure(figures: Mapping[str, Mapping[str, float]]) -> float:
    """The mean, over corpora and figures, that the best epoch is best by."""
    values = [table[name] for table in figures.values() for name in CHOOSING]
    return sum(values) / len(values)


def read_all(proposer: Proposer, gold: Sequence[Document]) -> Iterator[Document]:
    """The gold documents' texts as a proposer reads them."""
    layouts = [Layout.of(document.text) for document in gold]
    for layout, markup in zip(layouts, proposer.propose(layouts), strict=True):
        yield Document(layout.text, tuple(assemble(markup, layout)))
