from quoteattr.dialogue import is_dialogue, speech_of
from quoteattr.layout import Layout

TALK = """“Are you coming, Nora?” said Edwin Hale.

“In a minute.”

“You said so before.”

“And I meant it!”

“Did you?”

She laughed at him and took up “The Miller” again.
"""


def test_people_who_ask_and_answer_make_a_text_of_dialogue():
    assert is_dialogue(Layout.of(TALK))


def test_neighbouring_statements_do_not():
    statements = TALK.replace("?", ".").replace("!", ".")

    assert not is_dialogue(Layout.of(statements))


def test_a_few_questions_in_an_article_do_not():
    article = "“Who pays?” asked Nora Hale.\n\nThe council met on Monday.\n" * 5

    assert not is_dialogue(Layout.of(article))


def test_questions_in_an_interview_that_address_nobody_do_not():
    answers = TALK.replace("you", "they").replace("You", "They")

    assert not is_dialogue(Layout.of(answers))


def test_a_long_exchange_needs_no_address():
    assert is_dialogue(Layout.of("“Is it Nora?”\n\n“It is!”\n\n" * 5))


def test_nothing_is_no_dialogue():
    assert not is_dialogue(Layout.of(""))


def spoken(text: str) -> list[str]:
    return [text[q.start : q.end] for q in speech_of(Layout.of(text))]


def test_a_title_is_not_speech_but_what_ends_with_a_stop_is():
    assert spoken(TALK) == [
        "“Are you coming, Nora?”",
        "“In a minute.”",
        "“You said so before.”",
        "“And I meant it!”",
        "“Did you?”",
    ]


def test_what_a_colon_introduces_is_speech():
    assert spoken("He only said: “Yes”") == ["“Yes”"]


def test_a_quoted_word_is_not():
    assert spoken("He called it a “stroll” in the park.") == []


def test_marks_around_nothing_are_not():
    assert spoken("“—” “…” she began.") == []
