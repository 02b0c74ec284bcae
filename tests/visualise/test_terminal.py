"""The table on a terminal, as a person sees it."""

from tests.articles import article

from quoteattr import Attribution, Document, Kind, Span
from quoteattr.visualise import table
from quoteattr.visualise.cells import width_of


def quoted(text, method="rules"):
    """A document that is one quotation of the text."""
    content = (Span.of(text, 0, len(text)),)
    return Document(text, (Attribution("a", Kind.DIRECT, content, method=method),))


def test_an_article_on_a_terminal_of_eighty_columns():
    assert (
        table(article(), 80)
        == """\
floods.txt: 4 attributions by 2 speakers

speaker           kind      cue    content                           method
────────────────  ────────  ─────  ────────────────────────────────  ───────────
Ida Holm          direct    said   “The dam <is> full,” … “and it    model
                                   rains & rains.”
Ida Holm (via     indirect  added  The town will close its school    rules
Fjord News)
Fjord News        indirect  per    The town will close its school,   rules
                                   she added
—                 direct    —      “Nobody sleeps here.”             block-quote
"""
    )


def test_a_text_in_which_nobody_says_anything():
    assert table(Document("It rained.", id="rain.txt")) == "rain.txt: no attributions\n"


def test_no_line_is_wider_than_the_terminal():
    for width in (56, 80, 100, 160):
        assert max(map(width_of, table(article(), width).splitlines())) <= width


def test_a_source_that_could_not_be_resolved_stands_in_brackets():
    text = "“No,” she said."
    words = Attribution(
        "a", Kind.DIRECT, (Span.of(text, 0, 5),), source=Span.of(text, 6, 9)
    )

    assert "(she)" in table(Document(text, (words,)))


def test_wide_characters_count_twice():
    shown = table(quoted("「" + "雨" * 40 + "」"), 80)

    assert max(map(width_of, shown.splitlines())) <= 80
    assert "雨" * 15 in shown


def test_a_quotation_over_two_paragraphs_is_one_line_of_words():
    assert "“One. “Two.”" in table(quoted("“One.\r\n\r\n“Two.”"), 100)


def test_what_a_terminal_would_obey_is_not_sent_to_it():
    shown = table(quoted("“\x1b[31mred\x07 \u202eturned”"), 100)

    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "“�[31mred� �turned”" in shown


def test_styles_are_added_only_when_asked_for():
    plain = table(article())
    styled = table(article(), is_styled=True)

    assert "\x1b" not in plain
    for style in ("\x1b[0m", "\x1b[1m", "\x1b[2m"):
        assert style in styled
        styled = styled.replace(style, "")
    assert styled == plain
