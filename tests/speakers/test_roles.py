"""Descriptions: whom a role noun stands for."""

import pytest
from tests.speakers.telling import resolved, told

from quoteattr.records import SpeakerKind


@pytest.mark.parametrize(
    ("introduced", "role"),
    [
        ("Foreign Minister Elena Duarte", "the minister"),
        ("Elena Duarte, the mayor of Harrow,", "the mayor"),
        ("Sen. Elena Duarte (D-Ohio)", "the Ohio senator"),
        ("retired surgeon Elena Duarte", "the surgeon"),
        ("Elena Duarte, a columnist,", "the columnist"),
    ],
)
def test_a_role_noun_finds_the_name_that_carried_it(introduced: str, role: str):
    text = f"{{{introduced}}} said that it rained. Later {{{role}}} said no."

    assert told(text) == ["Elena Duarte", "Elena Duarte"]


def test_the_union_is_the_union_that_was_named():
    text = "{The Harrow Dockers Union} said no. {The union} called a strike."

    assert told(text) == ["Harrow Dockers Union", "Harrow Dockers Union"]


def test_his_campaign_is_what_the_text_calls_his_campaign():
    text = (
        "The Hart campaign has money. {Bob Hart} said that he would win, and "
        "{his campaign} denied a rift."
    )

    assert told(text) == ["Bob Hart", "Hart campaign"]


def test_a_name_with_a_noun_goes_by_its_plain_form():
    text = "{Bob Hart’s campaign} said no. {The Hart campaign} said nothing else."

    assert told(text) == ["Hart campaign", "Hart campaign"]


def test_the_minister_is_the_only_minister_however_far_back():
    text = (
        "{Foreign Minister Elena Duarte} said that it rained.\n\n"
        "{She} said that it would rain on.\n\n"
        "The cable broke on Sunday. It was an old cable.\n\n"
        "A spokesman for the bank, {Pieter Vane}, said that it would pay.\n\n"
        "{The minister} said that it was late."
    )

    assert told(text)[-1] == "Elena Duarte"


def test_the_nearer_of_two_ministers_is_meant():
    text = (
        "{Foreign Minister Elena Duarte} said that it rained.\n\n"
        "{Health Minister Ruth Vane} said that it snowed.\n\n"
        "{The minister} said no more."
    )

    assert told(text)[-1] == "Ruth Vane"


def test_who_is_asked_by_the_minister_is_no_minister():
    text = (
        "{Foreign Minister Elena Duarte} said that it rained.\n\n"
        "It did, but Bob Hart, claimed the minister, had not seen it.\n\n"
        "{The minister} said no more."
    )

    assert told(text)[-1] == "Elena Duarte"


def test_in_a_place_before_the_mayor_is_no_mayor():
    text = (
        "{Mayor Bob Hart} said no.\n\n"
        "In Chelsea, the mayor saw snow, and {the mayor} said that it was cold."
    )

    assert told(text) == ["Bob Hart", "Bob Hart"]


def test_a_state_in_brackets_is_the_state_in_words():
    text = (
        "{Sen. Bob Hart (R-S.C.)} met {Sen. Ann Lee (D-Ohio)}, who spoke. "
        "{The South Carolina senator} said no."
    )

    assert told(text)[-1] == "Bob Hart"


def test_a_coast_guard_is_no_person():
    text = "{Minister Ann Lee} said no. According to {the coast guard}, it snowed."

    assert told(text) == ["Ann Lee", "?coast guard"]


def test_a_surname_may_be_a_people_s_name_too():
    assert told("Mark Cuban came to town. Later {Cuban} said no.") == ["Mark Cuban"]


def test_a_campaign_without_a_name_is_called_by_its_owner_s():
    text = "Ann Lee is a candidate. Today {her campaign} said no."

    assert told(text) == ["Lee campaign"]


def test_the_owner_may_be_a_description():
    text = (
        "Ann Lee, the Labour nominee, came by train. "
        "Today {the Labour nominee's campaign} said no."
    )

    assert told(text) == ["Lee campaign"]


def test_her_campaign_is_not_that_of_another():
    text = "The Ray campaign left. {Ann Lee} stayed, and {her campaign} said why."

    assert told(text) == ["Ann Lee", "Lee campaign"]


def test_a_survey_by_an_institute_is_that_institute_s_survey():
    text = "Rain fell. {A survey by the Harrow Institute} said so."

    assert told(text) == ["Harrow Institute survey"]


def test_kin_has_the_surname_of_the_kin():
    text = "Tom Lee came with Bo Ray. Ann Lee slept. {Ann Lee's brother} said no."

    assert told(text) == ["Tom Lee"]


@pytest.mark.parametrize("noun", ["The minister", "His lawyer", "The late town judge"])
def test_a_name_between_commas_says_who_the_noun_before_it_is(noun: str):
    role = noun.rsplit(maxsplit=1)[-1]

    assert told(
        f"Bo Ray spoke in Orsa. {noun}, Ann Lee, left early. It rained. "
        f"{{The {role}}} said so."
    ) == ["Ann Lee"]


def test_a_noun_between_commas_is_that_of_the_name_before_it():
    text = "Eve, the minister, Ann Lee. It rained. {The minister} said so."

    assert told(text) == ["Eve"]


def test_the_subject_of_the_next_clause_is_no_apposition():
    text = "{Mayor Bob Hart} left. He met Ann Lee and Eve Ray, {the mayor} said."

    assert told(text) == ["Bob Hart", "Bob Hart"]


def test_a_surname_stays_that_of_whom_the_text_names_first():
    text = "Bo Ray fishes. His daughter, Eve Ray, sells. It rained. {Ray} said so."

    assert told(text) == ["Bo Ray"]


def test_a_name_between_commas_is_not_what_its_bearer_speaks_for():
    (speaker,) = resolved("{A lawyer for the company, Ann Lee,} said so.").speakers

    assert (speaker.name, speaker.kind) == ("Ann Lee", SpeakerKind.PERSON)
