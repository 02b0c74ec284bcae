"""Stories told whole: text in, who speaks out."""

from quoteattr.pipeline import Attributor
from quoteattr.records import Document

READER = Attributor.rules()


def read(text: str, **roster: list[str]) -> Document:
    named = {name.replace("_", " "): aliases for name, aliases in roster.items()}
    return READER.attribute(text, roster=named or None)


def speakers(text: str, **roster: list[str]) -> list[str | None]:
    found = read(text, **roster).attributions
    return [a.speaker for a in found]


OPENING = """Nora Hale had come home. Edwin Marsh was her cousin.

“Are you well, Nora?” said Edwin.

“Quite well,” said Nora.

"""


def test_quotations_without_a_cue_alternate():
    text = OPENING + "“And the boat?”\n\n“It sank.”\n\n“When?”\n\n“In March.”\n"

    assert speakers(text) == ["Edwin Marsh", "Nora Hale"] * 3


def test_a_pronoun_is_of_its_gender():
    text = (
        OPENING
        + "“And the boat?” he asked.\n\n“It sank!” she cried.\n\n“When?” he asked.\n"
    )

    assert speakers(text)[2:] == ["Edwin Marsh", "Nora Hale", "Edwin Marsh"]


def test_what_somebody_does_in_the_paragraph_tells():
    text = (
        OPENING
        + "“No!” Edwin put down his cup.\n\n“Yes,” said Nora.\n\n“Why?”\n\n“Why not?”\n"
    )

    assert speakers(text)[2] == "Edwin Marsh"


def test_pieces_of_one_paragraph_have_one_speaker():
    text = (
        OPENING + "“And the boat?” said Edwin. “Is it safe?”\n\n“It sank.”\n\n“When?”\n"
    )
    document = read(text)
    boat = [a for a in document.attributions if "boat" in a.text or "safe" in a.text]

    assert {a.speaker for a in boat} == {"Edwin Marsh"}


def test_two_who_speak_in_one_paragraph_are_two():
    text = (
        OPENING
        + "“Stay!” cried Edwin. “Go!” cried Nora.\n\n“Why?”\n\n“Because.”\n\n“No!”\n"
    )

    assert speakers(text)[2:4] == ["Edwin Marsh", "Nora Hale"]


def test_somebody_without_a_name_speaks_by_a_noun():
    text = (
        OPENING + "“Tickets, please!” said the guard.\n\n“Here,” said Nora.\n\n“Why?”\n"
    )
    document = read(text)

    assert document.attributions[2].speaker == "the guard"


I_TELL = """I had come home, and I was tired. Nora Hale sat by the fire.

“Are you well, Edwin?” said Nora.

“Quite well,” I said.

“And your boat, Edwin?” said Nora.

“It sank,” I said. I sat down, and I looked at my hands.

“When?” said Nora.

“In March,” I said.
"""


def test_who_tells_the_story_is_called_as_others_call_him():
    assert speakers(I_TELL) == ["Nora Hale", "Edwin"] * 3


def test_answers_come_from_a_roster():
    text = OPENING + "“And the boat?”\n\n“It sank.”\n\n“When?”\n"

    assert speakers(text, Miss_Hale=["Nora"], Captain_Marsh=["Edwin"]) == [
        "Captain Marsh",
        "Miss Hale",
        "Captain Marsh",
        "Miss Hale",
        "Captain Marsh",
    ]


def test_somebody_outside_the_roster_speaks_where_a_cue_names_him():
    text = OPENING + "“Halt!” said Tobias Grim.\n\n“Who?”\n\n“Me!”\n"

    assert "Tobias Grim" in speakers(text, Nora_Hale=["Nora"], Edwin_Marsh=["Edwin"])


def test_the_names_of_one_person_are_one_speaker():
    text = """Miss Nora Hale had come home. Mr. Edwin Marsh was her cousin.

“Are you well, Nora?” said Edwin.

“Quite well, Mr. Marsh,” said Miss Hale.

“And the boat?” said Mr. Marsh.

“It sank!” cried Nora Hale.

“When?”
"""
    document = read(text)

    assert [a.speaker for a in document.attributions[:4]] == [
        "Edwin Marsh",
        "Nora Hale",
        "Edwin Marsh",
        "Nora Hale",
    ]


def test_husband_and_wife_are_two():
    text = """Mr. Hale and Mrs. Hale sat by the fire. He read, and she sewed.

“Are you well?” said Mrs. Hale.

“Quite well,” said Mr. Hale.

“And the boat?” said Mrs. Hale.

“It sank!” cried Mr. Hale.

“When?” said Mrs. Hale.
"""

    assert speakers(text)[:2] == ["Mrs. Hale", "Mr. Hale"]


def test_dashes_open_speech_as_marks_do():
    text = OPENING + "“And the boat?”\n\n“It sank.”\n\n“When?”\n"
    dashed = text.replace("“", "— ").replace("?” said", "? said").replace("”", "")

    assert "Edwin Marsh" in speakers(dashed)


def test_every_speaker_has_a_probability():
    text = OPENING + "“And the boat?”\n\n“It sank.”\n\n“When?”\n"

    scores = [a.scores.speaker for a in read(text).attributions]

    assert all(score is not None and 0 < score <= 1 for score in scores)


def test_names_in_marks_of_another_style_are_read_alike():
    text = OPENING + "“And the boat?”\n\n“It sank.”\n\n“When?”\n\n“In March.”\n"
    plain = text.replace("“", '"').replace("”", '"')

    assert speakers(plain) == speakers(text)


def test_a_rank_alone_is_who_has_it_with_a_place():
    text = OPENING + (
        "“Will you have tea?” said the Duchess of Hale.\n\n“Yes,” said Edwin.\n\n"
        "“Do you take milk?” asked the duchess.\n\n“Yes.”\n"
    )

    assert speakers(text)[4] == "Duchess of Hale"
