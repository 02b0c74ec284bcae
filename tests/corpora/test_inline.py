import pytest

from quoteattr.corpora.files import CorpusError
from quoteattr.corpora.inline import Tag, read_inline


def inline(tmp_path, text):
    path = tmp_path / "text.xml"
    path.write_text(text, encoding="utf-8")
    return read_inline(path)


def test_the_text_comes_without_tags_and_the_tags_with_their_places(tmp_path):
    found = inline(tmp_path, "<t>A &lt; B, <q id='1'>so <m/>she</q> said</t>")

    assert found.text == "A < B, so she said"
    assert found.tags == [
        Tag("t", {}, 0, 18),
        Tag("q", {"id": "1"}, 7, 13),
        Tag("m", {}, 10, 10),
    ]


def test_what_is_within_an_element_counts_from_its_start(tmp_path):
    found = inline(tmp_path, "<t>Oh. <q>so <m/>she</q> <m/>said</t>")
    (quote,) = found.named("q")

    within = found.within(quote)

    assert within.text == "so she"
    assert within.tags == [Tag("m", {}, 3, 3)]


def test_what_is_not_well_formed_is_named_with_its_line(tmp_path):
    with pytest.raises(CorpusError, match=r"text.xml, line 2: not well-formed XML"):
        inline(tmp_path, "<t>\n<q></t>")
