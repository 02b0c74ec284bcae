import json

import pytest

from quoteattr.corpora import CorpusError, read
from quoteattr.records import Kind, SpeakerKind

TEXT = '"It rains," says Ann Lee. "It floods." Some hope it stops.'


def span(start, end):
    return {"start": start, "end": end, "text": TEXT[start:end]}


def write(root, *attributions):
    (root / "news-au").mkdir()
    record = {"id": "farm-1", "text": TEXT, "attributions": attributions}
    (root / "news-au" / "dev.jsonl").write_text(json.dumps(record))


def attribution(content, cue, source, speaker, kind):
    return {
        "content": content,
        "cue": cue,
        "source": source,
        "speaker": speaker,
        "kind": kind,
    }


def test_attributions_are_read_with_their_kinds_and_speakers(tmp_path):
    write(
        tmp_path,
        attribution([span(47, 57)], span(44, 47), None, "?some", "indirect"),
        attribution([span(0, 11)], span(12, 16), span(17, 24), "Ann Lee", "direct"),
        attribution([span(26, 38)], None, None, "Ann Lee", "direct"),
    )

    (document,) = read("news-au", tmp_path, "dev")

    says, floods, _ = document.attributions
    assert document.id == "farm-1"
    assert (str(says.cue), str(says.source), says.kind) == (
        "says",
        "Ann Lee",
        Kind.DIRECT,
    )
    assert floods.text == '"It floods."'
    assert floods.source is None
    assert [a.speaker for a in document.attributions] == ["Ann Lee", "Ann Lee", "some"]
    assert [s.kind for s in document.speakers] == [
        SpeakerKind.UNNAMED,
        SpeakerKind.PERSON,
    ]


def test_an_attribution_of_nobody_is_kept_and_counted(tmp_path):
    write(tmp_path, attribution([span(26, 38)], None, None, "", "direct"))

    reading = read("news-au", tmp_path, "dev")

    assert next(reading).attributions[0].speakers == ()
    assert list(reading) == []
    assert reading.losses.counts == {"attributions without a speaker": 1}


def test_a_span_that_is_not_in_the_text_is_named(tmp_path):
    wrong = {"start": 0, "end": 2, "text": "It"}
    write(tmp_path, attribution([wrong], None, None, "Ann Lee", "direct"))

    with pytest.raises(CorpusError, match=r"dev.jsonl, line 1: .* is not in the text"):
        next(read("news-au", tmp_path, "dev"))
