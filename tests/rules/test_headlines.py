"""Headlines, which say by colons, dashes and bare verbs who claims what."""

import pytest
from tests.rules.reading import reread

import quoteattr

_BODY = "\n\nThe plan was shown on Monday. It is long."


@pytest.mark.parametrize(
    "marked",
    [
        "{c|Harbour to close in May}{v|:} {s|minister}",
        "{c|Harbour to close in May} {v|-} {s|report}",
        "{c|Mayor ‘lied’} {v|–} {s|witness}",
        "{c|Lee to resign as mayor} {v|–} {s|sources}",
        "{c|Harbour ‘will sink the town’} {v|-} {s|union chief}",
    ],
)
def test_a_claim_may_be_signed(marked: str) -> None:
    assert reread(marked + _BODY) == marked + _BODY


@pytest.mark.parametrize(
    "marked",
    [
        "{c|Lee to quit}, {v|says} {s|report}",
        "{c|Harbour plan ‘a disaster’} {v|says} {s|union}",
        "{c|Russia 'behind attack on Aby'}, {v|says} {s|UK}",
    ],
)
def test_verb_and_subject_may_stand_behind(marked: str) -> None:
    assert reread(marked + _BODY) == marked + _BODY


@pytest.mark.parametrize(
    "marked",
    [
        "{s|Lee}{v|:} {c|Harbour to close in May}",
        "{s|Lee}{v|:} {c|Harbour ‘Will Close’ in May}.",
        "{s|Ann Lee} on rivals{v|:} {c|‘We Will Win This’}",
        "{s|Lee Campaign}{v|:} {c|Ray Is Lying}",
    ],
)
def test_a_label_may_stand_before(marked: str) -> None:
    assert reread(marked + _BODY) == marked + _BODY


@pytest.mark.parametrize(
    "marked",
    [
        "{c|‘Nobody will lose a job’}{v|:} {s|minister} defends plan",
        "{c|‘Nobody will lose a job’}{v|:} {s|union chief} hits out",
        "{c|‘Nobody will lose a job’}{v|:} {s|Ann Lee} hits out",
    ],
)
def test_a_quotation_may_be_captioned(marked: str) -> None:
    assert reread(marked + _BODY) == marked + _BODY


def test_a_signed_headline_may_report_another() -> None:
    head = "Harbour plan ‘will sink the town’, warns union chief – report"
    document = quoteattr.Attributor.rules().attribute(head + _BODY)
    inner, outer = document.attributions
    assert [a.source and a.source.text for a in (inner, outer)] == [
        "union chief",
        "report",
    ]
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    "head",
    [
        "Why the Harbour Plan Matters: An Analysis",
        "Aby News - Harbour to close",
        "Election 2016: Ann Lee",
        "Opinion: The harbour must stay",
        "Wow: Lee just left the room",
        "‘We are in shock’: a mosque opens its doors",
        "Harbour to close in May - Aby Herald",
        "Mayor praises, prizes dog",
    ],
)
def test_other_headlines_claim_nothing_by_their_form(head: str) -> None:
    document = quoteattr.Attributor.rules().attribute(head + _BODY)
    assert "headline-claim" not in {a.method for a in document.attributions}


def test_a_sentence_of_the_text_is_no_headline() -> None:
    text = "It rained.\n\nHarbour to close in May: minister"
    document = quoteattr.Attributor.rules().attribute(text)
    assert not document.attributions


def test_a_text_may_be_one_headline() -> None:
    document = quoteattr.Attributor.rules().attribute("Lee to quit - report")
    assert [a.method for a in document.attributions] == ["headline-claim"]
