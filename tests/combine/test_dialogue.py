from quoteattr.combine.dialogue import set_speech_apart
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Span

TEXT = """“Are you coming, Nora?” said Edwin Hale.

“In a minute,” she answered, and after a while, when he had given up hope and turned to
the window, “or in an hour.”

“You said so before!”

“And I meant it.”

“Did you?”

He thought that she was late, and said: “We shall miss it.”
"""
LAYOUT = Layout.of(TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def read(*attributions: Attribution) -> list[tuple[str, Kind, str]]:
    found = set_speech_apart(LAYOUT, attributions)
    found.sort(key=lambda a: a.start)
    return [(a.text, a.kind, a.method) for a in found]


def attribution(id: str, kind: Kind, cue: str, *content: str) -> Attribution:
    spans = tuple(map(span, content))
    return Attribution(id, kind, spans, span(cue), method="rule")


def test_every_quotation_that_is_speech_is_somebodys():
    said = attribution("a1", Kind.DIRECT, "said", "“Are you coming, Nora?”")

    assert read(said) == [
        ("“Are you coming, Nora?”", Kind.DIRECT, "rule"),
        ("“In a minute,”", Kind.DIRECT, "dialogue"),
        ("“or in an hour.”", Kind.DIRECT, "dialogue"),
        ("“You said so before!”", Kind.DIRECT, "dialogue"),
        ("“And I meant it.”", Kind.DIRECT, "dialogue"),
        ("“Did you?”", Kind.DIRECT, "dialogue"),
        ("“We shall miss it.”", Kind.DIRECT, "dialogue"),
    ]


def test_words_outside_the_marks_are_no_part_of_speech():
    whole = "that she was late, and said: “We shall miss it.”"

    assert read(attribution("a1", Kind.MIXED, "thought", whole))[-1] == (
        "“We shall miss it.”",
        Kind.DIRECT,
        "rule",
    )


def test_what_is_not_speech_is_kept_as_it_is():
    thought = attribution("a1", Kind.INDIRECT, "thought", "that she was late")

    assert ("that she was late", Kind.INDIRECT, "rule") in read(thought)


def test_pieces_of_one_speech_stay_together():
    pieces = "“In a minute,”", "“or in an hour.”"

    found = read(attribution("a1", Kind.DIRECT, "answered", *pieces))

    assert ("“In a minute,” “or in an hour.”", Kind.DIRECT, "rule") in found


def test_a_quotation_goes_to_the_one_who_has_most_of_it():
    little = attribution("a1", Kind.DIRECT, "said", "“Are you coming, Nora?”", "“In")
    more = attribution("a2", Kind.DIRECT, "answered", "“In a minute,”")

    assert read(little, more)[:2] == [
        ("“Are you coming, Nora?”", Kind.DIRECT, "rule"),
        ("“In a minute,”", Kind.DIRECT, "rule"),
    ]


def test_a_text_without_dialogue_is_left_alone():
    layout = Layout.of("“We leave,” said Nora Hale.\n\n“At noon.”")

    assert set_speech_apart(layout, []) == []
