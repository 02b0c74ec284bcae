"""Turns of a transcript in place of what is told within them."""

import quoteattr

_TEXT = """A transcript follows:

LEE: You said that it would rain today.

RAY: I think it will. Ann Holm told me so.

“Look at the clouds,” she said.

LEE: They are white, are they not?

RAY: They are.

Lee said that she was not convinced.
"""


def _read(text: str) -> list[tuple[str | None, list[str]]]:
    document = quoteattr.Attributor.rules().attribute(text)
    return [
        (a.source.text if a.source else None, [span.text for span in a.content])
        for a in document.attributions
    ]


def test_a_turn_is_one_attribution() -> None:
    assert _read(_TEXT)[:4] == [
        ("LEE", ["You said that it would rain today."]),
        (
            "RAY",
            [
                "I think it will. Ann Holm told me so.",
                "“Look at the clouds,” she said.",
            ],
        ),
        ("LEE", ["They are white, are they not?"]),
        ("RAY", ["They are."]),
    ]


def test_what_is_told_behind_the_transcript_stays() -> None:
    assert _read(_TEXT)[-1][0] == "Lee"


def test_narration_ends_a_turn() -> None:
    text = _TEXT.replace("“Look at the clouds,” she said.", "Ray said it was late.")
    sources = [source for source, _ in _read(text)]
    assert sources == ["LEE", "RAY", "Ray", "LEE", "RAY", "Lee"]


def test_turns_that_begin_with_marks_are_direct() -> None:
    text = "\n\n".join(f"“{part}" for part in _TEXT.split("\n\n") if ": " in part)
    document = quoteattr.Attributor.rules().attribute(text)
    assert [str(a.kind) for a in document.attributions] == ["direct"] * 4
    assert {a.method for a in document.attributions} == {"turn"}
