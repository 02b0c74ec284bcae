from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.people import Named, People, key_of


def cast(*names: list[str]) -> People:
    return People.of(Named(Entity(known_as=some[0]), some) for some in names)


def owners(people: People, *key: str) -> list[str]:
    return [person.entity.known_as for person in people.owners.get(key, ())]


def test_a_name_is_compared_by_its_words():
    assert key_of("Mrs. Edwin  Marsh-Hale") == ("mrs", "edwin", "marsh-hale")


def test_a_full_name_gives_its_parts():
    people = cast(["Nora Hale"])

    assert owners(people, "nora") == owners(people, "hale") == ["Nora Hale"]


def test_a_wife_is_not_called_by_her_husbands_names_alone():
    people = cast(["Mrs. Edwin Marsh"])

    assert owners(people, "edwin") == []
    assert owners(people, "mrs", "marsh") == ["Mrs. Edwin Marsh"]


def test_a_surname_of_two_is_of_both():
    people = cast(["Nora Hale"], ["Edwin Hale"])

    assert owners(people, "hale") == ["Nora Hale", "Edwin Hale"]


def test_who_is_given_a_name_has_it_before_those_of_whom_it_is_a_part():
    people = cast(["Nora Hale"], ["Edwin Hale", "Hale"])

    assert owners(people, "hale") == ["Edwin Hale"]


def test_small_words_are_no_names():
    assert owners(cast(["Nora Oh"]), "oh") == []


def test_titles_and_given_names_tell_gender():
    people = cast(["Mr. Hale"], ["Miss Hale"], ["Nora"], ["Tansy"])

    assert [p.gender for p in people.everyone] == ["M", "F", "F", "?"]


def test_a_given_name_outweighs_a_few_pronouns():
    (person,) = cast(["Frances Hale"]).everyone
    person.male += 9

    assert person.gender == "f"
