"""Web pages as texts, read by the real extractor."""

import subprocess
import sys

import pytest

from quoteattr import Attributor, read_page
from quoteattr.interfaces.page import is_page

pytest.importorskip("trafilatura")

HEAD = "<title>Harbour to stay open, says minister | The Selwyn Courier</title>"
ARTICLE = """
<article>
<h1>Harbour to stay open, says minister</h1>
<p>Finance Minister <b>Ida&nbsp;Holm</b> said on Monday that the
<a href="/harbour">harbour</a> would stay open through the winter.</p>
<p>“We have money until spring,” she told reporters, “and not a day longer.”<br><br>
“Nobody asked us,” said Bo Berg of the dockers’ union.</p>
<h2>What the dockers want</h2>
<blockquote><p>“We want what we were promised. It is not much.</p>
<p>“It is only fair.”</p></blockquote>
<figure><img src="a.jpg" alt="x"><figcaption>Photo: Ann Lee</figcaption></figure>
<ul><li>More pay, said Berg</li><li>Fewer hours</li></ul>
<p>The council denied it &amp; said &lt;nothing&gt; more.</p>
</article>
"""
TEXT = """\
Harbour to stay open, says minister

Finance Minister Ida Holm said on Monday that the harbour would stay open through the \
winter.

“We have money until spring,” she told reporters, “and not a day longer.”
“Nobody asked us,” said Bo Berg of the dockers’ union.

What the dockers want

“We want what we were promised. It is not much.

“It is only fair.”

More pay, said Berg

Fewer hours

The council denied it & said <nothing> more."""


def page(article, head=HEAD):
    """An article with what stands around it."""
    return f"""<!DOCTYPE html><html lang="en"><head>{head}
<script>var x = "“No,” said Bo.";</script><style>p {{}}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
</header><main>{article}</main>
<section id="comments"><h3>Comments</h3><div class="comment"><p>“Rubbish,” said a
reader.</p></div></section>
<footer><p>© The Selwyn Courier. All rights reserved. Subscribe!</p></footer>
</body></html>"""


def test_headline_paragraphs_quotes_and_lists_are_kept_and_nothing_else():
    assert read_page(page(ARTICLE)) == TEXT


def test_offsets_are_those_of_the_text():
    text = read_page(page(ARTICLE))
    document = Attributor.rules().attribute(text)

    assert document.text == text
    assert ("Ida Holm", "“We have money until spring,” “and not a day longer.”") in [
        (a.speaker, a.text) for a in document.attributions
    ]


def test_words_that_are_marked_up_stay_in_their_paragraph():
    html = "<p>Ann <i>Lee</i> <q cite='x'>will</q> run <code>it</code>, she said.</p>"

    longer = page(ARTICLE.replace("</article>", f"{html}</article>"))
    assert read_page(longer).split("\n\n")[-1] == "Ann Lee “will” run it, she said."


def test_a_headline_that_stands_apart_from_its_article_comes_first():
    bare = ARTICLE.replace("<h1>Harbour to stay open, says minister</h1>", "")

    assert read_page(page(bare)).split("\n\n")[0] == (
        "Harbour to stay open, says minister"
    )


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="x" content="text/html; charset=us-ascii">', "cp1252"),
        ('<meta charset="mac-roman">', "mac-roman"),
        ('<meta charset="no-such">', "cp1252"),
    ],
)
def test_bytes_are_read_in_the_encoding_that_they_have(head, encoding):
    # UTF-8 is told by the bytes themselves, the others by what the page says.
    data = page(ARTICLE, head=f"{head}<title>Harbour</title>").encode(encoding)

    assert "“Nobody asked us,” said Bo Berg of the dockers’ union." in read_page(data)


@pytest.mark.parametrize("html", ["", " \n", "<html></html>", "no page", "\0"])
def test_a_page_without_text_is_refused(html):
    with pytest.raises(ValueError, match="there is no text in this page; is it HTML"):
        read_page(html)


def test_a_part_of_a_page_is_read_as_well():
    assert read_page("<p>“No,” said Ann.</p>") == "“No,” said Ann."


def test_what_html_cannot_hold_is_replaced():
    assert read_page("<p>“No\ud800,” said\0 Ann.</p>") == "“No\ufffd,” said\ufffd Ann."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b""),
        ("A.HTM", b"x"),
        ("a.txt", b"<!DOCTYPE html><p>"),
        ("-", b"\xef\xbb\xbf\n <html lang='en'>"),
        ("-", b"<?xml version='1.0'?>\n<!-- saved -->\n<!doctype HTML>"),
    ],
)
def test_a_page_is_known_by_its_name_or_by_how_it_begins(name, data):
    assert is_page(name, data)


@pytest.mark.parametrize(
    "data", [b"", b"<3 said Ann.", b"The tag <html> said it.", b"<!--" * 9_999]
)
def test_a_text_is_no_page(data):
    assert not is_page("a.txt", data)


def test_the_command_reads_pages_and_gives_their_text(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(page(ARTICLE).encode("utf-8"))

    def run(*words):
        done = subprocess.run(
            [sys.executable, "-m", "quoteattr", *words, str(path)],
            capture_output=True,
            check=True,
        )
        return done.stdout.decode("utf-8")

    assert run("text") == TEXT
    assert '"text": "Harbour to stay' in run("attribute", "--rules", "--format=jsonl")
