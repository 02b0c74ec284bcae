"""Attributions in words."""

from dataclasses import replace

import pytest
from tests.articles import article

from quoteattr import Document
from quoteattr.visualise.labels import Voices, counted


def test_a_voice_names_the_speaker_and_who_reports_it():
    document = article()
    first, chained, _, unknown = document.attributions

    voices = Voices(document)

    assert voices.of(first) == "Ida Holm"
    assert voices.of(chained) == "Ida Holm (via Fjord News)"
    assert voices.of(unknown) == "—"


def test_attributions_that_report_each_other_do_not_go_on_for_ever():
    first, second, *_ = article().attributions
    circle = (replace(first, parent="a2"), replace(second, parent="a1"))
    document = Document(article().text, circle, article().speakers)

    assert Voices(document).of(document.attributions[0]) == "Ida Holm (via Ida Holm)"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no speakers"), (1, "1 speaker"), (2, "2 speakers")]
)
def test_counted(number, words):
    assert counted(number, "speaker") == words
