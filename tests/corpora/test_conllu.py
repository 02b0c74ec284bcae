import pytest

from quoteattr.corpora.conllu import Entity, Word, read_conllu
from quoteattr.corpora.files import CorpusError
from quoteattr.segment import Extent


def row(number, form, notes="_", head=0, tag="NOUN", relation="root"):
    return f"{number}\t{form}\t_\t{tag}\t_\t_\t{head}\t{relation}\t_\t{notes}\n"


def parsed(tmp_path, text):
    path = tmp_path / "rain.conllu"
    path.write_text(text, encoding="utf-8")
    return read_conllu(path)


def test_white_space_and_paragraphs_are_as_marked(tmp_path):
    found = parsed(
        tmp_path,
        "# newdoc id = rain\n# newpar\n# newpar_block = head\n"
        + row(1, "Rain", "SpaceAfter=No")
        + row(2, "!")
        + "\n# sent_id = 2\n"
        + row(1, "Go")
        + "\n# newpar\n"
        + row(1, "Ann")
        + row(2, "left", "SpaceAfter=No")
        + row(3, "."),
    )

    assert found.text == "Rain! Go\n\nAnn left."
    assert [found.text[w.extent.start : w.extent.end] for w in found.words] == [
        "Rain",
        "!",
        "Go",
        "Ann",
        "left",
        ".",
    ]


def test_words_written_as_one_have_no_space_inside(tmp_path):
    found = parsed(
        tmp_path,
        row("1-2", "don't", "SpaceAfter=No")
        + row(1, "do")
        + row(2, "n't")
        + row(3, ",")
        + row("4-5", "I'm")
        + row(4, "I")
        + row(5, "'m")
        + row("5.1", "here")
        + row(6, "in"),
    )

    assert found.text == "don't, I'm in"
    assert [word.form for word in found.words] == ["do", "n't", ",", "I", "'m", "in"]


def test_heads_are_numbered_in_the_document(tmp_path):
    found = parsed(
        tmp_path,
        row(1, "Go")
        + "\n"
        + row(1, "Ann", head=2, tag="PROPN", relation="nsubj")
        + row(2, "left"),
    )

    assert found.words[1] == Word("Ann", Extent(3, 6), "PROPN", 2, "nsubj")
    assert found.words[2].head is None


def test_mentions_may_be_nested_and_end_at_one_word(tmp_path):
    found = parsed(
        tmp_path,
        row(1, "Ann", "MSeg=A|Entity=(1-person-new(2-person-acc-1)")
        + row(2, "and")
        + row(3, "Bo", "Entity=(3-person-new)1)"),
    )

    assert found.entities == [
        Entity(("1", "person", "new"), 0, 2),
        Entity(("2", "person", "acc", "1"), 0, 0),
        Entity(("3", "person", "new"), 2, 2),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\tGo\n", "line 1: 2 columns, not 10"),
        (row(1, "Go") + row("two", "on"), "line 2: 'two' is not a number"),
        (row(1, "Go", "Entity=4)"), "line 1: entity '4' ends before it begins"),
    ],
)
def test_a_malformed_line_is_named(tmp_path, text, message):
    with pytest.raises(CorpusError, match=f"rain.conllu, {message}"):
        parsed(tmp_path, text)
