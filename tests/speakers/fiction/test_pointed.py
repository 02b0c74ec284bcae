"""A pointer's word counts beside what the text shows."""

from quoteattr.layout import Layout
from quoteattr.markup import Candidacy
from quoteattr.records import Attribution, Kind, Span
from quoteattr.speakers import resolve

TEXT = """Nora Hale, Edwin Marsh and Tess Grim had come home.

“Are you well?”

“Quite well.”

“And the boat?”

“It sank!”

“When?”
"""
LAYOUT = Layout.of(TEXT)
SPOKEN = [
    Attribution(f"a{n}", Kind.DIRECT, (Span.of(TEXT, q.start, q.end),))
    for n, q in enumerate(LAYOUT.quotations, 1)
]


def pointing(*names: str) -> list[Candidacy]:
    """Sure of each name, and that quotations of one name are one person's."""
    found = []
    for index, quotation in enumerate(LAYOUT.quotations):
        start = TEXT.index(names[index])
        mention = (start, start + len(names[index]), 0.97)
        turns = tuple(
            (other, 0.95 if name == names[index] else 0.03)
            for other, name in enumerate(names)
            if other != index
        )
        found.append(Candidacy(quotation.start, quotation.end, (mention,), turns))
    return found


def test_a_pointer_tells_who_speaks_where_the_text_leaves_it_open():
    said = ["Tess Grim", "Nora Hale", "Tess Grim", "Nora Hale", "Tess Grim"]

    document = resolve(LAYOUT, SPOKEN, candidacies=pointing(*said))

    assert [a.speaker for a in document.attributions] == said


def test_a_pointer_may_say_nothing():
    silent = [Candidacy(q.start, q.end) for q in LAYOUT.quotations]

    speakers = [a.speaker for a in resolve(LAYOUT, SPOKEN).attributions]
    document = resolve(LAYOUT, SPOKEN, candidacies=silent)

    assert [a.speaker for a in document.attributions] == speakers
