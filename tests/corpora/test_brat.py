import pytest

from quoteattr.corpora.brat import BratEvent, BratSpan, read_brat
from quoteattr.corpora.files import CorpusError
from quoteattr.segment import Extent

TEXT = "Ann said it rains.\nBo hopes, she added, it stops."


def standoff(tmp_path, annotations):
    path = tmp_path / "article.ann"
    path.write_text(annotations, encoding="utf-8", newline="")
    return read_brat(path, TEXT)


def test_spans_are_read_with_their_pieces_in_the_order_of_the_text(tmp_path):
    found = standoff(tmp_path, "T1\tContent 40 48;19 27\tit stops Bo hopes\n")

    assert found.spans == {"T1": BratSpan("Content", (Extent(19, 27), Extent(40, 48)))}


def test_a_span_may_hold_a_line_end_in_its_text(tmp_path):
    found = standoff(tmp_path, "T1\tContent 9 21\tit rains.\nBo\nT2\tSource 0 3\tAnn\n")

    assert found.spans["T1"].pieces == ((9, 21),)
    assert found.spans["T2"].label == "Source"


def test_an_event_may_stand_before_its_spans(tmp_path):
    found = standoff(
        tmp_path,
        "E1\tAttribution:T3 Cue:T3 Content:T1\nT1\tContent 9 17\tit rains\n"
        "T3\tCue 4 8\tsaid\n",
    )

    (event,) = found.events
    assert event == BratEvent(
        "E1", "Attribution", (("Attribution", "T3"), ("Cue", "T3"), ("Content", "T1"))
    )


def test_numbers_of_roles_are_dropped(tmp_path):
    found = standoff(
        tmp_path,
        "T1\tContent 9 17\tit rains\nT2\tContent 40 48\tit stops\n"
        "E1\tAttribution:T1 Content:T1 Content2:T2\n",
    )

    assert found.events[0].named("Content") == ["T1", "T2"]


def test_notes_and_attributes_are_passed_over(tmp_path):
    found = standoff(
        tmp_path, "T1\tCue 4 8\tsaid\n#1\tAnnotatorNotes T1\tsure?\nA1\tHedge T1\n"
    )

    assert list(found.spans) == ["T1"]
    assert found.events == []


@pytest.mark.parametrize(
    ("annotations", "message"),
    [
        ("T1\tCue 4 8\tsaid\nT2\tCue four 8\tsaid\n", "line 2: .* label and offsets"),
        ("T1\tCue 4 99\tsaid\n", r"line 1: \[4, 99\) is no stretch of 49 characters"),
        ("T1\tCue 8 4\tsaid\n", r"line 1: \[8, 4\) is no stretch"),
        ("T1\tContent 9 21\tit\nBo\nE1\tAttribution\n", "line 3: .* binds no span"),
        ("E1\tAttribution:T1 Cue:T2\nT1\tCue 4 8\tsaid\n", "line 1: E1 names T2"),
    ],
)
def test_a_malformed_record_is_named_with_its_line(tmp_path, annotations, message):
    with pytest.raises(CorpusError, match=f"article.ann, {message}"):
        standoff(tmp_path, annotations)
