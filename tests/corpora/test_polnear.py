import pytest

from quoteattr.corpora import CorpusError, read, read_annotators
from quoteattr.records import Kind

TEXT = "Mayor Ann Lee said “we pave it.”\nBo, she hopes, will pay, and she did not."

ANNOTATIONS = (
    "T1\tSource 0 13\tMayor Ann Lee\n"
    "T2\tCue 14 18\tsaid\n"
    "T3\tContent 19 32\t“we pave it.”\n"
    "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
    "E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4\n"
    "T4\tSource 37 40\tshe\n"
    "T5\tCue 41 46\thopes\n"
    "T6\tContent 33 35;48 56\tBo will pay\n"
    "T7\tCue 65 72\tdid not\n"
    "E3\tAttribution-no-source:T7 Cue:T7\n"
    "T8\tDiscard 0 5\tMayor\n"
)


@pytest.fixture
def root(tmp_path):
    for folder in ("text", "attributions"):
        (tmp_path / "polnear" / "dev" / folder).mkdir(parents=True)
    article = tmp_path / "polnear" / "dev" / "text" / "gazette_2016_a-road.txt"
    article.write_text(TEXT, encoding="utf-8", newline="")
    annotate(tmp_path, "b1", ANNOTATIONS)
    return tmp_path


def annotate(root, annotator, annotations):
    name = f"gazette_2016_a-road_{annotator}.ann"
    path = root / "polnear" / "dev" / "attributions" / name
    path.write_text(annotations, encoding="utf-8", newline="")


def test_an_article_is_read_with_its_attributions_in_the_order_of_the_text(root):
    (document,) = read("polnear", root, "dev")

    said, hopes = document.attributions
    assert document.id == "gazette_2016_a-road"
    assert document.text == TEXT
    assert (str(said.source), str(said.cue)) == ("Mayor Ann Lee", "said")
    assert said.text == "“we pave it.”"
    assert said.kind is Kind.DIRECT
    assert [span.text for span in hopes.content] == ["Bo", "will pay"]
    assert hopes.kind is Kind.INDIRECT
    assert {a.method for a in document.attributions} == {"gold"}


def test_an_attribution_without_content_is_left_out_and_counted(root, caplog):
    reading = read("polnear", root, "dev")

    assert [a.id for document in reading for a in document.attributions] == ["E1", "E2"]
    assert reading.losses.counts == {"attributions without content left out": 1}
    assert "1 attributions without content left out" in caplog.text


def test_the_first_annotator_is_read_and_the_others_for_agreement(root):
    annotate(
        root,
        "a0",
        "T1\tCue 14 18\tsaid\nT2\tContent 20 30\twe pave it\n"
        "E1\tAttribution-no-source:T1 Content:T2 Cue:T1\n",
    )

    (document,) = read("polnear", root, "dev")
    (readings,) = read_annotators(root, "dev")

    assert [a.text for a in document.attributions] == ["we pave it"]
    assert document.attributions[0].source is None
    assert [len(reading.attributions) for reading in readings] == [1, 2]


def test_an_article_with_one_annotator_has_no_agreement(root):
    assert list(read_annotators(root, "dev")) == []


def test_two_contents_of_one_attribution_are_one(root):
    annotate(
        root,
        "a0",
        "T1\tCue 41 46\thopes\nT2\tContent 48 56\twill pay\n"
        "T3\tContent 33 35\tBo\nT4\tContent 53 56\tpay\n"
        "E1\tAttribution:T1 Cue:T1 Content:T2 Content2:T3 Content3:T4\n",
    )

    (document,) = read("polnear", root, "dev")

    (hopes,) = document.attributions
    assert [span.text for span in hopes.content] == ["Bo", "will pay"]


def test_further_pieces_of_a_source_are_left_out_and_counted(root):
    annotate(
        root,
        "a0",
        "T1\tSource 33 35;57 60\tBo and\nT2\tCue 41 46\thopes\n"
        "T3\tContent 48 56\twill pay\n"
        "E1\tAttribution:T2 Cue:T2 Content:T3 Source:T1\n",
    )

    reading = read("polnear", root, "dev")

    assert str(next(reading).attributions[0].source) == "Bo"
    assert reading.losses.counts == {"source pieces left out": 1}


def test_a_text_without_annotations_is_an_error(root):
    for path in (root / "polnear" / "dev" / "attributions").iterdir():
        path.unlink()

    with pytest.raises(CorpusError, match=r"no gazette_2016_a-road_\*.ann in"):
        next(read("polnear", root, "dev"))


def test_carriage_returns_count_as_characters(root):
    text = root / "polnear" / "dev" / "text" / "gazette_2016_a-road.txt"
    text.write_text(TEXT.replace("\n", "\r\n"), encoding="utf-8", newline="")
    annotate(
        root,
        "a0",
        "T1\tCue 42 47\thopes\nT2\tContent 49 57\twill pay\n"
        "E1\tAttribution-no-source:T1 Content:T2 Cue:T1\n",
    )

    (document,) = read("polnear", root, "dev")

    assert document.attributions[0].text == "will pay"
