"""How well the quotations of fiction were found, and who speaks them."""

from quoteattr.evaluation.counts import Breakdown, Counts
from quoteattr.evaluation.linked import ALL
from quoteattr.evaluation.trim import borders_of
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Document, Kind, Span
from quoteattr.segment import Extent


def quotations(gold: Document, predicted: Document) -> Breakdown[Counts]:
    """Metric 6: gold direct quotations, and predicted quoted contents, exact spans.

    Predicted are the contents of direct and mixed attributions, piece by piece.
    """
    wanted = {
        extent
        for attribution in gold.attributions
        if attribution.kind is Kind.DIRECT
        for extent in borders_of(gold.text, attribution).content
    }
    given = {
        extent
        for attribution in predicted.quotes
        for extent in borders_of(predicted.text, attribution).content
    }
    return Breakdown({ALL: Counts.of(wanted, given)})


def quoted(text: str) -> Document:
    """A text's outermost quotations as they stand, each a direct attribution.

    This is what quotation marks alone say, without a decision on what is speech.
    """
    outer = [q for q in Layout.of(text).quotations if not q.depth]
    extents = [Extent(quotation.start, quotation.end) for quotation in outer]
    return Document(
        text,
        tuple(
            Attribution(f"q{number}", Kind.DIRECT, (Span.of(text, *extent),))
            for number, extent in enumerate(extents, start=1)
        ),
    )
