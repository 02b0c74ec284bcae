"""Stories as they are read, for tests of what is read."""

from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.novel import Novel
from quoteattr.speakers.fiction.people import Named


def novel(text: str, *names: str) -> Novel:
    """The novel of a text, each quotation of which is spoken by one of a cast."""
    layout = Layout.of(text)
    spoken = [
        Attribution(f"a{n}", Kind.DIRECT, (Span.of(text, q.start, q.end),))
        for n, q in enumerate(layout.quotations, 1)
    ]
    cast = [Named(Entity(known_as=name), (name,)) for name in names]
    return Novel.of(layout, spoken, cast, makes_people=False)
