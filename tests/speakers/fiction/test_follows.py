from tests.speakers.fiction.novels import novel

CAST = "Nora Hale", "Edwin Marsh"


def contexts(text: str) -> list[list[str]]:
    chances = novel(text, *CAST).evidence.read()
    return [list(one.contexts) for one in chances]


def test_the_first_turn_follows_none():
    assert contexts("“Yes,” said Nora.") == [["start"]]


def test_turns_far_from_one_another_share_nothing():
    rain = "Rain fell.\n\n" * 6

    assert contexts(f"“Yes,” said Nora.\n\n{rain}“No.”")[1] == ["far 0"]


def test_cues_of_two_genders_are_of_two_people():
    _, after = contexts("“Yes,” said Nora.\n\n“No,” he replied.")

    assert {"adj P", "adj reply", "adj N>Px"} <= {*after}


def test_who_asks_is_answered():
    _, after = contexts("“Where is the boat?” said Nora.\n\n“Oh, it sank.”")

    assert {"adj asks 10 0", "adj opens oh 1"} <= {*after}
