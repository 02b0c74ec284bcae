import json

import pytest

from quoteattr.corpora import CorpusError, read
from quoteattr.records import SpeakerKind

TEXT = "Ann Lee said it rains. She hopes it stops. They say it floods."


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "polnear" / "train"
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "rain.txt").write_text(TEXT)
    (folder / "attributions" / "rain_x.ann").write_text(
        "T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 21\tit rains\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
        "T4\tSource 23 26\tShe\nT5\tCue 27 32\thopes\nT6\tContent 33 41\tit stops\n"
        "E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6\n"
        "T7\tSource 43 47\tThey\nT8\tCue 48 51\tsay\nT9\tContent 52 61\tit floods\n"
        "E3\tAttribution:T8 Source:T7 Cue:T8 Content:T9\n"
    )
    return tmp_path


def write_speakers(root, *sources):
    folder = root / "polnear-speakers"
    folder.mkdir()
    record = {
        "document": "rain",
        "sources": [
            {"start": start, "end": end, "speaker": speaker}
            for start, end, speaker in sources
        ],
    }
    (folder / "train.jsonl").write_text(json.dumps(record) + "\n")


def test_sources_are_matched_by_their_place_and_grouped_by_their_speaker(root):
    write_speakers(root, (0, 7, "Ann Lee"), (23, 26, "Ann Lee"), (43, 47, "?locals"))

    (document,) = read("polnear-speakers", root, "train")

    assert [a.speaker for a in document.attributions] == [
        "Ann Lee",
        "Ann Lee",
        "locals",
    ]
    ann, locals_ = document.speakers
    assert [mention.text for mention in ann.mentions] == ["Ann Lee", "She"]
    assert ann.kind is SpeakerKind.PERSON
    assert locals_.kind is SpeakerKind.UNNAMED


def test_what_does_not_match_is_counted(root):
    write_speakers(root, (0, 7, "Ann Lee"), (0, 3, "Ann Lee"))

    reading = read("polnear-speakers", root, "train")
    (document,) = reading

    assert [a.speaker for a in document.attributions] == ["Ann Lee", None, None]
    assert reading.losses.counts == {
        "sources without a speaker": 2,
        "speakers of no source left out": 1,
    }


def test_a_line_that_is_no_record_is_named(root):
    (root / "polnear-speakers").mkdir()
    (root / "polnear-speakers" / "train.jsonl").write_text('\n{"document": "rain"}\n')

    with pytest.raises(
        CorpusError, match=r"train.jsonl, line 2: there is no 'sources'"
    ):
        next(read("polnear-speakers", root, "train"))


def test_a_missing_article_is_named(root):
    write_speakers(root, (0, 7, "Ann Lee"))
    (root / "polnear" / "train" / "text" / "rain.txt").unlink()

    with pytest.raises(CorpusError, match=r"cannot read .*rain.txt"):
        next(read("polnear-speakers", root, "train"))
