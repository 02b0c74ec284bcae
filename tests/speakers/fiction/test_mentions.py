from quoteattr.layout import Layout
from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.described import loosen
from quoteattr.speakers.fiction.focus import settle
from quoteattr.speakers.fiction.mentions import Form, Mention, find_mentions
from quoteattr.speakers.fiction.people import Named, People
from quoteattr.speakers.fiction.words import Words


def read(text: str, *names: str) -> tuple[Words, list[Mention]]:
    words = Words.of(Layout.of(text), ())
    people = People.of(Named(Entity(known_as=name), (name,)) for name in names)
    return words, find_mentions(words, people)


def meant(text: str, *names: str) -> list[list[str]]:
    _, mentions = read(text, *names)
    return [[p.entity.known_as for p in m.people] for m in mentions]


def test_a_rank_with_its_place_is_one_of_several_with_that_rank():
    names = "Duchess of Hale", "Duchess of Marsh"

    assert meant("There sat the Duchess of Marsh.", *names) == [[names[1]]]
    assert meant("There sat the duchess.", *names) == [[*names]]


def test_a_description_that_opens_a_sentence_is_no_name():
    _, (mention,) = read("The child laughed.", "The Child")

    assert mention.form is Form.NOUN


def test_a_noun_for_anybody_means_nobody_if_it_is_all_over_the_book():
    once = "The lad came in. Tess sat down. "
    words, mentions = read(" ".join([once, "Rain fell. " * 1400] * 5), "The Lad")
    loosen(words, mentions)
    settle(words, mentions)

    assert all(m.is_loose and not m.likely for m in mentions)


def test_a_noun_for_anybody_means_who_is_known_by_it_in_one_place():
    words, mentions = read("The lad came in. The lad sat down.", "The Lad")
    loosen(words, mentions)

    assert not any(m.is_loose for m in mentions)
