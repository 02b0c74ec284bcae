"""Cues that follow their content."""

import pytest
from tests.annotated import plain
from tests.rules.reading import methods, read, reread

import quoteattr
from quoteattr import Kind


@pytest.mark.parametrize(
    "marked",
    [
        "{c|“We leave,”} {v|said} {s|Ann Lee}.",
        "{c|“We leave,”} {s|Ann Lee} {v|said}.",
        "{c|“We leave,”} {v|said} {s|Ann Lee, the mayor of Leeds}.",
        "{c|“We leave,”} {s|Ann Lee, the mayor of Leeds,} {v|said}.",
        "{c|“We leave,”} {s|Ann Lee}, who lives in Leeds, {v|said}.",
        "{c|“Will you leave?”} {s|Ann Lee} {v|asked}.",
        "{c|“Will you leave?”} {s|she} {v|asked} on Monday.",
        "{c|'I am here,'} {v|said} {s|Ann}.",
        "{c|«I am here»}, {v|said} {s|Ann}.",
        "{c|''It is late,''} {s|she} {v|said}.",
        "{c|“The plan is dead,”} {s|Ann Lee} {v|has repeatedly said}.",
    ],
)
def test_a_quotation_before_its_cue(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{c|“We leave at noon,”} {v|said} {s|Ann Lee}, {c|“or not at all.”}",
        "{c|“We leave,”} {s|she} {v|added} after a pause, {c|“at noon.”}",
        "{c|“Nobody,”} {s|she} {v|said} as she left, {c|“is safe.”}",
        "{c|“We leave,”} {s|Ann Lee} {v|told} reporters in Leeds. {c|“At noon.”}",
    ],
)
def test_the_pieces_of_a_split_quotation_are_one_attribution(marked):
    assert reread(marked) == marked
    (attribution,) = read(plain(marked)).attributions
    assert attribution.kind is Kind.DIRECT


def test_two_speakers_of_one_line_are_told_apart():
    marked = "{c1|“We leave,”} {s1|she} {v1|said}. {c2|“We stay,”} {s2|he} {v2|said}."

    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{c|We leave at noon}, {s|Ann Lee} {v|said}.",
        "{c|We leave at noon}, {v|says} {s|Ann Lee}.",
        "{c|It cost 3 euros per day}, {s|he} {v|said}.",
        "{c|The plan}, {s|Ann Lee} {v|said}, {c|has failed}.",
        "{c|Overall}, {s|she} {v|said}, {c|a number of boats are safe}.",
        "{c|If it rains}, {s|the mayor} {v|said}, {c|the port must close}.",
    ],
)
def test_a_clause_around_or_before_its_cue(marked):
    assert reread(marked) == marked


def test_the_rule_says_whether_the_content_was_quoted():
    assert methods("“We leave,” she said.") == ["quotation-cue"]
    assert methods("We leave at noon, she said.") == ["clause-cue"]


def test_a_title_at_the_beginning_is_not_what_was_said():
    marked = "In “The Long Way Home,” {s|she} {v|wrote} {c|that home was far}."

    assert reread(marked) == marked


def test_an_object_after_the_cue_is_no_subject():
    marked = "The firm, {s1|which} {v1|denies} {c1|the claim}, said so."

    assert "{s1|which} {v1|denies} {c1|the claim}" in reread(marked)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ann Lee denied the claim, Reuters reported.", ["Reuters", "Ann Lee"]),
        ("Ann Lee said it was dead, Reuters reports.", ["Reuters", "Ann Lee"]),
        (
            "The plan is dead, the union warned on Tuesday, per Reuters.",
            ["the union", "Reuters"],
        ),
    ],
)
def test_what_is_reported_behind_a_claim_has_a_parent(text, sources):
    document = quoteattr.Attributor.rules().attribute(text)
    assert [a.source and a.source.text for a in document.attributions] == sources
    (inner,) = (a for a in document.attributions if a.parent)
    (outer,) = (a for a in document.attributions if not a.parent)
    assert inner.parent == outer.id
    assert outer.source
    assert outer.source.text == "Reuters"


def test_what_somebody_says_of_another_is_one_attribution():
    text = "The pictures show a hill that Ann Lee described, Bo Ray said."
    document = quoteattr.Attributor.rules().attribute(text)
    assert [a.source and a.source.text for a in document.attributions] == ["Bo Ray"]
