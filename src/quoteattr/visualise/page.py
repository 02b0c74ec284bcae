"""Documents as a page for a browser."""

from quoteattr.records import Document
from quoteattr.surrogates import replaced
from quoteattr.viewer import page


def html(*documents: Document) -> str:
    """A page of HTML that shows who says what in one document or several.

    The text stands on the left, its contents, cues and sources marked in a colour for
    each speaker; on the right stand the speakers and what they said. A speaker can be
    chosen, words be searched for, doubtful answers be looked through, with the mouse
    or by keys. The page is one file and needs nothing else, no network either.
    """
    names = [document.id for document in documents if document.id]
    title = f"Who said what: {', '.join(names)}" if names else "Who said what"
    return page([document.to_json() for document in documents], replaced(title))
