"""Turns of a transcript, found by the labels that paragraphs begin with."""

import pytest

from quoteattr.layout import Layout
from quoteattr.turns import turns_of

_DEBATE = """A short transcript follows.

LEE: Will the bridge be built at last?

RAY: It will, and here is why. We have the money.

And we have the will.

(Applause.)

LEE: And who is going to pay for it?

RAY: All of us are.

The hosts thanked both of them."""


def _turns(text: str) -> list[tuple[str, list[str]]]:
    return [
        (text[slice(*turn.name)], [text[slice(*piece)] for piece in turn.pieces])
        for turn in turns_of(Layout.of(text))
    ]


def test_turns_begin_with_labels_and_go_on_to_the_next() -> None:
    assert _turns(_DEBATE) == [
        ("LEE", ["Will the bridge be built at last?"]),
        (
            "RAY",
            ["It will, and here is why. We have the money.", "And we have the will."],
        ),
        ("LEE", ["And who is going to pay for it?"]),
        ("RAY", ["All of us are."]),
    ]


def test_colons_stand_behind_the_names() -> None:
    turn = turns_of(Layout.of(_DEBATE))[0]
    assert _DEBATE[slice(*turn.colon)] == ":"
    assert turn.colon.start == turn.name.end


def test_marks_may_be_repeated_at_every_paragraph() -> None:
    quoted = "\n\n".join(
        f"“{part}" for part in _DEBATE.split("\n\n")[1:-1] if part[0] != "("
    )
    assert [pieces for _, pieces in _turns(quoted)] == [
        ["Will the bridge be built at last?"],
        ["It will, and here is why. We have the money.", "And we have the will."],
        ["And who is going to pay for it?"],
        ["All of us are."],
    ]


def test_questions_and_answers_are_turns() -> None:
    text = "Q: What did you see up there?\nA: I saw a red balloon.\n" * 2
    assert [name for name, _ in _turns(text)] == ["Q", "A", "Q", "A"]


def test_somebody_may_speak_once_and_be_named_in_full_once() -> None:
    text = (
        "ANN LEE: Will the bridge be built?\nRAY: It will be, next year.\n"
        "HOLM: I doubt that it will.\nLEE: And why is that, sir?\n"
        "RAY: Yes, tell us about it."
    )
    assert [name for name, _ in _turns(text)] == [
        "ANN LEE",
        "RAY",
        "HOLM",
        "LEE",
        "RAY",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "LEE: Will the bridge be built?\n\nIt will, Ray said.",
        "Lee: 1,204\nRay: 1,100\nLee: 12\nRay: 80",
        "Pros: It is light and fast.\nCons: It is loud and dear.\n" * 2,
        "Name: Ann Lee of Aby.\nAge: She is 40 years old.\n" * 2,
        "Lee: We will build it soon.\n" * 4,
        "LEE: We will build it.\nRAY: No, we will not.\n" + "It rained all day.\n" * 40,
    ],
    ids=["one label", "table", "review", "profiles", "one speaker", "twice only"],
)
def test_other_colons_make_no_transcript(text: str) -> None:
    assert _turns(text) == []


def test_a_headline_with_a_colon_is_no_turn() -> None:
    text = f"Ray: The Bridge Will Be Built.\n\n{_DEBATE}"
    assert [name for name, _ in _turns(text)] == ["LEE", "RAY", "LEE", "RAY"]
