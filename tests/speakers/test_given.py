"""Mentions that the caller knows (`entities=`) go before what we find."""

import pytest
from tests.speakers.telling import resolved

from quoteattr import Document, KnownMention, SpeakerKind
from quoteattr.layout import Layout
from quoteattr.speakers import resolve


def known(marked: str, *mentions: tuple[str, str], **roster: list[str]) -> Document:
    """The marked text, read with each mention's words, at their first place, and id."""
    plain = resolved(marked)
    entities = [
        KnownMention(plain.text.index(words), plain.text.index(words) + len(words), id)
        for words, id in mentions
    ]
    return resolve(
        Layout.of(plain.text),
        plain.attributions,
        roster={name.replace("_", " "): also for name, also in roster.items()},
        entities=entities,
    )


def ids_of(document: Document) -> list[tuple[str, ...]]:
    return [attribution.speakers for attribution in document.attributions]


def test_a_name_and_a_pronoun_with_one_id_are_one():
    text = "Ann Lee met Eve Ray on Monday. {She} said no."

    document = known(text, ("Ann Lee", "x"), ("Eve Ray", "y"), ("She", "x"))

    assert ids_of(document) == [("x",)]
    (speaker,) = document.speakers
    assert speaker.name == "Ann Lee"
    assert [str(mention) for mention in speaker.mentions] == ["Ann Lee", "She"]


def test_names_that_we_would_merge_stay_apart_with_two_ids():
    document = resolved("Ann Lee came. {Lee} said no.")
    entities = [KnownMention(0, 7, "aunt"), KnownMention(14, 17, "niece")]

    document = resolve(
        Layout.of(document.text), document.attributions, entities=entities
    )

    assert ids_of(document) == [("niece",)]


def test_names_that_are_not_given_join_the_given_ones():
    text = "Ann Lee came. {Lee} said no, and {she} said why."

    document = known(text, ("Ann Lee", "Q7"))

    assert ids_of(document) == [("Q7",), ("Q7",)]


def test_the_whole_phrase_counts_and_not_the_mention_within_it():
    text = "{The minister’s spokesman} said no."

    document = known(text, ("The minister", "m"), ("The minister’s spokesman", "s"))

    assert ids_of(document) == [("s",)]


def test_an_owner_s_mention_alone_does_not_answer_for_what_is_owned():
    text = "{The minister’s spokesman} said no."

    (speaker,) = known(text, ("The minister", "m")).speakers

    assert speaker.id == "s1"
    assert speaker.kind is SpeakerKind.UNNAMED


def test_an_apposition_in_the_mention_does_no_harm():
    text = "{Ann Lee, a doctor from Ohio,} said no."

    document = known(text, ("Ann Lee, a doctor from Ohio,", "d"), ("Ohio", "o"))

    assert [(s.id, s.name) for s in document.speakers] == [("d", "Ann Lee")]


def test_a_mention_cuts_a_name_that_we_would_read_as_longer():
    text = "On Friday {Berg} Holm Lines said no."

    document = known(text, ("Berg", "b"), ("Holm Lines", "h"))

    assert [(s.id, s.name) for s in document.speakers] == [("b", "Berg")]


def test_a_mention_within_a_given_name_is_no_name_of_its_own():
    text = "{The University of Harrow} said no."

    document = known(text, ("The University of Harrow", "u"), ("Harrow", "h"))

    assert ids_of(document) == [("u",)]


def test_several_with_an_id_of_their_own_are_its_members():
    text = "Ann Lee and Bo Ray came. {They} said no."

    document = known(
        text,
        ("Ann Lee", "a"),
        ("Bo Ray", "b"),
        ("Ann Lee and Bo Ray", "both"),
        ("They", "both"),
    )

    assert ids_of(document) == [("a", "b")]


def test_an_id_without_a_name_is_somebody_unnamed():
    text = "A nurse from the ward came. {She} said no."

    (speaker,) = known(text, ("A nurse from the ward", "n"), ("She", "n")).speakers

    assert (speaker.id, speaker.name) == ("n", "nurse from the ward")
    assert speaker.kind is SpeakerKind.UNNAMED


def test_name_and_kind_are_the_caller_s():
    document = resolved("{It} said no.")
    mention = KnownMention(0, 2, "Q9", "Harrow Bank", SpeakerKind.ORGANISATION)

    document = resolve(
        Layout.of(document.text), document.attributions, entities=[mention]
    )

    (speaker,) = document.speakers
    assert (speaker.name, speaker.kind) == ("Harrow Bank", SpeakerKind.ORGANISATION)


def test_a_kind_that_is_given_stays_whatever_the_text_shows():
    document = resolved("{Mr. Hart} said no.")
    mention = KnownMention(4, 8, "brand", kind=SpeakerKind.ORGANISATION)

    document = resolve(
        Layout.of(document.text), document.attributions, entities=[mention]
    )

    assert document.speakers[0].kind is SpeakerKind.ORGANISATION


def test_the_roster_names_whom_the_entities_bind():
    text = "Lee came with Eve Ray. {She} said no."

    document = known(text, ("Lee", "x"), ("She", "x"), Ann_Lee=["Lee"])

    (speaker,) = document.speakers
    assert (speaker.id, speaker.name) == ("x", "Ann Lee")


def test_ids_of_ours_are_not_those_of_the_caller():
    text = "{Ann Lee} said no. {Bo Ray} said yes."

    document = known(text, ("Bo Ray", "s1"))

    assert ids_of(document) == [("s2",), ("s1",)]


def test_the_answer_from_a_mention_has_no_score_of_ours():
    document = known("Ann Lee came. {She} said no.", ("Ann Lee", "x"), ("She", "x"))

    assert document.attributions[0].scores.speaker is None


def test_a_mention_outside_the_text_is_named_in_the_error():
    layout = Layout.of("Ann Lee left.")

    with pytest.raises(ValueError, match=r"'x' at \[8, 99\) is outside .* 13 char"):
        resolve(layout, [], entities=[KnownMention(8, 99, "x")])


def test_one_stretch_with_two_ids_is_an_error():
    layout = Layout.of("Ann Lee left.")
    both = [KnownMention(0, 7, "x"), KnownMention(0, 7, "y")]

    with pytest.raises(ValueError, match=r"'y' at \[0, 7\) is the entity 'x', too"):
        resolve(layout, [], entities=both)


def test_a_mention_of_white_space_is_an_error():
    with pytest.raises(ValueError, match="nothing but white space"):
        resolve(Layout.of("Ann Lee"), [], entities=[KnownMention(3, 4, "x")])


def test_what_is_no_mention_is_an_error():
    with pytest.raises(TypeError, match=r"is a KnownMention, not \(0, 3\)"):
        resolve(Layout.of("Ann Lee"), [], entities=[(0, 3)])  # type: ignore[list-item]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2)])
def test_a_mention_is_a_stretch(start, end):
    with pytest.raises(ValueError, match="not a mention"):
        KnownMention(start, end, "x")


@pytest.mark.parametrize("id", ["", 7])
def test_a_mention_s_id_is_a_string_with_characters(id):
    with pytest.raises(ValueError, match="a mention's id is a string"):
        KnownMention(0, 3, id)
