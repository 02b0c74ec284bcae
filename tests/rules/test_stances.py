"""The stance and the negation of a cue."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from tests.annotated import annotated
from tests.export.documents import EXAMPLES, documents

from quoteattr import Attribution, Kind, Span, Stance
from quoteattr.layout import Layout
from quoteattr.pipeline import Attributor
from quoteattr.rules.stances import with_stances


def told(marked):
    """The stance of the one attribution, "not" before it if it is negated."""
    document = annotated(marked)
    (attribution,) = with_stances(Layout.of(document.text), document.attributions)
    return f"{'not ' * bool(attribution.is_negated)}{attribution.stance}"


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("{s|Ann} {v|said} {c|that it rained}.", "says"),
        ("{c|“It rains,”} {s|she} {v|told} us.", "says"),
        ("{v|According to} {s|Ann}, {c|it rains}.", "says"),
        ("{s|Ann}{v|:} {c|“It rains.”}", "says"),
        ("{s|Ann} {v|made it clear} {c|that it rained}.", "says"),
        ("{s|The guards} {v|told} us {c|to leave}.", "urges"),
        ("{s|Ann} {v|called for} {c|a vote}.", "urges"),
        ("{s|Ann} {v|called} {c|them “cowards”}.", "judges"),
        ("{s|Ann} {v|called} them {c|“cowards”}.", "judges"),
        ("{s|Her} {v|claim that} {c|it rains} is false.", "claims"),
        ("{s|Ann} {v|is convinced} {c|that it rains}.", "believes"),
        ("{s|Ann} {v|convinced} them {c|to leave}.", "urges"),
        ("{v|It is unclear} {c|whether it rains}.", "doubts"),
    ],
)
def test_a_cue_has_the_stance_of_its_word(marked, answer):
    assert told(marked) == answer


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("{s|Ann} {v|declined to comment} {c|on the rain}.", "refuses"),
        ("{s|Ann} {v|refused to deny} {c|that it rained}.", "refuses"),
        ("{s|Ann} {v|chose not to say} {c|when it rained}.", "refuses"),
        ("{s|Ann} {v|denied saying} {c|that it rained}.", "denies"),
        ("{s|Ann} {v|continued to insist} {c|that it rained}.", "claims"),
        ("{s|Ann} {v|responded by promising} {c|to stay}.", "promises"),
        ("{s|Ann} {v|issued a stern warning} {c|that it would rain}.", "warns"),
        ("{s|Ann} {v|said in a warning} {c|that it would rain}.", "says"),
        ("{s|Ann} {v|voiced hopes} {c|that it would rain}.", "hopes"),
        ("{s|Ann} {v|wants to know} {c|why it rains}.", "asks"),
        ("{s|Ann} {v|has long claimed} {c|that it rains}.", "claims"),
        ("{s|Ann} {v|longs for} {c|rain}.", "wants"),
        ("{s|They} {v|long for} {c|rain}.", "wants"),
    ],
)
def test_of_several_words_one_governs(marked, answer):
    assert told(marked) == answer


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("{s|Ann} {v|did not say} {c|why}.", "not says"),
        ("{s|Ann} didn’t {v|say} {c|why}.", "not says"),
        ("{s|Ann} never publicly {v|denied} {c|it}.", "not denies"),
        ("{s|Ann} {v|has yet to respond} {c|to the claims}.", "not says"),
        ("{s|Ann} {v|no longer believes} {c|that it rains}.", "not believes"),
        ("She left without {v|saying} {c|why}.", "not says"),
        ("{s|Nobody} {v|said} {c|that it rained}.", "not says"),
        ("Nor did {s|the judge} {v|explain} {c|why}.", "not says"),
        ("{s|Ann} {v|said nothing about} {c|the rain}.", "not says"),
        ("{s|Ann} {v|was unaware} {c|that it rained}.", "not knows"),
    ],
)
def test_a_cue_is_negated_by_words_in_it_or_around_it(marked, answer):
    assert told(marked) == answer


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("{s|Ann} {v|not only said} {c|that it rained}.", "says"),
        ("{s|Ann} {v|could not help but remark} {c|that it rained}.", "says"),
        ("{s|Ann} {v|did not fail to mention} {c|that it rained}.", "says"),
        ("{s|No. 10} {v|said} {c|that it rained}.", "says"),
        ("It did not rain, {s|Ann} {v|said}, {c|on that day}.", "says"),
        ("{s|Ann} {v|said} {c|that it did not rain}.", "says"),
        ("{s|Ann} {v|has no doubt} {c|that it rains}.", "believes"),
    ],
)
def test_what_only_looks_like_a_negation_is_none(marked, answer):
    assert told(marked) == answer


def test_what_is_quoted_is_said_whatever_the_verb_is():
    assert told("{c|“Never!”} {v|harrumphed} {s|Ann}.") == "says"


def test_a_claim_by_an_unlisted_cue_has_no_stance():
    assert told("{s|Ann} {v|dances} {c|that it rains}.") == "None"


def test_without_a_cue_there_is_no_stance():
    document = annotated("{c|“It rains.”}")
    (attribution,) = with_stances(Layout.of(document.text), document.attributions)

    assert (attribution.stance, attribution.is_negated) == (None, None)


def test_the_answers_of_an_attributor_have_stances():
    document = Attributor.rules().attribute("Ann Lee did not deny that it rained.")
    (attribution,) = document.attributions

    assert attribution.stance is Stance.DENIES
    assert attribution.is_negated is True


def test_a_line_without_end_takes_linear_time():
    def seconds(times):
        document = annotated("{s|Ann} did not {v|say} {c|that it rained} and ")
        text = document.text * times
        layout = Layout.of(text)
        attributions = Attributor.rules().attribute(text).attributions
        started = time.process_time()
        assert len(list(with_stances(layout, attributions))) == len(attributions)
        return time.process_time() - started, len(attributions)

    (short, few), (long, many) = seconds(50), seconds(500)

    assert long / many < 5 * short / few


@given(documents())
@EXAMPLES
def test_any_attribution_is_told_and_keeps_all_else(document):
    layout = Layout.of(document.text)
    told = [*with_stances(layout, document.attributions)]

    for before, after in zip(document.attributions, told, strict=True):
        fields = {"stance": before.stance, "is_negated": before.is_negated}
        assert replace(after, **fields) == before


def test_a_cue_inside_a_word_without_end_is_left_alone():
    text = "x" * 1000
    cue, content = Span.of(text, 500, 501), (Span.of(text, 600, 700),)
    attribution = Attribution("a1", Kind.INDIRECT, content, cue=cue)

    assert [*with_stances(Layout.of(text), [attribution])] == [attribution]


def test_a_source_that_no_word_fits_is_no_trouble():
    document = annotated("{s|Ann}{v|: } {c|it rains}")
    (attribution,) = document.attributions
    blank = replace(attribution, source=Span.of(document.text, 4, 5))

    assert [a.stance for a in with_stances(Layout.of(document.text), [blank])] == [
        Stance.SAYS
    ]
