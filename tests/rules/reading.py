"""What the rules read in a text, for tests."""

from tests.annotated import noted, plain

from quoteattr import Document
from quoteattr.assemble import assemble
from quoteattr.layout import Layout
from quoteattr.rules import RuleProposer


def read(text):
    """The text with the attributions that the rules find."""
    layout = Layout.of(text)
    (markup,) = RuleProposer().propose([layout])
    return Document(text, tuple(assemble(markup, layout)))


def reread(marked):
    """The marked text as the rules mark it."""
    return noted(read(plain(marked)))


def methods(text):
    """The rules that found each attribution of a text."""
    return [attribution.method for attribution in read(text).attributions]
