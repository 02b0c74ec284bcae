"""A text with two attributions, and what is to be found in it."""

TEXT = (
    "Finance Minister Ida Holm said on Monday that the harbour would stay open.\n\n"
    "“We have money until spring,” she told reporters, “and not a day longer.”"
)
FOUND = [
    ("Ida Holm", "that the harbour would stay open"),
    ("Ida Holm", "“We have money until spring,” “and not a day longer.”"),
]


def found(document):
    """What a document, or a Doc, says who said."""
    return [(a.speaker, a.text) for a in document.attributions]
