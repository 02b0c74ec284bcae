import pytest
from tests.marks.notation import bracketed, plain


@pytest.mark.parametrize(
    "expected",
    [
        # With the narration after a comma, as in Joyce or in French.
        "⟦— I am leaving⟧, said Ann. She left.\n⟦— Why?⟧ asked Ben.\n⟦— Because.⟧",
        "⟦— Je pars⟧, dit Anne. Tu peux rester.\n⟦– Non !⟧",
        # With the narration between dashes, and speech again after it.
        "⟦— Я ухожу⟧, — сказала Анна. ⟦— Прощай.⟧\n⟦— Прощай.⟧",
        "⟦—Me voy⟧ —dijo Ana⟦—. Ven conmigo.⟧\n⟦—No⟧ —Luis cerró la puerta.",
        # The last words of a paragraph, however many dashes are in them.
        "⟦— I—well, no — not yet⟧, Ann said softly.\n⟦― Never, or — who knows?⟧",
        # Opened after a colon.
        "⟦— Go⟧, said Ann.\nBen answered: ⟦— Come.⟧",
        "Ann said quietly: ⟦— Go. It rains.⟧\nAnd Ben: ⟦— Come.⟧",
        # Other marks inside.
        "⟦— He said ⟦“no”⟧ to me⟧, said Ann.",
    ],
)
def test_a_dash_opens_speech(expected):
    assert bracketed(plain(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "— A first point.\n— A second point.\n— A third point.",
        "It was late.\n\n— Ann Lee, Fjord News",
        "The mayor — who was late — had this: — nothing more — and left.",
        "-- \nAnn Lee",
    ],
)
def test_dashes_without_narration_open_no_speech(text):
    assert bracketed(text) == text


def test_speech_that_would_cut_a_quotation_is_left_out():
    text = "— Go, said Ann.\n“One.\n\n— Two,” said Ben. “Three.”"

    assert bracketed(text) == (
        "⟦— Go⟧, said Ann.\n⟦“One.\n\n— Two,”⟧ said Ben. ⟦“Three.”⟧"
    )
