import json

import pytest

from quoteattr.corpora import CorpusError, read_mentions
from quoteattr.records import Span, SpeakerKind


def write(root, name, text):
    (root / "ner").mkdir()
    (root / "ner" / name).write_text(text, encoding="utf-8")


def found(text):
    return [(str(m.span), m.label, m.kind) for m in text.mentions]


def test_articles_are_parted_and_runs_of_one_label_are_one_mention(tmp_path):
    write(
        tmp_path,
        "wikigold.conll.txt",
        "Ann I-PER\nLee I-PER\n, O\nReed I-ORG\nMill I-ORG\n. O\n\nOdd I-MISC\n\n"
        "-DOCSTART- O\n\nBo I-PER\n\n-DOCSTART- O\n",
    )

    first, second = read_mentions("wikigold", tmp_path, "all")

    assert first.text == "Ann Lee, Reed Mill.\nOdd"
    assert found(first) == [
        ("Ann Lee", "PER", SpeakerKind.PERSON),
        ("Reed Mill", "ORG", SpeakerKind.ORGANISATION),
        ("Odd", "MISC", None),
    ]
    assert (second.id, found(second)) == (
        "wikigold.conll.2",
        [("Bo", "PER", SpeakerKind.PERSON)],
    )


def test_a_begin_label_parts_mentions_that_touch(tmp_path):
    write(
        tmp_path,
        "wnut17train.conll",
        "Ann\tB-person\nBo\tB-person\nReed\tI-person\n\nLeeds\tB-location\n",
    )

    (posts,) = read_mentions("wnut17", tmp_path, "all")

    assert posts.text == "Ann Bo Reed\nLeeds"
    assert found(posts) == [
        ("Ann", "person", SpeakerKind.PERSON),
        ("Bo Reed", "person", SpeakerKind.PERSON),
        ("Leeds", "location", SpeakerKind.PLACE),
    ]


def test_a_line_with_other_columns_is_named(tmp_path):
    write(tmp_path, "wikigold.conll.txt", "Ann I-PER\nLee\n")

    with pytest.raises(CorpusError, match=r"line 2: 'Lee' is not a token and its"):
        list(read_mentions("wikigold", tmp_path, "all"))


def test_the_silver_layer_is_laid_over_its_article(tmp_path):
    texts = tmp_path / "polnear" / "dev" / "text"
    texts.mkdir(parents=True)
    (texts / "rain.txt").write_text("Ann Lee left Leeds.")
    (tmp_path / "polnear-silver-ner").mkdir()
    entities = [
        {"start": 13, "end": 18, "label": "LOCATION"},
        {"start": 0, "end": 7, "label": "PERSON"},
    ]
    (tmp_path / "polnear-silver-ner" / "dev.jsonl").write_text(
        json.dumps({"document": "rain", "entities": entities})
    )

    (text,) = read_mentions("polnear-silver-ner", tmp_path, "dev")

    assert text.mentions[0].span == Span(0, 7, "Ann Lee")
    assert found(text) == [
        ("Ann Lee", "PERSON", SpeakerKind.PERSON),
        ("Leeds", "LOCATION", SpeakerKind.PLACE),
    ]
