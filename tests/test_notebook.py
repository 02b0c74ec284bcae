"""How a document shows itself in a notebook."""

from tests.articles import article

from quoteattr import Document


def test_a_document_shows_its_text_with_every_role_marked():
    shown = article()._repr_html_()

    assert '<span class="content" title="Ida Holm, direct, model">“The dam' in shown
    assert '<span class="cue" title="Ida Holm, direct, model">said</span>' in shown
    assert '<span class="source" title="Ida Holm, direct, model">Mayor' in shown
    assert '<span class="content" title="?, direct, block-quote">“Nobody' in shown


def test_what_the_text_has_is_escaped():
    assert "The dam &lt;is&gt; full" in article()._repr_html_()
    assert "&lt;script&gt;" in Document("<script>")._repr_html_()
