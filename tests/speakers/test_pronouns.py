"""Whom pronouns stand for: by gender, number, syntax and nearness."""

import pytest
from tests.speakers.telling import told

from quoteattr import Attribution, Kind, Span
from quoteattr.layout import Layout
from quoteattr.speakers import resolve


def test_he_and_she_go_by_gender():
    text = "Ann Lee met Bob Ray. {She} said that it rained. {He} said that it did not."

    assert told(text) == ["Ann Lee", "Bob Ray"]


def test_a_role_tells_gender_where_the_name_does_not():
    text = (
        "Spokeswoman Xi Tarn and chairman Zu Orl spoke. {He} said no. {She} said yes."
    )

    assert told(text) == ["Zu Orl", "Xi Tarn"]


def test_the_subject_and_last_speaker_goes_before_others():
    text = "{Bob Ray} said that Tom Marsh was late.\n\n“We wait,” {he} said."

    assert told(text) == ["Bob Ray", "Bob Ray"]


def test_they_may_be_two_who_were_named_in_one_breath():
    text = "{Ann Lee and Bob Ray} wrote a letter. In it, {they} demand a bridge."

    assert told(text) == ["Ann Lee; Bob Ray", "Ann Lee; Bob Ray"]


def test_both_are_the_two_who_were_named():
    text = "{Ann Lee and Bob Ray} came. {Both} promised a bridge."

    assert told(text) == ["Ann Lee; Bob Ray", "Ann Lee; Bob Ray"]


def test_both_of_whom_are_the_two_before_the_comma():
    text = "They are Ann Lee (D-Ohio) and Bo Ray (R-Iowa), {both of whom} said no."

    assert told(text) == ["Ann Lee; Bo Ray"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was Ann Lee, {who} said no.", "Ann Lee"),
        ("Ann Lee, a judge {who} said no, left.", "Ann Lee"),
        ("Ann Lee (D-Ohio), {who} said no, left.", "Ann Lee"),
        ("Bo Ray, president of the Harrow Union, {which} backs him, left.", None),
        ("There are voters {who} say no.", "?voters"),
        ("That was 30 percent {who} said no.", "?30 percent"),
        ("A plan of ministers such as Ann Lee {who} say no failed.", "?ministers"),
        ("Even Liberals {who} say no will come.", "?Liberals"),
        ("A plan by the Harrow Council, {which} wants a bridge, failed.", None),
        ("Ann Lee, who left and {who} says no, is back.", "Ann Lee"),
    ],
)
def test_relative_pronouns_stand_for_the_noun_before_them(
    text: str, speaker: str | None
):
    organisation = "Harrow Union" if "Union" in text else "Harrow Council"

    assert told(text) == [speaker or organisation]


def test_i_in_a_quotation_is_who_is_quoted():
    text = "“I hope that it rains,” said Ann Lee."
    whole = Attribution(
        id="a1",
        kind=Kind.DIRECT,
        content=(Span.of(text, 0, 23),),
        source=Span.of(text, 29, 36),
    )
    inner = Attribution(
        id="a2",
        kind=Kind.INDIRECT,
        content=(Span.of(text, 8, 21),),
        source=Span.of(text, 1, 2),
    )

    document = resolve(Layout.of(text), [whole, inner])

    assert [a.speaker for a in document.attributions] == ["Ann Lee", "Ann Lee"]


def test_i_outside_quotations_is_the_author():
    assert told("In short, {I} doubt it.") == ["?@author"]


def test_i_in_a_letter_is_who_signs_it():
    assert told("LETTERS\n\n{I} doubt it.\n\nAnn Lee.\n\nHarrow.") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("verb", "speakers"),
    [
        ("have asked", "Ann Lee; Bo Ray"),
        ("want to know", "Ann Lee; Bo Ray"),
        ("wants to know", "Bo Ray"),
        ("asked", "Bo Ray"),
    ],
)
def test_who_takes_all_that_and_joins_if_its_verb_is_plural(verb: str, speakers: str):
    text = f"Today came Ann Lee and Bo Ray, {{who}} {verb} why it rains."

    assert told(text) == [speakers]


def test_he_is_not_the_one_whom_his_words_name():
    text = (
        "Tom Marsh met Bo Ray in Harrow. {Ray} wrote a letter. Marsh read it. "
        "{He} said that Marsh would come."
    )

    assert told(text) == ["Bo Ray", "Bo Ray"]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ann Lee, 59, of Marsh, Md.,", "Ann Lee"),
        ("Ann Lee, a nurse and a friend", "Ann Lee"),
        (
            "the book “Stone: A Life of Bo Ray,” a best seller",
            "Stone: A Life of Bo Ray",
        ),
        ("Marsh Mills v. Lee,", "Marsh Mills v. Lee"),
    ],
)
def test_the_noun_before_may_lie_before_an_apposition_or_a_place(
    before: str, speaker: str
):
    pronoun = "who" if speaker == "Ann Lee" else "which"

    assert told(f"Today we heard of {before} {{{pronoun}}} says no.") == [speaker]
