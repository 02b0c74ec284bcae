from itertools import pairwise

from quoteattr.layout import Layout
from quoteattr.speakers.mentioned import find_mentions


def found(text) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.form) for m in find_mentions(Layout.of(text))]


def test_names_have_their_titles_and_are_found_within_quotations_too():
    assert found("“Not so, Ann,” said Mrs. Lee.") == [
        ("Ann", "spoken"),
        ("Mrs. Lee", "name"),
    ]


def test_pronouns_are_found_outside_quotations_only():
    assert found("“She did it and I saw it,” he said. She wept; I did not.") == [
        ("he", "pronoun"),
        ("She", "pronoun"),
        ("I", "pronoun"),
    ]


def test_descriptions_go_from_a_determiner_to_a_noun_for_a_person():
    assert found("“Come,” said the tall, old man. His sister took the lamp.") == [
        ("His sister", "description"),
    ]
    assert found("“Come,” said a very tall old man to the other Inspector.") == [
        ("a very tall old man", "description"),
        ("the other Inspector", "description"),
    ]


def test_a_name_that_is_a_noun_as_well_is_a_person():
    assert ("Bill", "name") in found("“Come,” said Bill. Then Bill went.")


def test_places_are_nobody():
    assert found("“Come,” he said. They went to London.") == [("he", "pronoun")]


def test_mentions_do_not_overlap():
    text = "The Duke of Orsa and his old friend Bo Dahl said: “Dear Duke, come.” " * 20
    places = [mention[:2] for mention in find_mentions(Layout.of(text))]

    assert places == sorted(places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
