import dataclasses
import json

import pytest

from quoteattr import Claim, Finding, Span, Verdict
from quoteattr.verification import (
    Edit,
    EditKind,
    Place,
    SpeakerVerdict,
    Style,
    Voice,
)

TEXT = "We leave at noon."
SPAN = Span.of(TEXT, 0, 17)
CHANGED = Edit(EditKind.CHANGED, 12, Span(12, 16, "dawn"), Span.of(TEXT, 12, 16))
JOINED = Edit(EditKind.JOINED, 8, None, None)
OWNED = Edit(EditKind.EDITORIAL, 0, Span(1, 4, "She"), Span.of(TEXT, 0, 2))


def altered():
    place = Place((SPAN,), (CHANGED,), (Style.CASE,), 3 / 4)
    return Finding(Claim("We leave at dawn."), (place,))


@pytest.mark.parametrize(
    ("edits", "styles", "verdict"),
    [
        ((), (), Verdict.EXACT),
        ((), (Style.CASE,), Verdict.NEAR),
        ((OWNED,), (), Verdict.NEAR),
        ((JOINED, OWNED), (Style.CASE,), Verdict.STITCHED),
        ((JOINED, CHANGED), (), Verdict.ALTERED),
    ],
)
def test_the_verdict_of_a_place_is_that_of_the_gravest_edit(edits, styles, verdict):
    assert Place((SPAN,), edits, styles).verdict is verdict


def test_a_finding_speaks_for_its_best_place():
    finding = altered()

    assert finding.verdict is Verdict.ALTERED
    assert (finding.spans, finding.edits, finding.ratio) == ((SPAN,), (CHANGED,), 0.75)
    assert finding.voice is None
    assert not finding.is_faithful


def test_a_finding_without_a_place_is_absent():
    finding = Finding(Claim("Nothing."), ())

    assert finding.verdict is Verdict.ABSENT
    assert (finding.spans, finding.edits, finding.ratio) == ((), (), 0.0)


def test_a_finding_is_a_line_of_json():
    claim = Claim("We leave at dawn.", speaker="Ann")
    voice = Voice(("a1",), "Bo", SpeakerVerdict.OTHER)
    place = dataclasses.replace(altered().places[0], voice=voice)

    assert json.loads(Finding(claim, (place,)).to_json()) == {
        "claim": {"text": "We leave at dawn.", "speaker": "Ann"},
        "verdict": "altered",
        "places": [
            {
                "verdict": "altered",
                "spans": [{"start": 0, "end": 17, "text": TEXT}],
                "edits": [
                    {
                        "kind": "changed",
                        "at": 12,
                        "claimed": {"start": 12, "end": 16, "text": "dawn"},
                        "found": {"start": 12, "end": 16, "text": "noon"},
                    }
                ],
                "styles": ["case"],
                "ratio": 0.75,
                "voice": {"attributions": ["a1"], "speaker": "Bo", "verdict": "other"},
            }
        ],
    }


def test_an_edit_reads_from_the_text_to_the_claim():
    assert str(CHANGED) == "changed: noon → dawn"
    assert str(JOINED) == "joined: – → –"
