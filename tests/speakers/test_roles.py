"""Descriptions: whom a role noun stands for."""

import pytest
from tests.speakers.telling import told


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
