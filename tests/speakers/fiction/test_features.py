from tests.speakers.fiction.novels import novel

CAST = "Nora Hale", "Edwin Marsh", "Mrs. Hale"


def features(text: str, turn: int, name: str) -> set[str]:
    """What speaks for or against somebody in a turn."""
    chances = novel(text, *CAST).evidence.read()[turn]
    at = [person.entity.known_as for person in chances.people].index(name)
    return {*chances.features[at]}


def test_who_is_told_something_may_answer():
    text = "“No,” said Edwin to Nora.\n\n“Why?”"

    assert "told before to 0" in features(text, 1, "Nora Hale")
    assert "told before to 0" not in features(text, 1, "Edwin Marsh")


def test_a_mother_has_the_name_of_her_child():
    text = "Nora and Mrs. Hale and Edwin sat down.\n\n“Eat,” said her mother."

    assert "kin 1" in features(text, 0, "Mrs. Hale")
    assert "kin 0" in features(text, 0, "Edwin Marsh")


def test_a_name_in_the_paragraph_below_is_no_cue_beside_the_quotation():
    text = "Edwin sat down.\n\n“Look!” cried Nora.\n\nEdwin laughed."

    assert "unnamed N 1" in features(text, 0, "Edwin Marsh")


def test_what_somebody_would_say_is_speech():
    text = "Edwin sat down.\n\n“Look!” she would often say."

    assert "lead P sv +" in features(text, 0, "Nora Hale")
